"""A review in lines, word by word."""

from __future__ import annotations

from collections.abc import Callable

from studykit.domain.cards.card import Language
from tests.support.live_terminal import LiveTerminal
from tests.week.learner import Action, Page
from tests.week.texts import CARDS, stands_in
from tests.week.words import LAST_CARD, LEECH, SPOKEN

PROMPT = "> "


class LineSitting:
    """Says what the screen has keys for. What is shown is read between two prompts, and by the day's transcript."""

    def __init__(self, terminal: LiveTerminal, language: Language) -> None:
        self._terminal = terminal
        self._language: Language = language
        self._asked = ""
        self._said_at = self._turned_at = 0

    def shows(self, look: str) -> None:
        """A transcript has no screens."""

    def goes_on(self, *, look: str = "") -> None:
        """Enter, where there is something to confirm; a doubtful clock is only reported."""
        if look != "clock":
            self._turns("")

    def reveals(self, card: str, *, look: str = "") -> None:
        """Show the answer, or the next piece of a cloze."""
        self._meets(card)
        self._says("")

    def types(self, card: str, answer: str, *, look: str = "") -> None:
        """Type an answer and have it compared."""
        self._meets(card)
        self._says(answer)

    def accepts(self, card: str, *, look: str = "") -> None:
        """Take the grade that the typed answer speaks for."""
        self._says("")
        self._turns("")

    def grades(self, card: str, grade: int, *, look: str = "") -> None:
        """Grade the answer that is shown."""
        self._turns(str(grade))

    def answers(self, card: str, grade: int, *, look: str = "") -> None:
        """Show the answer, all pieces of a cloze, and grade it."""
        self._meets(card)
        for _ in range(max(1, len(CARDS[card].cloze) if card in CARDS else 0)):
            self._says("")
        self._turns(str(grade))

    def does(self, action: Action, card: str, *, look: str = "") -> None:
        """Say the word of an action."""
        self._meets(card)
        word = SPOKEN[self._language][action]
        self._says(word) if action == "flag" else self._turns(word)

    def looks_up(self, page: Page, card: str, *, look: str = "") -> None:
        """Have a page printed; after a pause, go on."""
        self._says_of(card, page)
        if page == "pause":
            self._says("")

    def edits(self, card: str, *, look: str = "") -> None:
        """Have the editor opened."""
        self._says_of(card, "edit")

    def meets_leech(self, card: str, *, look: str = "") -> None:
        """A card is called a leech; it is not asked again at once."""
        self._waits(lambda: LEECH[self._language] in self._terminal.raw[self._turned_at :], "a leech")
        self._asked = card

    def undoes(self, card: str, *, look: str = "") -> None:
        """Take a step back."""
        self._turns(SPOKEN[self._language]["undo"])
        self._meets(card)

    def another_time(self, exercise: str, *, look: str = "") -> None:
        """Leave an exercise for another sitting."""
        self._waits(lambda: exercise in self._terminal.raw[self._turned_at :], exercise)
        self._turns(SPOKEN[self._language]["skip"])

    def is_over(self, *, look: str = "") -> None:
        """Nothing is left to be asked."""
        self._waits(lambda: LAST_CARD[self._language] in self._terminal.raw[self._turned_at :], "the end")

    def quits(self) -> None:
        """Leave."""
        self._says(SPOKEN[self._language]["quit"])

    def _says_of(self, card: str, word: str) -> None:
        self._meets(card)
        self._says(SPOKEN[self._language][word])

    def _turns(self, line: str) -> None:
        """Say what leads to another card."""
        self._says(line)
        self._asked, self._turned_at = "", self._said_at

    def _meets(self, card: str) -> None:
        """Wait until the card is asked. It is printed once, and stays asked until something leads to another."""
        if card != self._asked:
            self._waits(lambda: stands_in(card, self._language, self._terminal.raw[self._turned_at :]), card)
            self._asked = card

    def _says(self, line: str) -> None:
        """Wait for the prompt, and say a line."""
        self._waits(lambda: True, "a prompt")
        self._said_at = len(self._terminal.raw)
        self._terminal.press(f"{line}\n")

    def _waits(self, met: Callable[[], bool], wanted: str) -> None:
        """Read on to the prompt after the line that was said last."""

        def prompted() -> bool:
            output = self._terminal.raw[self._said_at :]
            return output.endswith(PROMPT) and met()

        self._terminal.wait(prompted, wanted)
