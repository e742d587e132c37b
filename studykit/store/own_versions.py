"""The learner's own versions of a pack's cards, laid over what the pack says."""

from __future__ import annotations

import json
from sqlite3 import Row
from typing import NamedTuple

from studykit.domain.cards.card import Card, CardKey
from studykit.domain.schedule.study_day import Stamp
from studykit.store.card_columns import card_in, details_out, faces_out
from studykit.store.columns import stamp_in, stamp_out
from studykit.store.connection import Connection


class OwnVersion(NamedTuple):
    """When a card was edited, and as what; without a card, it was given back to the pack."""

    stamp: Stamp
    card: Card | None


class OwnVersions:
    """The tables of own versions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, version: str, key: CardKey, card: Card | None, stamp: Stamp, device: str) -> None:
        """Add a version, which counts from now on; inside a transaction."""
        columns = {
            **_key_out(key),
            **stamp_out(stamp),
            "id": version,
            "device": device,
            "faces": faces_out(card) if card else None,
            "details": details_out(card) if card else None,
        }
        self._connection.execute(
            "INSERT INTO own_versions (id, pack, card, at_ms, utc_offset_minutes, study_day, device, faces, details)"
            " VALUES (:id, :pack, :card, :at_ms, :utc_offset_minutes, :study_day, :device, :faces, :details)",
            columns,
        )
        if card:
            self._connection.execute(
                "INSERT OR REPLACE INTO overlays (pack, card, faces, details) VALUES (:pack, :card, :faces, :details)",
                columns,
            )
        else:
            self._connection.execute("DELETE FROM overlays WHERE pack = :pack AND card = :card", columns)

    def of(self, key: CardKey) -> list[OwnVersion]:
        """The versions of a card, oldest first."""
        rows = self._connection.select(
            "SELECT own.at_ms, own.utc_offset_minutes, own.study_day, cards.section, own.faces, own.details"
            " FROM own_versions AS own JOIN cards ON cards.pack = own.pack AND cards.id = own.card"
            " WHERE own.pack = :pack AND own.card = :card ORDER BY own.at_ms",
            _key_out(key),
        )
        return [OwnVersion(stamp_in(row), _card_in(key, row)) for row in rows]


def _key_out(key: CardKey) -> dict[str, object]:
    return {"pack": key.pack, "card": key.id}


def _card_in(key: CardKey, row: Row) -> Card | None:
    if row["faces"] is None:
        return None
    return card_in(key, row["section"], json.loads(row["faces"]), json.loads(row["details"]), own=True)
