"""The queue of today, as every command counts it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.queue import Due, Placed, Queue, no_links, shuffled, todays_queue
from studykit.domain.schedule.review_log import ReviewKey
from studykit.domain.settings import Settings
from studykit.store.store import Store

Asked = TypeVar("Asked", Due, Placed)


@dataclass(frozen=True, slots=True)
class Today:
    """What is left of today, and how it spreads over the sections; new exercises are counted in both of the last."""

    queue: Queue
    due_by_section: Counter[str]
    new_by_section: Counter[str]
    new_exercises_by_section: Counter[str]


def today(
    store: Store,
    now: datetime,
    settings: Settings,
    sections: Sequence[str] | None = None,
    *,
    ahead: int = 0,
    meant: Collection[ReviewKey] | None = None,
) -> Today:
    """Today's queue as the settings want it, with what is due some days ahead.

    It is over some sections or all, and over what is `meant` or everything; the limits count what is left.
    """
    day = store.study_day(now)
    done = store.agenda.done(day)

    new = store.agenda.new(day)
    sections_of: dict[ReviewKey, str] = {}

    def wanted(placed: Iterable[Asked]) -> Iterator[Asked]:
        for one in placed:
            if (sections is None or one.section in sections) and (meant is None or one.key in meant):
                sections_of[one.key] = one.section
                yield one

    queue = todays_queue(
        list(wanted(store.agenda.due(day, ahead))),
        wanted(shuffled(new, day) if settings.new_order == "random" else new),
        [one.key for one in wanted(store.agenda.drills(day))],
        today=day,
        limits=settings.limits,
        done=done,
        new_exercises=list(wanted(store.agenda.new_exercises(day))),
        links=store.content.links if settings.siblings_apart else no_links,
        answered=store.agenda.answered(day),
    )
    return Today(
        queue=queue,
        due_by_section=Counter(sections_of[key] for key in queue.due),
        new_by_section=Counter(sections_of[key] for key in queue.new),
        new_exercises_by_section=Counter(sections_of[key] for key in queue.new if isinstance(key, ExerciseKey)),
    )
