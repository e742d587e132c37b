"""What the keys of a quiz do."""

from __future__ import annotations

from collections.abc import Callable

from studykit.terminal.quiz.model import QuizDesk
from studykit.terminal.quiz.summary import CHOICE_KEYS

STEPS: dict[str, Callable[[QuizDesk], None]] = {
    "go_on": QuizDesk.go_on,
    "language": QuizDesk.change_language,
    "quit": QuizDesk.leave,
}
"""What each action of the keys does."""


def press(desk: QuizDesk, key: str) -> None:
    """Do what a key does where no text is typed; a key without meaning does nothing."""
    desk.notice = ""
    action = desk.keys.action(key)
    if key and key in CHOICE_KEYS:
        desk.choose(CHOICE_KEYS.index(key))
    elif action is not None:
        STEPS[action](desk)
