"""Keys of a Hangul keyboard, typed answers, clozes, sections, names that were meant."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from studykit.domain.cards.cloze import found, hidden
from studykit.domain.cards.typed_answer import is_right
from studykit.domain.keys.hangul_keyboard import latin_keys
from studykit.domain.nearest import nearest
from studykit.domain.schedule.grade import Grade, parse_grade
from studykit.domain.schedule.streak import streak
from studykit.domain.section import chapter_order, contains, is_section
from studykit.errors import UserError

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


@pytest.mark.parametrize(
    ("typed", "answers", "right"),
    [
        ("tf.assign", ["tf.assign"], True),
        (" tf . assign ", ["tf.assign"], True),
        ("ｔｆ.assign", ["tf.assign"], True),
        ("TF.assign", ["tf.assign"], False),
        ("loss/Sub", ["loss/sub"], False),
        ("placeholder", ["Placeholder", "플레이스홀더"], True),
        ("플레이스 홀더", ["플레이스홀더"], True),
        (unicodedata.normalize("NFD", "플레이스홀더"), ["플레이스홀더"], True),
        ("42.0", ["42"], False),
        ("", ["42"], False),
    ],
)
def test_a_typed_answer_is_right_apart_from_width_composition_and_blanks(
    typed: str, answers: list[str], right: bool
) -> None:
    assert is_right(typed, answers) is right


def test_a_cloze_hides_every_place_and_the_longest_piece_wins() -> None:
    text = "op = tf.assign(theta, theta_new)  # theta"

    assert hidden(text, ["theta", "theta_new"]) == "op = tf.assign(‗‗‗‗‗, ‗‗‗‗‗‗‗‗‗)  # ‗‗‗‗‗"
    assert found(text, ["theta_new", "theta"]) == ["theta", "theta_new"]


def test_a_gap_is_as_wide_as_its_piece_and_keeps_its_lines() -> None:
    assert hidden("값은 변수에 있다", ["변수"]) == "값은 ‗‗‗‗에 있다"
    assert hidden("if a:\n    b = 1", ["a:\n    b"]) == "if ‗‗\n    ‗ = 1"


def test_pieces_are_shown_one_after_the_other() -> None:
    text, pieces = "step = opt.compute(a); opt.apply(step)", ["apply", "compute"]

    assert found(text, pieces) == ["compute", "apply"]
    assert hidden(text, pieces, ["compute"]) == "step = opt.compute(a); opt.‗‗‗‗‗(step)"
    assert hidden(text, pieces, pieces) == text
    assert hidden(text, pieces, gap="(?)") == "step = opt.(?)(a); opt.(?)(step)"


def test_the_pieces_of_a_cloze_are_no_patterns() -> None:
    assert hidden("a ** b [::-1]", ["**", "[::-1]"]) == "a ‗‗ b ‗‗‗‗‗‗"


def test_sections_sort_as_in_the_chapter() -> None:
    sections = ["9.10", "9.6.3", "9.2", "9.6", "10.1", "9.6.1"]

    assert sorted(sections, key=chapter_order) == ["9.2", "9.6", "9.6.1", "9.6.3", "9.10", "10.1"]


def test_a_section_contains_its_subsections_and_no_namesakes() -> None:
    assert contains("9.6", "9.6.1")
    assert contains("9.6", "9.6")
    assert not contains("9.1", "9.10")
    assert not is_section("9.")


def test_the_nearest_names_come_first_and_are_never_none() -> None:
    assert nearest("revew", ["due", "review", "grade"])[0] == "review"
    assert nearest("zzz", ["due", "review"]) != []


@pytest.mark.parametrize("text", ["6", "-1", "", "5.0", "४", "five", "05"])
def test_a_grade_is_one_digit_from_zero_to_five(text: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_grade(text)

    assert refused.value.exit_code == 2


def test_every_digit_is_its_grade() -> None:
    assert [parse_grade(str(grade)) for grade in range(6)] == list(Grade)


def test_a_streak_lasts_until_a_day_is_missed() -> None:
    days = [date(2026, 11, day) for day in (18, 20, 21, 22)]

    assert streak(days, date(2026, 11, 22)) == 3
    assert streak(days, date(2026, 11, 23)) == 3
    assert streak(days, date(2026, 11, 24)) == 0
    assert streak([], date(2026, 11, 24)) == 0
