"""Hangul syllables and the letters that they are made of."""

from __future__ import annotations

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_FIRST, _LAST = "가", "힣"
_INITIAL_OF = {
    code: INITIALS[(code - ord(_FIRST)) // (len(VOWELS) * len(FINALS))] for code in range(ord(_FIRST), ord(_LAST) + 1)
}


def is_syllable(character: str) -> bool:
    """Whether a character is a composed syllable, such as 텐."""
    return len(character) == 1 and _FIRST <= character <= _LAST


def letters(character: str) -> tuple[str, ...]:
    """The letters of a syllable: 텐 is ㅌ, ㅔ, ㄴ. Any other character is its own only letter."""
    if not is_syllable(character):
        return (character,)
    initial, rest = divmod(ord(character) - ord(_FIRST), len(VOWELS) * len(FINALS))
    vowel, final = divmod(rest, len(FINALS))
    return tuple(letter for letter in (INITIALS[initial], VOWELS[vowel], FINALS[final]) if letter)


def initials(text: str) -> str:
    """The text with each syllable as its initial consonant: 텐서플로 is ㅌㅅㅍㄹ."""
    return text.translate(_INITIAL_OF)
