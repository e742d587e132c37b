"""SM-2 in integers, exactly as published.

Source: P. A. Woźniak, *Optimization of learning* (1990), chapter 3.2. The new easiness is computed first and
used for the interval; a failure keeps the easiness; fractions of a day are rounded up. Easiness is kept in
hundredths, where every step of the paper is a whole number, because floats are off by a day on ordinary
histories (5 5 5 5 4 gives 145 days, not 146).
"""

from __future__ import annotations

from dataclasses import dataclass

from studykit.domain.schedule.grade import Grade

SCHEDULER = "sm2-1990"
"""The name that the review log keeps for this variant."""

FIRST_EASINESS = 250
LEAST_EASINESS = 130
LONGEST_INTERVAL_DAYS = 36_500
EASINESS_CHANGES = (-80, -54, -32, -14, 0, 10)
"""What each grade adds to the easiness, in hundredths: 0.1 − (5 − q)(0.08 + (5 − q) 0.02)."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What SM-2 knows: successes in a row, scheduled interval in days, easiness in hundredths."""

    repetitions: int = 0
    interval_days: int = 0
    easiness: int = FIRST_EASINESS


def review(memory: Memory, grade: Grade) -> Memory:
    """The memory after one answer."""
    if not grade.passed:
        return Memory(repetitions=0, interval_days=1, easiness=memory.easiness)
    easiness = max(LEAST_EASINESS, memory.easiness + EASINESS_CHANGES[grade])
    return Memory(memory.repetitions + 1, _interval_days(memory, easiness), easiness)


def _interval_days(memory: Memory, easiness: int) -> int:
    if memory.repetitions == 0:
        return 1
    if memory.repetitions == 1:
        return 6
    rounded_up = -(-memory.interval_days * easiness // 100)
    return min(rounded_up, LONGEST_INTERVAL_DAYS)
