"""The installed program on a pseudo-terminal, its screen read as a terminal would show it."""

from __future__ import annotations

import os
import sysconfig
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pyte

from tests.support.processes import heed_interrupts

PROGRAM = Path(sysconfig.get_path("scripts")) / "studykit"
PATIENCE_SECONDS = 60
"""A program that shows nothing new for so long has nothing more to show, even where the processors are busy."""
LONGEST_SECONDS = 300
"""So long a program may go on showing things without what is waited for."""
NOW = "2026-11-23T09:00:00+09:00"


def variables(home: Path, language: str, **others: str) -> dict[str, str]:
    """The environment of a process that touches nothing but its home."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "STUDYKIT_HOME": str(home),
        "STUDYKIT_LANG": language,
        "STUDYKIT_NOW": NOW,
        **others,
    }


class LiveTerminal:
    """A person's side of a terminal: keys, size, and what stands on the screen."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], columns: int, rows: int) -> None:
        self.raw = ""
        self._child = pexpect.spawn(
            command[0],
            list(command[1:]),
            env=dict(environment),
            cwd=environment["HOME"],
            dimensions=(rows, columns),
            encoding="utf-8",
            timeout=None,
            preexec_fn=heed_interrupts,
        )
        self._child.delaybeforesend = None
        self._child.ptyproc.delayafterclose = 0
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self._screen)

    @property
    def rows(self) -> list[str]:
        """The rows of the screen, without the blanks at their ends."""
        return [row.rstrip() for row in self._screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.rows)

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row of the cursor, from 0."""
        return self._screen.cursor.x, self._screen.cursor.y

    def press(self, keys: str) -> None:
        self._child.send(keys)

    def until(self, *words: str, gone: str = "") -> None:
        """Read until all the words stand on the screen and those that should go are gone."""
        self.wait(lambda: all(word in self.text for word in words) and not (gone and gone in self.text), str(words))

    def wait(self, met: Callable[[], bool], wanted: str = "") -> None:
        """Read until a condition holds; raise AssertionError, with the screen, where it never does."""
        deadline = time.monotonic() + LONGEST_SECONDS
        while not met():
            assert time.monotonic() < deadline, f"too late for {wanted}; the screen:\n{self.text}"
            try:
                self._feed(self._child.read_nonblocking(65536, PATIENCE_SECONDS))
            except (pexpect.TIMEOUT, pexpect.EOF) as error:
                raise AssertionError(f"{type(error).__name__} before {wanted}; the screen:\n{self.text}") from None

    def until_quiet(self, seconds: float) -> None:
        """Read until nothing has come for so long; only for looking at a screen that nobody knows yet."""
        while True:
            try:
                self._feed(self._child.read_nonblocking(65536, seconds))
            except (pexpect.TIMEOUT, pexpect.EOF):
                return

    def resize(self, columns: int, rows: int) -> None:
        self._screen.resize(rows, columns)
        self._child.setwinsize(rows, columns)

    def end(self) -> int:
        """Read on to the end of the program; its exit code, or minus the signal that ended it."""
        while True:
            try:
                self._feed(self._child.read_nonblocking(65536, PATIENCE_SECONDS))
            except pexpect.EOF:
                break
        self._child.wait()
        return -int(self._child.signalstatus) if self._child.signalstatus else int(self._child.exitstatus)

    def kill(self, number: int) -> None:
        self._child.kill(number)

    def hang_up(self) -> None:
        """Close the terminal's window, and wait for the program to end."""
        self._child.ptyproc.fileobj.close()
        self._child.wait()

    def close(self) -> None:
        self._child.close(force=True)

    def _feed(self, text: str) -> None:
        self.raw += text
        self._stream.feed(text)


@contextmanager
def opened(command: Sequence[str], environment: Mapping[str, str], size: tuple[int, int]) -> Iterator[LiveTerminal]:
    """A terminal of a size in columns and rows in which a command runs; it is closed at the end."""
    terminal = LiveTerminal(command, environment, *size)
    try:
        yield terminal
    finally:
        terminal.close()


@contextmanager
def live(home: Path, language: str = "en", size: tuple[int, int] = (80, 24), **others: str) -> Iterator[LiveTerminal]:
    """A review on a terminal."""
    with opened([str(PROGRAM), "review"], variables(home, language, **others), size) as terminal:
        yield terminal
