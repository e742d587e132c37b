"""The runner lives through whatever happens around it."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from studykit.domain.exercises.exercise import Exercise, RunLimits
from studykit.domain.exercises.verdict import Verdict, VerdictKind
from studykit.domain.running.codec import pack
from studykit.domain.running.frames import FrameKind
from studykit.domain.running.judge_request import JudgeRequest
from studykit.domain.running.runner_status import RunnerStatus
from studykit.runner import Runner
from studykit.runner.connection import connect_or_start
from studykit.runner.location import runner_folder
from tests.worker.test_hostile_answers import left_running

ENDLESS = "while True:\n    pass\n"


@pytest.fixture
def own_runner(tmp_path: Path) -> Iterator[Runner]:
    """A runner that a test may break."""
    runner = Runner(tmp_path / "home", idle=60)
    yield runner
    runner.stop()


def known_status(runner: Runner) -> RunnerStatus:
    status = runner.status()
    assert status is not None
    return status


def parent_of(process: int) -> int:
    """The process that started another one (/proc/<pid>/stat, field 4)."""
    return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])


@contextmanager
def end_of(process: int) -> Iterator[None]:
    """Wait at the end until a process has ended."""
    with os.fdopen(os.pidfd_open(process)) as ended:
        yield
        assert select.select([ended], [], [], 20)[0]


def test_progress_is_reported_from_the_first_moment(own_runner: Runner, assign_theta: Exercise) -> None:
    steps: list[str] = []
    running: list[bool] = []

    def note(step: str) -> None:
        steps.append(step)
        running.append(own_runner.status() is not None)

    assert own_runner.judge(JudgeRequest.of(assign_theta, assign_theta.solution), on_progress=note).passed
    assert steps == ["starting", "importing", "running", "judging"]
    assert running == [False, True, True, True]


def test_the_self_test_reports_what_was_really_denied(runner: Runner, assign_theta: Exercise) -> None:
    runner.judge(JudgeRequest.of(assign_theta, assign_theta.solution))
    status = known_status(runner)
    assert status.state == "ready"
    if status.level in ("strong", "good"):
        assert set(status.denied) == {"write", "read", "connect", "process"}


def test_start_returns_before_anything_is_imported(own_runner: Runner) -> None:
    own_runner.start()
    own_runner.start()
    with closing(connect_or_start(runner_folder(own_runner.home), 60)):
        assert known_status(own_runner).state == "starting"


def test_without_a_runner_there_is_no_status_and_nothing_to_stop(own_runner: Runner) -> None:
    assert own_runner.status() is None
    assert own_runner.stop() is False


def test_stop_takes_every_process_along(own_runner: Runner, assign_theta: Exercise) -> None:
    own_runner.judge(JudgeRequest.of(assign_theta, assign_theta.solution))
    status = known_status(own_runner)
    with end_of(status.process), end_of(status.warm_processes[0]):
        assert own_runner.stop() is True
    assert own_runner.status() is None


def is_gone_soon(process: int) -> bool:
    """Whether a process leaves nothing behind, not even a zombie, within some seconds."""
    deadline = time.monotonic() + 20
    while Path(f"/proc/{process}").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    return not Path(f"/proc/{process}").exists()


def test_a_runner_that_is_stopped_leaves_no_zombie_to_the_process_that_started_it(own_runner: Runner) -> None:
    own_runner.start()
    with closing(connect_or_start(runner_folder(own_runner.home), 60)):
        process = known_status(own_runner).process
    assert parent_of(process) == os.getpid()
    own_runner.stop()
    assert is_gone_soon(process)


def test_a_runner_that_ends_idle_leaves_no_zombie(tmp_path: Path) -> None:
    runner = Runner(tmp_path / "home", idle=0.5)
    with closing(connect_or_start(runner_folder(runner.home), 0.5)):
        process = known_status(runner).process
    assert is_gone_soon(process)


def test_two_clients_at_once_both_get_their_verdict(runner: Runner, assign_theta: Exercise, hurried: Exercise) -> None:
    right, wrong = assign_theta.solution, assign_theta.wrong["wrong/never_run.py"].source
    requests = [
        JudgeRequest.of(assign_theta, right),
        JudgeRequest.of(hurried, ENDLESS),
        JudgeRequest.of(assign_theta, wrong),
    ]
    with ThreadPoolExecutor() as pool:
        kinds = [verdict.kind for verdict in pool.map(runner.judge, requests)]
    assert kinds == [VerdictKind.PASSED, VerdictKind.TIMED_OUT, VerdictKind.WRONG]


def test_a_dead_warm_process_is_replaced(own_runner: Runner, assign_theta: Exercise) -> None:
    own_runner.judge(JudgeRequest.of(assign_theta, assign_theta.solution))
    (process,) = known_status(own_runner).warm_processes
    with end_of(process):
        os.kill(process, signal.SIGKILL)
    assert own_runner.judge(JudgeRequest.of(assign_theta, assign_theta.solution)).passed


def test_a_dead_runner_is_replaced_and_its_warm_process_ends(own_runner: Runner, assign_theta: Exercise) -> None:
    own_runner.judge(JudgeRequest.of(assign_theta, assign_theta.solution))
    status = known_status(own_runner)
    with end_of(status.process), end_of(status.warm_processes[0]):
        os.kill(status.process, signal.SIGKILL)
    assert own_runner.judge(JudgeRequest.of(assign_theta, assign_theta.solution)).passed


def test_a_runner_killed_in_the_middle_is_started_again(own_runner: Runner, hurried: Exercise) -> None:
    running = threading.Event()
    verdicts: list[Verdict] = []

    def judge() -> None:
        verdicts.append(
            own_runner.judge(
                JudgeRequest.of(hurried, ENDLESS),
                on_progress=lambda step: running.set() if step == "running" else None,
            )
        )

    thread = threading.Thread(target=judge)
    thread.start()
    assert running.wait(60)
    os.kill(known_status(own_runner).process, signal.SIGKILL)
    thread.join()
    assert verdicts[0].kind is VerdictKind.TIMED_OUT


def test_a_warm_process_lost_in_the_middle_is_no_fault_of_the_answer(
    own_runner: Runner, assign_theta: Exercise, hurried: Exercise
) -> None:
    own_runner.judge(JudgeRequest.of(assign_theta, assign_theta.solution))
    (process,) = known_status(own_runner).warm_processes

    def kill_the_first(step: str) -> None:
        if step == "running" and process in known_status(own_runner).warm_processes:
            os.kill(process, signal.SIGKILL)

    request = JudgeRequest.of(hurried, ENDLESS)
    assert own_runner.judge(request, on_progress=kill_the_first).kind is VerdictKind.TIMED_OUT


def test_an_answer_ends_when_nobody_waits_for_it(own_runner: Runner, assign_theta: Exercise) -> None:
    own_runner.judge(JudgeRequest.of(assign_theta, assign_theta.solution))
    connection = connect_or_start(runner_folder(own_runner.home), 60)
    with closing(connection):
        connection.send(FrameKind.JUDGE, pack(JudgeRequest.of(assign_theta, ENDLESS)))
        steps = (content for kind, content in connection.messages() if kind is FrameKind.PROGRESS)
        assert next(steps) == b"running"
        while not (children := left_running(own_runner)):
            continue
        with end_of(children[0]):
            connection.close()


def test_a_verdict_that_is_not_wanted_any_more_ends_its_answer(runner: Runner, assign_theta: Exercise) -> None:
    steps: list[str] = []
    with pytest.raises(InterruptedError):
        runner.judge(
            JudgeRequest.of(replace(assign_theta, limits=RunLimits(60, 512)), ENDLESS),
            on_progress=steps.append,
            cancelled=lambda: "running" in steps,
        )
    for process in left_running(runner):
        with suppress(ProcessLookupError), end_of(process):
            pass
    assert runner.judge(JudgeRequest.of(assign_theta, assign_theta.solution)).passed


def test_an_idle_runner_ends(tmp_path: Path, assign_theta: Exercise) -> None:
    runner = Runner(tmp_path / "home", idle=1)
    runner.judge(JudgeRequest.of(assign_theta, assign_theta.solution))
    with end_of(known_status(runner).process):
        pass


def test_the_front_side_loads_nothing_of_the_other_side() -> None:
    program = (
        "import sys, studykit.runner, studykit.packs.exercises.folder\n"
        "print([m for m in sys.modules if m.split('.')[0] in ('numpy', 'tensorflow')\n"
        "       or m.startswith(('studykit.worker', 'studykit.checks'))])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_without_tensorflow_the_verdict_says_what_to_install(tmp_path: Path) -> None:
    program = (
        "from pathlib import Path\n"
        "from studykit.domain.language.bilingual import Bilingual\n"
        "from studykit.domain.exercises.exercise import Exercise, ExerciseKey, ExerciseKind\n"
        "from studykit.runner import Runner\n"
        "word = Bilingual('가', 'a')\n"
        "exercise = Exercise(ExerciseKey('p', 'e'), '9.2', ExerciseKind.WRITE, word, word, 'x = 1', 'x = 2', '',\n"
        "                    {}, {}, (word,))\n"
        "from studykit.domain.running.judge_request import JudgeRequest\n"
        "verdict = Runner(Path.cwd()).judge(JudgeRequest.of(exercise, 'x = 3'))\n"
        "print(verdict.kind, verdict.findings[0].message.en)\n"
    )
    source = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-S", "-c", program],
        env={"PYTHONPATH": source},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("environment_fault TensorFlow is not installed")
    assert "pip install" in done.stdout
