"""The store: one learner's cards, log and states in one database file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from studykit.domain.cards.card import Card, CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.exercises.progress import Event, EventKind, Round, Work, judged, work_since_grade
from studykit.domain.exercises.verdict import Verdict
from studykit.domain.schedule.card_state import CardState
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.review_log import LogRow, ReviewKey, RowKind, after, fold, grade_kind
from studykit.domain.schedule.study_day import ROLLOVER_HOUR, Clock, Stamp, clock_since, stamp
from studykit.store.agenda import Agenda
from studykit.store.connection import PATIENCE_SECONDS, Connection, connect
from studykit.store.content import Content
from studykit.store.exercise_events import WorkTables
from studykit.store.exercise_index import ExerciseIndex
from studykit.store.forecast import Outlook
from studykit.store.log import Log
from studykit.store.migrations import bring_up_to_date
from studykit.store.own_versions import OwnVersions
from studykit.store.schema import steps
from studykit.store.search import Search

DATABASE = "studykit.db"


class Store:
    """Everything kept of a learner. Each step is one transaction: the log row and the state together."""

    def __init__(self, connection: Connection, new_id: Callable[[], str], rollover_hour: int = ROLLOVER_HOUR) -> None:
        self._connection = connection
        self._rollover_hour = rollover_hour
        self._new_id = new_id
        self.content = Content(connection)
        self.log = Log(connection)
        self.agenda = Agenda(connection)
        self.outlook = Outlook(connection, self.agenda)
        self.exercises = ExerciseIndex(connection)
        self.versions = OwnVersions(connection)
        self.search = Search(connection, self.content, self.exercises)
        self._work = WorkTables(connection)

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()

    def card(self, key: CardKey) -> Card:
        """A card in use; raise LookupError for any other."""
        card = self.content.card(key)
        if card is None:
            raise LookupError(f"no card {key}")
        return card

    def card_state(self, key: ReviewKey) -> CardState:
        """Where a card stands."""
        return self.log.card_state(key)

    def study_day(self, now: datetime) -> date:
        """The study day that a row logged now would belong to."""
        return self._stamp(now).study_day

    def last_study_day(self) -> date | None:
        """The study day of the newest row; None for an empty log."""
        last = self._last_stamp()
        return None if last is None else last.study_day

    def clock(self, now: datetime) -> Clock:
        """What the clock did since the last row of the log."""
        return clock_since(self._last_stamp(), now, self._rollover_hour)

    def grade(
        self, key: CardKey, grade: Grade, now: datetime, took_ms: int | None = None, answer: str | None = None
    ) -> LogRow:
        """Log an answer, with what was typed; the first of a study day is a review, each further one a drill."""
        with self._connection.transaction():
            card_state = self.card_state(key)
            row = self._row(key, now, RowKind.REVIEW, card_state)
            row = replace(row, kind=grade_kind(card_state, row.stamp), grade=grade, took_ms=took_ms, answer=answer)
            return self._append(row, after(card_state, row))

    def drill(
        self, key: CardKey, grade: Grade, now: datetime, took_ms: int | None = None, answer: str | None = None
    ) -> LogRow:
        """Log an answer that changes no schedule, whatever the day has asked."""
        with self._connection.transaction():
            card_state = self.card_state(key)
            row = self._row(key, now, RowKind.DRILL, card_state)
            return self._append(replace(row, grade=grade, took_ms=took_ms, answer=answer), card_state)

    def grade_exercise(self, key: ExerciseKey, grade: Grade, now: datetime, at: Round) -> LogRow:
        """Log the grade of an exercise that was run, and that its work is done."""
        with self._connection.transaction():
            card_state = self.card_state(key)
            row = self._row(key, now, RowKind.EXERCISE, card_state)
            row = replace(row, kind=grade_kind(card_state, row.stamp, RowKind.EXERCISE), grade=grade)
            graded = Event(self._new_id(), key, row.stamp, EventKind.GRADED, seed=at.seed, variant=at.variant)
            self._work.append(graded, row.device)
            return self._append(row, after(card_state, row))

    def add_event(
        self,
        key: ExerciseKey,
        kind: EventKind,
        now: datetime,
        at: Round,
        verdict: Verdict | None = None,
        answer: str | None = None,
    ) -> Event:
        """Log what happened on an exercise."""
        with self._connection.transaction():
            when = self._stamp(now)
            event = Event(self._new_id(), key, when, kind, seed=at.seed, variant=at.variant, answer=answer)
            if verdict is not None:
                event = judged(event, verdict)
            self._work.append(event, self.log.device())
        return event

    def events(self, key: ExerciseKey) -> list[Event]:
        """What happened on an exercise, in its order."""
        return self._work.events(key)

    def work(self, key: ExerciseKey) -> Work:
        """What happened on an exercise since its last grade."""
        return work_since_grade(self.events(key))

    def draft(self, key: ExerciseKey) -> str | None:
        """The work in progress on an exercise, if there is any."""
        return self._work.draft(key)

    def keep_draft(self, key: ExerciseKey, text: str | None) -> None:
        """Keep the work in progress, or with None forget it."""
        self._work.keep_draft(key, text)

    def suspend(self, key: ReviewKey, now: datetime) -> LogRow:
        """Put a card aside: it is not asked until it is resumed."""
        return self._marked([key], now, RowKind.SUSPEND)[0]

    def resume(self, key: ReviewKey, now: datetime) -> LogRow:
        """Take a suspended card back into use."""
        return self._marked([key], now, RowKind.RESUME)[0]

    def bury(self, key: ReviewKey, now: datetime) -> LogRow:
        """Bury a card until the next study day."""
        return self.postpone([key], now, days=1)[0]

    def postpone(self, keys: Iterable[ReviewKey], now: datetime, *, days: int) -> list[LogRow]:
        """Bury cards for some study days from today on; their schedule stays as it is."""
        return self._marked(keys, now, RowKind.BURY, self.study_day(now) + timedelta(days=days))

    def spread(self, plan: Sequence[Iterable[ReviewKey]], now: datetime) -> None:
        """Bury cards as a plan has them, day by day from today on; those of today are buried no more."""
        with self._connection.transaction():
            today = self.study_day(now)
            for number, keys in enumerate(plan):
                for key in keys:
                    if number:
                        self._mark(key, now, RowKind.BURY, today + timedelta(days=number))
                    elif not self.card_state(key).asked_on(today):
                        self._mark(key, now, RowKind.UNBURY, None)

    def unbury(self, key: ReviewKey, now: datetime) -> LogRow:
        """Bury a card no more."""
        return self._marked([key], now, RowKind.UNBURY)[0]

    def flag(self, key: ReviewKey, now: datetime) -> LogRow:
        """Mark a card, to find it again."""
        return self._marked([key], now, RowKind.FLAG)[0]

    def unflag(self, key: ReviewKey, now: datetime) -> LogRow:
        """Take the mark away."""
        return self._marked([key], now, RowKind.UNFLAG)[0]

    def mark(self, keys: Iterable[ReviewKey], now: datetime, kind: RowKind) -> list[LogRow]:
        """Suspend, resume, bury, unbury, flag or unflag cards, all or none of them."""
        until = self.study_day(now) + timedelta(days=1) if kind is RowKind.BURY else None
        return self._marked(keys, now, kind, until)

    def edit(self, card: Card, now: datetime) -> None:
        """Lay the learner's own version over a pack's card; its history stays."""
        with self._connection.transaction():
            self.versions.append(self._new_id(), card.key, card, self._stamp(now), self.log.device())

    def unedit(self, key: CardKey, now: datetime) -> None:
        """Show a pack's card as the pack has it again; own versions stay in the history."""
        with self._connection.transaction():
            self.versions.append(self._new_id(), key, None, self._stamp(now), self.log.device())

    def undo(self, now: datetime, since: date) -> LogRow | None:
        """Take back this device's last step of a study day not before `since`; the undone row, if any."""
        with self._connection.transaction():
            undone = self.log.last_step(since)
            if undone is None:
                return None
            tombstone = self._row(undone.card, now, RowKind.UNDO, self.card_state(undone.card))
            tombstone = replace(tombstone, undoes=undone.id)
            self._append(tombstone, fold([*self.log.rows(undone.card), tombstone])[undone.card])
            return undone

    def differing(self) -> list[ReviewKey]:
        """The cards whose cached state is not the fold of their log: none, unless something is broken."""
        folded, cached = fold(self.log.rows()), self.log.card_states()
        keys = folded.keys() | cached.keys()
        return sorted(key for key in keys if folded.get(key, CardState()) != cached.get(key, CardState()))

    def rebuild(self) -> list[ReviewKey]:
        """Refold the whole log into the caches; the cards whose cache differed."""
        with self._connection.transaction():
            differing = self.differing()
            for key in differing:
                self.log.keep(key, self.log.refolded(key))
        return differing

    def damage(self) -> list[str]:
        """What SQLite's own check finds wrong with the database file."""
        lines = [str(line) for (line,) in self._connection.execute("PRAGMA quick_check")]
        return [] if lines == ["ok"] else lines

    def _stamp(self, now: datetime) -> Stamp:
        return stamp(now, self._last_stamp(), self._rollover_hour)

    def _last_stamp(self) -> Stamp | None:
        """When the newest row of either log was written: what comes next comes after both."""
        stamps = [found for found in (self.log.last().stamp, self._work.last_stamp()) if found is not None]
        return max(stamps, key=lambda found: found.at_ms, default=None)

    def _marked(
        self, keys: Iterable[ReviewKey], now: datetime, kind: RowKind, until: date | None = None
    ) -> list[LogRow]:
        """Log a row that says how cards are to be treated, for each of them."""
        with self._connection.transaction():
            return [self._mark(key, now, kind, until) for key in keys]

    def _mark(self, key: ReviewKey, now: datetime, kind: RowKind, until: date | None) -> LogRow:
        card_state = self.card_state(key)
        row = replace(self._row(key, now, kind, card_state), until=until)
        return self._append(row, after(card_state, row))

    def _row(self, key: ReviewKey, now: datetime, kind: RowKind, card_state: CardState) -> LogRow:
        last = self.log.last()
        moment = self._stamp(now)
        return LogRow(
            id=self._new_id(),
            card=key,
            stamp=moment,
            device=self.log.device(),
            sequence=last.sequence + 1,
            kind=kind,
            grade=None,
            took_ms=None,
            before=card_state.state,
            after=card_state.state,
        )

    def _append(self, row: LogRow, card_state: CardState) -> LogRow:
        row = replace(row, after=card_state.state)
        self.log.append(row, card_state)
        return row


def open_store(
    home: Path,
    new_id: Callable[[], str],
    *,
    patience_seconds: float = PATIENCE_SECONDS,
    rollover_hour: int = ROLLOVER_HOUR,
) -> Store:
    """Open the learner's database in a folder, making or migrating it where needed.

    Raises UserError where the folder or the database cannot be used.
    """
    connection = connect(home / DATABASE, patience_seconds)
    try:
        bring_up_to_date(connection, steps())
    except BaseException:
        connection.close()
        raise
    return Store(connection, new_id, rollover_hour)
