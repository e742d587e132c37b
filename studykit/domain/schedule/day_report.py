"""What a study day brought, and what the next days will ask."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from studykit.domain.cards.card import CardKey
from studykit.domain.schedule.card_state import Reviewed
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.review_log import LogRow, RowKind


class DayAhead(NamedTuple):
    """What a coming day asks: what is due on it, and new cards."""

    day: date
    due: int
    new: int


class Remembered(NamedTuple):
    """How many of the cards that were due still came back."""

    known: int
    asked: int


@dataclass(frozen=True, slots=True)
class DayReport:
    """A study day from its graded rows, oldest first; `streak` counts it, `ahead` are the days after it."""

    rows: tuple[LogRow, ...] = ()
    streak: int = 0
    ahead: tuple[DayAhead, ...] = ()

    @property
    def first_answers(self) -> list[LogRow]:
        """The answers that count on the schedule: all but the drills."""
        return [row for row in self.rows if row.kind is not RowKind.DRILL]

    @property
    def drills(self) -> int:
        """How many answers were drills."""
        return len(self.rows) - len(self.first_answers)

    @property
    def grades(self) -> Counter[Grade]:
        """How often each grade was given, drills left out."""
        return Counter(row.grade for row in self.first_answers if row.grade is not None)

    @property
    def seconds(self) -> int:
        """The time that the cards took, drills included."""
        return round(sum(row.took_ms or 0 for row in self.rows) / 1000)

    @property
    def seconds_per_answer(self) -> int | None:
        """The time that an answer took on average; None where none is known, or hardly any."""
        timed = [row.took_ms for row in self.rows if row.took_ms]
        return (round(sum(timed) / len(timed) / 1000) or None) if timed else None

    @property
    def remembered(self) -> Remembered:
        """How many of the cards that had been learnt before came back."""
        again = [row for row in self.first_answers if isinstance(row.before, Reviewed) and row.kind is RowKind.REVIEW]
        return Remembered(sum(1 for row in again if row.grade and row.grade.passed), len(again))

    @property
    def below_four(self) -> list[LogRow]:
        """The first answers of cards that were graded below 4."""
        return [row for row in self.first_answers if _drilled(row)]

    @property
    def exercises(self) -> list[LogRow]:
        """The exercises that were done."""
        return [row for row in self.rows if row.kind is RowKind.EXERCISE]


def _drilled(row: LogRow) -> bool:
    return isinstance(row.card, CardKey) and row.grade is not None and row.grade.drilled
