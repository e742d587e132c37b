"""How a runner is, as it says itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class RunnerStatus:
    """How the runner is. `state` is starting, ready or broken; `denied` is what its self-test saw denied.

    `level` is strong, good, partial or limits; `seconds` is what importing TensorFlow took. `trials` counts the
    answers and programs run so far, under the name that `studykit runner status --json` prints.
    """

    state: Literal["starting", "ready", "broken"]
    process: int
    level: str = ""
    denied: tuple[str, ...] = ()
    tensorflow: str = ""
    seconds: float = 0.0
    trials: int = 0
    details: str = ""
    warm_processes: tuple[int, ...] = ()
