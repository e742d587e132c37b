"""Which part of a page shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

PAN_COLUMNS, MOST_PANNED = 8, 48
"""Enough for the widest diagram that `studykit check` lets pass in the narrowest window."""


class Reveal(Enum):
    """What a step brings into view."""

    SNIPPET = auto()
    RESULT = auto()
    PRACTICE = auto()


@dataclass(slots=True)
class ReadView:
    """The first line that shows, the `room` rows for lines, and by how many columns wide diagrams are moved.

    `reveal` is what the last steps bring into view, until the page is arranged for the window.
    `below_help` is the first line of the page where the help shows, and of the help where the page does.
    """

    scroll: int = 0
    room: int = 1
    shift: int = 0
    reveal: Reveal | None = None
    helping: bool = False
    below_help: int = 0

    def top(self) -> None:
        """Show a page from its beginning."""
        self.scroll = self.shift = 0
        self.reveal = None

    def scroll_by(self, rows: int) -> None:
        """Go down, or with a negative number up; where the page ends is known only to what draws it."""
        self.scroll = max(0, self.scroll + rows)

    def scroll_screens(self, count: int) -> None:
        """Go down so many screens, one row less each."""
        self.scroll_by(count * max(1, self.room - 1))

    def pan(self, steps: int) -> None:
        """Move wide diagrams to the left, or with a negative number back."""
        self.shift = max(0, min(self.shift + steps * PAN_COLUMNS, MOST_PANNED))

    def toggle_help(self) -> None:
        """Show what the keys do, or the page again."""
        self.helping = not self.helping
        self.scroll, self.below_help = self.below_help, self.scroll
        if self.helping:
            self.scroll = 0
