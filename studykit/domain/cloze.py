"""A cloze hides pieces of a text that are named beside it, so that no mark stands in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

GAP = "[...]"


def hidden(text: str, pieces: Sequence[str]) -> str:
    """The text with a gap at every place where a piece stands; the longest piece wins."""
    return _pattern(pieces).sub(GAP, text)


def found(text: str, pieces: Sequence[str]) -> list[str]:
    """The pieces in the order in which they first stand in the text."""
    return list(dict.fromkeys(_pattern(pieces).findall(text)))


def _pattern(pieces: Sequence[str]) -> re.Pattern[str]:
    longest_first = sorted(pieces, key=len, reverse=True)
    return re.compile("|".join(re.escape(piece) for piece in longest_first))
