"""The steps of the schema, a numbered SQL file each. A step that was released is never changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path


def steps() -> list[Path]:
    """The steps, oldest first."""
    return sorted(Path(__file__).parent.glob("*.sql"))


def statements(step: Path) -> Iterator[str]:
    """The statements of a step, one by one."""
    statement = ""
    for line in step.read_text(encoding="utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
