"""What the learner did on exercises: events and drafts."""

from __future__ import annotations

from sqlite3 import Row

from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.exercises.progress import Event, EventKind
from studykit.domain.exercises.verdict import VerdictKind
from studykit.domain.schedule.study_day import Stamp
from studykit.store.columns import stamp_in, stamp_out
from studykit.store.connection import Connection

_INSERT = (
    "INSERT INTO exercise_events (id, pack, exercise, at_ms, utc_offset_minutes, study_day, device, kind, verdict,"
    " label, line, card, seconds, seed, variant, answer) VALUES (:id, :pack, :exercise, :at_ms, :utc_offset_minutes,"
    " :study_day, :device, :kind, :verdict, :label, :line, :card, :seconds, :seed, :variant, :answer)"
)
_OF_EXERCISE = "pack = :pack AND exercise = :exercise"


class WorkTables:
    """The tables of events and drafts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, event: Event, device: str) -> None:
        """Add an event."""
        columns = {
            **_key_out(event.exercise),
            **stamp_out(event.stamp),
            "id": event.id,
            "device": device,
            "kind": event.kind,
            "verdict": event.verdict,
            "label": event.label,
            "line": event.line,
            "card": event.card,
            "seconds": event.seconds,
            "seed": event.seed,
            "variant": event.variant,
            "answer": event.answer,
        }
        self._connection.execute(_INSERT, columns)

    def events(self, key: ExerciseKey) -> list[Event]:
        """What happened on an exercise, in its order."""
        rows = self._connection.select(
            f"SELECT * FROM exercise_events WHERE {_OF_EXERCISE} ORDER BY sequence", _key_out(key)
        )
        return [_event_in(row) for row in rows]

    def last_stamp(self) -> Stamp | None:
        """When the newest event was logged."""
        row = self._connection.select(
            "SELECT at_ms, utc_offset_minutes, study_day FROM exercise_events ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
        return None if row is None else stamp_in(row)

    def draft(self, key: ExerciseKey) -> str | None:
        """The work in progress on an exercise."""
        row = self._connection.execute(f"SELECT text FROM drafts WHERE {_OF_EXERCISE}", _key_out(key)).fetchone()
        return None if row is None else str(row[0])

    def keep_draft(self, key: ExerciseKey, text: str | None) -> None:
        """Keep the work in progress, or with None forget it."""
        if text is None:
            self._connection.execute(f"DELETE FROM drafts WHERE {_OF_EXERCISE}", _key_out(key))
        else:
            self._connection.execute(
                "INSERT OR REPLACE INTO drafts (pack, exercise, text) VALUES (:pack, :exercise, :text)",
                {**_key_out(key), "text": text},
            )


def _key_out(key: ExerciseKey) -> dict[str, object]:
    return {"pack": key.pack, "exercise": key.id}


def _event_in(row: Row) -> Event:
    verdict = row["verdict"]
    return Event(
        id=row["id"],
        exercise=ExerciseKey(row["pack"], row["exercise"]),
        stamp=stamp_in(row),
        kind=EventKind(row["kind"]),
        verdict=None if verdict is None else VerdictKind(verdict),
        label=row["label"],
        line=row["line"],
        card=row["card"],
        seconds=row["seconds"],
        seed=row["seed"],
        variant=row["variant"],
        answer=row["answer"],
    )
