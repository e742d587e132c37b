"""Where forking is not safe, each job has a one-shot process that imported TensorFlow beforehand."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from studykit.domain.exercises.exercise import Exercise, RunLimits
from studykit.domain.exercises.verdict import Verdict, VerdictKind
from studykit.domain.running.judge_request import JudgeRequest
from studykit.worker.processes.warm_processes import WarmProcesses
from studykit.worker.service import JudgeService
from tests.support.exercises import exercise_called


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JudgeService]:
    """A service whose warm processes never fork."""
    service = JudgeService(tmp_path_factory.mktemp("folder"), WarmProcesses(may_fork=False))
    yield service
    service.close()


def judged(service: JudgeService, exercise: Exercise, answer: str) -> Verdict:
    return service.judge(JudgeRequest.of(exercise, answer), lambda _: None, lambda: False).verdict


def test_an_answer_is_judged_without_a_fork(service: JudgeService) -> None:
    exercise = exercise_called("9.2-first-graph")
    assert judged(service, exercise, exercise.solution).passed
    assert judged(service, exercise, exercise.starter + "\nprint(1)\n").kind is VerdictKind.WRONG


def test_limits_hold_without_a_fork(service: JudgeService) -> None:
    exercise = replace(exercise_called("9.2-first-graph"), limits=RunLimits(seconds=2, memory_mb=512))
    assert judged(service, exercise, "while True:\n    pass\n").kind is VerdictKind.TIMED_OUT
    assert judged(service, exercise, "x = bytearray(8 << 30)\n").kind is VerdictKind.MEMORY_LIMIT
    assert judged(service, exercise, "import os\nos._exit(0)\n").kind is VerdictKind.CRASHED


def test_one_shot_processes_are_reaped(service: JudgeService) -> None:
    exercise = exercise_called("9.2-first-graph")
    assert judged(service, exercise, exercise.solution).passed
    assert judged(service, exercise, "import os\nos._exit(0)\n").kind is VerdictKind.CRASHED
    assert zombies_of(os.getpid()) == []


def zombies_of(parent: int) -> list[int]:
    """Children that have ended and were not reaped (/proc/<pid>/stat, fields 3 and 4)."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with suppress(OSError):
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
                if fields[:2] == ["Z", str(parent)]:
                    found.append(int(folder.name))
    return found


def test_closing_the_warm_processes_leaves_none(tmp_path: Path) -> None:
    processes = WarmProcesses(may_fork=False)
    processes.warm_up()
    waiting = threading.Thread(target=processes.ready)
    waiting.start()
    waiting.join()
    assert len(processes.processes) == 2
    processes.close()
    assert processes.processes == []
