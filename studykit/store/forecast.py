"""What the next days ask, and how many cards are out of the ordinary."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from studykit.domain.cards.leech import LEECH_LAPSES
from studykit.domain.schedule.day_report import DayAhead
from studykit.store.agenda import Agenda
from studykit.store.connection import Connection

_IN_USE = (
    "CASE asked.kind"
    " WHEN 'card' THEN EXISTS (SELECT 1 FROM cards WHERE pack = asked.pack AND id = asked.card AND present)"
    " ELSE EXISTS (SELECT 1 FROM exercises WHERE pack = asked.pack AND id = asked.card AND present) END"
)
_OF_ASKED = "kind = asked.kind AND pack = asked.pack AND card = asked.card"
_NOT_SUSPENDED = f"NOT EXISTS (SELECT 1 FROM suspensions WHERE {_OF_ASKED})"
_BY_DUE = (
    "FROM (SELECT kind, pack, card, due AS day FROM states) AS asked"
    f" WHERE NOT EXISTS (SELECT 1 FROM burials WHERE {_OF_ASKED} AND until > asked.day)"
    f" AND {_IN_USE} AND {_NOT_SUSPENDED}"
)
_BY_BURIAL = (
    "FROM (SELECT kind, pack, card, until AS day FROM burials JOIN states USING (kind, pack, card) WHERE until > due"
    f") AS asked WHERE {_IN_USE} AND {_NOT_SUSPENDED}"
)
"""What is due on a `day`: on the day of its schedule, or where it is buried longer, when that ends."""


class Unusual(NamedTuple):
    """How many cards are buried on a day, are suspended, are leeches."""

    buried: int
    suspended: int
    leeches: int


class Outlook:
    """Reads the states for the days to come."""

    def __init__(self, connection: Connection, agenda: Agenda) -> None:
        self._connection = connection
        self._agenda = agenda

    def next_due(self, today: date) -> tuple[date, int] | None:
        """The next day after today on which something is due, and how much; None where there is none."""
        found = [self._first(source, today) for source in (_BY_DUE, _BY_BURIAL)]
        day = min((day for day in found if day), default=None)
        if day is None:
            return None
        count = sum(
            self._connection.execute(f"SELECT count(*) {source} AND day = :day", {"day": day}).fetchone()[0]
            for source in (_BY_DUE, _BY_BURIAL)
        )
        return date.fromisoformat(day), count

    def _first(self, source: str, today: date) -> str | None:
        row = self._connection.execute(
            f"SELECT day {source} AND day > :today ORDER BY day LIMIT 1", {"today": today.isoformat()}
        ).fetchone()
        return None if row is None else str(row[0])

    def ahead(self, today: date, days: int, new_a_day: int) -> list[DayAhead]:
        """The days after today if each is studied: what is left of today falls to the first of them."""
        until = today + timedelta(days=days)
        due = dict.fromkeys((today + timedelta(days=number) for number in range(1, days + 1)), 0)
        for source in (_BY_DUE, _BY_BURIAL):
            for day, count in self._connection.execute(
                f"SELECT max(day, :first), count(*) {source} AND day <= :until GROUP BY 1",
                {"first": (today + timedelta(days=1)).isoformat(), "until": until.isoformat()},
            ):
                due[date.fromisoformat(day)] += count
        left = sum(1 for _ in islice(self._agenda.new(until), days * new_a_day))
        ahead = []
        for day, count in due.items():
            new = min(left, new_a_day)
            ahead.append(DayAhead(day, count, new))
            left -= new
        return ahead

    def unusual(self, today: date) -> Unusual:
        """How many cards and exercises in use are buried today, are suspended, are leeches that are still asked."""
        (buried,) = self._connection.execute(
            f"SELECT count(*) FROM burials AS asked WHERE until > ? AND {_IN_USE} AND {_NOT_SUSPENDED}",
            (today.isoformat(),),
        ).fetchone()
        (suspended,) = self._connection.execute(f"SELECT count(*) FROM suspensions AS asked WHERE {_IN_USE}").fetchone()
        (leeches,) = self._connection.execute(
            f"SELECT count(*) FROM states AS asked WHERE lapses >= ? AND {_IN_USE} AND {_NOT_SUSPENDED}",
            (LEECH_LAPSES,),
        ).fetchone()
        return Unusual(buried, suspended, leeches)
