"""What the learner did on exercises: events and drafts."""

from __future__ import annotations

from datetime import date
from typing import Any

from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.exercises.progress import Event, EventKind
from studykit.domain.exercises.verdict import VerdictKind
from studykit.domain.schedule.study_day import Stamp
from studykit.store.connection import Connection

_COLUMNS = (
    "id, pack, exercise, at_ms, utc_offset_minutes, study_day, kind, verdict, label, line, card, seconds, seed,"
    " variant, answer"
)


class WorkTables:
    """The tables of events and drafts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, event: Event, device: str) -> None:
        """Add an event."""
        self._connection.execute(
            f"INSERT INTO exercise_events (device, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(device, event.id, *event.exercise),
                *(event.stamp.at_ms, event.stamp.utc_offset_minutes, event.stamp.study_day.isoformat()),
                *(event.kind, event.verdict, event.label, event.line, event.card, event.seconds),
                *(event.seed, event.variant, event.answer),
            ),
        )

    def events(self, key: ExerciseKey) -> list[Event]:
        """What happened on an exercise, in its order."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM exercise_events WHERE pack = ? AND exercise = ? ORDER BY sequence", key
        )
        return [_event(row) for row in rows]

    def last_stamp(self) -> Stamp | None:
        """When the newest event was logged."""
        row = self._connection.execute(
            "SELECT at_ms, utc_offset_minutes, study_day FROM exercise_events ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
        return None if row is None else Stamp(row[0], row[1], date.fromisoformat(row[2]))

    def draft(self, key: ExerciseKey) -> str | None:
        """The work in progress on an exercise."""
        row = self._connection.execute("SELECT text FROM drafts WHERE pack = ? AND exercise = ?", key).fetchone()
        return None if row is None else str(row[0])

    def keep_draft(self, key: ExerciseKey, text: str | None) -> None:
        """Keep the work in progress, or with None forget it."""
        if text is None:
            self._connection.execute("DELETE FROM drafts WHERE pack = ? AND exercise = ?", key)
        else:
            self._connection.execute("INSERT OR REPLACE INTO drafts VALUES (?, ?, ?)", (*key, text))


def _event(row: tuple[Any, ...]) -> Event:
    event_id, pack, exercise, at_ms, offset, day, kind, verdict, label, line, card, seconds, seed, variant, answer = row
    return Event(
        id=event_id,
        exercise=ExerciseKey(pack, exercise),
        stamp=Stamp(at_ms, offset, date.fromisoformat(day)),
        kind=EventKind(kind),
        verdict=None if verdict is None else VerdictKind(verdict),
        label=label,
        line=line,
        card=card,
        seconds=seconds,
        seed=seed,
        variant=variant,
        answer=answer,
    )
