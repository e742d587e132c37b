"""A connection to the database whose failures are sentences a person can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from studykit.errors import N_, UserError

PATIENCE_SECONDS = 5.0
"""How long to wait for another program that is writing."""


class Connection(sqlite3.Connection):
    """SQLite whose failures are UserError: locked, full, unwritable, damaged."""

    path: Path
    patience_seconds: float

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """Run one statement."""
        try:
            return self.cursor(_Rows).execute(sql, parameters)
        except sqlite3.DatabaseError as error:
            raise self.explained(error) from error

    def select(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """Run a query whose rows are read by the names of their columns."""
        cursor = self.execute(sql, parameters)
        cursor.row_factory = sqlite3.Row
        return cursor

    def executemany(self, sql: str, parameters: Any, /) -> sqlite3.Cursor:
        """Run one statement for each row of parameters."""
        try:
            return super().executemany(sql, parameters)
        except sqlite3.DatabaseError as error:
            raise self.explained(error) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the block or nothing; on return it is on the disk."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            if self.in_transaction:
                super().execute("ROLLBACK")
            raise

    def explained(self, error: sqlite3.DatabaseError) -> Exception:
        """A failure as a person can act on it; one that is our mistake as it is."""
        code: str = getattr(error, "sqlite_errorname", "")
        if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            return self._locked()
        for start, message in _FAILURES.items():
            if code.startswith(start):
                return UserError(message, path=self.path, folder=self.path.parent)
        return error

    def _locked(self) -> UserError:
        from studykit.store.lock_holder import lock_holder

        holder = lock_holder(self.path)
        if holder is None:
            return UserError(
                "Another program has been writing to {path} for {seconds} seconds. Close it and try again.",
                path=self.path,
                seconds=round(self.patience_seconds),
            )
        return UserError(
            "Process {pid} ({command}) has been writing to {path} for {seconds} seconds. Close it and try again.",
            pid=holder.pid,
            command=holder.command,
            path=self.path,
            seconds=round(self.patience_seconds),
        )


class _Rows(sqlite3.Cursor):
    """The rows of a statement; a damaged page can lie behind the first of them."""

    connection: Connection

    def fetchall(self) -> list[Any]:
        """All rows at once, which is quicker than one by one."""
        try:
            return super().fetchall()
        except sqlite3.DatabaseError as error:
            raise self.connection.explained(error) from error

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except sqlite3.DatabaseError as error:
            raise self.connection.explained(error) from error


NOT_OURS = N_("{path} is not a studykit database. Move it away or choose another folder with --home.")

_FAILURES = {
    "SQLITE_FULL": N_("The disk is full: nothing more can be saved in {folder}. Make room there and try again."),
    "SQLITE_IOERR": N_("{folder} cannot be read or written. Check the disk and its free space, then try again."),
    "SQLITE_READONLY": N_("{path} is write-protected. Give yourself the right to write it."),
    "SQLITE_PERM": N_("{path} is write-protected. Give yourself the right to write it."),
    "SQLITE_CANTOPEN": N_("{path} cannot be opened. Check that the folder exists and that you may write there."),
    "SQLITE_CORRUPT": N_("{path} is damaged. Put a copy from {folder}/backups in its place."),
    "SQLITE_NOTADB": NOT_OURS,
}


def connect(path: Path, patience_seconds: float = PATIENCE_SECONDS) -> Connection:
    """Open the database file, making it and its folder where they are missing; raise UserError if that fails."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            "The folder {folder} cannot be made: {reason}. Choose another one with --home or STUDYKIT_HOME.",
            folder=path.parent,
            reason=error.strerror,
        ) from error
    try:
        connection = sqlite3.connect(
            path, timeout=patience_seconds, isolation_level=None, factory=Connection, cached_statements=64
        )
    except sqlite3.OperationalError as error:
        raise UserError(_FAILURES["SQLITE_CANTOPEN"], path=path) from error
    connection.path = path
    connection.patience_seconds = patience_seconds
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA recursive_triggers = ON")  # so that REPLACE cannot change the log either
    return connection
