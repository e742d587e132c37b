"""The learner at work: a session whose every step is in the log before the next card is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from studykit.domain.cards.card import Card, CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.card_state import CardState, Reviewed, answered, counts
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.review_log import LogRow, ReviewKey, RowKind
from studykit.domain.schedule.session import Session


class LearnersCards(Protocol):
    """The cards and the log of one learner, as far as a review needs them."""

    def card(self, key: CardKey) -> Card:
        """The card as its file tells it."""
        ...

    def card_state(self, key: ReviewKey) -> CardState:
        """Where the card stands."""
        ...

    def study_day(self, now: datetime) -> date:
        """The study day that a row logged now would belong to."""
        ...

    def grade(self, key: CardKey, grade: Grade, now: datetime, took_ms: int | None, answer: str | None) -> LogRow:
        """Log an answer, with what was typed; on return it is safe on the disk."""
        ...

    def drill(self, key: CardKey, grade: Grade, now: datetime, took_ms: int | None, answer: str | None) -> LogRow:
        """Log an answer that changes no schedule."""
        ...

    def suspend(self, key: ReviewKey, now: datetime) -> LogRow:
        """Put the card aside."""
        ...

    def bury(self, key: ReviewKey, now: datetime) -> LogRow:
        """Bury the card until the next study day."""
        ...

    def flag(self, key: ReviewKey, now: datetime) -> LogRow:
        """Mark the card."""
        ...

    def unflag(self, key: ReviewKey, now: datetime) -> LogRow:
        """Take the mark away."""
        ...

    def undo(self, now: datetime, since: date) -> LogRow | None:
        """Take back the last step of a study day not before `since`; the row that was undone, if any."""
        ...


@dataclass(frozen=True, slots=True)
class Postponed:
    """A card that was left for later, or an exercise for another time: a step that is in no log."""

    card: ReviewKey


@dataclass(frozen=True, slots=True)
class Edited:
    """A card whose text was changed, and how to change it back."""

    card: CardKey
    take_back: Callable[[], None]


Step = LogRow | Postponed | Edited
"""Something that a learner does in a sitting and can take back."""

_ONLY_MARKS = (RowKind.FLAG, RowKind.UNFLAG, RowKind.RESUME, RowKind.UNBURY)
"""The kinds of rows that take no card out of the queue, so that their undo asks none again."""


class Reviewer:
    """One sitting of one learner. Each step is logged first and only then changes the session.

    In a `cram` every answer is a drill: no schedule changes.
    """

    def __init__(
        self, cards: LearnersCards, session: Session, clock: Callable[[], datetime], *, cram: bool = False
    ) -> None:
        self.cram = cram
        self._cards = cards
        self._clock = clock
        self._since = cards.study_day(clock())
        self._earlier: list[tuple[Step, Session]] = []
        self.session = session

    @property
    def current(self) -> ReviewKey | None:
        """The card or exercise to ask now; None at the end."""
        return self.session.current

    @property
    def card(self) -> Card | None:
        """The card to ask now; None at the end, and while an exercise is asked."""
        key = self.session.current
        return self.card_of(key) if isinstance(key, CardKey) else None

    @property
    def exercise(self) -> ExerciseKey | None:
        """The exercise to ask now, if it is one's turn."""
        key = self.session.current
        return key if isinstance(key, ExerciseKey) else None

    @property
    def today(self) -> date:
        """The study day of a step that is done now."""
        return self._cards.study_day(self._clock())

    def card_of(self, key: CardKey) -> Card:
        """A card's text as it is now."""
        return self._cards.card(key)

    def card_state(self, key: ReviewKey) -> CardState:
        """Where a card stands."""
        return self._cards.card_state(key)

    def intervals(self, key: ReviewKey | None = None) -> list[int | None]:
        """The interval in days that each grade 0–5 would give the current card or another; None in a drill."""
        day, state = self.today, self._cards.card_state(key or self._current()).state
        if self.cram or not counts(state, day):
            return [None] * len(Grade)
        return [answered(state, grade, day).memory.interval_days for grade in Grade]

    def grade(self, grade: Grade, took_ms: int | None = None, answer: str | None = None) -> LogRow:
        """Log the grade of the current card, with what was typed, and go on to the next."""
        key = self._current()
        if not isinstance(key, CardKey):
            raise LookupError("an exercise is graded by running it")
        log = self._cards.drill if self.cram else self._cards.grade
        row = log(key, grade, self._clock(), took_ms, answer)
        self._step(row, self.session.graded(grade))
        return row

    def exercise_done(self, row: LogRow | None, to_drill: Iterable[CardKey]) -> None:
        """Go on after an exercise; the cards that teach what went wrong in it are drilled in this sitting.

        `row` is the row of its grade; without one the exercise was left for another time.
        """
        following = self.session.another_time() if row is None else self.session.graded(row.grade or Grade.BLACKOUT)
        self._step(row or Postponed(self._current()), following.drilling_also(to_drill))

    def drill_also(self, cards: Iterable[CardKey]) -> None:
        """Ask these cards, too, before the sitting ends."""
        self.session = self.session.drilling_also(cards)

    def later(self) -> bool:
        """Ask the current card after the others; whether there are any."""
        following = self.session.later()
        if following == self.session:
            return False
        self._step(Postponed(self._current()), following)
        return True

    def suspend(self, key: ReviewKey | None = None) -> LogRow:
        """Put the current card or another aside; it is asked no more."""
        key = key or self._current()
        row = self._cards.suspend(key, self._clock())
        self._step(row, self.session.without(key))
        return row

    def bury(self, key: ReviewKey | None = None) -> LogRow:
        """Bury the current card or another until the next study day."""
        key = key or self._current()
        row = self._cards.bury(key, self._clock())
        self._step(row, self.session.without(key))
        return row

    def toggle_flag(self, key: ReviewKey | None = None) -> LogRow:
        """Mark the current card or another, or take its mark away; it is still asked."""
        key = key or self._current()
        flagged = self._cards.card_state(key).flagged
        row = (self._cards.unflag if flagged else self._cards.flag)(key, self._clock())
        self._step(row, self.session)
        return row

    def edited(self, key: CardKey, take_back: Callable[[], None]) -> None:
        """Note that a card's text was changed, so that the next undo changes it back."""
        self._step(Edited(key, take_back), self.session)

    def undo(self) -> Step | None:
        """Take back the last step, also one logged in an earlier sitting of this study day; None if there is none."""
        last, before = self._earlier[-1] if self._earlier else (None, self.session)
        if last is None or isinstance(last, LogRow):
            return self._undo_logged(last, before)
        if isinstance(last, Edited):
            last.take_back()
        self._earlier.pop()
        self.session = before
        return last

    def _undo_logged(self, last: LogRow | None, before: Session) -> LogRow | None:
        row = self._cards.undo(self._clock(), self._since)
        if row is None:
            return None
        if last is not None and last.id == row.id:
            self._earlier.pop()
            self.session = before
        else:
            self._earlier.clear()
            self.session = self._with_undone(row)
        return row

    def _with_undone(self, row: LogRow) -> Session:
        """The session after a row of another sitting was taken back."""
        if not self._cards.card_state(row.card).asked_on(self.today):
            return self.session.without(row.card)
        return self.session if row.kind in _ONLY_MARKS else self.session.asking_first(row.card)

    def _current(self) -> ReviewKey:
        if self.session.current is None:
            raise LookupError("no card is asked")
        return self.session.current

    def _step(self, step: Step, following: Session) -> None:
        self._earlier.append((step, self.session))
        self.session = following


def due_after(row: LogRow) -> date | None:
    """The day on which the card comes back after this row; None where the row changed nothing."""
    if row.kind in (RowKind.REVIEW, RowKind.EXERCISE) and isinstance(row.after, Reviewed):
        return row.after.due
    return None
