"""Searching again and again while the query is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from studykit.domain.schedule.review_log import ReviewKey
from studykit.domain.search.entry import Entry
from studykit.domain.search.query import Query

_NEVER = date.max
SORTS: Mapping[str, Callable[[Entry], Any]] = {
    "section": lambda entry: 0,
    "due": lambda entry: entry.due or _NEVER,
    "easiness": lambda entry: entry.easiness,
    "lapses": lambda entry: -entry.lapses,
    "added": lambda entry: -(entry.added.toordinal() if entry.added else 0),
}
"""How what was found is sorted: what wants attention stands first, and what is alike stays as the chapter has it."""


class Finder:
    """Finds among cards and exercises, in their order; a query that only grew searches what the last query found.

    Exercises are found by queries that name them (`is:exercise`).
    """

    def __init__(self, entries: Iterable[Entry], day: date) -> None:
        self.day = day
        self.renew(entries)

    def _take(self) -> None:
        self.everything = list(self._entries.values())
        self.cards = [entry for entry in self.everything if entry.kind != "exercise"]
        self._texts: list[str] | None = None
        self._found: Sequence[Entry] = ()

    def replace(self, entries: Iterable[Entry]) -> None:
        """Take over entries that changed."""
        self._entries |= {entry.key: entry for entry in entries}
        self._take()

    def renew(self, entries: Iterable[Entry]) -> None:
        """Take over everything anew."""
        self._entries = {entry.key: entry for entry in entries}
        self._take()

    def named(self, keys: Iterable[ReviewKey]) -> list[Entry]:
        """The entries of keys."""
        return [self._entries[key] for key in keys if key in self._entries]

    def find(self, query: Query) -> Sequence[Entry]:
        """The entries that a query means."""
        texts, condition, day = query.texts, query.condition, self.day
        if texts == []:
            found: Sequence[Entry] = self.cards
        else:
            among = self._found if _grew(self._texts, texts) else self._meant(query)
            found = [entry for entry in among if condition(entry, day)]
        self._texts, self._found = texts, found
        return found

    def _meant(self, query: Query) -> Sequence[Entry]:
        return self.everything if query.names_exercises else self.cards


def _grew(before: list[str] | None, after: list[str] | None) -> bool:
    """Whether what the words after mean is among what the words before meant."""
    if before is None or after is None or len(before) > len(after):
        return False
    return all(old in new for old, new in zip(before, after, strict=False))
