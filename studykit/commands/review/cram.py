"""Which cards a cram session asks."""

from __future__ import annotations

from collections.abc import Sequence

from studykit.commands.cards.list import finder_of, query_of
from studykit.domain.schedule.queue import Queue
from studykit.env import Environment
from studykit.store.store import Store


def crammed(environment: Environment, store: Store, sections: Sequence[str] | None, queries: Sequence[str]) -> Queue:
    """The cards of some sections or all that every query means, in the order of the chapter, due or not.

    Those put aside are left out. Raises UserError (exit 2) for a query that means nothing.
    """
    finder = finder_of(environment, store)
    meant = [{entry.key for entry in finder.find(query_of(environment, query))} for query in queries]
    return Queue(
        due=tuple(
            entry.key
            for entry in finder.cards
            if not entry.suspended
            and (sections is None or entry.section in sections)
            and all(entry.key in keys for keys in meant)
        )
    )
