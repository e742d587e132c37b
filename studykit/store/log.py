"""The review log and the states that are its fold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from sqlite3 import Row
from typing import NamedTuple

from studykit.domain.schedule.card_state import CardState, NeverReviewed, Reviewed
from studykit.domain.schedule.review_log import LogRow, ReviewKey, RowKind, fold
from studykit.domain.schedule.study_day import Stamp
from studykit.store.columns import OF_KEY, key_in, key_out, stamp_in
from studykit.store.connection import Connection
from studykit.store.log_rows import INSERT_ROW, SELECT_ROWS, reviewed_in, reviewed_out, row_in, row_out

NOT_UNDONE = "NOT EXISTS (SELECT 1 FROM reviews AS later WHERE later.undoes = reviews.id)"
"""The condition on a row of the log that nobody took it back."""

IN_ORDER = "ORDER BY at_ms, device, sequence"

CACHES = ("states", "suspensions", "flags", "burials")
"""The tables that keep the fold of the log."""

_INSERT_STATE = (
    "INSERT INTO states (kind, pack, card, repetitions, interval_days, easiness, lapses, due, last_reviewed)"
    " VALUES (:kind, :pack, :card, :repetitions, :interval_days, :easiness, :lapses, :due, :last_reviewed)"
)


class Last(NamedTuple):
    """The newest stamp of the log, and this device's newest sequence number."""

    stamp: Stamp | None
    sequence: int


class Log:
    """The table of log rows, and the caches of its fold."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def device(self) -> str:
        """The id of this copy of the program."""
        (device,) = self._connection.execute("SELECT id FROM device").fetchone()
        return str(device)

    def last(self) -> Last:
        """Where the log ends."""
        row = self._connection.select(
            "SELECT at_ms, utc_offset_minutes, (SELECT max(study_day) FROM reviews) AS study_day FROM reviews"
            " ORDER BY at_ms DESC LIMIT 1"
        ).fetchone()
        (sequence,) = self._connection.execute(
            "SELECT coalesce(max(sequence), 0) FROM reviews WHERE device = (SELECT id FROM device)"
        ).fetchone()
        return Last(stamp_in(row) if row else None, sequence)

    def append(self, row: LogRow, card_state: CardState) -> None:
        """Add a row and the card state that follows from it; inside a transaction."""
        self._connection.execute(INSERT_ROW, row_out(row))
        self.keep(row.card, card_state)

    def keep(self, key: ReviewKey, card_state: CardState) -> None:
        """Write a card state into the caches."""
        columns = key_out(key)
        for table in CACHES:
            self._connection.execute(f"DELETE FROM {table} WHERE {OF_KEY}", columns)
        if isinstance(card_state.state, Reviewed):
            self._connection.execute(_INSERT_STATE, columns | reviewed_out(card_state.state))
        if card_state.suspended:
            self._connection.execute("INSERT INTO suspensions VALUES (:kind, :pack, :card)", columns)
        if card_state.flagged:
            self._connection.execute("INSERT INTO flags VALUES (:kind, :pack, :card)", columns)
        if card_state.buried_until:
            columns["until"] = card_state.buried_until.isoformat()
            self._connection.execute("INSERT INTO burials VALUES (:kind, :pack, :card, :until)", columns)

    def card_state(self, key: ReviewKey) -> CardState:
        """A card state, from the caches."""
        columns = key_out(key)
        state = self._connection.select(f"SELECT * FROM states WHERE {OF_KEY}", columns).fetchone()
        marks = self._connection.select(
            f"SELECT EXISTS (SELECT 1 FROM suspensions WHERE {OF_KEY}) AS suspended,"
            f" EXISTS (SELECT 1 FROM flags WHERE {OF_KEY}) AS flagged,"
            f" (SELECT until FROM burials WHERE {OF_KEY}) AS until",
            columns,
        ).fetchone()
        return CardState(
            state=reviewed_in(state) if state else NeverReviewed(),
            suspended=bool(marks["suspended"]),
            buried_until=date.fromisoformat(marks["until"]) if marks["until"] else None,
            flagged=bool(marks["flagged"]),
        )

    def card_states(self) -> dict[ReviewKey, CardState]:
        """The state of every card with a history, from the caches."""
        states, suspended, flagged, buried = map(self._by_key, CACHES)
        return {
            key: CardState(
                state=reviewed_in(states[key]) if key in states else NeverReviewed(),
                suspended=key in suspended,
                buried_until=date.fromisoformat(buried[key]["until"]) if key in buried else None,
                flagged=key in flagged,
            )
            for key in states.keys() | suspended.keys() | flagged.keys() | buried.keys()
        }

    def _by_key(self, table: str) -> dict[ReviewKey, Row]:
        rows = self._connection.select(f"SELECT * FROM {table}")
        return {key_in(row["kind"], row["pack"], row["card"]): row for row in rows}

    def rows(self, key: ReviewKey | None = None) -> Iterator[LogRow]:
        """The rows of the log, or of one card, in their order."""
        where, columns = (f"WHERE {OF_KEY}", key_out(key)) if key else ("", {})
        return map(row_in, self._connection.select(f"{SELECT_ROWS} {where} {IN_ORDER}", columns))

    def living(self, key: ReviewKey) -> list[LogRow]:
        """The rows of one card that nobody took back, in their order."""
        rows = list(self.rows(key))
        undone = {row.undoes for row in rows}
        return [row for row in rows if row.kind is not RowKind.UNDO and row.id not in undone]

    def grades_of(self, day: date) -> list[LogRow]:
        """The rows of a study day that hold a grade and that nobody took back, in their order."""
        rows = self._connection.select(
            f"{SELECT_ROWS} WHERE study_day = :day AND grade IS NOT NULL AND {NOT_UNDONE} {IN_ORDER}",
            {"day": day.isoformat()},
        )
        return [row_in(row) for row in rows]

    def refolded(self, key: ReviewKey) -> CardState:
        """A card state, from the rows of the log."""
        return fold(self.rows(key)).get(key, CardState())

    def last_step(self, since: date) -> LogRow | None:
        """This device's newest row that can be undone, of a study day not before `since`."""
        row = self._connection.select(
            f"{SELECT_ROWS} WHERE action != 'undo' AND study_day >= :since"
            f" AND device = (SELECT id FROM device) AND {NOT_UNDONE} ORDER BY at_ms DESC LIMIT 1",
            {"since": since.isoformat()},
        ).fetchone()
        return None if row is None else row_in(row)
