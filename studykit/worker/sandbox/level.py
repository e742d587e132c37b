"""How well answers are fenced in on this machine, said honestly."""

from __future__ import annotations

from enum import StrEnum

from studykit.worker.sandbox import landlock, seccomp

FULL_FILE_PROTECTION = 3


class Level(StrEnum):
    """The layers there are.

    strong: Landlock 3 or later and seccomp. good: Landlock 1 or 2 and seccomp. limits: time, memory and
    output only. (partial is kept for bubblewrap and sandbox-exec.)
    """

    STRONG = "strong"
    GOOD = "good"
    PARTIAL = "partial"
    LIMITS = "limits"

    @property
    def fences_files(self) -> bool:
        """Whether Landlock and seccomp are both put up."""
        return self in (Level.STRONG, Level.GOOD)


def level_here() -> Level:
    """The level of this kernel, asked by its own calls."""
    files = landlock.version()
    if not files or not seccomp.available():
        return Level.LIMITS
    return Level.STRONG if files >= FULL_FILE_PROTECTION else Level.GOOD
