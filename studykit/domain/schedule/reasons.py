"""Why a card is asked today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.card_state import NeverReviewed, Reviewed
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.history import CardHistory, LinkedCardAsked


@dataclass(frozen=True, slots=True)
class New:
    """It was never asked before."""


@dataclass(frozen=True, slots=True)
class Due:
    """Its interval is over: when it was last seen, with which grade, and on which day it was due."""

    last_seen: date
    grade: Grade | None
    interval_days: int
    due: date


@dataclass(frozen=True, slots=True)
class NotDue:
    """Its day is still to come."""

    due: date


@dataclass(frozen=True, slots=True)
class Drilled:
    """Its last grade of today was below 4."""

    grade: Grade


@dataclass(frozen=True, slots=True)
class Stumbled:
    """Exercises of today went wrong over what it teaches."""

    exercises: tuple[ExerciseKey, ...]


@dataclass(frozen=True, slots=True)
class WasBuried:
    """The learner had put it off until a day that has come."""

    until: date


Reason = New | Due | NotDue | Drilled | Stumbled | WasBuried | LinkedCardAsked


def reasons(card_history: CardHistory, today: date) -> list[Reason]:
    """Why it is asked on a study day, the main reason first."""
    found: list[Reason] = [_main(card_history, today)]
    if card_history.stumbles:
        found.append(Stumbled(card_history.stumbles))
    until = card_history.card_state.buried_until
    if until is not None and _has_rested(card_history, until, today):
        found.append(WasBuried(until))
    elif card_history.waited is not None:
        found.append(card_history.waited)
    if isinstance(found[0], NotDue) and card_history.stumbles:
        del found[0]
    return found


def _main(card_history: CardHistory, today: date) -> Reason:
    last = card_history.grades[-1].grade if card_history.grades else None
    match card_history.card_state.state:
        case NeverReviewed():
            return New()
        case Reviewed(last_reviewed=day) if day == today and last is not None and last.drilled:
            return Drilled(last)
        case Reviewed(due=due) if due > today:
            return NotDue(due)
        case Reviewed(memory, _, due, day):
            return Due(day, _grade_on(card_history, day), memory.interval_days, due)


def _has_rested(card_history: CardHistory, until: date, today: date) -> bool:
    """Whether it would have been asked earlier had it not been buried."""
    state = card_history.card_state.state
    return until <= today and (isinstance(state, NeverReviewed) or until > state.due)


def _grade_on(card_history: CardHistory, day: date) -> Grade | None:
    """The first grade of a day, which is the one that counted."""
    return next((row.grade for row in card_history.grades if row.stamp.study_day == day), None)
