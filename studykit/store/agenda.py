"""What could be asked on a day, and what the day has asked already."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from studykit.domain.card import CardKey
from studykit.domain.grade import Grade
from studykit.domain.queue import DoneToday, DueCard
from studykit.store.connection import Connection
from studykit.store.log import NOT_UNDONE

NOT_SUSPENDED = "NOT EXISTS (SELECT 1 FROM suspensions AS s WHERE s.pack = cards.pack AND s.card = cards.id)"
"""The condition on a card that the learner did not put it aside."""


class Agenda:
    """Reads the states and the log for the queue of a day."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def due(self, today: date) -> list[tuple[DueCard, str]]:
        """The cards due on a day and not put aside, each with its section, in the order of the chapter."""
        rows = self._connection.execute(
            "SELECT cards.pack, cards.id, states.due, states.interval_days, cards.section FROM states"
            " JOIN cards ON cards.pack = states.pack AND cards.id = states.card"
            " WHERE states.due <= ? AND cards.present"
            f" AND {NOT_SUSPENDED}"
            " ORDER BY cards.position",
            (today.isoformat(),),
        )
        return [
            (DueCard(CardKey(pack, card), date.fromisoformat(due), interval), section)
            for pack, card, due, interval, section in rows
        ]

    def new(self) -> Iterator[tuple[CardKey, str]]:
        """The cards never reviewed and not put aside, each with its section, in the order of the chapter."""
        rows = self._connection.execute(
            "SELECT pack, id, section FROM cards WHERE present"
            " AND NOT EXISTS (SELECT 1 FROM states AS s WHERE s.pack = cards.pack AND s.card = cards.id)"
            f" AND {NOT_SUSPENDED}"
            " ORDER BY position"
        )
        return ((CardKey(pack, card), section) for pack, card, section in rows)

    def drills(self, today: date) -> list[tuple[CardKey, str]]:
        """The cards whose last grade of the day was below 4, each with its section, in the order of answering."""
        rows = self._connection.execute(
            "SELECT reviews.pack, reviews.card, reviews.grade, cards.section FROM reviews"
            " JOIN cards ON cards.pack = reviews.pack AND cards.id = reviews.card"
            f" WHERE study_day = ? AND grade IS NOT NULL AND cards.present AND {NOT_UNDONE}"
            f" AND {NOT_SUSPENDED}"
            " ORDER BY at_ms, device, sequence",
            (today.isoformat(),),
        )
        last: dict[CardKey, tuple[int, str]] = {}
        for pack, card, grade, section in rows:
            last.pop(CardKey(pack, card), None)
            last[CardKey(pack, card)] = (grade, section)
        return [(key, section) for key, (grade, section) in last.items() if Grade(grade).drilled]

    def done(self, today: date) -> DoneToday:
        """What the day has asked already: first answers of new cards, and of known ones."""
        new, reviews = self._connection.execute(
            "SELECT coalesce(sum(before IS NULL), 0), coalesce(sum(before IS NOT NULL), 0) FROM reviews"
            f" WHERE study_day = ? AND kind = 'review' AND {NOT_UNDONE}",
            (today.isoformat(),),
        ).fetchone()
        return DoneToday(new, reviews)

    def next_due(self, today: date) -> tuple[date, int] | None:
        """The next day after today on which cards are due, and how many; None where there is none."""
        row = self._connection.execute(
            "SELECT states.due, count(*) FROM states JOIN cards ON cards.pack = states.pack AND cards.id = states.card"
            f" WHERE states.due > ? AND cards.present AND {NOT_SUSPENDED}"
            " GROUP BY states.due ORDER BY states.due LIMIT 1",
            (today.isoformat(),),
        ).fetchone()
        return None if row is None else (date.fromisoformat(row[0]), row[1])

    def days_studied(self) -> list[date]:
        """The study days with at least one grade, newest first."""
        rows = self._connection.execute(
            f"SELECT DISTINCT study_day FROM reviews WHERE grade IS NOT NULL AND {NOT_UNDONE} ORDER BY study_day DESC"
        )
        return [date.fromisoformat(day) for (day,) in rows]
