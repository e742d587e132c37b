"""A review on the screen, key by key."""

from __future__ import annotations

from collections.abc import Callable

from studykit.domain.cards.card import CardKind, Language
from tests.support.live_terminal import LiveTerminal
from tests.week.learner import Action, Page
from tests.week.texts import CARDS, stands_in
from tests.week.words import LAST_PAGE, LEECH, PRESSED, SAVED, UNDONE

ENTER, TAB, CTRL_Z = "\r", "\t", "\x1a"


class ScreenSitting:
    """Presses the keys of a review. Letters are keys only after Tab where an answer is being typed."""

    def __init__(self, terminal: LiveTerminal, language: Language, look: Callable[[str], None]) -> None:
        self._terminal = terminal
        self._language: Language = language
        self.shows = look
        self._card: str | None = None
        self._revealed = False

    def goes_on(self, *, look: str = "") -> None:
        """Press Enter on a page that only tells something."""
        self._terminal.until("Enter:")
        self.shows(look)
        self._terminal.press(ENTER)
        self._turns("")

    def reveals(self, card: str, *, look: str = "") -> None:
        """Show the answer, or the next piece of a cloze."""
        self._meets(card)
        self._terminal.press(ENTER)
        self._revealed = True
        self.shows(look)

    def types(self, card: str, answer: str, *, look: str = "") -> None:
        """Type an answer and have it compared."""
        self._meets(card)
        self._terminal.press(answer + ENTER)
        self._revealed = True
        self.shows(look)

    def accepts(self, card: str, *, look: str = "") -> None:
        """Take the grade that the typed answer speaks for."""
        self._meets(card)
        self._terminal.press(ENTER * 2)
        self._turns(look)

    def grades(self, card: str, grade: int, *, look: str = "") -> None:
        """Grade the answer that is shown."""
        self._meets(card)
        self._terminal.press(str(grade))
        self._turns(look)

    def answers(self, card: str, grade: int, *, look: str = "") -> None:
        """Show the answer, all pieces of a cloze, and grade it."""
        self._meets(card)
        pieces = len(CARDS[card].cloze) if card in CARDS else 0
        self._terminal.press(ENTER * max(1, pieces) + str(grade))
        self._turns(look)

    def does(self, action: Action, card: str, *, look: str = "") -> None:
        """Press the key of an action."""
        self._presses(action, card)
        if action == "flag":
            self.shows(look)
        else:
            self._turns(look)

    def looks_up(self, page: Page, card: str, *, look: str = "") -> None:
        """Open a page over the card, and put it away."""
        self._presses(page, card)
        self.shows(look)
        self._terminal.press(ENTER)

    def edits(self, card: str, *, look: str = "") -> None:
        """Open the editor, and wait until it has ended."""
        self._presses("edit", card)
        self._terminal.until(SAVED[self._language].format(card))
        self.shows(look)

    def meets_leech(self, card: str, *, look: str = "") -> None:
        """A card is called a leech; letters are keys."""
        self._terminal.until(LEECH[self._language])
        self._meets(card)
        self._revealed = True
        self.shows(look)

    def undoes(self, card: str, *, look: str = "") -> None:
        """Take a step back, also from the last page; Ctrl-Z where the next card may be one to type an answer to."""
        self._terminal.press(CTRL_Z if self._card is None or self._typing else PRESSED[self._language]["undo"])
        self._terminal.until(UNDONE[self._language])
        self._revealed = False
        self._meets(card)
        self.shows(look)

    def another_time(self, exercise: str, *, look: str = "") -> None:
        """Leave an exercise for another sitting."""
        self._terminal.until(exercise)
        self.shows(look)
        self._terminal.press(PRESSED[self._language]["skip"])

    def is_over(self, *, look: str = "") -> None:
        """The last page stands there."""
        self._terminal.until(LAST_PAGE[self._language])
        self._card = ""
        self.shows(look)

    def quits(self) -> None:
        """Leave."""
        self._terminal.press(TAB * self._typing + PRESSED[self._language]["quit"])

    def _presses(self, key: str, card: str) -> None:
        self._meets(card)
        self._terminal.press(TAB * self._typing + PRESSED[self._language][key])

    @property
    def _typing(self) -> bool:
        """Whether letters belong to an answer; Tab makes them keys."""
        typed = self._card in CARDS and CARDS[self._card].kind is CardKind.TYPED
        return typed and not self._revealed

    def _turns(self, look: str) -> None:
        """Another card is asked."""
        self._revealed, self._card = False, None
        self.shows(look)

    def _meets(self, card: str) -> None:
        """Wait until the card is asked."""
        self._terminal.wait(lambda: stands_in(card, self._language, self._terminal.text), card)
        self._card = card
