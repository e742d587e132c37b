"""The study day, and stamps under a clock that jumps."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.schedule.study_day import Clock, Stamp, clock_since, stamp, study_day
from tests.support.soak import size

SEOUL, WARSAW, NEW_YORK, LORD_HOWE = "Asia/Seoul", "Europe/Warsaw", "America/New_York", "Australia/Lord_Howe"


@pytest.mark.parametrize(
    ("zone", "wall_clock", "day"),
    [
        (SEOUL, "2026-11-23 03:59:59", "2026-11-22"),
        (SEOUL, "2026-11-23 04:00:00", "2026-11-23"),
        (SEOUL, "2026-11-23 23:59:59", "2026-11-23"),
        (SEOUL, "2026-11-24 00:00:00", "2026-11-23"),
        # 29 March 2026, Warsaw: 02:00 becomes 03:00, so that 04:00 comes after three hours
        (WARSAW, "2026-03-29 01:59:00", "2026-03-28"),
        (WARSAW, "2026-03-29 03:30:00", "2026-03-28"),
        (WARSAW, "2026-03-29 03:59:59", "2026-03-28"),
        (WARSAW, "2026-03-29 04:00:00", "2026-03-29"),
        # 25 October 2026, Warsaw: 03:00 becomes 02:00, so that 04:00 comes after five hours
        (WARSAW, "2026-10-25 02:30:00", "2026-10-24"),
        (WARSAW, "2026-10-25 03:59:59", "2026-10-24"),
        (WARSAW, "2026-10-25 04:00:00", "2026-10-25"),
        (NEW_YORK, "2026-03-08 03:59:59", "2026-03-07"),
        (NEW_YORK, "2026-03-08 04:00:00", "2026-03-08"),
        (NEW_YORK, "2026-11-01 04:00:00", "2026-11-01"),
        (LORD_HOWE, "2026-10-04 03:59:59", "2026-10-03"),
        (LORD_HOWE, "2026-10-04 04:00:00", "2026-10-04"),
    ],
)
def test_a_study_day_lasts_until_four_by_the_wall_clock(zone: str, wall_clock: str, day: str) -> None:
    now = datetime.fromisoformat(wall_clock).replace(tzinfo=ZoneInfo(zone))

    assert study_day(now) == date.fromisoformat(day)


@pytest.mark.parametrize("zone", [SEOUL, WARSAW, NEW_YORK, LORD_HOWE, "Pacific/Apia", "Africa/Casablanca"])
def test_no_study_day_goes_back_while_time_goes_on(zone: str) -> None:
    start, place = datetime(2011, 1, 1, tzinfo=UTC), ZoneInfo(zone)
    half_hours = (start + timedelta(minutes=30 * step) for step in range(48 * size(800, 400)))
    days = [study_day(instant.astimezone(place)) for instant in half_hours]

    assert all(later >= earlier for earlier, later in pairwise(days))


def test_an_instant_without_offset_has_no_study_day() -> None:
    with pytest.raises(ValueError, match="offset"):
        study_day(datetime(2026, 11, 23, 9))


IN_SEOUL = datetime(2026, 11, 23, 18, tzinfo=ZoneInfo(SEOUL))


@pytest.mark.parametrize(
    ("later", "clock"),
    [
        (timedelta(seconds=1), Clock.STEADY),
        (timedelta(seconds=-2), Clock.STEADY),
        (timedelta(hours=-1), Clock.WENT_BACK),
        (timedelta(days=-400), Clock.WENT_BACK),
        (timedelta(days=2), Clock.STEADY),
        (timedelta(days=3), Clock.JUMPED_AHEAD),
        (timedelta(days=3650), Clock.JUMPED_AHEAD),
    ],
)
def test_a_clock_is_doubted_when_it_goes_back_or_jumps_more_than_two_days(later: timedelta, clock: Clock) -> None:
    last = stamp(IN_SEOUL, None)

    assert clock_since(last, IN_SEOUL + later) is clock


def test_the_first_row_of_a_log_trusts_any_clock() -> None:
    assert clock_since(None, IN_SEOUL) is Clock.STEADY


def test_a_stamp_keeps_the_offset_of_the_wall_clock() -> None:
    assert stamp(IN_SEOUL, None) == Stamp(round(IN_SEOUL.timestamp() * 1000), 540, date(2026, 11, 23))
    assert stamp(IN_SEOUL.astimezone(ZoneInfo("Asia/Kolkata")), None).utc_offset_minutes == 330


def test_flying_west_keeps_the_study_day_without_a_doubt_about_the_clock() -> None:
    last = stamp(IN_SEOUL, None)
    landed = (IN_SEOUL + timedelta(hours=11)).astimezone(ZoneInfo("America/Los_Angeles"))

    assert clock_since(last, landed) is Clock.STEADY
    assert stamp(landed - timedelta(hours=20), last).study_day == date(2026, 11, 23)


@given(st.lists(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1)), min_size=1))
def test_stamps_grow_whatever_the_clock_says(walls: list[datetime]) -> None:
    stamps: list[Stamp] = []
    for wall in walls:
        stamps.append(stamp(wall.replace(tzinfo=UTC), stamps[-1] if stamps else None))

    for earlier, later in pairwise(stamps):
        assert later.at_ms > earlier.at_ms
        assert later.study_day >= earlier.study_day
