"""One sitting: the queue once through, then every card graded below 4 until it gets 4 or better.

An exercise is not drilled; the cards that teach what went wrong in it are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.queue import Queue
from studykit.domain.schedule.review_log import ReviewKey


@dataclass(frozen=True, slots=True)
class Session:
    """What is still to be asked, and how many cards were answered for the first time."""

    upcoming: tuple[ReviewKey, ...] = ()
    drills: tuple[ReviewKey, ...] = ()
    answered: int = 0

    @property
    def current(self) -> ReviewKey | None:
        """The card to ask now; None at the end."""
        if self.upcoming:
            return self.upcoming[0]
        return self.drills[0] if self.drills else None

    @property
    def total(self) -> int:
        """How many cards and exercises the sitting asks, drills not counted twice."""
        return self.answered + len(self.upcoming)

    @property
    def drilling(self) -> bool:
        """Whether the queue is through and only drills are left."""
        return not self.upcoming and bool(self.drills)

    def graded(self, grade: Grade) -> Session:
        """The session after the current card's grade."""
        if self.upcoming:
            card, rest = self.upcoming[0], self.upcoming[1:]
            again = grade.drilled and not isinstance(card, ExerciseKey)
            drills = (*self.drills, card) if again else self.drills
            return Session(rest, drills, self.answered + 1)
        card, others = self.drills[0], self.drills[1:]
        return replace(self, drills=(*others, card) if grade.drilled else others)

    def without(self, card: ReviewKey) -> Session:
        """The session without a card that was suspended or buried."""
        return replace(
            self,
            upcoming=tuple(key for key in self.upcoming if key != card),
            drills=tuple(key for key in self.drills if key != card),
        )

    def drilling_also(self, cards: Iterable[ReviewKey]) -> Session:
        """The session with cards to drill that are not to be asked anyway."""
        added = [card for card in dict.fromkeys(cards) if card not in self.upcoming and card not in self.drills]
        return replace(self, drills=(*self.drills, *added))

    def later(self) -> Session:
        """The session with its current card after all others of the queue, or of the drill; as it is for the last."""
        if self.upcoming:
            return replace(self, upcoming=(*self.upcoming[1:], self.upcoming[0]))
        return replace(self, drills=(*self.drills[1:], *self.drills[:1]))

    def another_time(self) -> Session:
        """The session without its current card or exercise, which is left for another sitting."""
        return self if self.current is None else self.without(self.current)

    def asking_first(self, card: ReviewKey) -> Session:
        """The session with a card whose answer was taken back, asked again at once."""
        rest = self.without(card)
        return replace(rest, upcoming=(card, *rest.upcoming))


def start(queue: Queue) -> Session:
    """A session over a day's queue."""
    return Session(upcoming=(*queue.due, *queue.new), drills=queue.drills)
