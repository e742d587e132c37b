"""Python processes that tests talk to, line by line."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]


def heed_interrupts() -> None:
    """Let a child process be interrupted, also where the tests run in the background: shells have SIGINT ignored there.

    Called in the child between fork and exec; an ignored signal would be handed on to the program.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def python(script: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """A process that runs a script and ends with the block."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=REPOSITORY
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def line_of(process: subprocess.Popen[str]) -> str:
    """The next line that a process prints."""
    if process.stdout is None:
        raise LookupError("its output is not piped")
    return process.stdout.readline().rstrip("\n")
