"""What the front calls to have an answer run and judged."""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from studykit.domain.exercises.attempt import has_holes, is_untouched
from studykit.domain.exercises.exercise import Exercise, RunLimits
from studykit.domain.exercises.variant import varied
from studykit.domain.exercises.verdict import Verdict
from studykit.domain.running.codec import FormatError, pack, unpack
from studykit.domain.running.frames import FrameKind
from studykit.domain.running.judge_request import JudgeRequest, JudgeResult
from studykit.domain.running.run_request import USUAL_LIMITS, RunRequest
from studykit.domain.running.run_result import RunResult
from studykit.domain.running.runner_status import RunnerStatus
from studykit.runner.connection import LOOK_EVERY, Connection, Lost, connect, connect_or_start, start
from studykit.runner.local_verdicts import holes_left, not_attempted, runner_lost, tensorflow_missing
from studykit.runner.location import runner_folder

IDLE_SECONDS = 600.0
ATTEMPTS = 4
"""A runner that is being killed may take one more connection on its way out."""


class CannotRun(Exception):
    """Nothing can be run here; `verdict` says why, and what to mend."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict.details)
        self.verdict = verdict


def _silent(_: str) -> None:
    return


def _never() -> bool:
    return False


class Runner:
    """The runner of one home. It is started where it is needed and ends after `idle` seconds without use."""

    def __init__(self, home: Path, *, idle: float = IDLE_SECONDS) -> None:
        self.home = home
        self._idle = idle

    def start(self) -> None:
        """Begin to import TensorFlow in the background; returns at once."""
        folder = runner_folder(self.home)
        connection = connect(folder) if has_tensorflow() else None
        if connection is not None:
            connection.close()
        elif has_tensorflow():
            start(folder, self._idle)

    def judge(
        self,
        request: JudgeRequest,
        on_progress: Callable[[str], None] = _silent,
        cancelled: Callable[[], bool] = _never,
    ) -> Verdict:
        """The verdict on an answer. Never raises for what an answer does.

        `on_progress` and `cancelled` are called in this thread, the former with each step (starting, importing,
        running, judging), the latter about twenty times a second while it waits; once it is true, the answer is
        ended and InterruptedError raised.
        """
        return self._judged(request, on_progress, cancelled).verdict

    def judge_and_record(
        self,
        request: JudgeRequest,
        on_progress: Callable[[str], None] = _silent,
        cancelled: Callable[[], bool] = _never,
    ) -> JudgeResult:
        """The verdict and the recording; an answer that was not attempted is not run and has none."""
        return self._judged(replace(request, wants_recording=True), on_progress, cancelled)

    def judge_recording(
        self, exercise: Exercise, recording: bytes, *, cancelled: Callable[[], bool] = _never
    ) -> Verdict:
        """The verdict on a recording that was kept. A damaged one is a fault of the environment."""
        from studykit.domain.running.recording import Recording

        try:
            kept = unpack(Recording, recording)
            given = varied(exercise, kept.variant)
        except (FormatError, IndexError) as error:
            return runner_lost(f"the recording is damaged: {error}")
        return self.judge(JudgeRequest.of(given, kept.answer, kept.seed, recording=recording), cancelled=cancelled)

    def run(
        self,
        source: str,
        *,
        limits: RunLimits = USUAL_LIMITS,
        seed: int = 0,
        on_progress: Callable[[str], None] = _silent,
        cancelled: Callable[[], bool] = _never,
    ) -> RunResult:
        """Run a program that nothing judges, fenced in as an answer, in a fresh process and an empty folder.

        Raises CannotRun where nothing can be run here, and InterruptedError once it is cancelled, as `judge`.
        """
        reply = self._ask(RunRequest(source, limits, seed=seed), on_progress, cancelled)
        if isinstance(reply, JudgeResult):
            raise CannotRun(reply.verdict)
        return reply

    def status(self) -> RunnerStatus | None:
        """How the runner is; None where none is running."""
        connection = connect(runner_folder(self.home))
        if connection is None:
            return None
        with closing(connection):
            try:
                connection.send(FrameKind.STATUS)
                return unpack(RunnerStatus, next(connection.messages())[1])
            except (Lost, FormatError):
                return None

    def stop(self) -> bool:
        """End the runner and wait until it has ended; whether there was one."""
        connection = connect(runner_folder(self.home))
        if connection is None:
            return False
        with closing(connection):
            try:
                connection.send(FrameKind.STOP)
                for _ in connection.messages():
                    continue
            except Lost:
                return True
        return True

    def _judged(
        self, request: JudgeRequest, on_progress: Callable[[str], None], cancelled: Callable[[], bool]
    ) -> JudgeResult:
        if request.recording is None and (unattempted := _unattempted(request)) is not None:
            return JudgeResult(unattempted)
        reply = self._ask(request, on_progress, cancelled)
        return JudgeResult(runner_lost("the runner answered something else")) if isinstance(reply, RunResult) else reply

    def _ask(
        self,
        request: JudgeRequest | RunRequest,
        on_progress: Callable[[str], None],
        cancelled: Callable[[], bool],
    ) -> JudgeResult | RunResult:
        kind = FrameKind.RUN if isinstance(request, RunRequest) else FrameKind.JUDGE
        began = time.monotonic()
        on_progress("starting")
        if not has_tensorflow():
            return JudgeResult(tensorflow_missing())
        reason = ""
        for _ in range(ATTEMPTS):
            try:
                with closing(connect_or_start(runner_folder(self.home), self._idle)) as connection:
                    connection.send(kind, pack(request))
                    return _reply(connection, on_progress, cancelled, began)
            except Lost as error:
                reason = str(error)
                time.sleep(LOOK_EVERY)
        return JudgeResult(runner_lost(reason))


def _unattempted(request: JudgeRequest) -> Verdict | None:
    """The verdict on an answer that says nothing yet; None for one that must be run."""
    if is_untouched(request.starter, request.answer):
        return not_attempted(request.answer)
    return holes_left() if has_holes(request.starter, request.answer) else None


def has_tensorflow() -> bool:
    """Whether TensorFlow is installed, without importing it."""
    return importlib.util.find_spec("tensorflow") is not None


def _reply(
    connection: Connection, on_progress: Callable[[str], None], cancelled: Callable[[], bool], began: float
) -> JudgeResult | RunResult:
    recording = None
    for kind, content in connection.messages(cancelled):
        try:
            if kind is FrameKind.PROGRESS:
                on_progress(content.decode(errors="replace"))
            elif kind is FrameKind.RECORDING:
                recording = content
            elif kind is FrameKind.RAN:
                return unpack(RunResult, content)
            elif kind is FrameKind.VERDICT:
                verdict = unpack(Verdict, content)
                total = round(time.monotonic() - began, 4)
                return JudgeResult(replace(verdict, seconds={**verdict.seconds, "total": total}), recording)
        except FormatError as error:
            raise Lost(f"the reply is damaged: {error}") from error
    raise Lost("the runner ended")
