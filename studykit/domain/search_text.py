"""Texts as they are searched: composition, width and case do not count, and runs of blanks are one blank."""

from __future__ import annotations

import unicodedata

from studykit.domain.hangul import INITIALS, initials


def searched(text: str) -> str:
    """The form in which texts and search words are compared."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def is_initials(word: str) -> bool:
    """Whether a word is meant as initial consonants: ㅌㅅㅍㄹ."""
    return bool(word) and all(letter in INITIALS for letter in word)


def initials_of(searched_text: str) -> str:
    """What a word of initial consonants is looked for in."""
    return initials(searched_text)
