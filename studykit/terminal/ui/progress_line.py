"""One line that says what is going on while a person waits."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from studykit.terminal.ui.size import columns_of
from studykit.terminal.ui.width import shortened

STEP_SECONDS = 0.1


class ProgressLine:
    """The line on a terminal; on anything else there is none."""

    def __init__(self, stream: TextIO, words: Callable[[float], str]) -> None:
        self._stream = stream
        self._words = words
        self._began = time.monotonic()
        self._writing = threading.Lock()
        self._shows = stream.isatty()

    def above(self, text: str, stream: TextIO) -> None:
        """Print a text that stays, above the line."""
        with self._writing:
            self._write("\r\x1b[K")
            print(text, file=stream, flush=True)

    def show(self, done: threading.Event) -> None:
        """Show the line ten times a second until it is done, then take it away."""
        while self._shows and not done.is_set():
            words = self._words(time.monotonic() - self._began)
            with self._writing:
                self._write(f"\r{shortened(words, columns_of(self._stream) - 1)}\x1b[K")
            done.wait(STEP_SECONDS)
        self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        if self._shows:
            self._stream.write(text)
            self._stream.flush()


@contextmanager
def progress_line(stream: TextIO, words: Callable[[float], str]) -> Iterator[ProgressLine]:
    """While the block runs, show `words(seconds)` on a terminal, anew ten times a second; elsewhere nothing."""
    line, done = ProgressLine(stream, words), threading.Event()
    shown = threading.Thread(target=line.show, args=(done,), daemon=True)
    shown.start()
    try:
        yield line
    finally:
        done.set()
        shown.join()
