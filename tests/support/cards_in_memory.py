"""A learner's cards and log in memory, for tests that need no database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from studykit.domain.cards.card import Card, CardKey
from studykit.domain.schedule.card_state import CardState, Reviewed
from studykit.domain.schedule.day_report import DayAhead, DayReport
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.history import CardHistory
from studykit.domain.schedule.review_log import LogRow, ReviewKey, RowKind, fold, grade_kind
from studykit.domain.schedule.streak import streak
from studykit.domain.schedule.study_day import Stamp, stamp


class CardsInMemory:
    """What a review needs of the store; every standing is the fold of the rows, with no cache to go wrong."""

    def __init__(self, cards: Iterable[Card]) -> None:
        self.cards = {card.key: card for card in cards}
        self.rows: list[LogRow] = []

    def card(self, key: CardKey) -> Card:
        return self.cards[key]

    def card_state(self, key: ReviewKey) -> CardState:
        return fold(self.rows).get(key, CardState())

    def study_day(self, now: datetime) -> date:
        return self._stamp(now).study_day

    def grade(
        self, key: CardKey, grade: Grade, now: datetime, took_ms: int | None = None, answer: str | None = None
    ) -> LogRow:
        kind = grade_kind(self.card_state(key), self._stamp(now))
        return self._append(replace(self._row(key, kind, now), grade=grade, took_ms=took_ms, answer=answer))

    def drill(
        self, key: CardKey, grade: Grade, now: datetime, took_ms: int | None = None, answer: str | None = None
    ) -> LogRow:
        row = self._row(key, RowKind.DRILL, now)
        return self._append(replace(row, grade=grade, took_ms=took_ms, answer=answer))

    def suspend(self, key: ReviewKey, now: datetime) -> LogRow:
        return self._append(self._row(key, RowKind.SUSPEND, now))

    def bury(self, key: ReviewKey, now: datetime) -> LogRow:
        until = self.study_day(now) + timedelta(days=1)
        return self._append(replace(self._row(key, RowKind.BURY, now), until=until))

    def flag(self, key: ReviewKey, now: datetime) -> LogRow:
        return self._append(self._row(key, RowKind.FLAG, now))

    def unflag(self, key: ReviewKey, now: datetime) -> LogRow:
        return self._append(self._row(key, RowKind.UNFLAG, now))

    def unbury(self, key: ReviewKey, now: datetime) -> LogRow:
        return self._append(self._row(key, RowKind.UNBURY, now))

    def resume(self, key: ReviewKey, now: datetime) -> LogRow:
        return self._append(self._row(key, RowKind.RESUME, now))

    def undo(self, now: datetime, since: date) -> LogRow | None:
        taken_back = {row.undoes for row in self.rows}
        for row in reversed(self.rows):
            if row.stamp.study_day < since:
                return None
            if row.kind is not RowKind.UNDO and row.id not in taken_back:
                self._append(replace(self._row(row.card, RowKind.UNDO, now), undoes=row.id))
                return row
        return None

    def _stamp(self, now: datetime) -> Stamp:
        return stamp(now, self.rows[-1].stamp if self.rows else None)

    def _row(self, key: ReviewKey, kind: RowKind, now: datetime) -> LogRow:
        number = len(self.rows) + 1
        state = self.card_state(key).state
        return LogRow(
            id=f"row-{number}",
            card=key,
            stamp=self._stamp(now),
            device="here",
            sequence=number,
            kind=kind,
            grade=None,
            took_ms=None,
            before=state,
            after=state,
        )

    def _append(self, row: LogRow) -> LogRow:
        self.rows.append(row)
        self.rows[-1] = replace(row, after=self.card_state(row.card).state)
        return self.rows[-1]


@dataclass(frozen=True)
class HistoryInMemory:
    """What the rows in memory tell. `facts_besides` are those that no row tells, by card."""

    learner: CardsInMemory
    now: datetime
    facts_besides: Mapping[ReviewKey, CardHistory] = field(default_factory=dict)

    def card_history(self, key: ReviewKey) -> CardHistory:
        rows = tuple(row for row in self._living() if row.card == key)
        besides = self.facts_besides.get(key, CardHistory())
        return replace(besides, card_state=self.learner.card_state(key), rows=rows)

    def report(self) -> DayReport:
        today = self.learner.study_day(self.now)
        graded = [row for row in self._living() if row.grade is not None]
        dues = [
            state.due for key in self.learner.cards if isinstance(state := self.learner.card_state(key).state, Reviewed)
        ]
        days = [today + timedelta(days=number) for number in range(1, 8)]
        return DayReport(
            rows=tuple(row for row in graded if row.stamp.study_day == today),
            streak=streak([row.stamp.study_day for row in graded], today),
            ahead=tuple(DayAhead(day, dues.count(day), 0) for day in days),
        )

    def _living(self) -> list[LogRow]:
        undone = {row.undoes for row in self.learner.rows}
        return [row for row in self.learner.rows if row.kind is not RowKind.UNDO and row.id not in undone]
