"""The schema is made and migrated forward, after a backup, and a newer one is refused."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from studykit.domain.schedule.grade import Grade
from studykit.errors import UserError
from studykit.store.connection import Connection, connect
from studykit.store.migrations import MIGRATION_SET, bring_up_to_date
from studykit.store.schema import statements, steps
from studykit.store.store import DATABASE, open_store
from tests.store.learners import CARDS, NOW, new_id

Schema = list[tuple[str, str, str, str | None]]


@pytest.fixture
def further(tmp_path: Path) -> list[Path]:
    """Two steps that a later version might bring."""
    second, third = tmp_path / "0090_second.sql", tmp_path / "0091_third.sql"
    second.write_text("CREATE TABLE marks (card TEXT PRIMARY KEY) STRICT;\nALTER TABLE cards ADD COLUMN note TEXT;\n")
    third.write_text("CREATE INDEX cards_by_note ON cards (note);\n-- A comment; no more.\nDROP TABLE marks;\n")
    return [second, third]


@pytest.fixture
def failing(tmp_path: Path) -> Path:
    step = tmp_path / "0092_failing.sql"
    step.write_text("CREATE TABLE good (a TEXT) STRICT;\nINSERT INTO nowhere VALUES (1);\n")
    return step


def brought(home: Path, schema_steps: Sequence[Path]) -> Connection:
    """A connection to a home's database, brought to these steps."""
    connection = connect(home / DATABASE)
    bring_up_to_date(connection, schema_steps)
    return connection


def schema_of(connection: Connection) -> Schema:
    return connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name").fetchall()


def content_of(connection: Connection) -> list[str]:
    return list(connection.iterdump())


def graded_home(home: Path) -> Path:
    """A home with one review in its log."""
    with closing(open_store(home, new_id)) as store:
        store.grade(CARDS[0], Grade.GOOD, NOW)
    return home


def test_made_at_once_or_migrated_step_by_step_the_schema_is_the_same(tmp_path: Path, further: list[Path]) -> None:
    released = steps()
    with closing(brought(tmp_path / "at once", [*released, *further])) as at_once:
        for known in range(1, len(released) + len(further)):
            home = tmp_path / f"from {known}"
            brought(home, [*released, *further][:known]).close()
            with closing(brought(home, [*released, *further])) as migrated:
                assert schema_of(migrated) == schema_of(at_once)
                assert recorded(migrated) == recorded(at_once) == [step.stem for step in [*released, *further]]


def recorded(connection: Connection) -> list[str]:
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id", ["studykit"])
    return [name for (name,) in rows]


@pytest.mark.parametrize("step", steps(), ids=lambda step: step.stem)
def test_no_statement_of_a_step_is_left_over(step: Path) -> None:
    assert "".join(statements(step)) == step.read_text("utf-8")


def test_sqlite_utils_alone_makes_the_same_schema(tmp_path: Path) -> None:
    migrations = Migrations(MIGRATION_SET)

    @migrations(name=steps()[0].stem)
    def first(database: Database) -> None:
        for statement in statements(steps()[0]):
            database.execute(statement)

    with closing(connect(tmp_path / "theirs.db")) as theirs, closing(brought(tmp_path, steps()[:1])) as ours:
        migrations.apply(Database(theirs, execute_plugins=False))

        assert schema_of(theirs) == schema_of(ours)
        assert not migrations.pending(Database(ours, execute_plugins=False))


def test_a_database_of_this_version_is_left_alone(tmp_path: Path) -> None:
    home = graded_home(tmp_path)
    before = (home / DATABASE).read_bytes()

    brought(home, steps()).close()

    assert (home / DATABASE).read_bytes() == before
    assert [path.name for path in home.iterdir()] == [DATABASE]


def test_a_migration_keeps_the_content_and_backs_up_first(tmp_path: Path, further: list[Path]) -> None:
    home = graded_home(tmp_path / "home")
    with closing(connect(home / DATABASE)) as connection:
        before, schema = content_of(connection), schema_of(connection)

    with closing(brought(home, [*steps(), *further])) as migrated:
        assert migrated.execute("SELECT card, grade FROM reviews").fetchall() == [("a", 4)]
        assert schema_of(migrated) != schema

    (copy,) = (home / "backups").iterdir()
    assert copy.name == f"before-update-from-{steps()[-1].stem}.db"
    with closing(connect(copy)) as backup:
        assert content_of(backup) == before


def test_a_failing_migration_leaves_the_database_as_it_was(tmp_path: Path, further: list[Path], failing: Path) -> None:
    home = graded_home(tmp_path / "home")
    with closing(connect(home / DATABASE)) as connection:
        before = content_of(connection)

        with pytest.raises(UserError, match=r"no such table: nowhere.*Nothing was changed") as caught:
            bring_up_to_date(connection, [*steps(), *further, failing])

        assert content_of(connection) == before
        assert not connection.in_transaction
    with closing(connect(Path(str(caught.value.values["backup"])))) as backup:
        assert content_of(backup) == before
    with closing(open_store(home, new_id)) as store:
        assert store.grade(CARDS[1], Grade.GOOD, NOW).sequence == 2


def test_without_room_for_a_backup_nothing_is_migrated(tmp_path: Path, further: list[Path]) -> None:
    home = graded_home(tmp_path / "home")
    (home / "backups").write_text("a file where the folder should be")
    before = (home / DATABASE).read_bytes()

    with closing(connect(home / DATABASE)) as connection, pytest.raises(UserError, match="cannot be written"):
        bring_up_to_date(connection, [*steps(), *further])

    assert (home / DATABASE).read_bytes() == before


@pytest.mark.parametrize("journal_mode", ["wal", "delete"])
def test_a_newer_database_is_refused_untouched(tmp_path: Path, further: list[Path], journal_mode: str) -> None:
    home = tmp_path / "home"
    with closing(brought(home, [*steps(), *further])) as newer:
        newer.execute(f"PRAGMA journal_mode = {journal_mode}")
    before = (home / DATABASE).read_bytes()

    with pytest.raises(UserError, match=r"newer studykit.*not touched"):
        open_store(home, new_id)

    assert (home / DATABASE).read_bytes() == before
    assert [path.name for path in home.iterdir()] == [DATABASE]


def test_a_failing_step_leaves_no_half_made_database(tmp_path: Path, failing: Path) -> None:
    with closing(connect(tmp_path / DATABASE)) as connection:
        with pytest.raises(Exception, match="nowhere"):
            bring_up_to_date(connection, [*steps(), failing])

        assert content_of(connection) == ["BEGIN TRANSACTION;", "COMMIT;"]
