"""The learner's past as the store and the files have it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from studykit.domain.cards.card import CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.card_state import CardState, Reviewed
from studykit.domain.schedule.day_report import DayReport
from studykit.domain.schedule.history import CardHistory, LinkedCardAsked, Version
from studykit.domain.schedule.limits import Limits
from studykit.domain.schedule.review_log import LogRow, ReviewKey
from studykit.domain.schedule.streak import streak
from studykit.store.store import Store

DAYS_AHEAD = 7


class StoredHistory:
    """Looks things up in the store; `limits` are those of the days to come.

    `siblings_apart` is whether linked cards are kept from being asked on the same day.
    """

    def __init__(
        self, store: Store, clock: Callable[[], datetime], limits: Limits, *, siblings_apart: bool = True
    ) -> None:
        self._store = store
        self._clock = clock
        self._limits = limits
        self._siblings_apart = siblings_apart

    def card_history(self, key: ReviewKey) -> CardHistory:
        """What is known of a card or exercise."""
        store, today = self._store, self._store.study_day(self._clock())
        rows, card_state = tuple(store.log.living(key)), store.card_state(key)
        if isinstance(key, ExerciseKey):
            return self._exercise_history(key, card_state, rows)
        place = store.content.place(key)
        return CardHistory(
            card_state,
            rows,
            place="" if place is None else _shown(place),
            added=store.content.first_seen(key),
            versions=tuple(Version(own.stamp.study_day, own.card) for own in store.versions.of(key)),
            stumbles=tuple(store.agenda.stumbles(key, today)),
            waited=self._waited(key, card_state, today),
        )

    def report(self) -> DayReport:
        """What was done today, and what is to come."""
        store, today = self._store, self._store.study_day(self._clock())
        return DayReport(
            rows=tuple(store.log.grades_of(today)),
            streak=streak(store.agenda.days_studied(), today),
            ahead=tuple(store.outlook.ahead(today, DAYS_AHEAD, self._limits.new)),
        )

    def _exercise_history(self, key: ExerciseKey, card_state: CardState, rows: tuple[LogRow, ...]) -> CardHistory:
        exercise = self._store.exercises.exercise(key)
        if exercise is None:
            return CardHistory(card_state, rows)
        return CardHistory(card_state, rows, exercise.section, _shown(Path(exercise.root) / key.id))

    def _waited(self, key: CardKey, card_state: CardState, today: date) -> LinkedCardAsked | None:
        """The last day since it was due on which a linked card was asked."""
        if not self._siblings_apart or not isinstance(card_state.state, Reviewed):
            return None
        due = card_state.state.due
        asked = [
            LinkedCardAsked(row.stamp.study_day, linked)
            for linked in self._store.content.linked(key)
            for row in self._store.log.living(linked)
            if row.grade is not None and due <= row.stamp.study_day < today
        ]
        return max(asked, default=None)


def _shown(path: Path) -> str:
    """A path, shorter where it lies below the learner's own folder."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
