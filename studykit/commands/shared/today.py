"""The queue of today, as every command counts it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.queue import (
    Candidates,
    DayRules,
    Placed,
    Queue,
    Scheduled,
    no_links,
    shuffled,
    todays_queue,
)
from studykit.domain.schedule.review_log import ReviewKey
from studykit.domain.settings import Settings
from studykit.store.store import Store

Asked = TypeVar("Asked", Scheduled, Placed)


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
        for found in placed:
            if (sections is None or found.section in sections) and (meant is None or found.key in meant):
                sections_of[found.key] = found.section
                yield found

    candidates = Candidates(
        due=list(wanted(store.agenda.due(day, ahead))),
        new=wanted(shuffled(new, day) if settings.new_order == "random" else new),
        drills=[placed.key for placed in wanted(store.agenda.drills(day))],
        new_exercises=list(wanted(store.agenda.new_exercises(day))),
    )
    rules = DayRules(
        today=day,
        limits=settings.limits,
        done=done,
        answered=store.agenda.answered(day),
        links=store.content.links if settings.siblings_apart else no_links,
    )
    queue = todays_queue(candidates, rules)
    return Today(
        queue=queue,
        due_by_section=Counter(sections_of[key] for key in queue.due),
        new_by_section=Counter(sections_of[key] for key in queue.new),
        new_exercises_by_section=Counter(sections_of[key] for key in queue.new if isinstance(key, ExerciseKey)),
    )
