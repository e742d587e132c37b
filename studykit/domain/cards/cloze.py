"""A cloze hides pieces of a text that are named beside it, so that no mark stands in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from studykit.domain.language.columns import columns

GAP = "‗"
"""One column of a gap. It is part of no program and no mark of Markdown, unlike brackets, dots and underscores."""


def with_gaps(text: str, pieces: Sequence[str], shown: Sequence[str] = (), gap: str = "") -> str:
    """The text with a gap at every place where a piece stands, as wide as the piece; the longest piece wins.

    The pieces in `shown` stay. With `gap`, each gap is that text instead, whose width tells nothing.
    """
    return _pattern(pieces).sub(lambda piece: piece[0] if piece[0] in shown else gap or _gap(piece[0]), text)


def pieces_in(text: str, pieces: Sequence[str]) -> list[str]:
    """The pieces in the order in which they first stand in the text."""
    return list(dict.fromkeys(_pattern(pieces).findall(text)))


def _gap(piece: str) -> str:
    """Lines stay lines and keep their indentation."""
    lines = [(line, line.lstrip()) for line in piece.split("\n")]
    return "\n".join(line[: len(line) - len(filled)] + GAP * columns(filled) for line, filled in lines)


def _pattern(pieces: Sequence[str]) -> re.Pattern[str]:
    longest_first = sorted(pieces, key=len, reverse=True)
    return re.compile("|".join(re.escape(piece) for piece in longest_first))
