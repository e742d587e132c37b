"""The answer that is being written, how much of it is on the disk, and its run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from studykit.domain.exercises.progress import Event

KEEP_EVERY_SECONDS = 2.0
"""How much typing at most is not on the disk yet."""


class Draft:
    """The text in the editor. `brought_back` is the attempt whose answer was put there last."""

    def __init__(self, text: str, monotonic: Callable[[], float]) -> None:
        self.text = self._kept_text = text
        self.brought_back: Event | None = None
        self._monotonic = monotonic
        self._kept_at = monotonic()

    @property
    def kept(self) -> bool:
        """Whether all of it is on the disk."""
        return self.text == self._kept_text

    @property
    def keep_due(self) -> bool:
        """Whether the last attempt to keep it is some seconds ago."""
        return self._monotonic() - self._kept_at >= KEEP_EVERY_SECONDS

    def keep(self, write: Callable[[str], None]) -> None:
        """Have the text written; what `write` raises goes on, and the text counts as not kept."""
        self._kept_at = self._monotonic()
        write(self.text)
        self._kept_text = self.text

    def begin_again(self, text: str) -> None:
        """Take a text that needs no keeping: the starter."""
        self.text = self._kept_text = text


@dataclass(slots=True)
class AnswerRun:
    """The run in progress, or the last one: its answer, when it began, and what the runner is at."""

    answer: str
    began: float
    step: str = ""
