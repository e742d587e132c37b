"""The learner at work: a session whose every step is in the log before the next card is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Protocol

from studykit.domain.card import Card, CardKey
from studykit.domain.exercise import ExerciseKey
from studykit.domain.grade import Grade
from studykit.domain.review_log import LogRow, ReviewKey, RowKind
from studykit.domain.session import Session
from studykit.domain.standing import Reviewed, Standing, answered, counts


class LearnersCards(Protocol):
    """The cards and the log of one learner, as far as a review needs them."""

    def card(self, key: CardKey) -> Card:
        """The card as its file tells it."""
        ...

    def standing(self, key: ReviewKey) -> Standing:
        """Where the card stands."""
        ...

    def study_day(self, now: datetime) -> date:
        """The study day that a row logged now would belong to."""
        ...

    def grade(self, key: CardKey, grade: Grade, now: datetime, took_ms: int | None) -> LogRow:
        """Log an answer; on return it is safe on the disk."""
        ...

    def suspend(self, key: ReviewKey, now: datetime) -> LogRow:
        """Put the card aside."""
        ...

    def undo(self, now: datetime, since: date) -> LogRow | None:
        """Take back the last step of a study day not before `since`; the row that was undone, if any."""
        ...


class Reviewer:
    """One sitting of one learner. Each step is logged first and only then changes the session."""

    def __init__(self, cards: LearnersCards, session: Session, clock: Callable[[], datetime]) -> None:
        self._cards = cards
        self._clock = clock
        self._since = cards.study_day(clock())
        self._earlier: list[tuple[str, Session]] = []
        self.session = session

    @property
    def total(self) -> int:
        """How many cards and exercises this sitting asks, drills not counted twice."""
        return self.session.answered + len(self.session.upcoming)

    @property
    def card(self) -> Card | None:
        """The card to ask now; None at the end, and while an exercise is asked."""
        key = self.session.current
        return self._cards.card(key) if isinstance(key, CardKey) else None

    @property
    def exercise(self) -> ExerciseKey | None:
        """The exercise to ask now, if it is one's turn."""
        key = self.session.current
        return key if isinstance(key, ExerciseKey) else None

    def intervals(self) -> list[int | None]:
        """The interval in days that each grade 0–5 would give the current card; None in a drill."""
        key = self.session.current
        if key is None:
            raise LookupError("no card is asked")
        day, state = self._cards.study_day(self._clock()), self._cards.standing(key).state
        if not counts(state, day):
            return [None] * len(Grade)
        return [answered(state, grade, day).memory.interval_days for grade in Grade]

    def grade(self, grade: Grade, took_ms: int | None = None) -> LogRow:
        """Log the grade of the current card and go on to the next."""
        key = self._current()
        if not isinstance(key, CardKey):
            raise LookupError("an exercise is graded by running it")
        row = self._cards.grade(key, grade, self._clock(), took_ms)
        self._step(row, self.session.graded(grade))
        return row

    def exercise_done(self, row: LogRow | None, to_drill: Iterable[CardKey]) -> None:
        """Go on after an exercise; the cards that teach what went wrong in it are drilled in this sitting.

        `row` is the row of its grade; without one the exercise was left for another time.
        """
        following = self.session.later() if row is None else self.session.graded(row.grade or Grade.BLACKOUT)
        following = following.drilling_also(to_drill)
        if row is None:
            self.session = following
        else:
            self._step(row, following)

    def drill_also(self, cards: Iterable[CardKey]) -> None:
        """Ask these cards, too, before the sitting ends."""
        self.session = self.session.drilling_also(cards)

    def suspend(self) -> LogRow:
        """Put the current card aside and go on to the next."""
        key = self._current()
        row = self._cards.suspend(key, self._clock())
        self._step(row, self.session.without(key))
        return row

    def undo(self) -> LogRow | None:
        """Take back the last step, also of an earlier sitting of this study day; None if there is none."""
        row = self._cards.undo(self._clock(), self._since)
        if row is None:
            return None
        if self._earlier and self._earlier[-1][0] == row.id:
            self.session = self._earlier.pop()[1]
        else:
            self._earlier.clear()
            self.session = self.session.asking_first(row.card)
        return row

    def _current(self) -> ReviewKey:
        if self.session.current is None:
            raise LookupError("no card is asked")
        return self.session.current

    def _step(self, row: LogRow, following: Session) -> None:
        self._earlier.append((row.id, self.session))
        self.session = following


def due_after(row: LogRow) -> date | None:
    """The day on which the card comes back after this row; None where the row changed nothing."""
    if row.kind in (RowKind.REVIEW, RowKind.EXERCISE) and isinstance(row.after, Reviewed):
        return row.after.due
    return None
