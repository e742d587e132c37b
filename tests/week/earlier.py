"""What the learner did before the week: one card forgotten seven times."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path

from studykit.domain.cards.card import PERSONAL_PACK, CardKey
from studykit.domain.schedule.grade import Grade
from studykit.store.store import open_store
from tests.support.processes import REPOSITORY
from tests.week.texts import FILES

EXERCISE = REPOSITORY / "exercises" / "9.2-first-graph"
FORGOTTEN = CardKey(PERSONAL_PACK, "floor-of-minus-seven")
FIRST_DAY = datetime(2026, 11, 3, 8, tzinfo=timezone(timedelta(hours=9)))
ROWS_BEFORE = 16
"""How many rows the log has when the week begins."""
MISTAKES = ("-3", "-3.5", "3", "-3", "-3.0", "-3", "-3")


def earlier_weeks(home: Path) -> None:
    """A home with the learner's cards; one of them was known and forgotten in turn, then known twice."""
    shutil.copytree(FILES, home / "cards")
    shutil.copy(Path(__file__).with_name("own_version.md"), home)
    shutil.copy(EXERCISE / "solution.py", home / "right.py")
    shutil.copy(EXERCISE / "wrong" / "result_missing.py", home / "without_result.py")
    numbers = count(1)
    with closing(open_store(home, lambda: f"{next(numbers):032x}")) as store:
        for number, mistake in enumerate(MISTAKES):
            store.grade(FORGOTTEN, Grade.GOOD, FIRST_DAY + timedelta(days=2 * number), 0, "-4")
            store.grade(FORGOTTEN, Grade.WRONG, FIRST_DAY + timedelta(days=2 * number + 1), 0, mistake)
        for day in (14, 16):
            store.grade(FORGOTTEN, Grade.GOOD, FIRST_DAY + timedelta(days=day), 0, "-4")
