"""The text of one face: which Markdown it may hold, and how any text is made into it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token


class Heading(NamedTuple):
    """An ATX heading outside fences, lists and quotes: its level, its words, its line (from 0)."""

    level: int
    words: str
    line: int


class OpenFence(NamedTuple):
    """A code fence that is never closed: its mark and the line (from 0) where it opens."""

    mark: str
    line: int


def normalised(text: str) -> str:
    """The text in NFC with plain line ends."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def trimmed(lines: list[str]) -> str:
    """The lines without blank ones at either end."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[filled[0] : filled[-1] + 1]) if filled else ""


def face_text(text: str) -> str:
    """Any text as a face can hold it: headings that would be the file's are escaped, an open fence closed."""
    lines = trimmed(normalised(text).split("\n")).split("\n")
    structure = list(structure_of(lines))
    for found in structure:
        if isinstance(found, Heading) and found.level <= 3:
            lines[found.line] = lines[found.line].replace("#", "\\#", 1)
        elif isinstance(found, OpenFence):
            lines.append(found.mark)
    return "\n".join(lines)


def structure_of(lines: list[str]) -> Iterator[Heading | OpenFence]:
    """The headings of a Markdown text and the fence that swallows its end, if there is one."""
    for token in block_parser().parse("\n".join(lines)):
        if token.level > 0 or token.map is None:
            continue
        first, end = token.map
        if token.type == "heading_open" and token.markup.startswith("#"):
            yield Heading(len(token.markup), lines[first].strip().strip("#").strip(), first)
        elif token.type == "fence" and not _closed(token, lines[first:end]):
            yield OpenFence(token.markup, first)


def _closed(fence: Token, lines: list[str]) -> bool:
    last = lines[-1].strip()
    return len(lines) > 1 and last.startswith(fence.markup) and not last.strip(fence.markup[0])


def block_parser() -> MarkdownIt:
    """CommonMark's blocks alone; HTML is text, so that `<!--` cannot swallow the cards below it."""
    parser = MarkdownIt("commonmark").disable("html_block")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def one_line(text: str) -> str:
    """Any text as one line, as a tag or a typed answer is kept."""
    return " ".join(normalised(text).split())
