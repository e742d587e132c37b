"""What a learner does in a week, in the words of the field; two drivers do it: on screens and in lines.

Each step names the card that it is about, and fails where another one is asked.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Literal, Protocol

from studykit.domain.cards.card import Language

Action = Literal["suspend", "bury", "flag", "skip"]
Page = Literal["info", "why", "help", "pause"]


class Sitting(Protocol):
    """A review that is going on."""

    def shows(self, look: str) -> None:
        """The screen is the approved one of this name."""

    def goes_on(self, *, look: str = "") -> None:
        """Press Enter: yes to the clock, on after a leech."""

    def reveals(self, card: str, *, look: str = "") -> None:
        """Show the answer, or the next piece of a cloze."""

    def types(self, card: str, answer: str, *, look: str = "") -> None:
        """Type an answer and have it compared."""

    def accepts(self, card: str, *, look: str = "") -> None:
        """Take the grade that the typed answer speaks for."""

    def grades(self, card: str, grade: int, *, look: str = "") -> None:
        """Grade the answer that is shown."""

    def answers(self, card: str, grade: int, *, look: str = "") -> None:
        """Show the answer, all pieces of a cloze, and grade it."""

    def does(self, action: Action, card: str, *, look: str = "") -> None:
        """Press the key of an action, or say its word."""

    def looks_up(self, page: Page, card: str, *, look: str = "") -> None:
        """Open a page over the card, and put it away."""

    def edits(self, card: str, *, look: str = "") -> None:
        """Open the editor, which knows what to change."""

    def meets_leech(self, card: str, *, look: str = "") -> None:
        """A card is called a leech, with the wrong answers of the past."""

    def undoes(self, card: str, *, look: str = "") -> None:
        """Take a step back, after which this card is asked."""

    def another_time(self, exercise: str, *, look: str = "") -> None:
        """Leave an exercise for another sitting."""

    def is_over(self, *, look: str = "") -> None:
        """The last page stands there."""

    def quits(self) -> None:
        """Leave."""


class Quiz(Protocol):
    """A quiz that is going on."""

    def types(self, answer: str, *, right: bool, look: str = "") -> None:
        """Type an answer, which is right or not."""

    def chooses(self, answer: str) -> None:
        """Take the choice that says so, which is right."""

    def is_over(self, *, look: str = "") -> None:
        """The result is shown."""


class Browsing(Protocol):
    """A look through the cards."""

    def finds(self, query: str, *cards: str, look: str = "") -> None:
        """Type a query, letter by letter; these cards are found."""

    def mistypes(self, query: str, *, look: str = "") -> None:
        """Type a query that means nothing."""

    def does(self, action: Literal["suspend", "resume", "flag"], card: str, *, look: str = "") -> None:
        """Change the only card that is found."""

    def edits(self, card: str, *, look: str = "") -> None:
        """Open the editor on the only card that is found."""


class Learner(Protocol):
    """Someone with a home, a language and a terminal."""

    home: Path
    language: Language

    def on(self, day: str) -> None:
        """Begin a study day."""

    def at(self, hour: int) -> None:
        """It is so late by the clock."""

    def runs(self, *command: str, says: str = "", pastes: str = "", code: int = 0, look: str = "") -> None:
        """Run a command that only prints, answer its question, and have it end with a code."""

    def reviews(self, *options: str, editor: str = "") -> AbstractContextManager[Sitting]:
        """Sit down to be asked; `editor` is the command that edits cards."""

    def browses(self, editor: str = "") -> AbstractContextManager[Browsing]:
        """Look through the cards."""

    def quizzes(self, *options: str) -> AbstractContextManager[Quiz]:
        """Take a quiz to its end."""

    def fills_in(self, card: str, section: str, tag: str, *, look: str = "") -> None:
        """Write a card of one's own, in a form where there is one."""

    def adds_by_options(self, card: str, section: str, *, look: str = "") -> None:
        """Add a card of one's own with a single command."""

    def pastes(self, card: str, section: str, *, look: str = "") -> None:
        """Add a card of one's own by pasting Markdown into the terminal."""
