"""What a step of a screen's model asks of its screen, or of the command that opened the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from studykit.domain.cards.card import CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.errors import UserError
from studykit.terminal.messages import Messages


class Effect:
    """The base of all effects; what only one screen asks for stands in the folder of that screen."""


@dataclass(frozen=True, slots=True)
class Leave(Effect):
    """Leave the screen; `interrupted` where Ctrl-C ended it."""

    interrupted: bool = False


@dataclass(frozen=True, slots=True)
class OpenEditor(Effect):
    """Open the learner's editor on a card."""

    key: CardKey


@dataclass(frozen=True, slots=True)
class OpenExercise(Effect):
    """Work on an exercise, then come back."""

    key: ExerciseKey


Step = Callable[[], Effect | None]
"""One step of a model: it changes the model and gives back what else is to be done."""


class Alarming(Protocol):
    """A model that shows what went wrong."""

    alarm: str
    say: Messages


def guarded(model: Alarming, step: Step) -> Effect | None:
    """Take a step that may fail; a mistake that a person can mend becomes the alarm of the model."""
    try:
        return step()
    except UserError as error:
        model.alarm = model.say.error(error)
        return None
