"""What a day asks: due cards, the most overdue first, then new ones in the order of the chapter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from studykit.domain.card import CardKey


class DueCard(NamedTuple):
    """A reviewed card with the day on which it is due and its interval in days."""

    key: CardKey
    due: date
    interval_days: int


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one study day asks, over all its sessions."""

    new: int = 10
    reviews: int = 200


@dataclass(frozen=True, slots=True)
class DoneToday:
    """What this study day has asked already."""

    new: int = 0
    reviews: int = 0


@dataclass(frozen=True, slots=True)
class Queue:
    """What is left of a day: cards due, new cards, and cards to drill, whose last grade was below 4."""

    due: tuple[CardKey, ...] = ()
    new: tuple[CardKey, ...] = ()
    drills: tuple[CardKey, ...] = ()

    def __len__(self) -> int:
        return len(self.due) + len(self.new) + len(self.drills)


def todays_queue(
    due: Sequence[DueCard],
    new: Sequence[CardKey],
    drills: Sequence[CardKey],
    *,
    today: date,
    limits: Limits,
    done: DoneToday,
) -> Queue:
    """The queue of a day from everything that could be asked; `due` and `new` come in the chapter's order."""
    by_urgency = sorted(due, key=lambda card: -_overdue(card, today))
    return Queue(
        due=tuple(card.key for card in by_urgency[: max(0, limits.reviews - done.reviews)]),
        new=tuple(new[: max(0, limits.new - done.new)]),
        drills=tuple(drills),
    )


def _overdue(card: DueCard, today: date) -> float:
    """Days past the due day, in units of the interval."""
    return (today - card.due).days / card.interval_days
