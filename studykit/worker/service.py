"""Serves requests one after another or side by side, and keeps the solutions' recordings."""

from __future__ import annotations

import contextlib
import os
import threading
import time
import traceback
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from studykit.domain.exercises.verdict import Finding, Verdict, VerdictKind
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.running.codec import FormatError, pack, unpack
from studykit.domain.running.judge_request import JudgeRequest, JudgeResult
from studykit.domain.running.recording import Ending, Recording
from studykit.domain.running.run_request import RunRequest
from studykit.domain.running.run_result import RunResult
from studykit.domain.running.runner_status import RunnerStatus
from studykit.worker.processes.fitness import Fitness, prove_fitness
from studykit.worker.processes.warm_process import EnvironmentBroken, TensorFlowBroken
from studykit.worker.processes.warm_processes import WarmProcesses
from studykit.worker.run_and_judge import JudgingContext, judge_recording, record, run, verdict_without_findings

Done = TypeVar("Done")
OnProgress = Callable[[str], None]
SIDE_BY_SIDE = 2
SOLUTIONS_KEPT = 16
BROKEN = Bilingual(
    "답안을 실행할 환경이 준비되지 않았습니다. 답안의 잘못이 아니며 일정에도 반영되지 않습니다. 자세한 내용: {details}",
    "Answers cannot be run here at the moment. This is not the answer's fault and has no effect on the schedule. "
    "Details: {details}",
)
TENSORFLOW_BROKEN = Bilingual(
    "텐서플로를 불러올 수 없어 답안을 실행할 수 없습니다. 답안의 잘못이 아닙니다. 다시 설치해 보세요: {install} (자세한 내용: {details})",
    "TensorFlow cannot be imported, so answers cannot be run. This is not the answer's fault. Install it again: "
    "{install} (details: {details})",
)
INSTALL = 'pip install --force-reinstall "tensorflow>=2.19,<2.22"'


class JudgeService:
    """Everything behind the socket."""

    def __init__(self, folder: Path, processes: WarmProcesses) -> None:
        self._folder = folder
        self._processes = processes
        self._fitness: Fitness | None = None
        self._fault = ""
        self._proving = threading.Lock()
        self._places = threading.Semaphore(SIDE_BY_SIDE)
        self._solutions: OrderedDict[RunRequest, Recording] = OrderedDict()
        self._done = 0

    def warm_up(self) -> None:
        """Make ready without anyone waiting; a fault is reported to the first client that asks."""
        with contextlib.suppress(EnvironmentBroken, OSError):
            self._prove()

    def judge(self, request: JudgeRequest, on_progress: OnProgress, cancelled: Callable[[], bool]) -> JudgeResult:
        """The verdict on a request. Raises InterruptedError where nobody waits for it any more."""
        start = time.monotonic()
        result = self._in_context(lambda context: self._judge(context, request, on_progress), on_progress, cancelled)
        if isinstance(result, Verdict):
            return JudgeResult(result)
        total = round(time.monotonic() - start, 4)
        verdict = replace(result.verdict, seconds={**result.verdict.seconds, "total": total})
        return replace(result, verdict=verdict)

    def run(self, request: RunRequest, on_progress: OnProgress, cancelled: Callable[[], bool]) -> RunResult | Verdict:
        """What became of a program, or the fault for which it cannot be run. Raises InterruptedError as `judge`."""
        return self._in_context(lambda context: run(context, request), on_progress, cancelled)

    def status(self) -> RunnerStatus:
        """How the runner is."""
        fitness = self._fitness
        known = RunnerStatus(
            state="ready" if fitness else "broken" if self._fault else "starting",
            process=os.getpid(),
            trials=self._done,
            details=self._fault,
            warm_processes=tuple(self._processes.processes),
        )
        if fitness is None:
            return known
        ready = fitness.ready
        return replace(
            known,
            level=fitness.level,
            denied=fitness.denied,
            tensorflow=ready.version,
            seconds=round(ready.seconds, 3),
        )

    def close(self) -> None:
        """End the warm processes."""
        self._processes.close()

    def _prove(self) -> Fitness:
        with self._proving:
            if self._fitness is None:
                try:
                    self._fitness, self._fault = prove_fitness(self._processes, self._folder), ""
                except (EnvironmentBroken, OSError) as error:
                    self._fault = str(error)
                    raise
            return self._fitness

    def _in_context(
        self, do: Callable[[JudgingContext], Done], on_progress: OnProgress, cancelled: Callable[[], bool]
    ) -> Done | Verdict:
        """What `do` gives once everything is ready for it, or the verdict that says whose fault it is."""
        try:
            on_progress("importing" if self._fitness is None else "running")
            fitness = self._prove()
            with self._places:
                done = _again_if_lost(do, JudgingContext(self._processes, self._folder, fitness.level, cancelled))
        except InterruptedError:
            raise
        except TensorFlowBroken as error:
            return tensorflow_fault(str(error))
        except (EnvironmentBroken, OSError) as error:
            return fault(str(error))
        except Exception as error:
            traceback.print_exc()
            return fault(f"{type(error).__name__}: {error}")
        self._done += 1
        return done

    def _judge(self, context: JudgingContext, request: JudgeRequest, on_progress: OnProgress) -> JudgeResult:
        on_progress("running")
        try:
            recording = _recording(context, request)
        except FormatError as error:
            return JudgeResult(fault(f"the recording is damaged: {error}"))
        if not request.wants_findings and (ended := verdict_without_findings(context, recording)) is not None:
            return JudgeResult(ended)
        on_progress("judging")
        solution = self._solution(context, request)
        if request.with_solution and (solution is None or solution.ending is not Ending.FINISHED):
            details = "the exercise's own solution does not run to its end"
            return JudgeResult(Verdict(VerdictKind.CHECK_FAULT, details=details))
        verdict = judge_recording(context, request, recording, solution)
        return JudgeResult(verdict, pack(recording) if request.wants_recording else None)

    def _solution(self, context: JudgingContext, request: JudgeRequest) -> Recording | None:
        if not request.with_solution:
            return None
        run_of_solution = request.run_of(request.solution)
        if run_of_solution not in self._solutions:
            self._solutions[run_of_solution] = record(context, run_of_solution)
            while len(self._solutions) > SOLUTIONS_KEPT:
                self._solutions.popitem(last=False)
        return self._solutions[run_of_solution]


def _recording(context: JudgingContext, request: JudgeRequest) -> Recording:
    """The recording that came with the request, or that of a run of its answer. Raises FormatError."""
    if request.recording is not None:
        return unpack(Recording, request.recording)
    return record(context, request.run_of(request.answer))


def _again_if_lost(do: Callable[[JudgingContext], Done], context: JudgingContext) -> Done:
    """A warm process that is lost in the middle is no answer's fault: try once more with a new one."""
    try:
        return do(context)
    except ConnectionError:
        return do(context)


def fault(details: str) -> Verdict:
    """The verdict where the environment is to blame."""
    finding = Finding("environment", BROKEN.filled(details=details))
    return Verdict(VerdictKind.ENVIRONMENT_FAULT, (finding,), details=details)


def tensorflow_fault(details: str) -> Verdict:
    """The verdict where TensorFlow is installed and does not load."""
    finding = Finding("tensorflow-broken", TENSORFLOW_BROKEN.filled(install=INSTALL, details=details))
    return Verdict(VerdictKind.ENVIRONMENT_FAULT, (finding,), details=details)
