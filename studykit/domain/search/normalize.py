"""Texts as they are searched: composition, width and case do not count, and runs of blanks are one blank."""

from __future__ import annotations

import re
import unicodedata

from studykit.domain.language.hangul import INITIALS, initials

_SYLLABLES_OF_AN_INITIAL = 588
_TYPED = {0x1100 + place: initial for place, initial in enumerate(INITIALS)}


def searched(text: str) -> str:
    """The form in which texts and search words are compared. A lone initial consonant stays as it is typed."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(folded.translate(_TYPED).split())


def skeleton(searched_text: str) -> str:
    """The text with each syllable as its initial consonant: 텐서플로 is ㅌㅅㅍㄹ."""
    return initials(searched_text)


def holds_initials(word: str) -> bool:
    """Whether a consonant of a word stands alone, and so for any syllable that begins with it."""
    return any(letter in INITIALS for letter in word)


def is_initials(word: str) -> bool:
    """Whether a word is meant as initial consonants and nothing else: ㅌㅅㅍㄹ."""
    return bool(word) and all(letter in INITIALS for letter in word)


def initials_pattern(word: str) -> re.Pattern[str]:
    """What a word with initial consonants means: each stands for itself and for its syllables, ㅌ서 for 텐서."""
    return re.compile("".join(map(_letter_pattern, word)))


def _letter_pattern(letter: str) -> str:
    if letter not in INITIALS:
        return re.escape(letter)
    first = ord("가") + INITIALS.index(letter) * _SYLLABLES_OF_AN_INITIAL
    return f"[{letter}{chr(first)}-{chr(first + _SYLLABLES_OF_AN_INITIAL - 1)}]"
