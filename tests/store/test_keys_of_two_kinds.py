"""Cards and exercises differ in the database, too, also in one that is older than the column that tells them apart."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from studykit.domain.cards.card import CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.exercises.progress import Round
from studykit.domain.schedule.card_state import Reviewed
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.review_log import ReviewKey, RowKind, fold
from studykit.store.connection import connect
from studykit.store.migrations import bring_up_to_date
from studykit.store.schema import steps
from studykit.store.store import DATABASE, Store, open_store
from tests.store.learners import NOW, new_id

CARD, EXERCISE = CardKey("mine", "9.6-same"), ExerciseKey("mine", "9.6-same")
CARDS = tuple(CardKey("homl9", f"card-{number}") for number in range(300))
EXERCISES = tuple(ExerciseKey("homl9", f"9.{number}-fix") for number in range(30))
MARKS = (RowKind.SUSPEND, RowKind.RESUME, RowKind.BURY, RowKind.UNBURY, RowKind.FLAG, RowKind.UNFLAG)
STEPS = 2500


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(tmp_path, new_id)) as store:
        yield store


def test_a_card_and_an_exercise_of_one_name_are_not_the_same() -> None:
    keys: list[ReviewKey] = [CARD, EXERCISE]

    assert keys[0] != keys[1]
    assert len({CARD, EXERCISE, CardKey(CARD.pack, CARD.id)}) == 2
    assert str(CARD) == str(EXERCISE) == "mine/9.6-same"


def test_keys_sort_by_pack_and_id() -> None:
    last, first = CardKey("mine", "b"), CardKey("homl9", "z")

    assert sorted([last, EXERCISE, CARD, first]) == [first, CARD, EXERCISE, last]


def test_a_card_and_an_exercise_of_one_name_have_histories_of_their_own(store: Store) -> None:
    graded = store.grade(CARD, Grade.GOOD, NOW)
    run = store.grade_exercise(EXERCISE, Grade.HARD, NOW, Round(seed=1, variant=0))
    store.flag(CARD, NOW)
    store.suspend(EXERCISE, NOW)
    store.bury(EXERCISE, NOW)

    card, exercise = store.card_state(CARD), store.card_state(EXERCISE)
    assert (card.state, card.flagged, card.suspended, card.buried_until) == (graded.after, True, False, None)
    assert (exercise.state, exercise.flagged, exercise.suspended) == (run.after, False, True)
    assert [row.kind for row in store.log.rows(CARD)] == [RowKind.REVIEW, RowKind.FLAG]
    assert store.agenda.answered(store.study_day(NOW)) == [CARD, EXERCISE]
    assert store.log.card_states() == fold(store.log.rows()) == {CARD: card, EXERCISE: exercise}


def test_states_are_read_by_name_whatever_the_order_of_their_keys(tmp_path: Path) -> None:
    home = home_before_kinds(tmp_path)
    with closing(connect(home / DATABASE)) as connection:
        names = ("due", "lapses", "easiness", "last_reviewed", "interval_days", "repetitions")
        text = json.dumps(dict(zip(names, ("2026-12-24", 2, 170, "2026-12-01", 23, 4), strict=True)))
        connection.execute(
            "INSERT INTO reviews (id, pack, card, at_ms, utc_offset_minutes, study_day, device, sequence, kind, before,"
            " after, scheduler) VALUES ('x', 'mine', 'other', 1, 0, '2026-12-02', 'there', 1, 'flag', ?, ?, 'sm2')",
            (text, text),
        )

    with closing(open_store(home, new_id)) as store:
        (row,) = store.log.rows(CardKey("mine", "other"))

    assert isinstance(row.after, Reviewed)
    assert row.before == row.after
    assert (row.after.memory.repetitions, row.after.memory.interval_days, row.after.memory.easiness) == (4, 23, 170)
    assert (row.after.lapses, row.after.due, row.after.last_reviewed) == (2, date(2026, 12, 24), date(2026, 12, 1))


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two homes with the same long history: one made by this version, one as the version before kinds had it."""
    made = tmp_path_factory.mktemp("made")
    with closing(connect(made / DATABASE)) as connection:
        connection.execute("PRAGMA synchronous = OFF")  # thousands of steps
        bring_up_to_date(connection, steps())
        live_long(Store(connection, new_id))
    return made, as_before_kinds(made, tmp_path_factory.mktemp("old"))


def live_long(store: Store) -> None:
    """Some thousand steps of a learner, with cards and exercises."""
    rng, now = random.Random(1), NOW
    keys: tuple[ReviewKey, ...] = (*CARDS, *EXERCISES)
    for _ in range(STEPS):
        now += timedelta(minutes=rng.choice([1, 5, 600]))
        match rng.choices(("grade", "exercise", "drill", "undo", "mark"), (10, 3, 2, 1, 4))[0]:
            case "grade":
                store.grade(rng.choice(CARDS), rng.choice(list(Grade)), now, 4000, rng.choice([None, "typed"]))
            case "exercise":
                store.grade_exercise(rng.choice(EXERCISES), rng.choice(list(Grade)), now, Round(seed=1, variant=0))
            case "drill":
                store.drill(rng.choice(CARDS), rng.choice(list(Grade)), now)
            case "undo":
                store.undo(now, since=store.study_day(now))
            case _:
                store.mark(rng.sample(keys, 3), now, rng.choice(MARKS))


