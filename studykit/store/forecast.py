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
    "(EXISTS (SELECT 1 FROM cards AS c WHERE c.pack = asked.pack AND c.id = asked.card AND c.present)"
    " OR EXISTS (SELECT 1 FROM exercises AS e WHERE e.pack = asked.pack AND e.id = asked.card AND e.present))"
)
_NOT_SUSPENDED = "NOT EXISTS (SELECT 1 FROM suspensions AS s WHERE s.pack = asked.pack AND s.card = asked.card)"
_BY_DUE = (
    "FROM (SELECT pack, card, due AS day FROM states) AS asked WHERE NOT EXISTS ("
    "  SELECT 1 FROM rests AS r WHERE r.pack = asked.pack AND r.card = asked.card AND r.until > asked.day"
    f") AND {_IN_USE} AND {_NOT_SUSPENDED}"
)
_BY_REST = (
    "FROM (SELECT rests.pack, rests.card, rests.until AS day FROM rests"
    "  JOIN states USING (pack, card) WHERE rests.until > states.due"
    f") AS asked WHERE {_IN_USE} AND {_NOT_SUSPENDED}"
)
"""What is due on a `day`: on the day of its schedule, or where it rests longer, when that ends."""


class Unusual(NamedTuple):
    """How many cards rest on a day, are put aside, are leeches."""

    resting: int
    suspended: int
    leeches: int


class Outlook:
    """Reads the states for the days to come."""

    def __init__(self, connection: Connection, agenda: Agenda) -> None:
        self._connection = connection
        self._agenda = agenda

    def next_due(self, today: date) -> tuple[date, int] | None:
        """The next day after today on which something is due, and how much; None where there is none."""
        found = [self._first(source, today) for source in (_BY_DUE, _BY_REST)]
        day = min((day for day in found if day), default=None)
        if day is None:
            return None
        count = sum(
            self._connection.execute(f"SELECT count(*) {source} AND day = :day", {"day": day}).fetchone()[0]
            for source in (_BY_DUE, _BY_REST)
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
        for source in (_BY_DUE, _BY_REST):
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
        """How many cards and exercises in use rest today, are put aside, are leeches that are still asked."""
        (resting,) = self._connection.execute(
            f"SELECT count(*) FROM rests AS asked WHERE until > ? AND {_IN_USE} AND {_NOT_SUSPENDED}",
            (today.isoformat(),),
        ).fetchone()
        (suspended,) = self._connection.execute(f"SELECT count(*) FROM suspensions AS asked WHERE {_IN_USE}").fetchone()
        (leeches,) = self._connection.execute(
            f"SELECT count(*) FROM states AS asked WHERE lapses >= ? AND {_IN_USE} AND {_NOT_SUSPENDED}",
            (LEECH_LAPSES,),
        ).fetchone()
        return Unusual(resting, suspended, leeches)
