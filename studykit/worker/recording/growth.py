"""Reported while an answer runs, for where it is stopped: how its graph grew from run to run."""

from __future__ import annotations

import os
import re
import time

from studykit.domain.running.recording import Growth

EVERY_SECONDS = 0.1
STEPS_OF_A_LOOP = 5
MOST_RUNS_SINCE = 0.25
"""The part of a graph's runs that may have come after the last growth: it went on to the end."""
GROWTH_LINE = re.compile(rb"^growth (\d{1,9}) (\d{1,9}) (\d{1,9}) (\d{1,9}) (\d{1,9})$", re.MULTILINE)


class GrowthReporter:
    """Writes the growth of the graph that ran last to a descriptor, now and then."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._graph: object = None
        self._first = self._last = self._steps = self._runs = self._since = 0
        self._reports = False
        self._next = 0.0

    def note(self, graph: object, operations: int) -> None:
        """Note a run of a graph, and its size then."""
        if graph is not self._graph:
            self._graph, self._first, self._last = graph, operations, operations
            self._steps = self._runs = self._since = 0
        grew = operations > self._last
        self._runs += 1
        self._since = 0 if grew else self._since + 1
        self._steps += grew
        self._last = operations
        self._reports = self._reports or self._steps >= STEPS_OF_A_LOOP
        if self._reports and time.monotonic() >= self._next:
            self._next = time.monotonic() + EVERY_SECONDS
            line = f"growth {self._first} {self._last} {self._steps} {self._runs} {self._since}\n"
            os.write(self._descriptor, line.encode())


def growth_in(written: bytes) -> Growth | None:
    """The growth that went on to the end, from what was written; None where there was none."""
    found = GROWTH_LINE.findall(written)
    first, last, steps, runs, since = map(int, found[-1]) if found else (0,) * 5
    goes_on = steps >= STEPS_OF_A_LOOP and since <= MOST_RUNS_SINCE * runs
    return Growth(first, last) if goes_on else None
