"""Whether a learner has ever studied here, without opening the store for work."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from studykit.store.store import DATABASE


def has_history(home: Path) -> bool:
    """Whether anything is logged; also where that cannot be found out."""
    path = home / DATABASE
    if not path.exists():
        return False
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            row = connection.execute("SELECT EXISTS (SELECT 1 FROM reviews), EXISTS (SELECT 1 FROM exercise_events)")
            return any(row.fetchone())
    except sqlite3.Error:
        return True
