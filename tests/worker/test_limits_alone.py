"""Where the kernel fences nothing in, time, memory and output still hold, and nothing is left running."""

from __future__ import annotations

import os
import select
from collections.abc import Iterator
from pathlib import Path

import pytest

from studykit.domain.running.recording import Ending, Plain, Recording
from studykit.domain.running.run_request import RunRequest
from studykit.worker.processes.warm_processes import WarmProcesses
from studykit.worker.run_and_judge import JudgingContext, record
from studykit.worker.sandbox.level import Level

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
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JudgingContext]:
    """A context without fences."""
    processes = WarmProcesses()
    yield JudgingContext(processes, tmp_path_factory.mktemp("folder"), Level.LIMITS.value, lambda: False)
    processes.close()


def recorded(context: JudgingContext, program: str) -> Recording:
    return record(context, RunRequest(program))


def test_a_daemon_that_was_left_is_ended(context: JudgingContext) -> None:
    recording = recorded(context, DAEMON)
    assert recording.trace is not None
    daemon = recording.trace.bindings["process"]
    assert isinstance(daemon, Plain)
    if Path(f"/proc/{daemon.text}").exists():
        with os.fdopen(os.pidfd_open(int(daemon.text))) as ended:
            assert select.select([ended], [], [], 20)[0]


def test_limits_hold_without_fences(context: JudgingContext) -> None:
    assert recorded(context, "while True: print('x' * 1000)").ending is Ending.OUTPUT_LIMIT
    assert recorded(context, "x = bytearray(8 << 30)").ending is Ending.MEMORY_LIMIT
    assert recorded(context, "import os; os._exit(0)").ending is Ending.CRASHED
