"""An answered card is safe, even from kill -9."""

from __future__ import annotations

import signal
from contextlib import closing
from pathlib import Path

import pytest

from studykit.domain.schedule.card_state import CardState
from studykit.domain.schedule.review_log import fold
from studykit.store.store import open_store
from tests.store.learners import new_id
from tests.support.processes import line_of, python

GRADING = """
import sys
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import uuid4

from studykit.domain.cards.card import CardKey
from studykit.domain.schedule.grade import Grade
from studykit.store.store import open_store

store = open_store(Path(sys.argv[1]), lambda: uuid4().hex)
for number in count():
    now = datetime(2026, 1, 1, 12, tzinfo=UTC) + timedelta(hours=7 * number)
    row = store.grade(CardKey("mine", f"card-{number % 7}"), Grade(number % 6), now)
    print(row.id, flush=True)
    if number % 5 == 4:
        print(store.undo(now, row.stamp.study_day).id, flush=True)
"""


SITTING = """
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from studykit.domain.cards.card import CardKey
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.review_session import Reviewer
from studykit.domain.schedule.session import Session
from studykit.store.store import open_store

store = open_store(Path(sys.argv[1]), lambda: uuid4().hex)
for day in range(1000):
    now = datetime(2026, 1, 1, 12, tzinfo=UTC) + timedelta(days=day)
    keys = tuple(CardKey("mine", f"card-{number}") for number in range(7))
    reviewer = Reviewer(store, Session(upcoming=keys), lambda: now)
    steps = (
        reviewer.toggle_flag,
        lambda: reviewer.grade(Grade.WRONG, 1000, "typed"),
        reviewer.bury,
        reviewer.suspend,
        reviewer.undo,
        reviewer.toggle_flag,
        reviewer.undo,
        lambda: reviewer.grade(Grade.GOOD),
    )
    for step in steps:
        print(step().id, flush=True)
"""


@pytest.mark.parametrize("script", [GRADING, SITTING], ids=["grades", "a sitting"])
@pytest.mark.parametrize("lines_before", [0, 1, 2, 13, 50, 121, 240])
def test_every_step_that_returned_survives_a_kill(tmp_path: Path, script: str, lines_before: int) -> None:
    with python(script, tmp_path) as process:
        printed = [line_of(process) for _ in range(lines_before)]
        process.kill()
        printed += process.communicate()[0].split()

    assert process.returncode == -signal.SIGKILL
    with closing(open_store(tmp_path, new_id)) as store:
        rows = list(store.log.rows())
        told = set(printed)
        assert told <= {row.id for row in rows}
        assert len([row for row in rows if row.undoes is None and row.id not in told]) <= 1
        assert [row.sequence for row in rows] == list(range(1, len(rows) + 1))
        assert store.log.card_states() == {k: found for k, found in fold(rows).items() if found != CardState()}
        assert not store.differing()
        assert not store.damage()
