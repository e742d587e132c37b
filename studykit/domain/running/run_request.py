"""What the runner is asked when a program is to be run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from studykit.domain.exercises.exercise import RunLimits

USUAL_LIMITS = RunLimits()


@dataclass(frozen=True, slots=True)
class RunRequest:
    """A program to be run in a fresh process. `tensorflow` is `v1`, the book's, or `v2`.

    After an answer or a solution, the author's `probe` is run beside its names, where there is one.
    """

    program: str
    limits: RunLimits = USUAL_LIMITS
    tensorflow: Literal["v1", "v2"] = "v1"
    seed: int = 0
    variant: int = 0
    probe: str | None = None
