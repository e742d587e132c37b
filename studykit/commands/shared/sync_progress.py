"""What a person sees while many changed card files are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from studykit.env import Environment
from studykit.terminal.messages import Messages

LONG = 500_000
"""Bytes of changed files whose reading is long enough to speak of it."""


@contextmanager
def reading_told(environment: Environment) -> Iterator[Callable[[int, int], None]]:
    """While the block runs, show on a terminal what it tells: how many bytes of how many are read."""
    say, told = Messages(environment.language), [0, 0]

    def words(_: float) -> str:
        return say("reading card files: {percent} %", percent=100 * told[0] // told[1])

    def tell(done: int, total: int) -> None:
        shown = told[1] >= LONG
        told[:] = done, total
        if total >= LONG and not shown:
            from studykit.terminal.ui.progress_line import progress_line

            waiting.enter_context(progress_line(environment.stderr, words))

    with ExitStack() as waiting:
        yield tell
