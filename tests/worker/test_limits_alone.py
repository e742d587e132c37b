"""Where the kernel fences nothing in, time, memory and output still hold, and nothing is left running."""

from __future__ import annotations

import os
import select
from collections.abc import Iterator
from pathlib import Path

import pytest

from studykit.domain.running.judge_request import put_on_trial
from studykit.domain.running.recording import Ending, Plain, Recording
from studykit.worker.judging import Court, record
from studykit.worker.processes.warm_processes import WarmProcesses
from studykit.worker.sandbox.level import Level
from tests.support.exercises import exercise_called

DAEMON = """
import os, time
reading, writing = os.pipe()
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.write(writing, str(os.getpid()).encode())
        while True:
            time.sleep(1)
    os._exit(0)
process = int(os.read(reading, 20))
"""


@pytest.fixture(scope="module")
def court(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Court]:
    """A court without fences."""
    processes = WarmProcesses()
    yield Court(processes, tmp_path_factory.mktemp("folder"), Level.LIMITS.value, lambda: False)
    processes.close()


def recorded(court: Court, program: str) -> Recording:
    return record(court, put_on_trial(exercise_called("9.2-first-graph"), program, 0, 0), program)


def test_a_daemon_that_was_left_is_ended(court: Court) -> None:
    recording = recorded(court, DAEMON)
    assert recording.trace is not None
    daemon = recording.trace.bindings["process"]
    assert isinstance(daemon, Plain)
    if Path(f"/proc/{daemon.text}").exists():
        with os.fdopen(os.pidfd_open(int(daemon.text))) as ended:
            assert select.select([ended], [], [], 20)[0]


def test_limits_hold_without_fences(court: Court) -> None:
    assert recorded(court, "while True: print('x' * 1000)").ending is Ending.OUTPUT_LIMIT
    assert recorded(court, "x = bytearray(8 << 30)").ending is Ending.MEMORY_LIMIT
    assert recorded(court, "import os; os._exit(0)").ending is Ending.CRASHED
