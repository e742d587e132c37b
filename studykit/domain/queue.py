"""What a day asks: what is due, the most overdue first, then what is new, in the order of the chapter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from studykit.domain.exercise import ExerciseKey
from studykit.domain.review_log import ReviewKey


class Placed(NamedTuple):
    """A card or an exercise with its section."""

    key: ReviewKey
    section: str


class Due(NamedTuple):
    """A card or an exercise with its section, the day on which it is due and its interval in days."""

    key: ReviewKey
    section: str
    due: date
    interval_days: int


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one study day asks, over all its sessions; `new` are cards, `exercises` new exercises."""

    new: int = 10
    reviews: int = 200
    exercises: int = 2


@dataclass(frozen=True, slots=True)
class DoneToday:
    """What this study day has asked already."""

    new: int = 0
    reviews: int = 0
    exercises: int = 0


@dataclass(frozen=True, slots=True)
class Queue:
    """What is left of a day: what is due, what is new, and cards to drill, whose last grade was below 4."""

    due: tuple[ReviewKey, ...] = ()
    new: tuple[ReviewKey, ...] = ()
    drills: tuple[ReviewKey, ...] = ()

    def __len__(self) -> int:
        return len(self.due) + len(self.new) + len(self.drills)

    @property
    def exercises(self) -> int:
        """How many exercises are among it."""
        return sum(isinstance(key, ExerciseKey) for key in (*self.due, *self.new))

    @property
    def new_exercises(self) -> int:
        """How many of what is new are exercises."""
        return sum(isinstance(key, ExerciseKey) for key in self.new)


def todays_queue(
    due: Sequence[Due],
    new: Sequence[Placed],
    drills: Sequence[ReviewKey],
    *,
    today: date,
    limits: Limits,
    done: DoneToday,
    new_exercises: Sequence[Placed] = (),
) -> Queue:
    """The queue of a day from everything that could be asked; all but `drills` come in the chapter's order."""
    by_urgency = [Placed(one.key, one.section) for one in sorted(due, key=lambda one: -_overdue(one, today))]
    cards = list(new[: max(0, limits.new - done.new)])
    exercises = _siblings_apart(new_exercises)[: max(0, limits.exercises - done.exercises)]
    return Queue(
        due=tuple(placed.key for placed in _siblings_apart(by_urgency[: max(0, limits.reviews - done.reviews)])),
        new=tuple(placed.key for placed in (*cards, *exercises)),
        drills=tuple(drills),
    )


def _overdue(one: Due, today: date) -> float:
    """Days past the due day, in units of the interval."""
    return (today - one.due).days / one.interval_days


def _siblings_apart(placed: Sequence[Placed]) -> list[Placed]:
    """The same in nearly the same order, without two exercises of one section in a row where that can be."""
    left, apart = list(placed), list[Placed]()
    while left:
        following = next((one for one in left if not (apart and _siblings(apart[-1], one))), left[0])
        left.remove(following)
        apart.append(following)
    return apart


def _siblings(one: Placed, other: Placed) -> bool:
    return isinstance(one.key, ExerciseKey) and isinstance(other.key, ExerciseKey) and one.section == other.section
