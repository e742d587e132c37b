"""How a wrong answer is shown: rows with marks, and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.cards.card import Language
from studykit.domain.cards.comparison import compare
from studykit.terminal.messages import Messages
from studykit.terminal.text.diff import comparison_texts, difference_words
from studykit.terminal.ui.width import columns

TEXTS = st.text(alphabet="텐서플로러세션tf.assign_() \nθ1\x1b", min_size=1, max_size=60)


def shown(typed: str, answer: str, width: int = 60, language: Language = "en") -> list[str]:
    texts = comparison_texts(compare(typed, [answer]), width, Messages(language))
    return "\n".join(text.plain for text in texts).split("\n")


def test_the_marks_stand_below_the_syllable_and_its_jamo_are_named() -> None:
    assert shown("텐서플러", "텐서플로", language="ko") == [
        "✗ 텐서플러",
        "        ^^",
        "✓ 텐서플로",
        "4번째 글자: “러” 대신 “로” (ㅓ 대신 ㅗ)",
    ]


def test_a_letter_that_is_missing_has_its_place() -> None:
    assert shown("tf.asign", "tf.assign") == [
        "✗ tf.a sign",
        "      +",
        "✓ tf.assign",
        "Character 5: “s” is missing",
    ]


def test_only_the_wrong_line_of_several_is_marked() -> None:
    assert shown("a = f(x):\n  b = y", "a = f(x):\n  b = z") == [
        "✓ a = f(x):",
        "✗   b = y",
        "        ^",
        "✓   b = z",
        "Line 2, character 7: “y” should be “z”",
    ]


def test_texts_with_little_in_common_are_only_shown() -> None:
    assert shown("completely", "other") == ["✗ completely", "✓ other"]


def test_a_right_answer_has_a_tick() -> None:
    assert shown("a+b", "a + b") == ["✓ a+b"]


@given(typed=TEXTS, answer=TEXTS, width=st.integers(10, 80))
def test_rows_stay_within_the_width_and_steer_nothing(typed: str, answer: str, width: int) -> None:
    comparison = compare(typed, [answer])
    rows = comparison_texts(comparison, width, Messages("ko"))

    assert all("\x1b" not in row.plain for row in rows)
    if comparison.near:
        assert all(columns(line.rstrip()) <= width for line in rows[0].plain.split("\n"))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_many_differences_are_not_named_one_by_one(language: Language) -> None:
    many = compare("a1c2e3g4i5klmnopqrstuvwxyz", ["abcdefghijklmnopqrstuvwxyz"])

    assert many.near
    assert difference_words(many, Messages(language)) == []


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Line 2, character 6: “i” is missing"), ("ko", "2번째 줄 6번째 글자: “i” 빠짐")],
)
def test_in_an_answer_of_several_lines_the_line_is_named_too(language: Language, words: str) -> None:
    answer = "first = tf.Graph()\nfrom_it = 1\nlast = 2"
    found = difference_words(compare(answer.replace("from_it", "from_t"), [answer]), Messages(language))

    assert found == [words]
