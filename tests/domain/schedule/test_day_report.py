"""What a study day brought."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from studykit.domain.cards.card import Card, CardKey, Face
from studykit.domain.schedule.day_report import DayReport, Remembered
from studykit.domain.schedule.grade import Grade
from tests.support.cards_in_memory import CardsInMemory, HistoryInMemory

NOW = datetime(2026, 11, 23, 9, tzinfo=timezone(timedelta(hours=9)))
KEYS = [CardKey("mine", name) for name in "abcd"]


def report(*answers: tuple[int, int, int, int]) -> DayReport:
    """A day after answers: card, days ago, grade, milliseconds."""
    learner = CardsInMemory(Card(key, "9.1", {"en": Face("?", "!")}) for key in KEYS)
    for card, days, grade, took_ms in answers:
        learner.grade(KEYS[card], Grade(grade), NOW - timedelta(days=days), took_ms)
    return HistoryInMemory(learner, NOW).report()


def test_a_day_without_answers_has_nothing_to_count() -> None:
    empty = report((0, 3, 5, 1000))

    assert (empty.first_answers, empty.drills, empty.seconds, empty.seconds_per_answer) == ([], 0, 0, None)
    assert empty.remembered == Remembered(0, 0)


def test_drills_are_counted_apart_but_take_time() -> None:
    day = report((0, 0, 1, 30_000), (1, 0, 4, 10_000), (0, 0, 2, 5_000), (0, 0, 4, 15_000))

    assert day.grades == {Grade.WRONG: 1, Grade.GOOD: 1}
    assert (day.drills, day.seconds, day.seconds_per_answer) == (2, 60, 15)
    assert [row.card for row in day.below_four] == [KEYS[0]]


def test_only_cards_that_were_learnt_before_can_be_remembered() -> None:
    day = report((0, 2, 5, 0), (1, 2, 5, 0), (2, 2, 5, 0), (0, 0, 5, 0), (1, 0, 3, 0), (2, 0, 2, 0), (3, 0, 1, 0))

    assert day.remembered == Remembered(known=2, asked=3)


def test_hardly_any_time_is_no_time_per_card() -> None:
    assert report((0, 0, 5, 300), (1, 0, 5, 100)).seconds_per_answer is None


def test_one_answer_took_as_long_as_all_of_them_together() -> None:
    alone = report((0, 0, 5, 1600))

    assert (alone.seconds, alone.seconds_per_answer) == (2, 2)
