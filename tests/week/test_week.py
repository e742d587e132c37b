"""A week of one learner in a real pseudo-terminal: on screens and in lines, in Korean and in English.

What is shown stands in tests/week/golden: screens at the telling moments, and what was said in lines day by day.
Whoever changes what is shown writes it anew with

    GOLDEN=write python -m pytest tests/week

which fails on purpose: read the difference with `git diff`, then run it without.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from studykit.domain.cards.card import Language
from studykit.domain.schedule.card_state import CardState
from studykit.domain.schedule.review_log import RowKind, fold
from studykit.runner.client import Runner
from tests.support.goldens import WRITING
from tests.terminal.review.ten_cards import studykit
from tests.week.earlier import ROWS_BEFORE, earlier_weeks
from tests.week.goldens import Approved
from tests.week.in_lines import InLines
from tests.week.on_screen import OnScreen
from tests.week.past import past_of
from tests.week.story import DAYS

FOLDERS: dict[str, tuple[Language, type[OnScreen] | type[InLines]]] = {
    "ko": ("ko", OnScreen),
    "en": ("en", OnScreen),
    "ko-plain": ("ko", InLines),
    "en-plain": ("en", InLines),
}


@dataclass(frozen=True)
class Week:
    """A week that is over: its home, and the approved texts that came up."""

    home: Path
    approved: Approved


@pytest.fixture(scope="module", params=FOLDERS)
def week(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Week:
    """The week as it was lived in a language and a way; whatever is shown is compared on the way."""
    home = tmp_path_factory.mktemp("home")
    language, way = FOLDERS[request.param]
    learner = way(home, language, Approved(request.param))
    earlier_weeks(home)
    runner = Runner(home)
    runner.start()
    try:
        for day in DAYS:
            day(learner)
        learner.rests()
    finally:
        runner.stop()
    return Week(home, learner.approved)


def test_everything_approved_is_shown_and_nothing_else(week: Week) -> None:
    assert week.approved.names == week.approved.shown
    assert not WRITING, "The goldens were written anew: look at the difference, then run this without GOLDEN."


def test_the_log_folds_to_the_states(week: Week) -> None:
    past = past_of(week.home)

    kept = {key: card_state for key, card_state in fold(past.rows).items() if card_state != CardState()}
    assert kept == past.card_states
    assert studykit(week.home, "doctor", "--data").returncode == 0
    rebuilt = studykit(week.home, "doctor", "--rebuild", STUDYKIT_LANG="en")
    assert rebuilt.stdout.decode() == "States worked out anew; 0 differed from the log.\n"
    assert past_of(week.home).card_states == past.card_states


def test_every_language_and_way_leaves_the_same_log(week: Week) -> None:
    assert Approved("").agrees("log.txt", past_of(week.home).log)


def test_every_language_and_way_leaves_the_same_states(week: Week) -> None:
    assert Approved("").agrees("states.txt", past_of(week.home).states)


def test_the_log_has_a_row_for_each_thing_done(week: Week) -> None:
    kinds = Counter(row.kind.value for row in past_of(week.home).rows[ROWS_BEFORE:])

    assert kinds == {
        "review": 42,
        "drill": 15,
        "exercise": 2,
        "undo": 4,
        "suspend": 2,
        "resume": 1,
        "bury": 5,
        "unbury": 4,
        "flag": 1,
    }


def test_a_drill_and_a_cram_leave_the_schedule_as_it_is(week: Week) -> None:
    drills = [row for row in past_of(week.home).rows if row.kind is RowKind.DRILL]

    assert all(row.before == row.after for row in drills)
    assert drills


def test_by_a_fixed_clock_answers_take_no_time(week: Week) -> None:
    assert {row.took_ms for row in past_of(week.home).rows if row.kind in (RowKind.REVIEW, RowKind.DRILL)} == {0}
