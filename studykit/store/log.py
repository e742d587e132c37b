"""The review log and the states that are its fold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from studykit.domain.schedule.card_state import CardState, NeverReviewed, Reviewed, State
from studykit.domain.schedule.review_log import LogRow, ReviewKey, RowKind, fold
from studykit.domain.schedule.study_day import Stamp
from studykit.store.connection import Connection
from studykit.store.log_rows import COLUMNS, key_in, reviewed_in, row_in, row_out

NOT_UNDONE = "NOT EXISTS (SELECT 1 FROM reviews AS later WHERE later.undoes = reviews.id)"
"""The condition on a row of the log that nobody took it back."""


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
        row = self._connection.execute(
            "SELECT at_ms, utc_offset_minutes, (SELECT max(study_day) FROM reviews) FROM reviews"
            " ORDER BY at_ms DESC LIMIT 1"
        ).fetchone()
        (sequence,) = self._connection.execute(
            "SELECT coalesce(max(sequence), 0) FROM reviews WHERE device = (SELECT id FROM device)"
        ).fetchone()
        return Last(Stamp(row[0], row[1], date.fromisoformat(row[2])) if row else None, sequence)

    def append(self, row: LogRow, card_state: CardState) -> None:
        """Add a row and the standing that follows from it; inside a transaction."""
        self._connection.execute(
            f"INSERT INTO reviews ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row_out(row),
        )
        self.keep(row.card, card_state)

    def keep(self, key: ReviewKey, card_state: CardState) -> None:
        """Write where a card stands into the caches."""
        match card_state.state:
            case Reviewed(memory, lapses, due, last_reviewed):
                self._connection.execute(
                    "INSERT OR REPLACE INTO states VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    (*key, memory.repetitions, memory.interval_days, memory.easiness, lapses)
                    + (due.isoformat(), last_reviewed.isoformat()),
                )
            case NeverReviewed():
                self._connection.execute("DELETE FROM states WHERE pack = ? AND card = ?", key)
        self._mark("suspensions", key, present=card_state.suspended)
        self._mark("flags", key, present=card_state.flagged)
        self._connection.execute("DELETE FROM rests WHERE pack = ? AND card = ?", key)
        if card_state.buried_until:
            self._connection.execute("INSERT INTO rests VALUES (?, ?, ?)", (*key, card_state.buried_until.isoformat()))

    def _mark(self, table: str, key: ReviewKey, *, present: bool) -> None:
        if present:
            self._connection.execute(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", key)
        else:
            self._connection.execute(f"DELETE FROM {table} WHERE pack = ? AND card = ?", key)

    def card_state(self, key: ReviewKey) -> CardState:
        """Where a card stands, from the caches."""
        row = self._connection.execute(
            "SELECT repetitions, interval_days, easiness, lapses, due, last_reviewed FROM states"
            " WHERE pack = ? AND card = ?",
            key,
        ).fetchone()
        suspended, until, flagged = self._connection.execute(
            "SELECT (SELECT 1 FROM suspensions WHERE pack = :pack AND card = :card),"
            " (SELECT until FROM rests WHERE pack = :pack AND card = :card),"
            " (SELECT 1 FROM flags WHERE pack = :pack AND card = :card)",
            {"pack": key.pack, "card": key.id},
        ).fetchone()
        return CardState(
            reviewed_in(row) if row else NeverReviewed(),
            suspended is not None,
            date.fromisoformat(until) if until else None,
            flagged is not None,
        )

    def card_states(self) -> dict[ReviewKey, CardState]:
        """Where every card with a history stands, from the caches."""
        rows = self._connection.execute(
            "SELECT pack, card, repetitions, interval_days, easiness, lapses, due, last_reviewed FROM states"
        )
        states: dict[ReviewKey, State] = {key_in(*row[:2]): reviewed_in(row[2:]) for row in rows}
        suspended = {key_in(*row) for row in self._connection.execute("SELECT pack, card FROM suspensions")}
        flagged = {key_in(*row) for row in self._connection.execute("SELECT pack, card FROM flags")}
        rests = {
            key_in(pack, card): date.fromisoformat(until)
            for pack, card, until in self._connection.execute("SELECT pack, card, until FROM rests")
        }
        return {
            key: CardState(states.get(key, NeverReviewed()), key in suspended, rests.get(key), key in flagged)
            for key in states.keys() | suspended | flagged | rests.keys()
        }

    def rows(self, key: ReviewKey | None = None) -> Iterator[LogRow]:
        """The rows of the log, or of one card, in their order."""
        where, parameters = ("WHERE pack = ? AND card = ?", key) if key else ("", ())
        return map(
            row_in,
            self._connection.execute(
                f"SELECT {COLUMNS} FROM reviews {where} ORDER BY at_ms, device, sequence", parameters
            ),
        )

    def living(self, key: ReviewKey) -> list[LogRow]:
        """The rows of one card that nobody took back, in their order."""
        rows = list(self.rows(key))
        undone = {row.undoes for row in rows}
        return [row for row in rows if row.kind is not RowKind.UNDO and row.id not in undone]

    def grades_of(self, day: date) -> list[LogRow]:
        """The rows of a study day that hold a grade and that nobody took back, in their order."""
        return [
            row_in(row)
            for row in self._connection.execute(
                f"SELECT {COLUMNS} FROM reviews WHERE study_day = ? AND grade IS NOT NULL AND {NOT_UNDONE}"
                " ORDER BY at_ms, device, sequence",
                (day.isoformat(),),
            )
        ]

    def refolded(self, key: ReviewKey) -> CardState:
        """Where a card stands, from its rows."""
        return fold(self.rows(key)).get(key, CardState())

    def last_step(self, since: date) -> LogRow | None:
        """This device's newest row that can be undone, of a study day not before `since`."""
        row = self._connection.execute(
            f"SELECT {COLUMNS} FROM reviews WHERE kind != 'undo' AND study_day >= ?"
            f" AND device = (SELECT id FROM device) AND {NOT_UNDONE} ORDER BY at_ms DESC LIMIT 1",
            (since.isoformat(),),
        ).fetchone()
        return None if row is None else row_in(row)
