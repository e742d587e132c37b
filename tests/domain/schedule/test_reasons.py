"""Why a card is asked: the reasons that its rows and standing give."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from studykit.domain.cards.card import Card, CardKey, Face
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.history import CardHistory, LinkedCardAsked
from studykit.domain.schedule.reasons import Drilled, Due, New, NotDue, Reason, Stumbled, WasBuried, reasons
from tests.support.cards_in_memory import CardsInMemory, HistoryInMemory

KEY = CardKey("mine", "a")
NOW = datetime(2026, 11, 23, 9, tzinfo=timezone(timedelta(hours=9)))
TODAY = NOW.date()
DAY = timedelta(days=1)
EXERCISE = ExerciseKey("mine", "9.6-x")


def learner(*answers: tuple[int, int]) -> CardsInMemory:
    """One who gave grades so many days ago."""
    found = CardsInMemory([Card(KEY, "9.6", {"en": Face("?", "!")})])
    for days, grade in answers:
        found.grade(KEY, Grade(grade), NOW - days * DAY)
    return found


def told(cards: CardsInMemory, besides: CardHistory | None = None) -> list[Reason]:
    return reasons(HistoryInMemory(cards, NOW, {KEY: besides or CardHistory()}).card_history(KEY), TODAY)


def test_a_card_never_asked_is_new() -> None:
    assert told(learner()) == [New()]


def test_a_due_card_tells_its_last_answer_its_interval_and_its_day() -> None:
    assert told(learner((9, 5), (8, 4))) == [Due(TODAY - 8 * DAY, Grade.GOOD, 6, TODAY - 2 * DAY)]


def test_the_grade_that_is_named_is_the_one_that_counted_not_that_of_a_drill() -> None:
    assert told(learner((3, 1), (3, 5))) == [Due(TODAY - 3 * DAY, Grade.WRONG, 1, TODAY - 2 * DAY)]


def test_a_card_below_four_today_is_drilled() -> None:
    assert told(learner((1, 5), (0, 2))) == [Drilled(Grade.WRONG_BUT_EASY)]


def test_an_exercise_that_went_wrong_is_a_reason_of_its_own() -> None:
    besides = CardHistory(stumbles=(EXERCISE,))

    assert told(learner((0, 5)), besides) == [Stumbled((EXERCISE,))]
    assert told(learner((0, 1)), besides) == [Drilled(Grade.WRONG), Stumbled((EXERCISE,))]
    assert told(learner(), besides) == [New(), Stumbled((EXERCISE,))]


def test_a_card_whose_day_is_to_come_says_so() -> None:
    assert told(learner((0, 5))) == [NotDue(TODAY + DAY)]


def test_a_burial_that_kept_it_back_is_named() -> None:
    cards = learner((3, 5))
    cards.bury(KEY, NOW - DAY)

    assert told(cards) == [Due(TODAY - 3 * DAY, Grade.PERFECT, 1, TODAY - 2 * DAY), WasBuried(TODAY)]


def test_a_rest_that_was_over_before_it_was_due_is_not_told() -> None:
    cards = learner((20, 5))
    cards.bury(KEY, NOW - 19 * DAY)
    cards.grade(KEY, Grade.GOOD, NOW - 10 * DAY)

    assert told(cards) == [Due(TODAY - 10 * DAY, Grade.GOOD, 6, TODAY - 4 * DAY)]


def test_a_linked_card_that_was_asked_instead_is_named() -> None:
    waited = LinkedCardAsked(date(2026, 11, 22), CardKey("mine", "b"))

    assert told(learner((3, 5)), CardHistory(waited=waited))[1:] == [waited]
