"""A quiz on the screen and in lines. Choices come from the whole pack, so they are found by their text."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.support.live_terminal import LiveTerminal

ENTER = "\r"


class ScreenQuiz:
    """Answers on the screen, and goes on after each."""

    def __init__(self, terminal: LiveTerminal, look: Callable[[str], None]) -> None:
        self._terminal = terminal
        self._look = look

    def types(self, answer: str, *, right: bool, look: str = "") -> None:
        """Type an answer, and see what is said of it."""
        self._terminal.wait(lambda: " >" in self._terminal.rows, "a line to type in")
        self._terminal.press(answer + ENTER)
        self._is_judged(right, look)

    def chooses(self, answer: str) -> None:
        """Take the choice that says so, which is right."""
        self._terminal.wait(lambda: _choice(answer, self._terminal.text) is not None, answer)
        self._terminal.press(str(_choice(answer, self._terminal.text)))
        self._is_judged(True, "")

    def is_over(self, *, look: str = "") -> None:
        """The result stands there."""
        self._look(look)
        self._terminal.press(ENTER)

    def _is_judged(self, right: bool, look: str) -> None:
        self._terminal.until("✓ " if right else "✗ ")
        self._look(look)
        self._terminal.press(ENTER)


class LineQuiz:
    """Answers a line at a time."""

    def __init__(self, terminal: LiveTerminal, prompt: str) -> None:
        self._terminal = terminal
        self._prompt = prompt
        self._said_at = 0

    def types(self, answer: str, *, right: bool, look: str = "") -> None:
        """Type an answer."""
        self._terminal.wait(lambda: self._output.endswith(self._prompt), "a question")
        self._said_at = len(self._terminal.raw)
        self._terminal.press(f"{answer}\n")

    def chooses(self, answer: str) -> None:
        """Take the choice that says so."""
        self._terminal.wait(lambda: self._output.endswith(self._prompt), "a question")
        self.types(str(_choice(answer, self._output.replace("\r", ""))), right=True)

    def is_over(self, *, look: str = "") -> None:
        """The result is printed when the quiz has ended."""

    @property
    def _output(self) -> str:
        return self._terminal.raw[self._said_at :]


def _choice(answer: str, shown: str) -> int | None:
    """The number of the choice that is this answer."""
    found = re.search(rf"^\W*([1-4])\.?\s+`?{re.escape(answer)}`?\s*$", shown, re.MULTILINE)
    return int(found[1]) if found else None
