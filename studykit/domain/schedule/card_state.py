"""Where a card stands: never reviewed, or reviewed with a memory and a day on which it is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from studykit.domain.schedule import sm2
from studykit.domain.schedule.grade import Grade


@dataclass(frozen=True, slots=True)
class NeverReviewed:
    """A new card."""

    @property
    def memory(self) -> sm2.Memory:
        """What SM-2 starts with."""
        return sm2.Memory()

    @property
    def lapses(self) -> int:
        """None yet."""
        return 0


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A card that has been answered: `lapses` counts how often it was forgotten after a success."""

    memory: sm2.Memory
    lapses: int
    due: date
    last_reviewed: date


State = NeverReviewed | Reviewed


@dataclass(frozen=True, slots=True)
class CardState:
    """A card's state, whether the learner has suspended or flagged it, and until which study day it is buried."""

    state: State = NeverReviewed()
    suspended: bool = False
    buried_until: date | None = None
    flagged: bool = False

    def asked_on(self, day: date) -> bool:
        """Whether a study day may ask it: it is neither suspended nor buried."""
        return not self.suspended and (self.buried_until is None or self.buried_until <= day)


def answered(state: State, grade: Grade, day: date) -> Reviewed:
    """The state after the first answer of a study day."""
    memory = sm2.review(state.memory, grade)
    forgotten = state.memory.repetitions > 0 and not grade.passed
    return Reviewed(
        memory=memory,
        lapses=state.lapses + forgotten,
        due=day + timedelta(days=memory.interval_days),
        last_reviewed=day,
    )


def counts(state: State, day: date) -> bool:
    """Whether an answer on this study day changes the state: only the first one does."""
    return isinstance(state, NeverReviewed) or day > state.last_reviewed
