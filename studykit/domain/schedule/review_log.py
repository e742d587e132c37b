"""The review log, which is the truth, and its fold, which is where each card stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from studykit.domain.cards.card import CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.card_state import CardState, State, answered, counts
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.sm2 import SCHEDULER
from studykit.domain.schedule.study_day import Stamp

ReviewKey = CardKey | ExerciseKey
"""What is on the schedule: a card or an exercise."""


class RowKind(StrEnum):
    """What a row of the log tells."""

    REVIEW = "review"
    DRILL = "drill"
    EXERCISE = "exercise"
    SUSPEND = "suspend"
    RESUME = "resume"
    BURY = "bury"
    UNBURY = "unbury"
    FLAG = "flag"
    UNFLAG = "unflag"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class LogRow:
    """One row, written once and never changed.

    `id` is unique on all machines; `device` and `sequence` say where and in which order it was written;
    `took_ms` is the time from the question to the grade; `undoes` is the id of the row that this one takes
    back; `answer` is what was typed, `until` the study day until which a card is buried. Drills,
    suspensions and undone rows leave `before` and `after` as they tell.
    """

    id: str
    card: ReviewKey
    stamp: Stamp
    device: str
    sequence: int
    kind: RowKind
    grade: Grade | None
    took_ms: int | None
    before: State
    after: State
    undoes: str | None = None
    scheduler: str = SCHEDULER
    answer: str | None = None
    until: date | None = None

    @property
    def order(self) -> tuple[int, str, int]:
        """Rows of several machines sort alike on each of them."""
        return (self.stamp.at_ms, self.device, self.sequence)


def grade_kind(card_state: CardState, stamp: Stamp, first: RowKind = RowKind.REVIEW) -> RowKind:
    """The first answer of a study day is a review, or an exercise that was run; each further one is a drill."""
    return first if counts(card_state.state, stamp.study_day) else RowKind.DRILL


def after(card_state: CardState, row: LogRow) -> CardState:
    """The card state after one row that was not undone."""
    match row.kind:
        case RowKind.SUSPEND:
            return replace(card_state, suspended=True)
        case RowKind.RESUME:
            return replace(card_state, suspended=False)
        case RowKind.BURY:
            return replace(card_state, buried_until=row.until)
        case RowKind.UNBURY:
            return replace(card_state, buried_until=None)
        case RowKind.FLAG:
            return replace(card_state, flagged=True)
        case RowKind.UNFLAG:
            return replace(card_state, flagged=False)
        case RowKind.REVIEW | RowKind.EXERCISE if row.grade is not None and counts(
            card_state.state, row.stamp.study_day
        ):
            return replace(card_state, state=answered(card_state.state, row.grade, row.stamp.study_day))
        case _:
            return card_state


def fold(rows: Iterable[LogRow]) -> dict[ReviewKey, CardState]:
    """Where each card of the log stands. The order of `rows` and their machines do not matter."""
    rows = sorted(rows, key=lambda row: row.order)
    undone = {row.undoes for row in rows}
    card_states: dict[ReviewKey, CardState] = {}
    for row in rows:
        card_state = card_states.get(row.card, CardState())
        card_states[row.card] = card_state if row.id in undone else after(card_state, row)
    return card_states
