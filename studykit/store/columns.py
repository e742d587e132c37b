"""Keys and stamps, between the domain and their columns."""

from __future__ import annotations

from datetime import date
from sqlite3 import Row

from studykit.domain.cards.card import CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.key import Key
from studykit.domain.schedule.review_log import ReviewKey
from studykit.domain.schedule.study_day import Stamp

OF_KEY = "kind = :kind AND pack = :pack AND card = :card"
"""The condition on a row that it is of one key; its parameters are those of `key_out`."""


def key_out(key: Key) -> dict[str, str]:
    """A key's columns by name; `card` is the id, of whichever kind."""
    return {"kind": key.kind, "pack": key.pack, "card": key.id}


def key_in(kind: str, pack: str, name: str) -> ReviewKey:
    """The card or exercise of a row."""
    return CardKey(pack, name) if kind == "card" else ExerciseKey(pack, name)


def stamp_out(stamp: Stamp) -> dict[str, object]:
    """A stamp's columns by name."""
    return {
        "at_ms": stamp.at_ms,
        "utc_offset_minutes": stamp.utc_offset_minutes,
        "study_day": stamp.study_day.isoformat(),
    }


def stamp_in(row: Row) -> Stamp:
    """A stamp from its columns."""
    return Stamp(row["at_ms"], row["utc_offset_minutes"], date.fromisoformat(row["study_day"]))
