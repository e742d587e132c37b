"""Rows of the review log, between the domain and their columns."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from studykit.domain.cards.card import CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.card_state import NeverReviewed, Reviewed, State
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.review_log import LogRow, ReviewKey, RowKind
from studykit.domain.schedule.sm2 import Memory
from studykit.domain.schedule.study_day import Stamp

COLUMNS = (
    "id, pack, card, at_ms, utc_offset_minutes, study_day, device, sequence, kind, grade, took_ms, before, after,"
    " undoes, scheduler, answer, until"
)


def reviewed_in(row: tuple[Any, ...]) -> Reviewed:
    """A state from repetitions, interval, easiness, lapses, due day and last study day."""
    repetitions, interval_days, easiness, lapses, due, last_reviewed = row
    return Reviewed(
        Memory(repetitions, interval_days, easiness),
        lapses,
        date.fromisoformat(due),
        date.fromisoformat(last_reviewed),
    )


def _state_out(state: State) -> str | None:
    match state:
        case NeverReviewed():
            return None
        case Reviewed(memory, lapses, due, last_reviewed):
            return json.dumps(
                {
                    "repetitions": memory.repetitions,
                    "interval_days": memory.interval_days,
                    "easiness": memory.easiness,
                    "lapses": lapses,
                    "due": due.isoformat(),
                    "last_reviewed": last_reviewed.isoformat(),
                }
            )


def _state(text: str | None) -> State:
    return NeverReviewed() if text is None else reviewed_in(tuple(json.loads(text).values()))


def row_out(row: LogRow) -> tuple[object, ...]:
    """A row as its columns."""
    stamp = row.stamp
    return (
        *(row.id, *row.card, stamp.at_ms, stamp.utc_offset_minutes, stamp.study_day.isoformat()),
        *(row.device, row.sequence, row.kind, row.grade, row.took_ms),
        *(_state_out(row.before), _state_out(row.after), row.undoes, row.scheduler),
        *(row.answer, row.until.isoformat() if row.until else None),
    )


def key_in(pack: str, name: str) -> ReviewKey:
    """The card or exercise of a row: only the ids of exercises have dots, those of their section."""
    return ExerciseKey(pack, name) if "." in name else CardKey(pack, name)


def row_in(values: tuple[Any, ...]) -> LogRow:
    """A row from its columns."""
    (
        row_id,
        pack,
        card,
        at_ms,
        offset,
        day,
        device,
        sequence,
        kind,
        grade,
        took_ms,
        before,
        after,
        undoes,
        name,
        answer,
        until,
    ) = values
    return LogRow(
        id=row_id,
        card=key_in(pack, card),
        stamp=Stamp(at_ms, offset, date.fromisoformat(day)),
        device=device,
        sequence=sequence,
        kind=RowKind(kind),
        grade=None if grade is None else Grade(grade),
        took_ms=took_ms,
        before=_state(before),
        after=_state(after),
        undoes=undoes,
        scheduler=name,
        answer=answer,
        until=None if until is None else date.fromisoformat(until),
    )
