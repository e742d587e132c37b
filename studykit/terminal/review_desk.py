"""The review on a screen, apart from the screen: what is shown, and what each key does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from studykit.domain.card import Card, CardKind, View
from studykit.domain.grade import Grade
from studykit.domain.review_log import LogRow
from studykit.domain.reviewer import Reviewer
from studykit.domain.typed_answer import is_right
from studykit.errors import N_, UserError
from studykit.terminal.messages import Messages
from studykit.terminal.review_words import SectionTitles, graded_words, undone_words

VIEWS: tuple[View, ...] = ("ko", "en", "both")


class Phase(Enum):
    """What the screen waits for."""

    CLOCK = auto()
    QUESTION = auto()
    ANSWER = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Key:
    """A key, what it does in words, and what it does."""

    name: str
    meaning: str
    press: Callable[[ReviewDesk], None]


class ReviewDesk:
    """One sitting as the screen shows it. `clock_notice` is to be confirmed before the first card."""

    def __init__(
        self,
        reviewer: Reviewer,
        titles: SectionTitles,
        view: View,
        say: Messages,
        monotonic: Callable[[], float],
        clock_notice: str | None = None,
    ) -> None:
        self.reviewer = reviewer
        self.titles = titles
        self.view: View = view
        self.say = say
        self.clock_notice = clock_notice
        self.notice = ""
        self.alarm = ""
        self.typed = ""
        self.scroll = 0
        self.helping = False
        self.left = False
        self.rows: list[LogRow] = []
        self._monotonic = monotonic
        self._asked_at = monotonic()
        self.phase = Phase.CLOCK if clock_notice else self._next_phase()

    @property
    def card(self) -> Card | None:
        """The card that is asked; None at the end."""
        return self.reviewer.card

    @property
    def typing(self) -> bool:
        """Whether letters belong to the typed answer."""
        card = self.card
        return self.phase is Phase.QUESTION and not self.helping and card is not None and card.kind is CardKind.TYPED

    @property
    def typed_right(self) -> bool:
        """Whether the typed answer is a right one."""
        return self.card is not None and is_right(self.typed, self.card.typed)

    def press(self, name: str) -> None:
        """Do what a key does here; a key without meaning does nothing, and one that fails says why."""
        self.alarm = ""
        try:
            self._press(name)
        except UserError as error:
            self.alarm = self.say.error(error)

    def _press(self, name: str) -> None:
        if self.left:
            return
        if self.helping:
            self.helping = False
        elif name in "012345" and self.phase is Phase.ANSWER:
            self._grade(Grade(int(name)))
        elif name in KEYS:
            KEYS[name].press(self)

    def go_on(self) -> None:
        """Confirm the clock, show the answer or leave at the end."""
        self.helping = False
        match self.phase:
            case Phase.CLOCK:
                self._ask()
            case Phase.QUESTION:
                self.phase, self.scroll, self.notice = Phase.ANSWER, 0, ""
            case Phase.END:
                self.leave()
            case Phase.ANSWER:
                self.notice = self.say("Grade the answer: 0 to 5.")

    def undo(self) -> None:
        """Take back the last step."""
        if self.phase is Phase.CLOCK:
            return
        undone = self.reviewer.undo()
        if undone and self.rows and self.rows[-1].id == undone.id:
            self.rows.pop()
        self.notice = undone_words(undone, self.say)
        if undone:
            self._ask()

    def suspend(self) -> None:
        """Put the card aside."""
        if self.card is not None and self.phase is not Phase.CLOCK:
            self.rows.append(self.reviewer.suspend())
            self.notice = self.say("Suspended: {card}.", card=self.rows[-1].card.id)
            self._ask()

    def switch_view(self) -> None:
        """Show the next language: Korean, English, both."""
        self.view = VIEWS[(VIEWS.index(self.view) + 1) % len(VIEWS)]

    def help(self) -> None:
        """Show what the keys do."""
        self.helping = True

    def leave(self) -> None:
        """End the sitting."""
        self.left = True

    def _grade(self, grade: Grade) -> None:
        took_ms = round((self._monotonic() - self._asked_at) * 1000)
        self.rows.append(self.reviewer.grade(grade, took_ms))
        self.notice = graded_words(self.rows[-1], self.say)
        self._ask()

    def _ask(self) -> None:
        self.phase, self.scroll, self.typed = self._next_phase(), 0, ""
        self._asked_at = self._monotonic()

    def _next_phase(self) -> Phase:
        return Phase.END if self.card is None else Phase.QUESTION


KEYS = {
    key.name: key
    for key in (
        Key(" ", N_("show the answer"), ReviewDesk.go_on),
        Key("u", N_("undo the last step"), ReviewDesk.undo),
        Key("s", N_("suspend this card: it is not asked any more"), ReviewDesk.suspend),
        Key("l", N_("show Korean, English or both"), ReviewDesk.switch_view),
        Key("?", N_("this help"), ReviewDesk.help),
        Key("q", N_("quit; everything graded is saved"), ReviewDesk.leave),
    )
}
"""The keys of a review. The help and the line of hints are made from this table."""
