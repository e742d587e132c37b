"""What both drivers share: a home, a clock that goes on from day to day, and commands on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from studykit.domain.cards.card import Language
from tests.support.goldens import WRITING, difference
from tests.support.live_terminal import PROGRAM, LiveTerminal, opened, variables
from tests.week.goldens import Approved, settled
from tests.week.texts import ADDED, CARDS, own_cards

SCREEN = (80, 24)
END_OF_INPUT = "\x04"
QUIET_SECONDS = 0.7
"""After so long a silence a screen is taken to be ready when goldens are written, and only then."""


class AtATerminal:
    """Someone with a home, a language and a terminal."""

    def __init__(self, home: Path, language: Language, approved: Approved) -> None:
        self.home = home
        self.language: Language = language
        self.approved = approved
        self._day = self._hour = ""
        self._days = self._looks = 0

    def on(self, day: str) -> None:
        """Begin a study day, in the morning."""
        self._day, self._days, self._looks = day, self._days + 1, 0
        self.at(8)

    def rests(self) -> None:
        """End the last day."""

    def at(self, hour: int) -> None:
        """It is so late by the clock."""
        self._hour = f"{hour:02}"

    def runs(self, *command: str, says: str = "", pastes: str = "", code: int = 0, look: str = "") -> None:
        """Run a command that only prints."""
        raise NotImplementedError

    def adds_by_options(self, card: str, section: str, *, look: str = "") -> None:
        """Add a card of one's own with a single command."""
        front, back = ADDED[card][self.language]
        self.runs("add", "--section", section, "--front", front, "--back", back)

    def pastes(self, card: str, section: str, *, look: str = "") -> None:
        """Add a card of one's own by pasting Markdown into the terminal."""
        front, back = ADDED[card][self.language]
        self.runs("add", "-", "--section", section, pastes=f"# {front}\n\n- tags: exception\n\n{back}\n")

    @contextmanager
    def _terminal(self, command: Sequence[str], size: tuple[int, int], editor: str = "") -> Iterator[LiveTerminal]:
        now = f"{self._day}T{self._hour}:00:00+09:00"
        environment = variables(self.home, self.language, STUDYKIT_NOW=now, EDITOR=editor)
        with opened([str(PROGRAM), *command], environment, size) as terminal:
            yield terminal

    def _printed(self, terminal: LiveTerminal, says: str, pastes: str) -> int:
        """Have a command print and answer what it asks; its exit code."""
        if says:
            terminal.wait(lambda: terminal.raw.endswith(" "), "a question")
            terminal.press(f"{says}\n")
        if pastes:
            terminal.press(pastes + END_OF_INPUT)
        return terminal.end()

    def _look(self, terminal: LiveTerminal, name: str) -> None:
        """Wait until the screen is the approved one."""
        if not name:
            return
        self._looks += 1
        name = f"{self._days}-{self._looks:02}-{name}.txt"
        approved = self.approved.approved(name)
        if WRITING:
            terminal.until_quiet(QUIET_SECONDS)
            self.approved.write(name, self._settled(terminal))
            return
        try:
            terminal.wait(lambda: self._settled(terminal) == approved, name)
        except AssertionError:
            found = difference(approved, self._settled(terminal))
            raise AssertionError(f"{self.approved.folder.name}/{name} is not what was approved:\n{found}") from None

    def _settled(self, terminal: LiveTerminal) -> str:
        by_chance = [card for card in own_cards(self.home / "cards") if card not in CARDS]
        return settled("\n".join(terminal.rows).rstrip().split("\n"), self.home, by_chance)
