"""Where forking is not safe, each job has a single-use process that imported TensorFlow beforehand."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studykit.domain.exercises.exercise import Exercise, RunLimits
from studykit.domain.exercises.verdict import Verdict, VerdictKind
from studykit.domain.running.judge_request import TrialRequest, put_on_trial
from studykit.worker.processes.warm_processes import WarmProcesses
from studykit.worker.service import Trials
from tests.support.exercises import exercise_called


@pytest.fixture(scope="module")
def trials(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trials]:
    """Trials that never fork."""
    trials = Trials(tmp_path_factory.mktemp("folder"), WarmProcesses(may_fork=False))
    yield trials
    trials.close()


def judged(trials: Trials, exercise: Exercise, answer: str) -> Verdict:
    request = TrialRequest(put_on_trial(exercise, answer, 0, 0))
    return trials.judge(request, lambda _: None, lambda: False).verdict


def test_an_answer_is_judged_without_a_fork(trials: Trials) -> None:
    exercise = exercise_called("9.2-first-graph")
    assert judged(trials, exercise, exercise.solution).passed
    assert judged(trials, exercise, exercise.starter + "\nprint(1)\n").kind is VerdictKind.WRONG


def test_limits_hold_without_a_fork(trials: Trials) -> None:
    exercise = replace(exercise_called("9.2-first-graph"), limits=RunLimits(seconds=2, memory_mb=512))
    assert judged(trials, exercise, "while True:\n    pass\n").kind is VerdictKind.TIMED_OUT
    assert judged(trials, exercise, "x = bytearray(8 << 30)\n").kind is VerdictKind.MEMORY_LIMIT
    assert judged(trials, exercise, "import os\nos._exit(0)\n").kind is VerdictKind.CRASHED


def test_trials_that_close_leave_no_process(tmp_path: Path) -> None:
    processes = WarmProcesses(may_fork=False)
    processes.warm_up()
    waiting = threading.Thread(target=processes.ready)
    waiting.start()
    waiting.join()
    assert len(processes.processes) == 2
    processes.close()
    assert processes.processes == []
