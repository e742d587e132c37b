"""How much of a long test is run: all of it where STUDYKIT_SOAK is set, a sample in the gate."""

from __future__ import annotations

import os

SOAKING = bool(os.environ.get("STUDYKIT_SOAK"))


def size(full: int, sample: int) -> int:
    """The full number of rounds, examples or answers where STUDYKIT_SOAK is set, else that of the sample."""
    return full if SOAKING else sample
