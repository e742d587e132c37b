"""What the keys of a quiz do."""

from __future__ import annotations

from collections.abc import Callable

from studykit.terminal.quiz.model import QuizModel
from studykit.terminal.quiz.summary import CHOICE_KEYS
from studykit.terminal.ui.effect import Effect

STEPS: dict[str, Callable[[QuizModel], Effect | None]] = {
    "go_on": QuizModel.go_on,
    "language": QuizModel.change_language,
    "quit": QuizModel.leave,
}
"""What each action of the keys does."""


def act(model: QuizModel, key: str, action: str | None) -> Effect | None:
    """Do what a key means where no text is typed; a key without meaning does nothing."""
    model.notice = ""
    if key and key in CHOICE_KEYS:
        model.choose(CHOICE_KEYS.index(key))
        return None
    return STEPS[action](model) if action is not None else None
