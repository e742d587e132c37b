"""The installed program in tmux, which has its own idea of widths and of the cursor.

tmux gives a program its signals as they are at first, also where the tests are run with SIGINT ignored.
"""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.support.live_terminal import PATIENCE_SECONDS

LOOK_SECONDS = 0.05
"""How long the screen is left alone between two looks at it."""

KEYS = {"\r": "Enter", "\t": "Tab", "\x7f": "BSpace"}
"""Characters that tmux sends as keys; everything else is sent as it is."""


class TmuxTerminal:
    """A person's side of a pane of tmux: keys, and what stands on the screen."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], size: tuple[int, int], at: Path) -> None:
        self._tmux = ["tmux", "-u", "-S", str(at / "socket"), "-f", "/dev/null"]
        self._environment = dict(environment)
        columns, rows = map(str, size)
        self._run("new-session", "-d", "-x", columns, "-y", rows, *command, ";", "set", "-g", "status", "off")
        self._run("resize-window", "-x", columns, "-y", rows)

    @property
    def rows(self) -> list[str]:
        """The rows of the screen, without the blanks at their ends."""
        return [row.rstrip() for row in self._run("capture-pane", "-p").splitlines()]

    @property
    def text(self) -> str:
        return "\n".join(self.rows)

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row of the cursor, from 0."""
        column, row = self._run("display-message", "-p", "#{cursor_x} #{cursor_y}").split()
        return int(column), int(row)

    def press(self, keys: str) -> None:
        if keys in KEYS:
            self._run("send-keys", KEYS[keys])
        else:
            self._run("send-keys", "-l", keys)

    def until(self, *words: str, gone: str = "") -> None:
        """Look until all the words stand on the screen and those that should go are gone."""
        self.wait(lambda: all(word in self.text for word in words) and not (gone and gone in self.text), str(words))

    def wait(self, met: Callable[[], bool], wanted: str = "") -> None:
        """Look until a condition holds; raise AssertionError, with the screen, where it never does."""
        deadline, seen = time.monotonic() + PATIENCE_SECONDS, ""
        while not met():
            shown = self.text
            if shown != seen:
                deadline, seen = time.monotonic() + PATIENCE_SECONDS, shown
            assert time.monotonic() < deadline, f"too late for {wanted}; the screen:\n{shown}"
            time.sleep(LOOK_SECONDS)

    def close(self) -> None:
        self._run("kill-server")

    def _run(self, *words: str) -> str:
        done = subprocess.run([*self._tmux, *words], env=self._environment, capture_output=True, text=True, check=True)
        return done.stdout


@contextmanager
def opened_in_tmux(
    command: Sequence[str], environment: Mapping[str, str], size: tuple[int, int]
) -> Iterator[TmuxTerminal]:
    """A pane of a size in columns and rows in which a command runs; its tmux ends with it."""
    with tempfile.TemporaryDirectory(prefix="sk") as folder:  # a socket's path must be short
        terminal = TmuxTerminal(command, environment, size, Path(folder))
        try:
            yield terminal
        finally:
            terminal.close()
