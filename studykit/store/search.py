"""Everything that can be searched, with its states."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from typing import Any

from studykit.domain.cards.card import Card, CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.search.entry import Entry
from studykit.domain.search.normalize import searched, skeleton
from studykit.store.connection import Connection
from studykit.store.content import Content
from studykit.store.exercise_index import ExerciseIndex
from studykit.store.log import NOT_UNDONE

Ratings = Mapping[tuple[str, str, str], tuple[tuple[date, int], ...]]
"""The study days and grades of a kind, pack and id."""

_OF_FOUND = "kind = :kind AND pack = found.pack AND card = found.id"
_STATES = (
    "repetitions, interval_days, easiness, lapses, due,"
    f" EXISTS (SELECT 1 FROM suspensions WHERE {_OF_FOUND}),"
    f" (SELECT until FROM burials WHERE {_OF_FOUND}),"
    f" EXISTS (SELECT 1 FROM flags WHERE {_OF_FOUND})"
)
_WITH_STATES = "LEFT JOIN states ON states.kind = :kind AND states.pack = found.pack AND states.card = found.id"
_CARDS = (
    "SELECT found.pack, found.id, section, texts.text, texts.initials, texts.tags, texts.kind,"
    " EXISTS (SELECT 1 FROM overlays AS o WHERE o.pack = found.pack AND o.card = found.id),"
    f" (SELECT day FROM first_seen AS n WHERE n.pack = found.pack AND n.card = found.id), {_STATES}"
    f" FROM cards AS found {_WITH_STATES}"
    " JOIN search_texts AS texts ON texts.pack = found.pack AND texts.card = found.id WHERE present ORDER BY position"
)
_EXERCISES = f"SELECT found.pack, found.id, {_STATES} FROM exercises AS found {_WITH_STATES} WHERE present"


class Search:
    """Reads what can be searched."""

    def __init__(self, connection: Connection, content: Content, exercises: ExerciseIndex) -> None:
        self._connection = connection
        self._content = content
        self._exercises = exercises

    def entries(self) -> list[Entry]:
        """The cards and then the exercises in use, each in the order of the chapter."""
        self._make_missing()
        titles = {
            section: "\n".join(["", section, *map(searched, texts.values())])
            for section, texts in self._content.section_titles().items()
        }
        added = {section: (title, skeleton(title)) for section, title in titles.items()}
        day = lru_cache(maxsize=None)(date.fromisoformat)
        ratings = self._ratings(day)
        with _no_collection():
            rows = self._connection.execute(_CARDS, {"kind": CardKey.kind}).fetchall()
            cards = [_card(row, added, ratings, day) for row in rows]
        return [*cards, *self._exercise_entries(added, ratings, day)]

    def _make_missing(self) -> None:
        """Make the texts of cards that are new or were changed."""
        missing = self._connection.execute(
            "SELECT pack, id FROM cards WHERE present AND NOT EXISTS ("
            " SELECT 1 FROM search_texts AS t WHERE t.pack = cards.pack AND t.card = cards.id)"
        ).fetchall()
        if not missing:
            return
        wanted = {CardKey(*row) for row in missing}
        with self._connection.transaction():
            self._connection.executemany(
                "INSERT OR REPLACE INTO search_texts (pack, card, text, initials, tags, kind)"
                " VALUES (:pack, :card, :text, :initials, :tags, :kind)",
                (_text_columns(card) for card in self._content.cards() if card.key in wanted),
            )

    def _ratings(self, day: Callable[[str], date]) -> Ratings:
        """The study days and grades of every card and exercise."""
        found: dict[tuple[str, str, str], list[tuple[date, int]]] = defaultdict(list)
        rows = self._connection.execute(
            f"SELECT kind, pack, card, study_day, grade FROM reviews WHERE grade IS NOT NULL AND {NOT_UNDONE}"
        )
        for kind, pack, name, study_day, grade in rows.fetchall():
            found[kind, pack, name].append((day(study_day), grade))
        return {key: tuple(ratings) for key, ratings in found.items()}

    def _exercise_entries(
        self, titles: Mapping[str, tuple[str, str]], ratings: Ratings, day: Callable[[str], date]
    ) -> Iterator[Entry]:
        rows = self._connection.execute(_EXERCISES, {"kind": ExerciseKey.kind})
        states = {ExerciseKey(pack, name): state for pack, name, *state in rows}
        for exercise in self._exercises.exercises():
            key = exercise.key
            text = "\n".join(map(searched, (key.id, exercise.title.ko, exercise.title.en)))
            title, title_initials = titles.get(exercise.section, ("", ""))
            yield Entry(
                key,
                exercise.section,
                "exercise",
                text + title,
                skeleton(text) + title_initials,
                (),
                *_state(states[key], day),
                ratings=ratings.get((key.kind, key.pack, key.id), ()),
            )


def _text_columns(card: Card) -> dict[str, str]:
    texts = [card.key.id, *card.tags, *card.typed]
    texts += [text for face in card.faces.values() for text in (face.front, face.back)]
    text = "\n".join(map(searched, texts))
    return {
        "pack": card.key.pack,
        "card": card.key.id,
        "text": text,
        "initials": skeleton(text),
        "tags": "\n".join(map(searched, card.tags)),
        "kind": card.kind,
    }


def _card(row: Any, titles: Mapping[str, tuple[str, str]], ratings: Ratings, day: Callable[[str], date]) -> Entry:
    pack, card, section, text, initials, tags, kind, own, first_seen, *state = row
    title, title_initials = titles.get(section, ("", ""))
    return Entry(
        CardKey(pack, card),
        section,
        kind,
        text + title,
        initials + title_initials,
        tuple(tags.split("\n")) if tags else (),
        *_state(state, day),
        bool(own),
        day(first_seen) if first_seen else None,
        ratings.get((CardKey.kind, pack, card), ()),
    )


def _state(columns: Any, day: Callable[[str], date]) -> tuple[date | None, int, int, int, int, bool, date | None, bool]:
    """The columns of _STATES as an Entry takes them, from `due` to `flagged`."""
    repetitions, interval_days, easiness, lapses, due, suspended, until, flagged = columns
    return (
        day(due) if due else None,
        repetitions or 0,
        interval_days or 0,
        easiness or 250,
        lapses or 0,
        bool(suspended),
        day(until) if until else None,
        bool(flagged),
    )


@contextmanager
def _no_collection() -> Iterator[None]:
    """Many objects are made that all stay: looking for garbage among them takes longer than making them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
