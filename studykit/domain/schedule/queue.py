"""What a day asks: what is due, the most overdue first, then what is new, in the order of the chapter."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from random import Random
from typing import NamedTuple

from studykit.domain.cards.card import CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.limits import Limits
from studykit.domain.schedule.review_log import ReviewKey


class Placed(NamedTuple):
    """A card or an exercise with its section."""

    key: ReviewKey
    section: str


class Scheduled(NamedTuple):
    """A card or an exercise with its section, the day on which it is due and its interval in days."""

    key: ReviewKey
    section: str
    due: date
    interval_days: int


@dataclass(frozen=True, slots=True)
class DoneToday:
    """What this study day has asked already."""

    new: int = 0
    reviews: int = 0
    exercises: int = 0


@dataclass(frozen=True, slots=True)
class Queue:
    """What is left of a day: what is due, what is new, and cards to drill, whose last grade was below 4.

    `buried` is due, too, but waits for another day because a linked card is asked on this one.
    """

    due: tuple[ReviewKey, ...] = ()
    new: tuple[ReviewKey, ...] = ()
    drills: tuple[ReviewKey, ...] = ()
    buried: tuple[ReviewKey, ...] = ()

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


Links = Callable[[CardKey], Collection[CardKey]]
"""The cards that a card names as related to it."""


def no_links(_: CardKey) -> Collection[CardKey]:
    """Links of cards that are not linked."""
    return ()


@dataclass(frozen=True, slots=True)
class Candidates:
    """Everything that a day could ask, in the order of the chapter but for `drills`; `new` is read as far as asked."""

    due: Sequence[Scheduled] = ()
    new: Iterable[Placed] = ()
    drills: Sequence[ReviewKey] = ()
    new_exercises: Sequence[Placed] = ()


@dataclass(frozen=True, slots=True)
class DayRules:
    """What a day may ask: its limits, what it has done and answered already, and which cards are linked."""

    today: date
    limits: Limits
    done: DoneToday = DoneToday()
    answered: Iterable[ReviewKey] = ()
    links: Links = no_links


def todays_queue(candidates: Candidates, rules: DayRules) -> Queue:
    """The queue of a day: of cards that are linked, either way, it asks one and buries the others."""
    limits, done = rules.limits, rules.done
    urgent = sorted(candidates.due, key=lambda scheduled: -_overdue(scheduled, rules.today))
    by_urgency = (Placed(scheduled.key, scheduled.section) for scheduled in urgent)
    linked = _LinkedCards(rules.links, rules.answered)
    known = list(islice(linked.asked_of(by_urgency), max(0, limits.reviews - done.reviews)))
    buried = tuple(linked.buried)
    cards = list(islice(linked.asked_of(candidates.new), max(0, limits.new - done.new)))
    exercises = _exercises_apart(candidates.new_exercises)[: max(0, limits.exercises - done.exercises)]
    return Queue(
        due=tuple(placed.key for placed in _exercises_apart(known)),
        new=tuple(placed.key for placed in (*cards, *exercises)),
        drills=tuple(candidates.drills),
        buried=buried,
    )


def shuffled(new: Iterable[Placed], today: date) -> list[Placed]:
    """New cards in an order that is the same all day, whichever of them were asked already."""
    return sorted(new, key=lambda placed: Random(f"{today}{placed.key}").random())


class _LinkedCards:
    """The cards that a day asks, and those that are buried because they are linked with them."""

    def __init__(self, links: Links, asked: Iterable[ReviewKey]) -> None:
        self._links = links
        self._asked: set[ReviewKey] = set()
        self._linked: set[ReviewKey] = set()
        self.buried: list[ReviewKey] = []
        for key in asked:
            self._ask(key)

    def asked_of(self, placed: Iterable[Placed]) -> Iterator[Placed]:
        """Those that are asked, in their order; those linked with what is asked already are buried."""
        for candidate in placed:
            if self._is_linked(candidate.key):
                self.buried.append(candidate.key)
            else:
                self._ask(candidate.key)
                yield candidate

    def _ask(self, key: ReviewKey) -> None:
        self._asked.add(key)
        if isinstance(key, CardKey):
            self._linked.update(self._links(key))

    def _is_linked(self, key: ReviewKey) -> bool:
        if not isinstance(key, CardKey):
            return False
        return key in self._linked or any(other in self._asked for other in self._links(key))


def _overdue(scheduled: Scheduled, today: date) -> float:
    """Days past the due day, in units of the interval."""
    return (today - scheduled.due).days / scheduled.interval_days


def _exercises_apart(placed: Sequence[Placed]) -> list[Placed]:
    """The same in nearly the same order, without two exercises of one section in a row where that can be."""
    left, apart = list(placed), list[Placed]()
    while left:
        fitting = (other for other in left if not (apart and _of_one_section(apart[-1], other)))
        following = next(fitting, left[0])
        left.remove(following)
        apart.append(following)
    return apart


def _of_one_section(first: Placed, second: Placed) -> bool:
    both = isinstance(first.key, ExerciseKey) and isinstance(second.key, ExerciseKey)
    return both and first.section == second.section
