"""The list of preferred words holds only what an author can follow."""

from __future__ import annotations

import re
import tomllib

import pytest

from studykit.domain.cards.card import LANGUAGES, Language
from studykit.packs.lint.preferred_words import LIST, avoided_words

WORDS = tomllib.loads(LIST.read_text(encoding="utf-8"))
AVOIDED: list[tuple[Language, str, str]] = [
    ("ko", "이름 범주 안에서", "이름 범위"),
    ("ko", "최적화기를 바꿉니다.", "옵티마이저"),
    ("ko", "함수의 인수는 둘입니다.", "인자"),
    ("ko", "경사하강법을 씁니다.", "경사 하강법"),
    ("en", "an initialized variable", "initialise, initialisation"),
    ("en", "Tensorflow runs it.", "TensorFlow"),
    ("en", "a minibatch", "mini-batch"),
]
KEPT: list[tuple[Language, str]] = [
    ("ko", "`인수`와 경사 하강법, 소인수분해"),
    ("ko", "```text\n플레이스 홀더\n```"),
    ("en", "the initializer of `w`, TensorFlow's mini-batch"),
    ("en", "``numpy`` and `tensorflow`"),
]


@pytest.mark.parametrize(("language", "text", "preferred"), AVOIDED)
def test_a_word_to_avoid_is_found(language: Language, text: str, preferred: str) -> None:
    assert [found.preferred for found in avoided_words(text, language)] == [preferred]


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_other_words_and_code_are_left_alone(language: Language, text: str) -> None:
    assert list(avoided_words(text, language)) == []


def test_no_preferred_word_is_one_to_avoid() -> None:
    assert set(WORDS) == set(LANGUAGES)
    for language in LANGUAGES:
        for pattern, preferred in WORDS[language].items():
            assert not re.search(pattern, preferred, re.IGNORECASE), (pattern, preferred)
            assert list(avoided_words(preferred, language)) == []
