"""Reading a section's page in one language. docs/cards.md describes the format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple, cast

from studykit.domain.cards.card import Language
from studykit.domain.page import Outcome, PageText, Part, Snippet, Verbatim
from studykit.errors import FileError
from studykit.packs.markdown.face_text import OpenFence, block_parser, normalised, one_line, structure_of, trimmed
from studykit.packs.markdown.front_matter import front_matter

RUNNABLE = "python"
"""The info word of a fence with a snippet; any further word makes it a fragment that is not run."""

_NAME = re.compile(r"(?P<section>\d+(\.\d+)*)\.(?P<language>ko|en)\.md")


class PageName(NamedTuple):
    """What a page's file name says: the section and the language."""

    section: str
    language: Language


@dataclass(frozen=True, slots=True)
class PageFile:
    """A page as its file has it, and what is to be mended. Without a good head there is no text.

    `first` is the line (from 1) of the file where the body begins.
    """

    path: str
    name: PageName
    text: PageText | None = None
    first: int = 1
    problems: tuple[FileError, ...] = ()


def page_name(file_name: str) -> PageName | None:
    """The section and the language in a name such as `9.6.1.ko.md`; None for any other name."""
    found = _NAME.fullmatch(file_name)
    return PageName(found["section"], cast(Language, found["language"])) if found else None


def parse_page(text: str, name: PageName, path: str) -> PageFile:
    """Read a page; every mistake is among the problems, with its line and how to mend it."""
    lines = normalised(text).split("\n")
    head = front_matter(lines, path)
    problems = [head.problem] if head.problem else list(_head_problems(head.values, name, path))
    if problems:
        return PageFile(path, name, problems=tuple(problems))
    first = next((number for number in range(head.body, len(lines)) if lines[number].strip()), head.body)
    body = trimmed(lines[first:])
    parts, problems = _Body(body.split("\n"), first, path).read()
    return PageFile(
        path, name, PageText(one_line(head.values["title"]), body, tuple(parts)), first + 1, tuple(problems)
    )


def _head_problems(values: dict[str, object], name: PageName, path: str) -> Iterator[FileError]:
    if values.get("section") != name.section:
        yield FileError(
            path, 1, 'The head needs section = "{section}", as the name of the file says.', section=name.section
        )
    title = values.get("title")
    if not isinstance(title, str) or not title.strip():
        yield FileError(path, 1, 'The head of a page needs its title, such as title = "…".')


class Block(NamedTuple):
    """A block of the body: its first line and the line below it (from 0), and what a fence says it holds."""

    first: int
    end: int
    info: str | None
    content: str


def blocks_of(lines: list[str]) -> list[Block]:
    """The outermost blocks of a Markdown text in their order."""
    tokens = block_parser().parse("\n".join(lines))
    return [
        Block(token.map[0], token.map[1], token.info.strip() if token.type == "fence" else None, token.content)
        for token in tokens
        if token.level == 0 and token.map is not None
    ]


class _Body:
    """A body being cut at its fences. `above` is the number of lines of the file above it."""

    def __init__(self, lines: list[str], above: int, path: str) -> None:
        self._lines, self._above, self._path = lines, above, path
        self._problems: list[FileError] = []

    def problem(self, line: int, message: str, **values: object) -> None:
        self._problems.append(FileError(self._path, self._above + line + 1, message, **values))

    def read(self) -> tuple[list[Part], list[FileError]]:
        for found in structure_of(self._lines):
            if isinstance(found, OpenFence):
                self.problem(found.line, "This code fence is never closed. End it with “{mark}”.", mark=found.mark)
        parts: list[Part] = []
        start, blocks = 0, blocks_of(self._lines)
        for block, below in zip_longest(blocks, blocks[1:]):
            if block.info is None or block.first < start:
                continue
            parts += self._text(start, block.first)
            if block.info == RUNNABLE and below is not None and below.info in list(Outcome):
                parts.append(self._snippet(block, below))
                start = below.end
            else:
                self._refuse_half(block)
                parts.append(Verbatim(block.content.rstrip("\n"), block.info.split()[:1] == [RUNNABLE]))
                start = block.end
        return parts + self._text(start, len(self._lines)), self._problems

    def _refuse_half(self, block: Block) -> None:
        """A snippet without its outcome, or an outcome without its snippet."""
        if block.info == RUNNABLE:
            self.problem(
                block.first,
                "Below this snippet stands no fence ```output or ```error that says what it does. "
                "A fragment that is not to be run begins with ```python no-run.",
            )
        elif block.info in list(Outcome):
            self.problem(block.first, "Above this fence stands no snippet ```python that it could belong to.")

    def _snippet(self, code: Block, outcome: Block) -> Snippet:
        stated = outcome.content.rstrip("\n")
        return Snippet(code.content, stated, Outcome(outcome.info or ""), self._above + code.first + 1)

    def _text(self, first: int, end: int) -> list[Part]:
        text = trimmed(self._lines[first:end])
        return [text] if text else []
