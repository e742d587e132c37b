"""The learner on screens of 80 columns and 24 rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tests.week.at_a_terminal import SCREEN, AtATerminal
from tests.week.on_screen_browsing import ScreenBrowsing
from tests.week.on_screen_sitting import ScreenSitting
from tests.week.quizzes import ScreenQuiz
from tests.week.texts import ADDED
from tests.week.words import ADDED_NOW

ENTER, SAVE = "\r", "\x13"


class OnScreen(AtATerminal):
    """Presses keys and looks at screens; what only prints is looked at when it has ended."""

    def runs(self, *command: str, says: str = "", pastes: str = "", code: int = 0, look: str = "") -> None:
        """Run a command that only prints."""
        with self._terminal(command, SCREEN) as terminal:
            assert self._printed(terminal, says, pastes) == code, terminal.text
            self._look(terminal, look)

    @contextmanager
    def reviews(self, *options: str, editor: str = "") -> Iterator[ScreenSitting]:
        """Sit down to be asked."""
        with self._terminal(["review", *options], SCREEN, editor) as terminal:
            yield ScreenSitting(terminal, self.language, lambda look: self._look(terminal, look))
            assert terminal.end() == 0

    @contextmanager
    def browses(self, editor: str = "") -> Iterator[ScreenBrowsing]:
        """Look through the cards."""
        with self._terminal(["cards"], SCREEN, editor) as terminal:
            browsing = ScreenBrowsing(terminal, self.language, lambda look: self._look(terminal, look))
            yield browsing
            browsing.leaves()
            assert terminal.end() == 0

    @contextmanager
    def quizzes(self, *options: str) -> Iterator[ScreenQuiz]:
        """Take a quiz."""
        with self._terminal(["quiz", *options], SCREEN) as terminal:
            yield ScreenQuiz(terminal, lambda look: self._look(terminal, look))
            assert terminal.end() == 0

    def fills_in(self, card: str, section: str, tag: str, *, look: str = "") -> None:
        """Write a card of one's own in the form."""
        front, back = ADDED[card][self.language]
        with self._terminal(["add", "--section", section, "--tag", tag], SCREEN) as terminal:
            terminal.until("●")
            terminal.press(f"{front}\t{back}")
            self._look(terminal, look)
            terminal.press(SAVE)
            terminal.until(ADDED_NOW[self.language])
            terminal.press(ENTER)
            assert terminal.end() == 0
