"""Watching one child from outside: time, memory, output, files. What breaks a limit is ended."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from studykit.worker.processes.child_process import Child, memory_held
from studykit.worker.processes.kept_output import KeptOutput
from studykit.worker.processes.warm_process import Pipes
from studykit.worker.recording.scratch_files import is_too_full

TICK = 0.02
SCRATCH_EVERY = 0.1
LONGEST_RESULT = 96 << 20
SET_UP_SECONDS = 30.0
BLOCK = 1 << 16


class BrokenLimit(StrEnum):
    """The limit for which a child was ended."""

    TIME = "time"
    MEMORY = "memory"
    OUTPUT = "output"
    FILES = "files"
    RESULT = "result"
    SET_UP = "set-up"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a child may use. `memory` is in bytes beyond what it held at first."""

    seconds: float
    memory: int
    scratch: Path


@dataclass(frozen=True, slots=True)
class Observation:
    """What was seen of a child. `seconds` counts from the moment it stood in its sandbox."""

    exit_code: int
    broken: BrokenLimit | None
    result: bytes
    trace: bytes
    output: KeptOutput
    peak_memory: int
    seconds: float


def watch(child: Child, pipes: Pipes, bounds: Bounds, cancelled: Callable[[], bool]) -> Observation:
    """Watch a child to its end, and end it where it breaks a limit. Closes the child and the pipes."""
    try:
        return _Watch(child, pipes, bounds, cancelled).to_the_end()
    finally:
        child.kill()
        child.close()
        pipes.close()


class _Watch:
    def __init__(self, child: Child, pipes: Pipes, bounds: Bounds, cancelled: Callable[[], bool]) -> None:
        self._child, self._bounds, self._cancelled = child, bounds, cancelled
        self._result, self._trace, self._output = bytearray(), bytearray(), KeptOutput()
        self._sinks: dict[int, Callable[[bytes], object]] = {
            pipes.output: self._output.add,
            pipes.result: self._result.extend,
            pipes.trace: self._trace.extend,
        }
        self._poll = select.poll()
        for descriptor in (*self._sinks, child.fileno()):
            os.set_blocking(descriptor, False)
            self._poll.register(descriptor, select.POLLIN)
        self._start = time.monotonic()
        self._entered: float | None = None
        self._first_memory = memory_held(child.process)
        self._peak = 0
        self._next_scratch = self._start

    def to_the_end(self) -> Observation:
        broken = None
        while self._child.exit_code() is None and broken is None:
            for descriptor, _ in self._poll.poll(TICK * 1000):
                self._take(descriptor)
            broken = self._broken_limit()
        if broken is not None:
            self._child.kill()
        code = self._child.wait()
        for descriptor in tuple(self._sinks):
            while self._take(descriptor):
                pass
        now = time.monotonic()
        return Observation(
            exit_code=code,
            broken=broken,
            result=bytes(self._result),
            trace=bytes(self._trace),
            output=self._output,
            peak_memory=self._peak,
            seconds=now - (self._entered or now),
        )

    def _take(self, descriptor: int) -> bool:
        """Read one block; whether there may be more."""
        if descriptor not in self._sinks:
            self._poll.unregister(descriptor)
            return False
        try:
            data = os.read(descriptor, BLOCK)
        except BlockingIOError:
            return False
        if not data:
            self._poll.unregister(descriptor)
            del self._sinks[descriptor]
            return False
        self._sinks[descriptor](data)
        if self._entered is None and self._result:
            self._entered = time.monotonic()
        return True

    def _broken_limit(self) -> BrokenLimit | None:
        now = time.monotonic()
        if self._cancelled():
            return BrokenLimit.CANCELLED
        if self._entered is None:
            return BrokenLimit.SET_UP if now - self._start > SET_UP_SECONDS else None
        if now - self._entered > self._bounds.seconds:
            return BrokenLimit.TIME
        if self._output.is_too_much:
            return BrokenLimit.OUTPUT
        if len(self._result) > LONGEST_RESULT:
            return BrokenLimit.RESULT
        self._peak = max(self._peak, memory_held(self._child.process) - self._first_memory)
        if self._peak > self._bounds.memory:
            return BrokenLimit.MEMORY
        if now >= self._next_scratch:
            self._next_scratch = now + SCRATCH_EVERY
            if is_too_full(self._bounds.scratch):
                return BrokenLimit.FILES
        return None
