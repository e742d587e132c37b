"""Where a typed answer differs from the right one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.cards.difference import LONGEST, Step, difference, slip_count
from studykit.domain.language.hangul import initials, is_syllable, letters

TEXTS = st.text(alphabet="텐서플로러세션tf.assign ㅌㅔ", max_size=12)


@pytest.mark.parametrize(
    ("syllable", "parts"),
    [("텐", "ㅌㅔㄴ"), ("서", "ㅅㅓ"), ("값", "ㄱㅏㅄ"), ("힣", "ㅎㅣㅎ"), ("가", "ㄱㅏ"), ("t", "t"), ("ㅌ", "ㅌ")],
)
def test_the_letters_of_a_syllable(syllable: str, parts: str) -> None:
    assert "".join(letters(syllable)) == parts


def test_every_syllable_has_its_own_letters() -> None:
    syllables = [chr(code) for code in range(ord("가"), ord("힣") + 1)]

    assert all(map(is_syllable, syllables))
    assert len({letters(syllable) for syllable in syllables}) == len(syllables) == 11_172


def test_initials_of_a_word() -> None:
    assert initials("텐서플로 tf") == "ㅌㅅㅍㄹ tf"


@given(typed=TEXTS, right=TEXTS)
def test_the_steps_are_both_texts_in_their_order(typed: str, right: str) -> None:
    steps = difference(typed, right)

    assert "".join(step.typed for step in steps) == typed
    assert "".join(step.right for step in steps) == right
    assert all(step.typed or step.right for step in steps)


@given(text=TEXTS)
def test_the_same_text_has_no_slip(text: str) -> None:
    assert all(step.same and not step.slips for step in difference(text, text))
    assert slip_count(difference(text, text)) == 0


@given(text=TEXTS, other=TEXTS)
def test_only_the_same_text_has_no_slips(text: str, other: str) -> None:
    assert (slip_count(difference(text, other)) == 0) is (text == other)


@pytest.mark.parametrize(
    ("typed", "right", "wrong"),
    [
        ("텐서플러", "텐서플로", [Step("러", "로")]),
        ("텐서풀로", "텐서플로", [Step("풀", "플")]),
        ("텐서로", "텐서플로", [Step("", "플")]),
        ("tf.asign", "tf.assign", [Step("", "s")]),
        ("tf.assing", "tf.assign", [Step("n", "g"), Step("g", "n")]),
        ("세션션", "세션", [Step("션", "")]),
        ("", "a_1", [Step("", "a"), Step("", "_"), Step("", "1")]),
    ],
)
def test_only_what_differs_is_a_step_of_its_own(typed: str, right: str, wrong: list[Step]) -> None:
    assert [step for step in difference(typed, right) if not step.same] == wrong


@pytest.mark.parametrize(
    ("typed", "right", "slip"),
    [
        ("러", "로", (("ㅓ", "ㅗ"),)),
        ("프", "플", (("", "ㄹ"),)),
        ("랄", "래", (("ㅏ", "ㅐ"), ("ㄹ", ""))),
        ("b", "c", (("b", "c"),)),
    ],
)
def test_a_slip_within_a_syllable_names_its_jamo(typed: str, right: str, slip: tuple[tuple[str, str], ...]) -> None:
    assert Step(typed, right).slips == slip


@pytest.mark.parametrize(
    ("typed", "right", "count"),
    [("텐서플러", "텐서플로", 1), ("", "텐서", 5), ("tf.asign", "tf.assign", 1), ("세션", "세선", 1)],
)
def test_slips_count_jamo(typed: str, right: str, count: int) -> None:
    assert slip_count(difference(typed, right)) == count


def test_a_very_long_text_is_compared_as_a_whole() -> None:
    long = "가" * (LONGEST + 1)

    assert difference(long, "나") == (Step(long, "나"),)
