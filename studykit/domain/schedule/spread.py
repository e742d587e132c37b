"""Spreading a backlog over some days."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from studykit.domain.schedule.queue import Scheduled
from studykit.domain.schedule.review_log import ReviewKey


def spread(backlog: Sequence[Scheduled], days: int) -> list[list[ReviewKey]]:
    """What each of some days asks of a backlog, today first: as many on each day, the earlier ones the fuller.

    What has the shortest interval comes first, and of the same interval what waits longest.
    """
    urgent = sorted(backlog, key=lambda scheduled: (scheduled.interval_days, scheduled.due, scheduled.key))
    each, more = divmod(len(urgent), days)
    ends = [day * each + min(day, more) for day in range(days + 1)]
    return [[scheduled.key for scheduled in urgent[start:end]] for start, end in pairwise(ends)]
