"""How many study days in a row."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta


def streak(studied: Iterable[date], today: date) -> int:
    """Study days in a row up to today, or up to yesterday while today has no answer yet."""
    days = set(studied)
    day = today if today in days else today - timedelta(days=1)
    length = 0
    while day in days:
        length += 1
        day -= timedelta(days=1)
    return length
