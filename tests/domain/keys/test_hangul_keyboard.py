"""Text typed on a Hangul keyboard is the keys that typed it."""

from __future__ import annotations

import unicodedata

import pytest

from studykit.domain.keys.hangul_keyboard import latin_keys

LETTERS = "qwertyuiopasdfghjklzxcvbnm"
HANGUL = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"


@pytest.mark.parametrize(("hangul", "letter"), list(zip(HANGUL, LETTERS, strict=True)))
def test_a_hangul_letter_is_the_letter_of_its_key(hangul: str, letter: str) -> None:
    assert latin_keys(hangul) == letter
    assert latin_keys(unicodedata.normalize("NFKD", hangul)) == letter


@pytest.mark.parametrize(
    ("typed", "keys"),
    [("벼", "qu"), ("없", "djqt"), ("꽈", "Rhk"), ("ㅃㅉㄸㄲㅆㅒㅖ", "QWERTOP"), ("５", "5"), ("u?q", "u?q"), ("", "")],
)
def test_composed_syllables_are_the_keys_that_typed_them(typed: str, keys: str) -> None:
    assert latin_keys(typed) == keys