def as_before_kinds(made: Path, home: Path) -> Path:
    """A home whose database has the schema before kinds and the rows of another one."""
    home_before_kinds(home)
    with closing(connect(home / DATABASE)) as connection:
        connection.execute("ATTACH ? AS made", (str(made / DATABASE),))
        connection.execute("DELETE FROM device")
        connection.execute("INSERT INTO device SELECT id FROM made.device")
        connection.execute("INSERT INTO exercise_events SELECT * FROM made.exercise_events")
        connection.execute(
            "INSERT INTO reviews SELECT id, pack, card, at_ms, utc_offset_minutes, study_day, device, sequence, action,"
            " grade, took_ms, before, after, undoes, scheduler, answer, until FROM made.reviews ORDER BY rowid"
        )
        connection.execute(
            "INSERT INTO states SELECT pack, card, repetitions, interval_days, easiness, lapses, due, last_reviewed"
            " FROM made.states"
        )
        connection.execute("INSERT INTO suspensions SELECT pack, card FROM made.suspensions")
        connection.execute("INSERT INTO flags SELECT pack, card FROM made.flags")
        connection.execute("INSERT INTO rests SELECT pack, card, until FROM made.burials")
    return home


def home_before_kinds(home: Path) -> Path:
    """A home whose database has the schema before kinds, without rows."""
    with closing(connect(home / DATABASE)) as connection:
        bring_up_to_date(connection, [step for step in steps() if step.stem < "0006"])
    return home


@pytest.fixture
def migrated(homes: tuple[Path, Path], tmp_path: Path) -> Iterator[Store]:
    """The old home, opened by this version."""
    shutil.copy(homes[1] / DATABASE, tmp_path)
    with closing(open_store(tmp_path, new_id)) as store:
        yield store


def content(home: Path) -> dict[str, list[str]]:
    """The rows of each table, the times of the migrations left out."""
    with closing(connect(home / DATABASE)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%sqlite%'")
        tables = [name for (name,) in names]
        return {table: sorted(map(repr, connection.execute(f"SELECT * FROM {table}"))) for table in tables}


def test_the_history_holds_everything_that_is_logged(homes: tuple[Path, Path]) -> None:
    with closing(open_store(homes[0], new_id)) as store:
        rows = list(store.log.rows())

    assert len(rows) > 2000
    assert {row.kind for row in rows} == set(RowKind)
    assert {type(row.card) for row in rows if row.kind in (*MARKS, RowKind.UNDO)} == {CardKey, ExerciseKey}


@pytest.mark.usefixtures("migrated")
def test_migrated_and_made_databases_hold_the_same_rows(homes: tuple[Path, Path], tmp_path: Path) -> None:
    assert content(tmp_path) == content(homes[0])


def test_a_migrated_log_reads_as_before_and_folds_to_the_stored_states(
    homes: tuple[Path, Path], migrated: Store
) -> None:
    with closing(open_store(homes[0], new_id)) as made:
        assert list(migrated.log.rows()) == list(made.log.rows())
        assert migrated.log.card_states() == made.log.card_states()
    assert migrated.rebuild() == migrated.differing() == []
    assert not migrated.damage()


def test_a_migrated_log_goes_on_where_it_was(homes: tuple[Path, Path], migrated: Store) -> None:
    last = migrated.log.last()

    row = migrated.grade(CARDS[0], Grade.GOOD, NOW)

    assert last.stamp is not None
    assert (row.sequence, row.stamp.at_ms) == (last.sequence + 1, last.stamp.at_ms + 1)
    assert migrated.undo(NOW, row.stamp.study_day) == row


@pytest.mark.usefixtures("migrated")
@pytest.mark.parametrize("statement", ["UPDATE reviews SET kind = 'card'", "DELETE FROM reviews"])
def test_a_migrated_log_is_append_only(tmp_path: Path, statement: str) -> None:
    with (
        closing(connect(tmp_path / DATABASE)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="the review log is append-only"),
    ):
        connection.execute(statement)


@pytest.mark.usefixtures("migrated")
def test_the_database_of_before_is_kept(homes: tuple[Path, Path], tmp_path: Path) -> None:
    (copy,) = (tmp_path / "backups").iterdir()

    with closing(connect(copy)) as backup, closing(connect(homes[1] / DATABASE)) as old:
        assert list(backup.iterdump()) == list(old.iterdump())


@pytest.mark.parametrize("table", ["reviews", "states", "suspensions", "flags", "burials"])
def test_there_is_no_third_kind(tmp_path: Path, table: str) -> None:
    open_store(tmp_path, new_id).close()
    with closing(connect(tmp_path / DATABASE)) as connection:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        values = ", ".join(":kind" if name == "kind" else "1" for name in columns)

        with pytest.raises(sqlite3.IntegrityError, match="CHECK constraint failed: kind"):
            connection.execute(f"INSERT INTO {table} VALUES ({values})", {"kind": "page"})
