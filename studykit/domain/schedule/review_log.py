"""The review log, which is the truth, and its fold, which is where each card stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from studykit.domain.cards.card import CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.card_state import Standing, State, answered, counts
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
    back; `answer` is what was typed, `until` the study day until which a buried card rests. Drills,
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


def grade_kind(standing: Standing, stamp: Stamp, first: RowKind = RowKind.REVIEW) -> RowKind:
    """The first answer of a study day is a review, or an exercise that was run; each further one is a drill."""
    return first if counts(standing.state, stamp.study_day) else RowKind.DRILL


def after(standing: Standing, row: LogRow) -> Standing:
    """The standing after one row that was not undone."""
    match row.kind:
        case RowKind.SUSPEND:
            return replace(standing, suspended=True)
        case RowKind.RESUME:
            return replace(standing, suspended=False)
        case RowKind.BURY:
            return replace(standing, buried_until=row.until)
        case RowKind.UNBURY:
            return replace(standing, buried_until=None)
        case RowKind.FLAG:
            return replace(standing, flagged=True)
        case RowKind.UNFLAG:
            return replace(standing, flagged=False)
        case RowKind.REVIEW | RowKind.EXERCISE if row.grade is not None and counts(standing.state, row.stamp.study_day):
            return replace(standing, state=answered(standing.state, row.grade, row.stamp.study_day))
        case _:
            return standing


def fold(rows: Iterable[LogRow]) -> dict[ReviewKey, Standing]:
    """Where each card of the log stands. The order of `rows` and their machines do not matter."""
    rows = sorted(rows, key=lambda row: row.order)
    undone = {row.undoes for row in rows}
    standings: dict[ReviewKey, Standing] = {}
    for row in rows:
        standing = standings.get(row.card, Standing())
        standings[row.card] = standing if row.id in undone else after(standing, row)
    return standings
