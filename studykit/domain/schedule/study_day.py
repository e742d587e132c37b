"""When a day of study begins, and what to make of a clock that jumps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto

ROLLOVER_HOUR = 4
"""A day of study lasts until four in the morning, where nothing else was set."""

TRUSTED_JUMP = timedelta(days=2)
NOTICED_STEP_BACK_MS = 60_000


def study_day(now: datetime, rollover_hour: int = ROLLOVER_HOUR) -> date:
    """The study day of an instant: the wall clock of its own time zone, some hours back.

    The hours are taken from the wall clock and not from the instant; the two differ around a change to or
    from daylight saving. Raises ValueError for an instant without UTC offset.
    """
    if now.utcoffset() is None:
        raise ValueError("an instant needs its UTC offset")
    return (now.replace(tzinfo=None) - timedelta(hours=rollover_hour)).date()


@dataclass(frozen=True, slots=True)
class Stamp:
    """When something was logged: UTC milliseconds, offset of the wall clock in minutes, study day."""

    at_ms: int
    utc_offset_minutes: int
    study_day: date


def stamp(now: datetime, last: Stamp | None, rollover_hour: int = ROLLOVER_HOUR) -> Stamp:
    """The stamp of a row logged now, never before the last one, whatever the clock says."""
    offset = now.utcoffset()
    day = study_day(now, rollover_hour)
    at_ms = _utc_ms(now)
    if last is not None:
        at_ms = max(at_ms, last.at_ms + 1)
        day = max(day, last.study_day)
    return Stamp(at_ms, round((offset or timedelta()) / timedelta(minutes=1)), day)


class Clock(Enum):
    """What the clock did since the last row of the log."""

    STEADY = auto()
    WENT_BACK = auto()
    JUMPED_AHEAD = auto()


def clock_since(last: Stamp | None, now: datetime, rollover_hour: int = ROLLOVER_HOUR) -> Clock:
    """Whether the clock can be trusted; a jump ahead of more than two days wants a confirmation."""
    if last is None:
        return Clock.STEADY
    if _utc_ms(now) < last.at_ms - NOTICED_STEP_BACK_MS:
        return Clock.WENT_BACK
    if study_day(now, rollover_hour) - last.study_day > TRUSTED_JUMP:
        return Clock.JUMPED_AHEAD
    return Clock.STEADY


def _utc_ms(now: datetime) -> int:
    return round(now.timestamp() * 1000)
