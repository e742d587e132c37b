"""Bringing a database to the schema of this program, never touching one that is newer."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from studykit.errors import UserError
from studykit.store.connection import NOT_OURS, Connection
from studykit.store.schema import statements

if TYPE_CHECKING:
    from sqlite_utils.db import Database

MIGRATION_SET = "studykit"

_RECORDS = (
    """CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
)""",
    """CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name")""",
)
"""Where sqlite-utils keeps what was applied, as it makes it (sqlite_utils.migrations)."""


def bring_up_to_date(connection: Connection, steps: Sequence[Path]) -> None:
    """Make the schema in an empty database, migrate an older one after a backup, refuse a newer one."""
    known = [step.stem for step in steps]
    applied = _applied(connection)
    if not set(applied) <= set(known):
        raise UserError(
            "{path} was written by a newer studykit. Update studykit; the database was not touched.",
            path=connection.path,
        )
    if not applied and _has_tables(connection) and not _applied(connection):
        raise UserError(NOT_OURS, path=connection.path)
    connection.execute("PRAGMA journal_mode = WAL")  # kept in the file, so not before a newer one is refused
    if applied == known:
        return
    if applied:
        _migrate(connection, steps, _backup(connection, applied[-1]))
    else:
        _make(connection, steps)


def _applied(connection: Connection) -> list[str]:
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone()
    if found is None:
        return []
    rows = connection.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY name", (MIGRATION_SET,)
    )
    return [name for (name,) in rows]


def _has_tables(connection: Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master").fetchone() is not None


def _make(connection: Connection, steps: Sequence[Path]) -> None:
    """All steps at once, without sqlite-utils: its import takes longer than a first start should."""
    with connection.transaction():
        if _applied(connection):
            return  # another studykit was faster
        for statement in _RECORDS:
            connection.execute(statement)
        for step in steps:
            for statement in statements(step):
                connection.execute(statement)
            connection.execute(
                "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)",
                (MIGRATION_SET, step.stem, str(datetime.now(UTC))),
            )


def _migrate(connection: Connection, steps: Sequence[Path], backup: Path) -> None:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(MIGRATION_SET)
    for step in steps:
        migrations(name=step.stem)(_running(step))
    try:
        with connection.transaction():
            migrations.apply(Database(connection, execute_plugins=False))
    except UserError:
        raise
    except Exception as error:
        raise UserError(
            "{path} could not be brought to this version: {reason}. Nothing was changed; a copy is at {backup}.",
            path=connection.path,
            reason=error,
            backup=backup,
        ) from error


def _running(step: Path) -> Callable[[Database], None]:
    def migrate(database: Database) -> None:
        for statement in statements(step):
            database.execute(statement)

    return migrate


def _backup(connection: Connection, version: str) -> Path:
    folder = connection.path.parent / "backups"
    copy = folder / f"before-update-from-{version}.db"
    try:
        folder.mkdir(exist_ok=True)
        with closing(sqlite3.connect(copy)) as target:
            connection.backup(target)
    except (OSError, sqlite3.Error) as error:
        raise UserError("{path} cannot be written: {reason}.", path=copy, reason=error) from error
    return copy
