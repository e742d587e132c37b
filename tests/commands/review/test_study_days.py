"""Study days as real processes log them: until four in the morning by the wall clock, whatever the clock does."""

from __future__ import annotations

from contextlib import closing

import pytest

from studykit.domain.schedule.review_log import LogRow
from studykit.store.store import open_store
from tests.support.learner import Learner

BEFORE_AND_AFTER_FOUR = [
    ("Asia/Seoul", "2026-11-23T03:59:59+09:00", "2026-11-23T04:00:00+09:00", "2026-11-22", "2026-11-23"),
    ("Asia/Seoul", "2026-11-22T18:59:59Z", "2026-11-22T19:00:00Z", "2026-11-22", "2026-11-23"),
    (None, "2026-12-31T23:59:59+09:00", "2027-01-01T04:00:00+09:00", "2026-12-31", "2027-01-01"),
    (None, "2026-11-23T03:59:59+05:45", "2026-11-23T04:00:00+05:45", "2026-11-22", "2026-11-23"),
    ("Asia/Seoul", "2026-11-23T03:59:59-05:00", "2026-11-23T04:00:00-05:00", "2026-11-22", "2026-11-23"),
    ("Europe/Warsaw", "2026-11-23T02:59:59Z", "2026-11-23T03:00:00Z", "2026-11-22", "2026-11-23"),
    # Spring: the hour from two to three is skipped, so four o'clock comes an hour earlier in UTC.
    ("Europe/Warsaw", "2027-03-28T01:59:59Z", "2027-03-28T02:00:00Z", "2027-03-27", "2027-03-28"),
    ("America/New_York", "2027-03-14T07:59:59Z", "2027-03-14T08:00:00Z", "2027-03-13", "2027-03-14"),
    # Autumn: an hour comes twice, and the night is an hour longer.
    ("Europe/Warsaw", "2026-10-25T02:59:59Z", "2026-10-25T03:00:00Z", "2026-10-24", "2026-10-25"),
    ("America/New_York", "2026-11-01T08:59:59Z", "2026-11-01T09:00:00Z", "2026-10-31", "2026-11-01"),
]


def rows_of(learner: Learner) -> list[LogRow]:
    with closing(open_store(learner.home, lambda: "")) as store:
        return list(store.log.rows())


@pytest.mark.parametrize(("zone", "before", "after", "day_before", "day_after"), BEFORE_AND_AFTER_FOUR)
def test_a_day_of_study_lasts_until_four_in_the_morning(
    learner: Learner, zone: str | None, before: str, after: str, day_before: str, day_after: str
) -> None:
    last_of_a_day = learner.starts("grade", "one-1", "4", "--json", now=before, zone=zone)
    first_of_the_next = learner.starts("grade", "one-1", "5", "--json", now=after, zone=zone)

    assert last_of_a_day.json["study_day"] == day_before
    assert last_of_a_day.json["due"] == day_after
    assert first_of_the_next.json["study_day"] == day_after
    assert first_of_the_next.json["kind"] == "review"
    assert first_of_the_next.json["interval_days"] == 6
    assert last_of_a_day.err == first_of_the_next.err == ""


def test_the_log_keeps_the_instant_and_the_offset_of_the_wall_clock(learner: Learner) -> None:
    learner.starts("grade", "one-1", "4", now="2026-11-23T00:00:00Z", zone="Asia/Seoul")
    learner.starts("grade", "one-2", "4", now="2026-11-23T09:00:01+09:00", zone="America/New_York")
    learner.starts("grade", "one-3", "4", now="2026-11-23T00:00:02Z", zone="America/New_York")

    first, second, third = [row.stamp for row in rows_of(learner)]

    assert [stamp.at_ms - first.at_ms for stamp in (first, second, third)] == [0, 1000, 2000]
    assert [stamp.utc_offset_minutes for stamp in (first, second, third)] == [540, 540, -300]
    assert first.at_ms == 1_795_392_000_000


def test_flying_west_repeats_no_day(learner: Learner) -> None:
    learner.starts("grade", "one-1", "4", now="2026-11-23T05:00:00+09:00")

    landed = learner.starts("grade", "one-1", "5", "--json", now="2026-11-22T20:00:00-05:00")

    assert landed.json["study_day"] == "2026-11-23"
    assert landed.json["kind"] == "drill"
    assert landed.err == ""


def test_a_clock_set_back_is_reported_once_and_keeps_the_day_and_the_order(learner: Learner) -> None:
    learner.starts("grade", "one-1", "4", now="2026-11-23T12:00:00+09:00")

    behind = learner.starts("grade", "one-2", "5", "--json", now="2026-11-21T12:00:00+09:00")

    assert behind.code == 0
    assert behind.err == (
        "The clock went back since the last review. Answers are kept in their order, on the study day 2026-11-23.\n"
    )
    assert behind.json["study_day"] == "2026-11-23"
    assert behind.json["due"] == "2026-11-24"
    first, second = rows_of(learner)
    assert second.card.id == "one-2"
    assert second.stamp.at_ms == first.stamp.at_ms + 1
    assert learner.starts("due", "--json", now="2026-11-21T12:00:00+09:00").json["study_day"] == "2026-11-23"


def test_a_sitting_by_a_clock_set_back_tells_it_once(learner: Learner) -> None:
    learner.starts("grade", "one-1", "4", now="2026-11-23T12:00:00+09:00")

    sitting = learner.starts("review", "1.1", now="2026-11-20T12:00:00+09:00", typing=b"\n4\n\n4\nq\n")

    assert sitting.err.count("The clock went back") == 1
    assert len(sitting.err.splitlines()) == 1
    assert {row.stamp.study_day.isoformat() for row in rows_of(learner)} == {"2026-11-23"}


def test_a_clock_corrected_by_seconds_is_not_worth_a_word(learner: Learner) -> None:
    learner.starts("grade", "one-1", "4", now="2026-11-23T12:00:30+09:00")

    assert learner.starts("grade", "one-2", "4", now="2026-11-23T12:00:00+09:00").err == ""


@pytest.mark.parametrize(("days", "told"), [("25", ""), ("26", "The last review was on 2026-11-23; by the clock,")])
def test_a_jump_ahead_of_more_than_two_days_is_reported(learner: Learner, days: str, told: str) -> None:
    learner.starts("grade", "one-1", "4", now="2026-11-23T12:00:00+09:00")

    ahead = learner.starts("grade", "one-1", "4", "--json", now=f"2026-11-{days}T12:00:00+09:00")

    assert ahead.code == 0
    assert ahead.err.startswith(told)
    assert len(ahead.err.splitlines()) == bool(told)
    assert ahead.json["study_day"] == f"2026-11-{days}"


@pytest.mark.parametrize("now", ["2026-11-23T12:00:00", "2026-11-23", "noon", "2026-13-01T00:00:00Z"])
def test_a_clock_without_offset_is_refused(learner: Learner, now: str) -> None:
    ran = learner.starts("grade", "one-1", "4", now=now)

    assert ran.code == 2
    assert ran.err == (
        f"STUDYKIT_NOW must be an instant with its UTC offset, such as 2026-11-23T09:00:00+09:00, not “{now}”.\n"
    )
    assert rows_of(learner) == []
