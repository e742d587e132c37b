"""Hangul syllables and the letters that they are made of."""

from __future__ import annotations

from functools import cache

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_FIRST, _LAST = "가", "힣"
_PER_INITIAL = len(VOWELS) * len(FINALS)


def is_syllable(character: str) -> bool:
    """Whether a character is a composed syllable, such as 텐."""
    return len(character) == 1 and _FIRST <= character <= _LAST


def letters(character: str) -> tuple[str, ...]:
    """The letters of a syllable: 텐 is ㅌ, ㅔ, ㄴ. Any other character is its own only letter."""
    if not is_syllable(character):
        return (character,)
    initial, rest = divmod(ord(character) - ord(_FIRST), _PER_INITIAL)
    vowel, final = divmod(rest, len(FINALS))
    return tuple(letter for letter in (INITIALS[initial], VOWELS[vowel], FINALS[final]) if letter)


def initials(text: str) -> str:
    """The text with each syllable as its initial consonant: 텐서플로 is ㅌㅅㅍㄹ."""
    return text.translate(_initial_of())


@cache
def _initial_of() -> dict[int, str]:
    """The initial of each of the 11,172 syllables: made where initials are asked for, not at every start."""
    codes = range(ord(_FIRST), ord(_LAST) + 1)
    return {code: INITIALS[place // _PER_INITIAL] for place, code in enumerate(codes)}
