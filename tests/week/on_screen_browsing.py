"""A look through the cards on the screen."""

from __future__ import annotations

from collections.abc import Callable

from studykit.domain.cards.card import Language
from tests.support.live_terminal import LiveTerminal
from tests.week.words import MARKED, PRESSED, SAVED

ENTER, SEARCH, BACK = "\r", "/", "\x1b"
EMPTY = "\x15"


class ScreenBrowsing:
    """Types queries and presses the keys of the list."""

    def __init__(self, terminal: LiveTerminal, language: Language, look: Callable[[str], None]) -> None:
        self._terminal = terminal
        self._language: Language = language
        self._look = look
        self._searching = False
        terminal.until("/ ")

    def finds(self, query: str, *cards: str, look: str = "") -> None:
        """Type a query and see what is found."""
        self._types(query)
        self._terminal.wait(lambda: self._found() == len(cards), query)
        self._look(look)
        self._terminal.press(ENTER)
        self._searching = False

    def mistypes(self, query: str, *, look: str = "") -> None:
        """Type a query that means nothing; the next one is typed over it."""
        self._types(query)
        self._look(look)

    def does(self, action: str, card: str, *, look: str = "") -> None:
        """Change the only card that is found."""
        self._terminal.press(PRESSED[self._language][action])
        self._terminal.until(MARKED[self._language][action].format(card))
        self._look(look)

    def edits(self, card: str, *, look: str = "") -> None:
        """Open the editor on the only card that is found."""
        self._terminal.press(PRESSED[self._language]["edit"])
        self._terminal.until(SAVED[self._language].format(card))
        self._look(look)

    def leaves(self) -> None:
        """Go back to the shell."""
        self._terminal.press(PRESSED[self._language]["quit"])

    def _types(self, query: str) -> None:
        self._terminal.press((EMPTY if self._searching else SEARCH + EMPTY) + query)
        self._searching = True
        self._terminal.until(f"/ {query}")

    def _found(self) -> int:
        """How many cards the first row tells."""
        count = self._terminal.rows[0].rpartition(" ")[2].partition("/")[0]
        return int(count) if count.isdecimal() else -1
