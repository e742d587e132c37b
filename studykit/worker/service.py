"""Serves trials one after another or side by side, and keeps the solutions' recordings."""

from __future__ import annotations

import contextlib
import os
import threading
import time
import traceback
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from studykit.domain.exercises.verdict import Finding, Verdict, VerdictKind
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.running.codec import FormatError, pack, unpack
from studykit.domain.running.judge_request import RunnerStatus, Trial, TrialRequest
from studykit.domain.running.recording import Ending, Recording
from studykit.domain.running.run_result import Ran, RunRequest
from studykit.worker.judging import JudgingContext, judge_recording, record, run, verdict_without_findings
from studykit.worker.processes.fitness import Fitness, prove_fitness
from studykit.worker.processes.warm_process import EnvironmentBroken, TensorFlowBroken
from studykit.worker.processes.warm_processes import WarmProcesses

Done = TypeVar("Done")
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


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict and the recording it was reached on."""

    verdict: Verdict
    recording: bytes | None


class Trials:
    """Everything behind the socket."""

    def __init__(self, folder: Path, processes: WarmProcesses) -> None:
        self._folder = folder
        self._processes = processes
        self._fitness: Fitness | None = None
        self._fault = ""
        self._proving = threading.Lock()
        self._places = threading.Semaphore(SIDE_BY_SIDE)
        self._solutions: OrderedDict[bytes, Recording] = OrderedDict()
        self._done = 0

    def warm_up(self) -> None:
        """Make ready without anyone waiting; a fault is told to the first who asks."""
        with contextlib.suppress(EnvironmentBroken, OSError):
            self._prove()

    def judge(self, request: TrialRequest, progress: Callable[[str], None], cancelled: Callable[[], bool]) -> Judged:
        """The verdict on a request. Raises InterruptedError where nobody waits for it any more."""
        start = time.monotonic()
        judged = self._in_context(lambda context: self._judge(context, request, progress), progress, cancelled)
        if isinstance(judged, Verdict):
            return Judged(judged, None)
        total = round(time.monotonic() - start, 4)
        verdict = replace(judged.verdict, seconds={**judged.verdict.seconds, "total": total})
        return replace(judged, verdict=verdict)

    def run(self, request: RunRequest, progress: Callable[[str], None], cancelled: Callable[[], bool]) -> Ran | Verdict:
        """What became of a program, or the fault for which it cannot be run. Raises InterruptedError as `judge`."""
        return self._in_context(lambda context: run(context, request), progress, cancelled)

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
        self, do: Callable[[JudgingContext], Done], progress: Callable[[str], None], cancelled: Callable[[], bool]
    ) -> Done | Verdict:
        """What `do` gives once everything is ready for it, or the verdict that says whose fault it is."""
        try:
            progress("importing" if self._fitness is None else "running")
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

    def _judge(self, context: JudgingContext, request: TrialRequest, progress: Callable[[str], None]) -> Judged:
        trial = request.trial
        progress("running")
        if request.recording is not None:
            try:
                recording = unpack(Recording, request.recording)
            except FormatError as error:
                return Judged(fault(f"the recording is damaged: {error}"), None)
        else:
            recording = record(context, trial, trial.answer)
        if not request.wants_findings and (ended := verdict_without_findings(context, recording)) is not None:
            return Judged(ended, None)
        progress("judging")
        solution = self._solution(context, trial)
        if trial.with_solution and (solution is None or solution.ending is not Ending.FINISHED):
            details = "the exercise's own solution does not run to its end"
            return Judged(Verdict(VerdictKind.CHECK_FAULT, details=details), None)
        verdict = judge_recording(context, trial, recording, solution)
        return Judged(verdict, pack(recording) if request.wants_recording else None)

    def _solution(self, context: JudgingContext, trial: Trial) -> Recording | None:
        if not trial.with_solution:
            return None
        key = pack(replace(trial, answer="", exercise=""))
        if key not in self._solutions:
            self._solutions[key] = record(context, trial, trial.solution)
            while len(self._solutions) > SOLUTIONS_KEPT:
                self._solutions.popitem(last=False)
        return self._solutions[key]


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
