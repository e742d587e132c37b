"""Reading pages on a screen, apart from the screen: what is shown, and what each step does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from studykit.domain.cards.card import Language
from studykit.domain.exercises.verdict import Verdict
from studykit.domain.keys.default_keys import READ
from studykit.domain.keys.keymap import Keymap
from studykit.domain.page import Page, PageText, Snippet
from studykit.domain.running.run_result import RunResult
from studykit.domain.schedule.practice import Practice
from studykit.terminal.messages import Messages
from studykit.terminal.read.effects import EditCopy, RunSnippet
from studykit.terminal.read.snippet_run import Result, SnippetRun
from studykit.terminal.read.view import ReadView, Reveal
from studykit.terminal.ui.effect import Effect, Leave


@dataclass(frozen=True, slots=True)
class Shelf:
    """The sections that have a page, and what is read of one when it is opened. `page` may raise UserError."""

    sections: Sequence[str]
    page: Callable[[str], Page]
    practice: Callable[[str], Practice]


@dataclass(slots=True)
class OpenPage:
    """The page that is read: the number of its marked snippet, whether its cards and exercises show.

    `named` is the number of the exercise whose command was shown last; -1 for none. All numbers are from 0.
    """

    section: str
    page: Page
    practice: Practice
    marked: int = 0
    practising: bool = False
    named: int = -1


class ReadModel:
    """One sitting of reading. `command` is the last command that was shown."""

    def __init__(
        self,
        shelf: Shelf,
        section: str,
        say: Messages,
        monotonic: Callable[[], float],
        keys: Keymap = READ,
    ) -> None:
        self.shelf = shelf
        self.say = say
        self.keys = keys
        self.notice = ""
        self.alarm = ""
        self.command = ""
        self.view = ReadView()
        self.running: SnippetRun | None = None
        self.results: dict[tuple[str, int], Result] = {}
        self._copies: dict[tuple[str, int], str] = {}
        self._other: Language | None = None
        self._monotonic = monotonic
        self.opened = self._page(section)

    def _page(self, section: str) -> OpenPage:
        return OpenPage(section, self.shelf.page(section), self.shelf.practice(section))

    @property
    def language(self) -> Language:
        """The language of the page: that of the messages, unless the other one was wanted."""
        return self._other or self.say.language

    @property
    def text(self) -> PageText:
        """The page in the language that is shown."""
        return self.opened.page.text(self.language)

    @property
    def snippet(self) -> Snippet | None:
        """The snippet that the keys mean; None on a page without any."""
        return self.text.snippets[self.opened.marked] if self.text.snippets else None

    @property
    def seconds(self) -> float:
        """How long the run has taken so far; 0 where nothing runs."""
        return self._monotonic() - self.running.began if self.running is not None else 0.0

    def result(self, number: int) -> Result | None:
        """What became of a snippet of this page, if it was run."""
        return self.results.get((self.opened.section, number))

    def is_running(self, number: int) -> bool:
        """Whether a snippet of this page runs now."""
        return self.running is not None and self.running.place == (self.opened.section, number)

    def step_snippet(self, step: int) -> None:
        """Mark the next snippet, or the one before."""
        count = len(self.text.snippets)
        if count == 0:
            self.notice = self.say("This page has no code to run.")
            return
        self.opened.marked = (self.opened.marked + step) % count
        self.view.reveal = Reveal.SNIPPET

    def run(self) -> Effect | None:
        """Run the marked snippet as it stands on the page."""
        if self.snippet is not None:
            return self._start(self.snippet, self.snippet.code)
        self.notice = self.say("This page has no code to run.")
        return None

    def _start(self, snippet: Snippet, code: str) -> Effect | None:
        if self.running is not None:
            self.notice = self.say("One snippet runs at a time; Esc stops it.")
            return None
        self.running = SnippetRun(self.opened.section, self.opened.marked, snippet, code, self._monotonic())
        self.results.pop(self.running.place, None)
        self.view.reveal = Reveal.RESULT
        return RunSnippet(self.running)

    def ran(self, became: RunResult | Verdict | None) -> None:
        """Take over what became of the run."""
        if self.running is not None:
            self.results[self.running.place] = Result(self.running.snippet, self.running.code, became)
            if self.is_running(self.opened.marked):
                self.view.reveal = Reveal.RESULT
            self.running = None

    def edit_copy(self) -> Effect | None:
        """Open the learner's editor on the copy of the snippet: as it was left the last time, at first as it stands."""
        if self.snippet is None or self.running is not None:
            return self.run()
        return EditCopy(self._copies.get((self.opened.section, self.opened.marked), self.snippet.code))

    def edited(self, code: str) -> Effect | None:
        """Keep a copy and run it; one that is as the page has it is not run."""
        self._copies[self.opened.section, self.opened.marked] = code
        if self.snippet is not None and code != self.snippet.code:
            return self._start(self.snippet, code)
        self.notice = self.say("Nothing was changed, so nothing was run.")
        return None

    def turn(self, step: int) -> None:
        """Open the page of the next section, or of the one before; raise UserError where it cannot be read."""
        place = self.shelf.sections.index(self.opened.section) + step
        if not 0 <= place < len(self.shelf.sections):
            self.notice = self.say("This is the last page.") if step > 0 else self.say("This is the first page.")
            return
        self.opened = self._page(self.shelf.sections[place])
        self.view.top()

    def switch_language(self) -> None:
        """Show the page in the other language."""
        if len(self.opened.page.texts) == 1:
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
        self.opened.marked = min(self.opened.marked, max(0, len(self.text.snippets) - 1))

    def toggle_practice(self) -> None:
        """Show the cards and exercises at the end of the page, or put them away."""
        self.opened.practising = not self.opened.practising
        self.view.reveal = Reveal.PRACTICE if self.opened.practising else None

    def show_command(self, number: int) -> None:
        """Show the command for an exercise of the list, from 0."""
        exercises = self.opened.practice.exercises
        if self.opened.practising and number < len(exercises):
            self.opened.named = number
            self.notice = self.command = f"studykit exercise {exercises[number].key.id}"

    def show_next_command(self) -> None:
        """Show the command for the next exercise of the list."""
        if self.opened.practice.exercises:
            self.show_command((self.opened.named + 1) % len(self.opened.practice.exercises))

    def cancel(self) -> None:
        """Stop the run, if there is one."""
        if self.running is not None:
            self.running.cancel()

    def back(self) -> None:
        """Stop the run, else put away what was opened."""
        if self.running is not None:
            self.cancel()
        elif self.opened.practising:
            self.toggle_practice()

    def leave(self) -> Effect:
        """End the sitting, and with it the run."""
        self.cancel()
        return Leave()

    def interrupt(self) -> Effect | None:
        """Stop the run; where there is none, end the sitting."""
        if self.running is None:
            return Leave(interrupted=True)
        self.cancel()
        return None
