"""How many terminal columns a text takes, where a Hangul syllable takes two."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, east_asian_width, normalize


def columns(text: str) -> int:
    """How many columns a line of text takes."""
    return sum(map(_columns, normalize("NFC", text)))


@lru_cache(maxsize=4096)
def _columns(character: str) -> int:
    if (
        category(character) in ("Mn", "Me", "Cf")
        or "\u1160" <= character <= "\u11ff"
        or "\ud7b0" <= character <= "\ud7ff"
    ):
        return 0  # a mark on the character before it, or a vowel or final of a Hangul syllable
    return 2 if east_asian_width(character) in "WF" else 1
