"""What the exercise screen waits for and shows beside the editor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class ExercisePhase(Enum):
    """What the screen waits for."""

    EDIT = auto()
    RUNNING = auto()
    VERDICT = auto()
    DONE = auto()


class ExercisePane(Enum):
    """What stands beside the editor."""

    TASK = auto()
    VERDICT = auto()
    GRAPH = auto()
    ATTEMPTS = auto()
    DIFF = auto()
    BOARD = auto()
    HELP = auto()


@dataclass(slots=True)
class ExerciseView:
    """The phase and the pane; `scroll` is the pane's first line that shows, or any number beyond its last ones.

    `finding` is the number of the finding that shows, from 0; `asking` the action that its key once more confirms.
    """

    phase: ExercisePhase = ExercisePhase.EDIT
    pane: ExercisePane = ExercisePane.TASK
    scroll: int = 0
    finding: int = 0
    asking: str | None = None

    @property
    def home(self) -> ExercisePane:
        """The pane that the phase shows by itself."""
        waits = self.phase in (ExercisePhase.VERDICT, ExercisePhase.DONE)
        return ExercisePane.VERDICT if waits else ExercisePane.TASK

    @property
    def editing(self) -> bool:
        """Whether letters belong to the answer."""
        return self.phase is ExercisePhase.EDIT and self.pane is ExercisePane.TASK

    def show(self, phase: ExercisePhase, pane: ExercisePane, scroll: int = 0) -> None:
        """Show a pane in a phase."""
        self.phase, self.pane, self.scroll = phase, pane, scroll

    def close(self) -> None:
        """Show what the phase shows by itself."""
        self.show(self.phase, self.home)

    def toggle(self, pane: ExercisePane) -> None:
        """Show a pane, or close it."""
        self.show(self.phase, self.home if self.pane is pane else pane)
