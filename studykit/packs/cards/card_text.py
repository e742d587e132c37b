"""One card as a text to be edited: the card as its file has it, below a comment that says what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from studykit.domain.cards.card import Card
from studykit.errors import FileError
from studykit.packs.cards.format import format_head
from studykit.packs.cards.parse import parse_card_file

_COMMENT = re.compile(r"\A\s*<!--.*?-->[ \t]*\n?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class EditedText:
    """What an edited text says: the card, or what is wrong with it; neither for an empty text."""

    card: Card | None = None
    problems: tuple[FileError, ...] = ()


def with_comment(text: str, notes: Sequence[str]) -> str:
    """The text below a comment with a note a line."""
    quoted = [note.replace("-->", "-- >") for note in notes]
    return "\n".join(["<!--", *quoted, "-->", text.rstrip("\n"), ""])


def comment_lines(notes: Sequence[str]) -> int:
    """How many lines a comment with these notes takes."""
    return len(notes) + 2


def without_comment(text: str) -> str:
    """The text without the comment above it and without blank lines around it."""
    return _COMMENT.sub("", text.replace("\r\n", "\n"), count=1).strip("\n")


def read_edited(text: str, card: Card) -> EditedText:
    """Read an edited card, which keeps its id and its section; the lines of mistakes are those of `text`, from 1."""
    if not text.strip():
        return EditedText()
    name = f"{card.key.id}.md"
    head = format_head(card.section)
    file = parse_card_file(head + text, card.key.pack, name)
    above = head.count("\n")
    if file.problems:
        return EditedText(problems=tuple(_from_line(problem, above, name) for problem in file.problems))
    for placed in file.cards:
        if placed.card.key != card.key:
            return EditedText(problems=(_other_id(name, placed.line - above, card.key.id),))
    return EditedText(card=replace(file.cards[0].card, own=card.own))


def _from_line(problem: FileError, above: int, name: str) -> FileError:
    return FileError(name, max(1, problem.line - above), problem.message, **problem.values)


def _other_id(name: str, line: int, card_id: str) -> FileError:
    return FileError(
        name, line, "The id carries the history, so it stays “## {id}”; a new card is made by studykit add.", id=card_id
    )
