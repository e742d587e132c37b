"""What could be asked on a day, and what the day has asked already."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import get_args

from studykit.domain.cards.card import CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.key import KeyKind
from studykit.domain.schedule.queue import DoneToday, Placed, Scheduled
from studykit.domain.schedule.review_log import ReviewKey
from studykit.store.columns import key_in
from studykit.store.connection import Connection
from studykit.store.log import NOT_UNDONE

_OF_ASKED = "kind = :kind AND pack = asked.pack AND card = asked.id"
_NOT_SUSPENDED = f"NOT EXISTS (SELECT 1 FROM suspensions WHERE {_OF_ASKED})"
_ASKED = f"{_NOT_SUSPENDED} AND NOT EXISTS (SELECT 1 FROM burials WHERE {_OF_ASKED} AND until > :day)"
"""The condition on a card or exercise that it is neither suspended nor buried on a study day."""

_TABLES: dict[KeyKind, str] = {"card": "cards", "exercise": "exercises"}


class Agenda:
    """Reads the states and the log for the queue of a day."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def due(self, today: date, ahead: int = 0) -> list[Scheduled]:
        """The cards and then the exercises that a day may ask, each in the order of the chapter.

        They are due on it, or up to some days ahead of it and not yet asked on it.
        """
        until = today + timedelta(days=ahead)
        return [*self._due("card", today, until), *self._due("exercise", today, until)]

    def backlog(self, today: date) -> list[Scheduled]:
        """What is due until a day, also where it is buried."""
        kinds = get_args(KeyKind)
        return [due for kind in kinds for due in self._due(kind, today, today, _NOT_SUSPENDED)]

    def _due(self, kind: KeyKind, today: date, until: date, condition: str = _ASKED) -> Iterator[Scheduled]:
        """Each + keeps the planner on the index of due days: it would walk through all cards or all states instead."""
        rows = self._connection.execute(
            "SELECT asked.pack, asked.id, asked.section, states.due, states.interval_days FROM states"
            f" JOIN {_TABLES[kind]} AS asked ON asked.pack = states.pack AND asked.id = states.card"
            " WHERE +states.kind = :kind AND states.due <= :until AND states.last_reviewed < :day"
            f" AND asked.present AND {condition} ORDER BY +asked.position",
            {"kind": kind, "day": today.isoformat(), "until": until.isoformat()},
        ).fetchall()
        day = lru_cache(maxsize=None)(date.fromisoformat)
        return (
            Scheduled(key_in(kind, pack, name), section, day(due), interval)
            for pack, name, section, due, interval in rows
        )

    def new(self, today: date) -> Iterator[Placed]:
        """The cards never reviewed that a day may ask, in the order of the chapter."""
        return self._new("card", today)

    def new_exercises(self, today: date) -> list[Placed]:
        """The exercises never done that a day may ask and whose time has come, in the order of the chapter.

        It has when the exercise was opened, or when all the cards that it needs were reviewed.
        """
        ready = {
            ExerciseKey(*row)
            for row in self._connection.execute(
                "SELECT pack, id FROM exercises WHERE EXISTS ("
                "  SELECT 1 FROM exercise_events AS e WHERE e.pack = exercises.pack AND e.exercise = exercises.id"
                ") OR (json_array_length(needs) > 0 AND NOT EXISTS ("
                "  SELECT 1 FROM json_each(needs) AS need WHERE NOT EXISTS ("
                "    SELECT 1 FROM states WHERE kind = 'card' AND pack = exercises.pack AND card = need.value)))"
            )
        }
        return [placed for placed in self._new("exercise", today) if placed.key in ready]

    def _new(self, kind: KeyKind, today: date) -> Iterator[Placed]:
        rows = self._connection.execute(
            f"SELECT pack, id, section FROM {_TABLES[kind]} AS asked WHERE present AND {_ASKED}"
            f" AND NOT EXISTS (SELECT 1 FROM states WHERE {_OF_ASKED}) ORDER BY position",
            {"kind": kind, "day": today.isoformat()},
        )
        return (Placed(key_in(kind, pack, name), section) for pack, name, section in rows)

    def drills(self, today: date) -> list[Placed]:
        """The cards to drill on a day, in the order in which they were asked for.

        A card whose last grade of the day was below 4, and one that teaches what went wrong in an exercise since.
        """
        wanted: dict[Placed, bool] = {}
        for pack, card, section, drilled in self._drill_rows(today):
            placed = Placed(CardKey(pack, card), section)
            wanted.pop(placed, None)
            wanted[placed] = bool(drilled)
        return [placed for placed, drilled in wanted.items() if drilled]

    def _drill_rows(self, today: date) -> Iterator[tuple[str, str, str, int]]:
        """What the day says about drilling, oldest first: pack, card, section, whether it is to be drilled."""
        return self._connection.execute(
            "SELECT asked.pack, asked.id, asked.section, news.drilled FROM ("
            "  SELECT pack, card, at_ms, grade < 4 AS drilled FROM reviews"
            "  WHERE study_day = :day AND kind = :kind AND grade IS NOT NULL AND (pack, card) IN ("
            "    SELECT pack, card FROM reviews WHERE study_day = :day AND grade < 4 AND action = 'review'"
            "    UNION SELECT pack, card FROM exercise_events WHERE study_day = :day AND card IS NOT NULL"
            f"  ) AND {NOT_UNDONE}"
            "  UNION ALL SELECT pack, card, at_ms, 1 FROM exercise_events"
            "  WHERE study_day = :day AND card IS NOT NULL AND verdict IS NOT 'passed'"
            ") AS news JOIN cards AS asked ON asked.pack = news.pack AND asked.id = news.card"
            f" WHERE asked.present AND {_ASKED} ORDER BY news.at_ms",
            {"kind": "card", "day": today.isoformat()},
        )

    def done(self, today: date) -> DoneToday:
        """What the day has asked already: first answers of new cards, of known ones, of new exercises."""
        new, known, exercises = self._connection.execute(
            "SELECT coalesce(sum(before IS NULL AND action = 'review'), 0), coalesce(sum(before IS NOT NULL), 0),"
            " coalesce(sum(before IS NULL AND action = 'exercise'), 0) FROM reviews"
            f" WHERE study_day = ? AND action IN ('review', 'exercise') AND {NOT_UNDONE}",
            (today.isoformat(),),
        ).fetchone()
        return DoneToday(new, known, exercises)

    def answered(self, today: date) -> list[ReviewKey]:
        """The cards and exercises with a grade of a day that counts; those of a cram session do not."""
        rows = self._connection.execute(
            "SELECT DISTINCT kind, pack, card FROM reviews"
            f" WHERE study_day = ? AND action IN ('review', 'exercise') AND {NOT_UNDONE}",
            (today.isoformat(),),
        )
        return [key_in(*row) for row in rows]

    def stumbles(self, card: CardKey, today: date) -> list[ExerciseKey]:
        """The exercises of a day in which something went wrong that the card teaches."""
        rows = self._connection.execute(
            "SELECT DISTINCT exercise FROM exercise_events"
            " WHERE study_day = :day AND pack = :pack AND card = :card AND verdict IS NOT 'passed'",
            {"day": today.isoformat(), "pack": card.pack, "card": card.id},
        )
        return [ExerciseKey(card.pack, name) for (name,) in rows]

    def days_studied(self) -> list[date]:
        """The study days with at least one grade, newest first."""
        rows = self._connection.execute(
            f"SELECT DISTINCT study_day FROM reviews WHERE grade IS NOT NULL AND {NOT_UNDONE} ORDER BY study_day DESC"
        )
        return [date.fromisoformat(day) for (day,) in rows]
