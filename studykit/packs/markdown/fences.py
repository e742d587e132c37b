"""The code fences of a Markdown text, and the text without its code."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from studykit.packs.markdown.face_text import block_parser

MOST_COLUMNS = 76
"""The longest line of a fence that an 80-column terminal shows whole."""
_INLINE_CODE = re.compile(r"(?<!`)(`+)(?!`)(?P<code>.+?)(?<!`)\1(?!`)", re.DOTALL)


class Fence(NamedTuple):
    """A fence: the words behind its opening mark, its code, and the line (from 1) of the mark."""

    words: tuple[str, ...]
    code: str
    line: int
    lines: int
    """How many lines it takes with its marks."""

    @property
    def language(self) -> str:
        """The first word, such as `python`; empty where there is none."""
        return self.words[0] if self.words else ""


@lru_cache(maxsize=4096)
def fences(text: str) -> tuple[Fence, ...]:
    """The fences of a text in their order."""
    return tuple(
        Fence(tuple(token.info.split()), token.content, token.map[0] + 1, token.map[1] - token.map[0])
        for token in block_parser().parse(text)
        if token.type == "fence" and token.map is not None
    )


def without_fences(text: str) -> str:
    """The text with empty lines where its fences stand."""
    lines = text.split("\n")
    for fence in fences(text):
        for number in range(fence.line - 1, fence.line - 1 + fence.lines):
            lines[number] = ""
    return "\n".join(lines)


def without_code(text: str) -> str:
    """The text with nothing but line ends where code stands, in fences and in the lines."""
    return _INLINE_CODE.sub(lambda found: "\n" * found[0].count("\n"), without_fences(text))


def plain_words(text: str) -> str:
    """The text of Markdown without its fences and without the marks of code and emphasis."""
    return without_fences(text).replace("`", "").replace("**", "")
