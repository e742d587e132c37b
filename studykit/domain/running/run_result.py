"""What became of a program that was run without being judged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from studykit.domain.exercises.verdict import Finding, Verdict
from studykit.domain.running.output import Output
from studykit.domain.running.recording import Ending, Raised


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
