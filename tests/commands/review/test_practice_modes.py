"""A review of other cards than today's: crammed, ahead of time, or a backlog spread over days."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.cards.card import CardKey
from studykit.domain.schedule.queue import Scheduled
from studykit.domain.schedule.spread import spread
from tests.support.learner import NOW, Learner

TOMORROW, IN_TEN_DAYS = NOW + timedelta(days=1), NOW + timedelta(days=10)


def graded(learner: Learner, *numbers: int) -> None:
    for number in numbers:
        assert learner.runs("grade", f"one-{number}", "4").code == 0


def due(learner: Learner, now: object = NOW) -> int:
    return int(learner.runs("due", "--json", now=now).json["due"])  # type: ignore[arg-type]


def test_a_cram_asks_what_is_not_due_and_changes_no_schedule(learner: Learner) -> None:
    graded(learner, 1, 2)
    before = [learner.card(f"one-{number}") for number in range(1, 7)]

    ran = learner.runs("review", "1.1", "--cram", "--plain", typing="\n5\n" * 5 + "\n0\n\n4\n")

    assert "Cram: no grade changes the schedule." in ran.out
    assert "6 answered · done for today" in ran.out
    assert [learner.card(f"one-{number}") for number in range(1, 7)] == before
    assert learner.runs("due", "--json").json["drills"] == 0


def test_what_was_crammed_is_still_asked_that_day(learner: Learner) -> None:
    graded(learner, 1)
    learner.runs("review", "1.1", "--cram", "--plain", now=TOMORROW, typing="\n1\nq\n")

    assert due(learner, TOMORROW) == 1
    answered = learner.runs("grade", "one-1", "4", "--json", now=TOMORROW).json
    assert (answered["kind"], answered["interval_days"]) == ("review", 6)


def test_a_cram_of_flagged_cards_or_of_a_tag(learner: Learner) -> None:
    learner.runs("review", "1.1", "--plain", typing="flag\nq\n")

    assert "[1 of 1]" in learner.runs("review", "--cram", "--flagged", "--plain", typing="q\n").out
    assert learner.runs("review", "--cram", "--leech", "--plain").out == "No card fits. Name fewer conditions.\n"
    assert learner.runs("review", "--cram", "--tag", "tf.assign", "--plain", typing="q\n").out.count("[1 of") == 1
    assert learner.runs("review", "--tag", "tf.assign").code == 2


def test_ahead_asks_what_is_due_soon_once_and_lengthens_the_scheduled_interval(learner: Learner) -> None:
    graded(learner, 1)

    assert "Nothing is due" in learner.runs("review", "1.1", "--ahead", "1", "--new", "0", "--plain").out
    learner.runs("grade", "one-1", "4", now=TOMORROW)
    early = NOW + timedelta(days=5)
    assert "[1 of" not in learner.runs("review", "1.1", "--ahead", "1", "--new", "0", "--plain", now=early).out
    ran = learner.runs("review", "1.1", "--ahead", "2", "--new", "0", "--plain", now=early, typing="\n4\n")
    assert "[1 of 1]" in ran.out
    assert learner.card("one-1")["interval_days"] == 15
    assert "[1 of" not in learner.runs("review", "1.1", "--ahead", "30", "--new", "0", "--plain", now=early).out


def test_a_backlog_is_spread_after_a_yes_and_comes_back_as_a_whole(learner: Learner) -> None:
    graded(learner, 1, 2, 3, 4, 5)

    refused = learner.runs("review", "--spread", "3", now=IN_TEN_DAYS, typing="n\n")
    assert refused.out.startswith("2026-12-03  2 cards\n2026-12-04  2 cards\n2026-12-05  1 card\n")
    assert due(learner, IN_TEN_DAYS) == 5

    assert "Done." in learner.runs("review", "--spread", "3", now=IN_TEN_DAYS, typing="ㅛ\n").out
    assert [due(learner, IN_TEN_DAYS + timedelta(days=days)) for days in range(3)] == [2, 4, 5]

    taken_back = learner.runs("review", "--spread", "1", now=IN_TEN_DAYS, typing="y\n").out
    assert "y asks them all today" in taken_back
    assert taken_back.endswith("Done. All of it is asked today.\n")
    assert due(learner, IN_TEN_DAYS) == 5
    assert learner.runs("doctor").code == 0


def test_the_home_page_offers_to_spread_more_than_two_days_of_reviews(learner: Learner) -> None:
    graded(learner, 1, 2, 3, 4, 5)
    learner.runs("config", "limits.reviews", "2")
    offer = "studykit review --spread 7"

    assert offer in learner.runs(now=TOMORROW).out
    learner.runs("review", "--spread", "7", now=TOMORROW, typing="y\n")
    assert offer not in learner.runs(now=TOMORROW).out


@given(st.lists(st.tuples(st.integers(1, 400), st.integers(0, 400))), st.integers(1, 60))
def test_spreading_loses_nothing_and_loads_no_day_more_than_another(cards: list[tuple[int, int]], days: int) -> None:
    backlog = [
        Scheduled(CardKey("pack", f"card-{number}"), "1.1", (NOW - timedelta(days=late)).date(), interval)
        for number, (interval, late) in enumerate(cards)
    ]

    plan = spread(backlog, days)

    assert sorted(key for keys in plan for key in keys) == sorted(scheduled.key for scheduled in backlog)
    sizes = [len(keys) for keys in plan]
    assert len(sizes) == days
    assert sizes == sorted(sizes, reverse=True)
    assert max(sizes) - min(sizes) <= 1
