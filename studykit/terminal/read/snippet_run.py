"""A snippet that runs, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from studykit.domain.exercises.verdict import Verdict
from studykit.domain.page import Snippet
from studykit.domain.running.run_result import RunResult


@dataclass(slots=True)
class SnippetRun:
    """The run in progress: the code of a page's snippet, or a changed copy of it, since `began`.

    `step` is what the runner is at, `cancelled` whether the learner wants it stopped; the runner's thread reads and
    writes them.
    """

    section: str
    number: int
    snippet: Snippet
    code: str
    began: float
    step: str = ""
    cancelled: bool = False

    @property
    def place(self) -> tuple[str, int]:
        """The section and the snippet's number on its page, from 0."""
        return self.section, self.number

    def progressed(self, step: str) -> None:
        """Note what the runner is at."""
        self.step = step

    def cancel(self) -> None:
        """Have it stopped."""
        self.cancelled = True


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a snippet, or of a changed copy of it; None where the learner stopped it."""

    snippet: Snippet
    code: str
    became: RunResult | Verdict | None

    @property
    def changed(self) -> bool:
        """Whether a changed copy was run."""
        return self.code != self.snippet.code
