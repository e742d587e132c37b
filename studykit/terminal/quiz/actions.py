"""What the keys of a quiz do."""

from __future__ import annotations

from collections.abc import Callable

from studykit.terminal.quiz.model import QuizModel
from studykit.terminal.quiz.summary import CHOICE_KEYS

STEPS: dict[str, Callable[[QuizModel], None]] = {
    "go_on": QuizModel.go_on,
    "language": QuizModel.change_language,
    "quit": QuizModel.leave,
}
"""What each action of the keys does."""


def press(model: QuizModel, key: str) -> None:
    """Do what a key does where no text is typed; a key without meaning does nothing."""
    model.notice = ""
    action = model.keys.action(key)
    if key and key in CHOICE_KEYS:
        model.choose(CHOICE_KEYS.index(key))
    elif action is not None:
        STEPS[action](model)
