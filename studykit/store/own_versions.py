"""The learner's own versions of a pack's cards, laid over what the pack says."""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple

from studykit.domain.cards.card import Card, CardKey
from studykit.domain.schedule.study_day import Stamp
from studykit.store.card_columns import card_in, details_out, faces_out
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
        texts = (faces_out(card), details_out(card)) if card else (None, None)
        self._connection.execute(
            "INSERT INTO own_versions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (version, *key, stamp.at_ms, stamp.utc_offset_minutes, stamp.study_day.isoformat(), device, *texts),
        )
        if card:
            self._connection.execute("INSERT OR REPLACE INTO overlays VALUES (?, ?, ?, ?)", (*key, *texts))
        else:
            self._connection.execute("DELETE FROM overlays WHERE pack = ? AND card = ?", key)

    def of(self, key: CardKey) -> list[OwnVersion]:
        """The versions of a card, oldest first."""
        rows = self._connection.execute(
            "SELECT own.at_ms, own.utc_offset_minutes, own.study_day, cards.section, own.faces, own.details"
            " FROM own_versions AS own JOIN cards ON cards.pack = own.pack AND cards.id = own.card"
            " WHERE own.pack = ? AND own.card = ? ORDER BY own.at_ms",
            key,
        )
        return [
            OwnVersion(
                Stamp(at_ms, offset, date.fromisoformat(day)),
                card_in(key, section, json.loads(faces), json.loads(details), own=True) if faces else None,
            )
            for at_ms, offset, day, section, faces, details in rows
        ]
