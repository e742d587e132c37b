"""What the steps of the exercise's model ask of its screen."""

from __future__ import annotations

from dataclasses import dataclass

from studykit.terminal.ui.effect import Effect


@dataclass(frozen=True, slots=True)
class RunAnswer(Effect):
    """Have an answer judged, then hand the verdict to `ExerciseModel.judged`."""

    answer: str


@dataclass(frozen=True, slots=True)
class EditAnswer(Effect):
    """Open the learner's own editor on the answer."""


@dataclass(frozen=True, slots=True)
class OpenBrowser(Effect):
    """Open the browser on an address."""

    address: str
