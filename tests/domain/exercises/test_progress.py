"""The grade that an exercise's work has earned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.exercises.exercise import ExerciseKey, ExerciseKind
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.study_day import Stamp
from studykit.domain.exercises.verdict import VerdictKind
from studykit.domain.exercises.progress import MINUTES, Event, EventKind, Round, earned_grade, next_round, round_now, work_since_grade

KEY = ExerciseKey("mine", "9.6-fix")
WORDS = {
    "open": (EventKind.OPENED, None),
    "hint": (EventKind.HINT, None),
    "solution": (EventKind.SOLUTION, None),
    "graded": (EventKind.GRADED, None),
    "pass": (EventKind.ATTEMPT, VerdictKind.PASSED),
    "wrong": (EventKind.ATTEMPT, VerdictKind.WRONG),
    "raised": (EventKind.ATTEMPT, VerdictKind.RAISED),
    "untouched": (EventKind.ATTEMPT, VerdictKind.NOT_ATTEMPTED),
    "fault": (EventKind.ATTEMPT, VerdictKind.ENVIRONMENT_FAULT),
    "checkfault": (EventKind.ATTEMPT, VerdictKind.CHECK_FAULT),
}


def events(story: str, *, minutes_each: float = 0.5) -> list[Event]:
    numbers = count()
    return [
        Event(
            id=str(number),
            exercise=KEY,
            stamp=Stamp(1_800_000_000_000 + round(number * minutes_each * 60_000), 540, date(2026, 11, 23)),
            kind=WORDS[word][0],
            verdict=WORDS[word][1],
        )
        for word, number in zip(story.split(), numbers, strict=False)
    ]


@pytest.mark.parametrize(
    ("story", "grade"),
    [
        ("open pass", 5),
        ("open hint pass", 4),
        ("open wrong pass", 4),
        ("open raised hint pass", 3),
        ("open wrong wrong pass", 3),
        ("open wrong wrong wrong pass", 2),
        ("open hint hint hint wrong wrong pass", 2),
        ("open solution", 0),
        ("open wrong solution", 1),
        ("open solution pass", 0),
        ("open wrong solution pass", 1),
        ("open untouched untouched pass", 5),
        ("open fault checkfault pass", 5),
        ("open pass wrong", 5),
        ("open pass graded open wrong pass", 4),
    ],
)
def test_a_grade_follows_from_what_happened(story: str, grade: int) -> None:
    assert earned_grade(work_since_grade(events(story)), ExerciseKind.FIX) == Grade(grade)


@pytest.mark.parametrize("story", ["", "open", "open hint", "open wrong", "open fault", "open pass graded"])
def test_there_is_nothing_to_grade_before_a_pass_or_the_solution(story: str) -> None:
    assert earned_grade(work_since_grade(events(story)), ExerciseKind.FIX) is None


def in_round(at: Round, story: str) -> list[Event]:
    return [replace(event, seed=at.seed, variant=at.variant) for event in events(story)]


def test_a_round_lasts_from_opening_to_its_grade() -> None:
    first, second = Round(0, 0), Round(7, 2)
    assert round_now(in_round(first, "")) is None
    assert round_now(in_round(first, "open hint pass")) == first
    assert round_now(in_round(first, "open pass graded")) is None
    assert round_now([*in_round(first, "open pass graded"), *in_round(second, "open wrong open")]) == second


def test_the_first_round_is_the_planned_one() -> None:
    assert next_round([], 3, "any") == Round(0, 0)


@given(st.integers(0, 4), st.integers(0, 4), st.text())
def test_a_later_round_has_another_variant_than_the_last(variants: int, last: int, token: str) -> None:
    found = next_round(in_round(Round(1, min(last, variants)), "open pass graded"), variants, token)
    assert 0 <= found.variant <= variants
    assert found.variant != min(last, variants) or variants == 0


def test_every_variant_comes_some_time() -> None:
    found = {next_round(in_round(Round(), "open graded"), 3, str(token)) for token in range(100)}
    assert {at.variant for at in found} == {1, 2, 3}
    assert len({at.seed for at in found}) > 90


@pytest.mark.parametrize("kind", list(ExerciseKind))
def test_passing_at_once_but_slowly_is_good_and_not_perfect(kind: ExerciseKind) -> None:
    quick = work_since_grade(events("open pass", minutes_each=MINUTES[kind]))
    slow = work_since_grade(events("open pass", minutes_each=MINUTES[kind] + 0.1))

    assert earned_grade(quick, kind) is Grade.PERFECT
    assert earned_grade(slow, kind) is Grade.GOOD
