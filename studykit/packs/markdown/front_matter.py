"""The head of a text file: TOML between two lines `+++`."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from typing import Any, NamedTuple

from studykit.errors import FileError
from studykit.packs.text_file import toml_error_line

HEAD_MARK = "+++"


class FrontMatter(NamedTuple):
    """What a head holds, the number (from 0) of the first line below it, and what is wrong with it."""

    values: dict[str, Any]
    body: int
    problem: FileError | None = None


def front_matter(lines: Sequence[str], path: str) -> FrontMatter:
    """Read the head of a file."""
    if not lines or lines[0].strip() != HEAD_MARK:
        return FrontMatter({}, 0, _missing(path))
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() == HEAD_MARK:
            return _values(lines[1:number], number + 1, path)
    return FrontMatter({}, 0, _missing(path))


def _missing(path: str) -> FileError:
    return FileError(path, 1, "The file must begin with a head between two lines “+++”.")


def _values(lines: Sequence[str], body: int, path: str) -> FrontMatter:
    try:
        return FrontMatter(tomllib.loads("\n".join(lines)), body)
    except tomllib.TOMLDecodeError as error:
        line = toml_error_line(error, above=1)
        return FrontMatter({}, body, FileError(path, line, "The head is not valid TOML: {reason}.", reason=error))
