"""Searching again and again while the query is typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from studykit.domain.query import parse_query
from studykit.domain.query_words import words
from studykit.domain.search_entry import Entry
from studykit.domain.search_text import searched


class Finder:
    """Finds among entries, in their order; a query that only grew is looked for in what the last one found."""

    def __init__(self, entries: Sequence[Entry], day: date) -> None:
        self.entries = entries
        self.day = day
        self._texts: list[str] | None = []
        self._found: Sequence[Entry] = entries

    def find(self, query: str) -> Sequence[Entry]:
        """The entries that a query means; raise QueryError, and keep the last result, for one that means nothing."""
        condition, day = parse_query(query), self.day
        texts = _only_texts(query)
        among = self._found if _grew(self._texts, texts) else self.entries
        found = [entry for entry in among if condition(entry, day)] if query.strip() else self.entries
        self._texts, self._found = texts, found
        return found


def _only_texts(query: str) -> list[str] | None:
    """The words of a query; None where it has more than words that must all stand somewhere."""
    found = words(query)
    return [searched(word.text) for word in found] if all(word.kind == "text" for word in found) else None


def _grew(before: list[str] | None, after: list[str] | None) -> bool:
    """Whether what the words after mean is among what the words before meant."""
    if before is None or after is None or len(before) > len(after):
        return False
    return all(old in new for old, new in zip(before, after, strict=False))
