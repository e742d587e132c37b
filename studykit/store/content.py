"""The cards as last read from their files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from sqlite3 import Row
from typing import NamedTuple

from studykit.domain.cards.card import PERSONAL_PACK, Card, CardKey, Language
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.key import Key
from studykit.domain.section import chapter_order
from studykit.store.card_columns import card_in, details_out, faces_out, json_text
from studykit.store.connection import Connection

_CARDS = (
    "SELECT cards.pack, cards.id, section, coalesce(over.faces, cards.faces) AS faces,"
    " coalesce(over.details, cards.details) AS details, over.faces IS NOT NULL AS own FROM cards"
    " LEFT JOIN overlays AS over ON over.pack = cards.pack AND over.card = cards.id WHERE present"
)
_OF_KEY = "cards.pack = :pack AND cards.id = :id"


class KnownFile(NamedTuple):
    """A card file as last read: its stamp (root, path, size, mtime_ns) and the hash of its content."""

    root: str
    path: str
    size: int
    mtime_ns: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A card file just read: the section and titles of its head, and its cards with their lines."""

    known: KnownFile
    section: str
    titles: dict[Language, str]
    cards: Sequence[tuple[Card, int]]


class Content:
    """The tables of card files and cards."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def known_files(self, pack: str) -> dict[str, KnownFile]:
        """The files of a pack as last read, by path."""
        rows = self._connection.execute(
            "SELECT root, path, size, mtime_ns, sha256 FROM card_files WHERE pack = ?", (pack,)
        )
        return {row[1]: KnownFile(*row) for row in rows}

    def places(self, pack: str) -> dict[str, tuple[str, int]]:
        """File and line of each card of a pack that is in use, by id."""
        rows = self._connection.execute("SELECT id, path, line FROM cards WHERE pack = ? AND present", (pack,))
        return {card: (path, line) for card, path, line in rows}

    def restamp(self, pack: str, files: Iterable[KnownFile]) -> None:
        """Remember a new time of files whose content is the same."""
        with self._connection.transaction():
            self._connection.executemany(
                "UPDATE card_files SET root = ?, size = ?, mtime_ns = ? WHERE pack = ? AND path = ?",
                [(file.root, file.size, file.mtime_ns, pack, file.path) for file in files],
            )

    def replace(self, pack: str, files: Sequence[ReadFile], gone: Sequence[str], today: date) -> None:
        """Take over files that were read anew and forget those that are gone; cards keep their history.

        Cards that were never there before are there since `today`.
        """
        paths = [*(file.known.path for file in files), *gone]
        with self._connection.transaction():
            self._connection.executemany(
                "UPDATE cards SET present = 0 WHERE pack = ? AND path = ?", [(pack, path) for path in paths]
            )
            self._connection.executemany(
                "DELETE FROM card_files WHERE pack = ? AND path = ?", [(pack, path) for path in paths]
            )
            for file in files:
                self._insert(pack, file)
            self._connection.executemany(
                "INSERT OR IGNORE INTO first_seen (pack, card, day) VALUES (:pack, :id, :day)",
                [{**_key_out(card.key), "day": today.isoformat()} for file in files for card, _ in file.cards],
            )

    def _insert(self, pack: str, file: ReadFile) -> None:
        self._connection.execute(
            "INSERT INTO card_files (pack, root, path, size, mtime_ns, sha256, section, titles)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (pack, *file.known, file.section, json_text(file.titles)),
        )
        self._connection.executemany(
            "INSERT OR REPLACE INTO cards (pack, id, section, faces, details, path, line, position, present)"
            " VALUES (:pack, :id, :section, :faces, :details, :path, :line, :position, 1)",
            [_card_out(card, file.known.path, line) for card, line in file.cards],
        )

    def card(self, key: CardKey) -> Card | None:
        """A card in use."""
        row = self._connection.select(f"{_CARDS} AND {_OF_KEY}", _key_out(key)).fetchone()
        return None if row is None else _card_in(row)

    def cards(self) -> Iterator[Card]:
        """All cards in use, in the order of the chapter."""
        return map(_card_in, self._connection.select(f"{_CARDS} ORDER BY position"))

    def keys_called(self, card_id: str) -> list[CardKey]:
        """The cards in use that have this id, one for each pack that has it."""
        rows = self._connection.execute("SELECT pack, id FROM cards WHERE id = ? AND present", (card_id,))
        return [CardKey(*row) for row in rows]

    def was_ever(self, card_id: str) -> bool:
        """Whether a card has this id or had it; its history would be another card's."""
        return self._connection.execute("SELECT 1 FROM cards WHERE id = ? LIMIT 1", (card_id,)).fetchone() is not None

    def links(self, key: CardKey) -> list[CardKey]:
        """The cards in use that a card names as related: of its own pack, or of any if its own has none so called."""
        row = self._connection.execute(
            "SELECT json_extract(coalesce(over.details, cards.details), '$.see') FROM cards"
            " LEFT JOIN overlays AS over ON over.pack = cards.pack AND over.card = cards.id"
            f" WHERE {_OF_KEY}",
            _key_out(key),
        ).fetchone()
        named = json.loads(row[0]) if row and row[0] else []
        return [found for card_id in named for found in self._called(card_id, key.pack)]

    def _called(self, card_id: str, pack: str) -> list[CardKey]:
        own = self._connection.execute(
            "SELECT pack, id FROM cards WHERE pack = ? AND id = ? AND present", (pack, card_id)
        ).fetchone()
        return [CardKey(*own)] if own else self.keys_called(card_id)

    def linked(self, key: CardKey) -> set[CardKey]:
        """The cards in use that are linked with a card, whichever of the two names the other."""
        rows = self._connection.execute(
            "SELECT cards.pack, cards.id FROM cards"
            " LEFT JOIN overlays AS over ON over.pack = cards.pack AND over.card = cards.id,"
            " json_each(coalesce(over.details, cards.details), '$.see') AS named WHERE present AND named.value = ?",
            (key.id,),
        )
        naming = [CardKey(*row) for row in rows]
        return {*self.links(key), *(other for other in naming if key in self.links(other))} - {key}

    def place(self, key: CardKey) -> Path | None:
        """The file that has a card; None for one that is not in use."""
        row = self._connection.execute(
            f"SELECT root, card_files.path FROM cards JOIN card_files USING (pack, path) WHERE {_OF_KEY} AND present",
            _key_out(key),
        ).fetchone()
        return None if row is None else Path(*row)

    def first_seen(self, key: CardKey) -> date | None:
        """The study day on which a card was first there."""
        row = self._connection.execute(
            "SELECT day FROM first_seen WHERE pack = :pack AND card = :id", _key_out(key)
        ).fetchone()
        return None if row is None else date.fromisoformat(row[0])

    def cards_mending(self, exercise: ExerciseKey) -> dict[str, str]:
        """The misconceptions that cards of an exercise's pack set right, each with a card that does.

        That is the first of the cards that say the exercise trains them, else the first of all.
        """
        rows = self._connection.execute(
            "SELECT mended.value, cards.id FROM cards, json_each(cards.details, '$.mends') AS mended"
            " WHERE cards.pack = :pack AND cards.present ORDER BY"
            " EXISTS (SELECT 1 FROM json_each(cards.details, '$.exercises') AS trains WHERE trains.value = :id),"
            " cards.position DESC",
            _key_out(exercise),
        )
        return {label: card for label, card in rows}

    def all_keys(self) -> list[CardKey]:
        """The keys of all cards in use, in the order of the chapter."""
        return [
            CardKey(*row)
            for row in self._connection.execute("SELECT pack, id FROM cards WHERE present ORDER BY position")
        ]

    def section_titles(self) -> dict[str, dict[Language, str]]:
        """The sections that have cards, in the order of the chapter, each with its titles."""
        titles: dict[str, dict[Language, str]] = {}
        rows = self._connection.execute("SELECT section, titles FROM card_files ORDER BY pack = ?", (PERSONAL_PACK,))
        for section, text in rows:
            found = titles.setdefault(section, {})
            titles[section] = json.loads(text) | found
        return {section: titles[section] for section in sorted(titles, key=chapter_order)}


def _position(card: Card, path: str, line: int) -> str:
    """A text that sorts as the chapter does: section, built-in cards before the learner's own, file, line."""
    section = ".".join(f"{number:04}" for number in chapter_order(card.section))
    return f"{section} {int(card.key.pack == PERSONAL_PACK)} {path} {line:08}"


def _key_out(key: Key) -> dict[str, object]:
    return {"pack": key.pack, "id": key.id}


def _card_out(card: Card, path: str, line: int) -> dict[str, object]:
    return {
        **_key_out(card.key),
        "section": card.section,
        "faces": faces_out(card),
        "details": details_out(card),
        "path": path,
        "line": line,
        "position": _position(card, path, line),
    }


def _card_in(row: Row) -> Card:
    key = CardKey(row["pack"], row["id"])
    return card_in(key, row["section"], json.loads(row["faces"]), json.loads(row["details"]), own=bool(row["own"]))
