"""The queue of today, as every command counts it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from studykit.domain.card import CardKey
from studykit.domain.queue import Limits, Queue, todays_queue
from studykit.store.store import Store


@dataclass(frozen=True, slots=True)
class Today:
    """What is left of today, and how it spreads over the sections."""

    queue: Queue
    due_by_section: Counter[str]
    new_by_section: Counter[str]


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

    due = [(card, section) for card, section in store.agenda.due(day) if wanted(section)]
    new = list(islice((pair for pair in store.agenda.new() if wanted(pair[1])), max(0, limits.new - done.new)))
    drills = [key for key, section in store.agenda.drills(day) if wanted(section)]
    queue = todays_queue(
        [card for card, _ in due], [key for key, _ in new], drills, today=day, limits=limits, done=done
    )
    sections_of: dict[CardKey, str] = {card.key: section for card, section in due} | dict(new)
    return Today(
        queue=queue,
        due_by_section=Counter(sections_of[key] for key in queue.due),
        new_by_section=Counter(sections_of[key] for key in queue.new),
    )
