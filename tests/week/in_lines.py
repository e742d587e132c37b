"""The learner in plain mode: words in, lines out, the transcript of each day kept."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tests.support.live_terminal import LiveTerminal
from tests.week.at_a_terminal import AtATerminal
from tests.week.in_lines_sitting import PROMPT, LineSitting
from tests.week.quizzes import LineQuiz
from tests.week.texts import ADDED

PAPER = (200, 400)
"""Columns and rows on which nothing is wrapped or lost."""


class InLines(AtATerminal):
    """Says words and reads lines; the transcripts are compared day by day."""

    def on(self, day: str) -> None:
        """Begin a study day; the one before has to have been as it was approved."""
        self.rests()
        super().on(day)

    def rests(self) -> None:
        """End the day: what was said since the morning is what was approved."""
        if self._days:
            self.approved.agrees(f"{self._days}.txt", "".join(self._said))
        self._said: list[str] = []

    def runs(self, *command: str, says: str = "", pastes: str = "", code: int = 0, look: str = "") -> None:
        """Run a command that only prints."""
        with self._noted(command) as terminal:
            assert self._printed(terminal, says, pastes) == code, terminal.text

    @contextmanager
    def reviews(self, *options: str, editor: str = "") -> Iterator[LineSitting]:
        """Sit down to be asked."""
        with self._noted(["review", "--plain", *options], editor) as terminal:
            yield LineSitting(terminal, self.language)
            assert terminal.end() == 0

    @contextmanager
    def browses(self, editor: str = "") -> Iterator[LineBrowsing]:
        """Look through the cards, a command for each step."""
        yield LineBrowsing(self, editor)

    @contextmanager
    def quizzes(self, *options: str) -> Iterator[LineQuiz]:
        """Take a quiz; its choices change with the pack and are not kept."""
        with self._terminal(["quiz", "--plain", *options], PAPER) as terminal:
            yield LineQuiz(terminal, PROMPT)
            assert terminal.end() == 0

    def fills_in(self, card: str, section: str, tag: str, *, look: str = "") -> None:
        """Write a card of one's own, by options."""
        front, back = ADDED[card][self.language]
        self.runs("add", "--section", section, "--front", front, "--back", back, "--tag", tag)

    def says_of_cards(self, *options: str, editor: str = "", code: int = 0) -> str:
        """Run `studykit cards` in lines; what it says."""
        with self._noted(["cards", *options], editor) as terminal:
            assert terminal.end() == code, terminal.text
            return terminal.text

    @contextmanager
    def _noted(self, command: Sequence[str], editor: str = "") -> Iterator[LiveTerminal]:
        with self._terminal(command, PAPER, editor) as terminal:
            yield terminal
            self._said.append(f"$ {shlex.join(['studykit', *command])}\n{self._settled(terminal)}\n")


class LineBrowsing:
    """Finds and changes cards with commands."""

    def __init__(self, learner: InLines, editor: str) -> None:
        self._learner = learner
        self._editor = editor

    def finds(self, query: str, *cards: str, look: str = "") -> None:
        """Have a query's cards printed."""
        lines = self._learner.says_of_cards(*query.split(), "--plain")
        assert all(card in lines for card in cards), lines

    def mistypes(self, query: str, *, look: str = "") -> None:
        """Ask for what means nothing."""
        lines = self._learner.says_of_cards(*query.split(), "--plain", code=2)
        assert "^" in lines

    def does(self, action: str, card: str, *, look: str = "") -> None:
        """Change a card."""
        self._learner.says_of_cards(f"--{action}", card)

    def edits(self, card: str, *, look: str = "") -> None:
        """Edit a card."""
        self._learner.says_of_cards("--edit", card, editor=self._editor)
