"""Laws of the log and of the states that are its fold, after any history."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studykit.domain.cards.card import CardKey
from studykit.domain.schedule.card_state import CardState
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.review_log import LogRow, ReviewKey, fold
from studykit.store.connection import Connection, connect
from studykit.store.store import DATABASE, Store, open_store
from tests.store.learners import CARDS, HISTORIES, Step, live, new_id

law = settings(max_examples=60, deadline=None)
CORRUPTIONS = (
    "UPDATE states SET easiness = easiness + 1",
    "UPDATE states SET due = '2031-01-01', interval_days = 9",
    "DELETE FROM states",
    "INSERT OR IGNORE INTO suspensions SELECT kind, pack, card FROM reviews",
    "DELETE FROM suspensions",
    "INSERT OR REPLACE INTO burials SELECT kind, pack, card, '2031-01-01' FROM reviews",
    "DELETE FROM burials",
    "INSERT OR IGNORE INTO flags SELECT kind, pack, card FROM reviews",
    "DELETE FROM flags",
    "INSERT OR REPLACE INTO states VALUES ('card', 'mine', 'never-seen', 3, 15, 250, 0, '2026-12-01', '2026-11-16')",
)

REPLACING = (
    "REPLACE INTO reviews SELECT id, kind, pack, card, at_ms, utc_offset_minutes, study_day, device, sequence, action,"
    " 5, took_ms, before, after, undoes, scheduler, answer, until FROM reviews"
)


@contextmanager
def new_store(homes: pytest.TempPathFactory) -> Iterator[tuple[Store, Connection]]:
    """A store in a home of its own, and a second connection to its database."""
    home = homes.mktemp("home")
    with closing(open_store(home, new_id)) as store, closing(connect(home / DATABASE)) as connection:
        yield store, connection


def card_states(store: Store) -> dict[ReviewKey, CardState]:
    """Where each card stands, those with nothing to tell left out."""
    return {key: found for key in CARDS if (found := store.card_state(key)) != CardState()}


def folded(store: Store) -> dict[ReviewKey, CardState]:
    return {key: found for key, found in fold(store.log.rows()).items() if found != CardState()}


@law
@given(history=HISTORIES)
def test_the_fold_of_the_log_is_the_stored_state(tmp_path_factory: pytest.TempPathFactory, history: list[Step]) -> None:
    with new_store(tmp_path_factory) as (store, _):
        live(store, history)

        assert folded(store) == card_states(store) == store.log.card_states()
        assert store.rebuild() == store.differing() == []


@law
@given(history=HISTORIES, card=st.sampled_from(CARDS), grade=st.sampled_from(list(Grade)), hours=st.integers(-48, 48))
def test_undo_restores_the_state_before_the_grade(
    tmp_path_factory: pytest.TempPathFactory, history: list[Step], card: CardKey, grade: Grade, hours: int
) -> None:
    with new_store(tmp_path_factory) as (store, _):
        now = live(store, history) + timedelta(hours=hours)
        before = card_states(store)
        row = store.grade(card, grade, now)

        undone = store.undo(now, since=row.stamp.study_day)

        assert undone == row
        assert card_states(store) == before
        assert folded(store) == before


@law
@given(history=HISTORIES)
def test_undo_of_every_step_leads_back_to_the_first_day(
    tmp_path_factory: pytest.TempPathFactory, history: list[Step]
) -> None:
    with new_store(tmp_path_factory) as (store, _):
        now = live(store, history)
        steps_left = sum(1 for row in store.log.rows() if row.undoes is None) - sum(
            1 for row in store.log.rows() if row.undoes is not None
        )
        since = min((row.stamp.study_day for row in store.log.rows()), default=now.date())

        undone = [store.undo(now, since) for _ in range(steps_left)]

        assert None not in undone
        assert store.undo(now, since) is None
        assert card_states(store) == folded(store) == {}


@law
@given(history=HISTORIES, corruptions=st.sets(st.sampled_from(CORRUPTIONS), min_size=1))
def test_a_rebuild_finds_and_mends_every_state_that_the_log_does_not_tell(
    tmp_path_factory: pytest.TempPathFactory, history: list[Step], corruptions: set[str]
) -> None:
    with new_store(tmp_path_factory) as (store, connection):
        live(store, history)
        truth = store.log.card_states()
        for statement in sorted(corruptions):
            connection.execute(statement)
        wrong = store.log.card_states()
        changed = sorted(key for key in truth.keys() | wrong.keys() if truth.get(key) != wrong.get(key))

        assert store.differing() == changed
        assert store.rebuild() == changed
        assert store.log.card_states() == truth
        assert store.rebuild() == []


@law
@given(history=HISTORIES, other_history=HISTORIES, apart=st.integers(-72, 72), data=st.data())
def test_the_logs_of_two_devices_fold_alike_in_any_order(
    tmp_path_factory: pytest.TempPathFactory,
    history: list[Step],
    other_history: list[Step],
    apart: int,
    data: st.DataObject,
) -> None:
    with new_store(tmp_path_factory) as (one, into_one), new_store(tmp_path_factory) as (other, into_other):
        now = live(one, history)
        live(other, other_history, now + timedelta(hours=apart))
        rows_of_one, rows_of_other = list(one.log.rows()), list(other.log.rows())
        shuffled = data.draw(st.permutations(rows_of_one + rows_of_other))

        take_over(one, into_one, rows_of_other)
        take_over(other, into_other, rows_of_one[::-1])

        assert fold(shuffled) == fold(rows_of_one + rows_of_other) == fold(one.log.rows()) == fold(other.log.rows())
        assert one.log.card_states() == other.log.card_states() == folded(one)


def take_over(store: Store, connection: Connection, rows: list[LogRow]) -> None:
    with connection.transaction():
        for row in rows:
            Store(connection, new_id).log.append(row, CardState())
    store.rebuild()
    assert store.differing() == []


def test_ids_of_devices_differ(tmp_path_factory: pytest.TempPathFactory) -> None:
    with new_store(tmp_path_factory) as (one, _), new_store(tmp_path_factory) as (other, _):
        assert one.log.device() != other.log.device()


@pytest.mark.parametrize(
    "statement", ["UPDATE reviews SET grade = 5", "UPDATE reviews SET undoes = id", "DELETE FROM reviews", REPLACING]
)
def test_the_log_is_append_only(tmp_path_factory: pytest.TempPathFactory, statement: str) -> None:
    with new_store(tmp_path_factory) as (store, connection):
        row = store.grade(CARDS[0], Grade.HARD, live(store, []))

        with pytest.raises(sqlite3.IntegrityError, match="the review log is append-only"):
            connection.execute(statement)

        assert list(store.log.rows()) == [row]


def test_a_grade_is_on_the_disk_before_the_next_card(tmp_path_factory: pytest.TempPathFactory) -> None:
    with new_store(tmp_path_factory) as (_, connection):
        full = 2

        assert connection.execute("PRAGMA synchronous").fetchone() == (full,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
