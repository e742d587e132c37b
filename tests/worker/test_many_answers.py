"""One warm process serves hundreds of answers: no hang, no leak, no wrong verdict."""

from __future__ import annotations

from itertools import cycle, islice

from studykit.domain.exercises.exercise import Exercise
from studykit.domain.exercises.verdict import VerdictKind
from studykit.domain.running.judge_request import JudgeRequest
from studykit.runner import Runner
from studykit.runner.location import runner_folder
from tests.support.soak import size

ANSWERS = size(full=300, sample=60)
SETTLED = 20


def resident_memory(process: int) -> int:
    """Kilobytes of a process's memory that are in use (VmRSS)."""
    with open(f"/proc/{process}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))


def test_hundreds_of_answers_in_a_row(runner: Runner, assign_theta: Exercise) -> None:
    answers = {
        assign_theta.solution: VerdictKind.PASSED,
        assign_theta.wrong["wrong/never_run.py"].source: VerdictKind.WRONG,
        assign_theta.wrong["wrong/not_initialised.py"].source: VerdictKind.RAISED,
        "import os\nos._exit(0)\n": VerdictKind.CRASHED,
    }
    process, before = 0, 0
    for number, (answer, expected) in enumerate(islice(cycle(answers.items()), ANSWERS)):
        verdict = runner.judge(JudgeRequest.of(assign_theta, answer, seed=number))
        assert verdict.kind is expected, (number, verdict)
        if number == SETTLED:
            status = runner.status()
            assert status is not None
            (process,) = status.warm_processes
            before = resident_memory(process)
    status = runner.status()
    assert status is not None
    assert status.warm_processes == (process,)
    assert abs(resident_memory(process) - before) <= before * 0.05
    assert not list(runner_folder(runner.home).glob("scratch-*"))
