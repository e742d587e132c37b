"""What is known of a learner's past besides the next card, for the pages that tell it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, Protocol

from studykit.domain.cards.card import Card, CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.card_state import CardState
from studykit.domain.schedule.day_report import DayReport
from studykit.domain.schedule.review_log import LogRow, ReviewKey


class Version(NamedTuple):
    """A study day on which a pack's card was edited, and as what; without a card it was given back to the pack."""

    day: date
    card: Card | None


class LinkedCardAsked(NamedTuple):
    """A study day on which a card waited because another one, linked with it, was asked."""

    day: date
    card: CardKey


@dataclass(frozen=True, slots=True)
class CardHistory:
    """What is known of one card or exercise.

    `rows` are its rows that nobody took back, oldest first; `section` is that of an exercise, whose folder is not
    read for it; `place` is the file that has it; `added` is the study
    day on which it was first there; `stumbles` are the exercises of today in which something went wrong that the
    card teaches; `waited` is the last time since it was due that it was buried for a linked card.
    """

    card_state: CardState = field(default_factory=CardState)
    rows: tuple[LogRow, ...] = ()
    section: str = ""
    place: str = ""
    added: date | None = None
    versions: tuple[Version, ...] = ()
    stumbles: tuple[ExerciseKey, ...] = ()
    waited: LinkedCardAsked | None = None

    @property
    def grades(self) -> list[LogRow]:
        """The rows that hold a grade."""
        return [row for row in self.rows if row.grade is not None]


class History(Protocol):
    """Looks things up."""

    def card_history(self, key: ReviewKey) -> CardHistory:
        """What is known of a card or exercise."""
        ...

    def report(self) -> DayReport:
        """What was done today, and what is to come."""
        ...
