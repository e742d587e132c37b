"""What a person sees while many changed card files are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from studykit.env import Environment
from studykit.terminal.messages import Messages

LONG = 500_000
"""Bytes of changed files whose reading is long enough to speak of it."""


@contextmanager
def progress_shown(environment: Environment) -> Iterator[Callable[[int, int], None]]:
    """While the block runs, show on a terminal how many bytes of how many are read."""
    say, progress = Messages(environment.language), [0, 0]

    def words(_: float) -> str:
        return say("reading card files: {percent} %", percent=100 * progress[0] // progress[1])

    def on_progress(done: int, total: int) -> None:
        shown = progress[1] >= LONG
        progress[:] = done, total
        if total >= LONG and not shown:
            from studykit.terminal.ui.progress_line import progress_line

            waiting.enter_context(progress_line(environment.stderr, words))

    with ExitStack() as waiting:
        yield on_progress
