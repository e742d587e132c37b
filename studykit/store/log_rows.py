"""Rows of the review log and the states in them, between the domain and their columns."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from sqlite3 import Row
from typing import Any

from studykit.domain.schedule.card_state import NeverReviewed, Reviewed, State
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.review_log import LogRow, RowKind
from studykit.domain.schedule.sm2 import Memory
from studykit.store.columns import key_in, key_out, stamp_in, stamp_out

STATES_KEPT = 4096
"""How many states read from their JSON are kept: a row begins with the state that an earlier one ended with."""

_COLUMNS = (
    "id",
    "kind",
    "pack",
    "card",
    "at_ms",
    "utc_offset_minutes",
    "study_day",
    "device",
    "sequence",
    "action",
    "grade",
    "took_ms",
    "before",
    "after",
    "undoes",
    "scheduler",
    "answer",
    "until",
)
SELECT_ROWS = f"SELECT {', '.join(_COLUMNS)} FROM reviews"
INSERT_ROW = f"INSERT INTO reviews ({', '.join(_COLUMNS)}) VALUES ({', '.join(f':{name}' for name in _COLUMNS)})"


def row_out(row: LogRow) -> dict[str, object]:
    """A row's columns by name."""
    return {
        **key_out(row.card),
        "id": row.id,
        **stamp_out(row.stamp),
        "device": row.device,
        "sequence": row.sequence,
        "action": row.kind,
        "grade": row.grade,
        "took_ms": row.took_ms,
        "before": _state_json(row.before),
        "after": _state_json(row.after),
        "undoes": row.undoes,
        "scheduler": row.scheduler,
        "answer": row.answer,
        "until": row.until.isoformat() if row.until else None,
    }


def row_in(row: Row) -> LogRow:
    """A row from its columns."""
    grade, until = row["grade"], row["until"]
    return LogRow(
        id=row["id"],
        card=key_in(row["kind"], row["pack"], row["card"]),
        stamp=stamp_in(row),
        device=row["device"],
        sequence=row["sequence"],
        kind=RowKind(row["action"]),
        grade=None if grade is None else Grade(grade),
        took_ms=row["took_ms"],
        before=_state_in(row["before"]),
        after=_state_in(row["after"]),
        undoes=row["undoes"],
        scheduler=row["scheduler"],
        answer=row["answer"],
        until=None if until is None else date.fromisoformat(until),
    )


def reviewed_out(state: Reviewed) -> dict[str, object]:
    """A state's columns by name, which are the keys of its JSON, too."""
    return {
        "repetitions": state.memory.repetitions,
        "interval_days": state.memory.interval_days,
        "easiness": state.memory.easiness,
        "lapses": state.lapses,
        "due": state.due.isoformat(),
        "last_reviewed": state.last_reviewed.isoformat(),
    }


def reviewed_in(columns: Mapping[str, Any] | Row) -> Reviewed:
    """A state from its columns, or from its JSON."""
    return Reviewed(
        Memory(columns["repetitions"], columns["interval_days"], columns["easiness"]),
        columns["lapses"],
        date.fromisoformat(columns["due"]),
        date.fromisoformat(columns["last_reviewed"]),
    )


def _state_json(state: State) -> str | None:
    return json.dumps(reviewed_out(state)) if isinstance(state, Reviewed) else None


@lru_cache(maxsize=STATES_KEPT)
def _state_in(text: str | None) -> State:
    return NeverReviewed() if text is None else reviewed_in(json.loads(text))
