"""Reading pages on a screen, apart from the screen: what is shown, and what each key does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from studykit.domain.cards.card import Language
from studykit.domain.exercises.verdict import Verdict
from studykit.domain.keys.default_keys import READ
from studykit.domain.keys.keymap import Keymap
from studykit.domain.page import Page, PageText, Snippet
from studykit.domain.running.run_result import Ran
from studykit.domain.schedule.practice import Practice
from studykit.errors import UserError
from studykit.terminal.messages import Messages

PAN_COLUMNS, MOST_PANNED = 8, 48
"""Enough for the widest diagram that `studykit check` lets pass in the narrowest window."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The sections that have a page, and what is read of one when it is opened. `page` may raise UserError."""

    sections: Sequence[str]
    page: Callable[[str], Page]
    practice: Callable[[str], Practice]


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a snippet, or of a changed copy of it; None where the learner stopped it."""

    snippet: Snippet
    code: str
    became: Ran | Verdict | None

    @property
    def changed(self) -> bool:
        """Whether a changed copy was run."""
        return self.code != self.snippet.code


class Reveal(Enum):
    """What the screen is to bring into view."""

    SNIPPET = auto()
    RESULT = auto()
    PRACTICE = auto()


class ReadModel:
    """One sitting of reading. `said` is the last command that was told, `room` the rows that show the page."""

    def __init__(
        self,
        shelf: Shelf,
        section: str,
        say: Messages,
        monotonic: Callable[[], float],
        keys: Keymap = READ,
    ) -> None:
        self.shelf = shelf
        self._other: Language | None = None
        self.say = say
        self.keys = keys
        self.results: dict[tuple[str, int], Result] = {}
        self._copies: dict[tuple[str, int], str] = {}
        self.running: tuple[str, int] | None = None
        self.code = ""
        self._ran_snippet: Snippet | None = None
        self.step = ""
        self.cancelled = False
        self.editor_wanted = False
        self.notice = ""
        self.alarm = ""
        self.said = ""
        self.left = False
        self.helping = False
        self.room = 1
        self._scroll_below_help = 0
        self._monotonic = monotonic
        self._began = 0.0
        self._open(section, shelf.page(section))

    def _open(self, section: str, page: Page) -> None:
        self.section, self.page = section, page
        self.practice = self.shelf.practice(section)
        self.current = self.scroll = self.shift = 0
        self.practising = False
        self.asked = -1
        self.reveal: Reveal | None = None

    @property
    def language(self) -> Language:
        """The language of the page: that of the messages, unless the other one was wanted."""
        return self._other or self.say.language

    @property
    def text(self) -> PageText:
        """The page in the language that is shown."""
        return self.page.text(self.language)

    @property
    def snippet(self) -> Snippet | None:
        """The snippet that the keys mean; None on a page without any."""
        return self.text.snippets[self.current] if self.text.snippets else None

    @property
    def seconds(self) -> float:
        """How long the run has taken so far."""
        return self._monotonic() - self._began

    def result(self, number: int) -> Result | None:
        """What became of a snippet of this page, if it was run."""
        return self.results.get((self.section, number))

    def is_running(self, number: int) -> bool:
        """Whether a snippet of this page runs now."""
        return self.running == (self.section, number)

    def guarded(self, step: Callable[[], None]) -> None:
        """Take a step; where that fails, say why."""
        self.alarm = ""
        try:
            step()
        except UserError as error:
            self.alarm = self.say.error(error)

    def scroll_by(self, rows: int) -> None:
        """Go down, or with a negative number up."""
        self.scroll = max(0, self.scroll + rows)

    def screens(self, count: int) -> None:
        """Go down so many screens, one row less each."""
        self.scroll_by(count * max(1, self.room - 1))

    def pan(self, steps: int) -> None:
        """Move wide diagrams to the left, or with a negative number back."""
        self.shift = max(0, min(self.shift + steps * PAN_COLUMNS, MOST_PANNED))

    def step_snippet(self, step: int) -> None:
        """Mark the next snippet, or the one before."""
        count = len(self.text.snippets)
        if count == 0:
            self.notice = self.say("This page has no code to run.")
            return
        self.current, self.reveal = (self.current + step) % count, Reveal.SNIPPET

    def run(self) -> None:
        """Run the marked snippet as it stands on the page."""
        if self.snippet is not None:
            self._start(self.snippet, self.snippet.code)
        else:
            self.notice = self.say("This page has no code to run.")

    def _start(self, snippet: Snippet, code: str) -> None:
        """Ask for a run; whoever shows the desk runs `code` and then calls `ran`."""
        if self.running is not None:
            self.notice = self.say("One snippet runs at a time; Esc stops it.")
            return
        self.running, self.reveal, self.cancelled = (self.section, self.current), Reveal.RESULT, False
        self._ran_snippet, self.code, self.step, self._began = snippet, code, "", self._monotonic()
        self.results.pop(self.running, None)

    def progressed(self, step: str) -> None:
        """Take over how far the run is."""
        self.step = step

    def ran(self, became: Ran | Verdict | None) -> None:
        """Take over what became of the run."""
        if self.running is not None and self._ran_snippet is not None:
            self.results[self.running] = Result(self._ran_snippet, self.code, became)
            self.reveal = Reveal.RESULT if self.is_running(self.current) else self.reveal
            self.running = None

    def cancel(self) -> None:
        """Stop the run."""
        self.cancelled = True

    def want_editor(self) -> None:
        """Ask for the learner's editor on a copy of the snippet; whoever shows the desk calls `edited` with it."""
        if self.snippet is None or self.running is not None:
            self.run()
        else:
            self.editor_wanted = True

    @property
    def to_edit(self) -> str:
        """The copy to edit: as it was left the last time, at first as it stands on the page."""
        page_code = self.snippet.code if self.snippet else ""
        return self._copies.get((self.section, self.current), page_code)

    def edited(self, code: str) -> None:
        """Keep a copy and run it; one that is as the page has it is not run."""
        self._copies[self.section, self.current] = code
        if self.snippet is None or code == self.snippet.code:
            self.notice = self.say("Nothing was changed, so nothing was run.")
        else:
            self._start(self.snippet, code)

    def turn(self, step: int) -> None:
        """Open the page of the next section, or of the one before."""
        place = self.shelf.sections.index(self.section) + step
        if not 0 <= place < len(self.shelf.sections):
            self.notice = self.say("This is the last page.") if step > 0 else self.say("This is the first page.")
            return
        section = self.shelf.sections[place]
        self.guarded(lambda: self._open(section, self.shelf.page(section)))

    def switch_language(self) -> None:
        """Show the page in the other language."""
        if len(self.page.texts) == 1:
            self.notice = self.say("This page is there in one language only.")
        else:
            other: Language = "en" if self.language == "ko" else "ko"
            self._other = None if other == self.say.language else other
            self._mark_within()

    def change_language(self) -> None:
        """Speak the other language; the page follows unless it was wanted in another."""
        self.notice = self.say.change()
        if self._other == self.say.language:
            self._other = None
        self._mark_within()

    def _mark_within(self) -> None:
        self.current = min(self.current, max(0, len(self.text.snippets) - 1))

    def toggle_practice(self) -> None:
        """Show the cards and exercises at the end of the page, or put them away."""
        self.practising = not self.practising
        self.reveal = Reveal.PRACTICE if self.practising else None

    def ask_exercise(self, number: int) -> None:
        """Tell the command for an exercise of the list, from 0."""
        if not self.practising:
            return
        if number < len(self.practice.exercises):
            self.asked, self.said = number, f"studykit exercise {self.practice.exercises[number].key.id}"
            self.notice = self.said

    def ask_next_exercise(self) -> None:
        """Tell the command for the next exercise of the list."""
        if self.practice.exercises:
            self.ask_exercise((self.asked + 1) % len(self.practice.exercises))

    def help(self) -> None:
        """Show what the keys do, or the page again."""
        self.helping = not self.helping
        self.scroll, self._scroll_below_help = self._scroll_below_help, self.scroll
        if self.helping:
            self.scroll = 0

    def back(self) -> None:
        """Stop the run, else put away what was opened."""
        if self.running is not None:
            self.cancel()
        elif self.practising:
            self.toggle_practice()

    def leave(self) -> None:
        """End the sitting."""
        self.left = True
