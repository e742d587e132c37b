"""Two cards of a pack with one id."""

from __future__ import annotations

from studykit.errors import FileError


def duplicate_id(path: str, line: int, card_id: str, other: str) -> FileError:
    """The mistake of an id that is taken; `other` is the place (file:line) that had it first."""
    return FileError(
        path,
        line,
        "The id “{id}” is taken: see {other}. Give this card an id of its own.",
        id=card_id,
        other=other,
    )
