"""SM-2 against exact histories and against its own definition in fractions."""

from __future__ import annotations

import json
from fractions import Fraction
from itertools import product
from math import ceil
from pathlib import Path
from typing import NamedTuple, TypedDict

import pytest

from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.sm2 import EASINESS_CHANGES, LONGEST_INTERVAL_DAYS, Memory, review


class Step(TypedDict):
    repetitions: int
    interval_days: int
    easiness: float


class History(TypedDict):
    name: str
    grades: list[int]
    steps: list[Step]


HISTORIES: list[History] = json.loads(Path(__file__).with_name("sm2_golden.json").read_text("utf-8"))


def memories(grades: list[int] | tuple[int, ...]) -> list[Memory]:
    found, memory = [], Memory()
    for grade in grades:
        memory = review(memory, Grade(grade))
        found.append(memory)
    return found


@pytest.mark.parametrize("history", HISTORIES, ids=[history["name"] for history in HISTORIES])
def test_a_golden_history_agrees_up_to_the_cap(history: History) -> None:
    for memory, step in zip(memories(history["grades"]), history["steps"], strict=True):
        if step["interval_days"] > LONGEST_INTERVAL_DAYS:
            assert memory.interval_days == LONGEST_INTERVAL_DAYS
            return
        assert memory == Memory(step["repetitions"], step["interval_days"], round(step["easiness"] * 100))


class Exact(NamedTuple):
    """The paper's own numbers, without rounding of the easiness."""

    repetitions: int
    interval: int
    easiness: Fraction


def exactly(before: Exact, grade: int) -> Exact:
    if grade < 3:
        return Exact(0, 1, before.easiness)
    change = Fraction(1, 10) - (5 - grade) * (Fraction(8, 100) + (5 - grade) * Fraction(2, 100))
    easiness = max(Fraction(13, 10), before.easiness + change)
    intervals = {0: 1, 1: 6}
    return Exact(
        before.repetitions + 1,
        intervals.get(before.repetitions, ceil(before.interval * easiness)),
        easiness,
    )


def test_all_histories_of_five_grades_are_those_of_exact_fractions() -> None:
    for grades in product(range(6), repeat=5):
        exact = Exact(0, 0, Fraction(5, 2))
        for grade, memory in zip(grades, memories(grades), strict=True):
            exact = exactly(exact, grade)
            assert memory == Memory(exact.repetitions, exact.interval, int(exact.easiness * 100)), grades


def test_the_history_on_which_floats_are_off_by_a_day() -> None:
    assert [memory.interval_days for memory in memories([5, 5, 5, 5, 4])] == [1, 6, 17, 50, 145]


def test_the_changes_of_the_easiness_are_those_of_the_paper() -> None:
    for grade, change in enumerate(EASINESS_CHANGES):
        assert change == 10 - (5 - grade) * (8 + (5 - grade) * 2)


def test_an_interval_never_exceeds_a_hundred_years() -> None:
    assert memories([5] * 40)[-1].interval_days == LONGEST_INTERVAL_DAYS
