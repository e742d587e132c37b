"""Running a program without judging it: what is asked, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from studykit.domain.exercises.exercise import RunLimits
from studykit.domain.exercises.verdict import Finding, Verdict
from studykit.domain.running.output import Output
from studykit.domain.running.recording import Ending, Raised

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


@dataclass(frozen=True, slots=True)
class RunResult:
    """What became of a program.

    `error` is the exception that ended it as the last lines of its traceback say it, `ValueError: …`, with the
    class's bare name; `line` is the program's own line. `stopped` says why it did not end by itself.
    """

    ending: Ending
    output: Output = field(default_factory=Output)
    error: str | None = None
    line: int | None = None
    stopped: Finding | None = None
    seconds: float = 0.0
    protection: str = "limits"

    @property
    def printed(self) -> str:
        """What it printed; where that was too much to keep, the first part and the last."""
        return self.output.head + self.output.tail


Run = Callable[[str, Callable[[str], None], Callable[[], bool]], RunResult | Verdict]
"""Runs a program: reports each step, asks whether it is cancelled (InterruptedError); a verdict if nothing can run."""


def error_words(raised: Raised) -> str:
    """An exception as the last lines of its traceback say it, without the module of its class."""
    name = raised.type.rpartition(".")[2]
    return f"{name}: {raised.message}" if raised.message else name
