"""The queue of today, as every command counts it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from studykit.domain.exercise import ExerciseKey
from studykit.domain.queue import Limits, Queue, todays_queue
from studykit.store.store import Store


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
    limits: Limits = Limits(),  # noqa: B008
    sections: Sequence[str] | None = None,
) -> Today:
    """Today's queue within its limits, over some sections or all."""
    day = store.study_day(now)
    done = store.agenda.done(day)

    def wanted(section: str) -> bool:
        return sections is None or section in sections

    due = [one for one in store.agenda.due(day) if wanted(one.section)]
    new = list(islice((one for one in store.agenda.new(day) if wanted(one.section)), max(0, limits.new - done.new)))
    exercises = [one for one in store.agenda.new_exercises(day) if wanted(one.section)]
    drills = [one.key for one in store.agenda.drills(day) if wanted(one.section)]
    queue = todays_queue(due, new, drills, today=day, limits=limits, done=done, new_exercises=exercises)
    sections_of = {one.key: one.section for one in due} | {one.key: one.section for one in (*new, *exercises)}
    return Today(
        queue=queue,
        due_by_section=Counter(sections_of[key] for key in queue.due),
        new_by_section=Counter(sections_of[key] for key in queue.new),
        new_exercises_by_section=Counter(sections_of[key] for key in queue.new if isinstance(key, ExerciseKey)),
    )
