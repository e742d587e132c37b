"""Running many programs, each once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor

from studykit.domain.running.run_result import RunResult
from studykit.runner.client import Runner

SIDE_BY_SIDE = 2


def run_all(
    runner: Runner, sources: Iterable[str], *, on_done: Callable[[int], None] = lambda _: None
) -> dict[str, RunResult]:
    """What became of each program; `on_done` is called with how many have ended. Raises CannotRun."""
    waiting = list(dict.fromkeys(sources))
    ran: dict[str, RunResult] = {}
    pool = ThreadPoolExecutor(SIDE_BY_SIDE)
    try:
        for source, result in zip(waiting, pool.map(runner.run, waiting), strict=True):
            ran[source] = result
            on_done(len(ran))
    finally:
        pool.shutdown(cancel_futures=True)
    return ran
