"""One line that tells what is going on while a person waits."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

STEP_SECONDS = 0.1


@contextmanager
def progress_line(stream: TextIO, words: Callable[[float], str]) -> Iterator[None]:
    """While the block runs, show `words(seconds)` on a terminal, anew ten times a second; elsewhere nothing."""
    if not stream.isatty():
        yield
        return
    done = threading.Event()
    shown = threading.Thread(target=_show, args=(stream, words, done), daemon=True)
    shown.start()
    try:
        yield
    finally:
        done.set()
        shown.join()
        stream.write("\r\x1b[K")
        stream.flush()


def _show(stream: TextIO, words: Callable[[float], str], done: threading.Event) -> None:
    began = time.monotonic()
    while True:
        stream.write(f"\r{words(time.monotonic() - began)}\x1b[K")
        stream.flush()
        if done.wait(STEP_SECONDS):
            return
