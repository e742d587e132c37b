"""How many days in a row were studied."""

from __future__ import annotations

from datetime import date

from studykit.domain.schedule.streak import streak


def test_a_streak_lasts_until_a_day_is_missed() -> None:
    days = [date(2026, 11, day) for day in (18, 20, 21, 22)]

    assert streak(days, date(2026, 11, 22)) == 3
    assert streak(days, date(2026, 11, 23)) == 3
    assert streak(days, date(2026, 11, 24)) == 0
    assert streak([], date(2026, 11, 24)) == 0
