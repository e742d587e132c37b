"""What the front calls to have an answer run and judged."""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from studykit.domain.exercises.attempt import has_holes, is_untouched
from studykit.domain.exercises.exercise import Exercise, RunLimits
from studykit.domain.exercises.variant import varied
from studykit.domain.exercises.verdict import Verdict
from studykit.domain.running.codec import FormatError, pack, unpack
from studykit.domain.running.frames import Kind
from studykit.domain.running.judge_request import RunnerStatus, TrialRequest, put_on_trial
from studykit.domain.running.run_result import USUAL_LIMITS, Ran, RunRequest
from studykit.runner.connection import LOOK_EVERY, Connection, Lost, connect, connect_or_start, start
from studykit.runner.local_verdicts import holes_left, not_attempted, runner_lost, tensorflow_missing
from studykit.runner.location import runner_folder

IDLE_SECONDS = 600.0
ATTEMPTS = 4
"""A runner that is being killed may take one more connection on its way out."""


@dataclass(frozen=True, slots=True)
class Progress:
    """A step of a trial: starting, importing, running or judging, and the seconds since it was asked for."""

    step: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict and, where it was wanted, the recording as bytes that can be kept and judged again."""

    verdict: Verdict
    recording: bytes | None = None


class CannotRun(Exception):
    """Nothing can be run here; `verdict` says why, and what to mend."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict.details)
        self.verdict = verdict


def _silent(_: Progress) -> None:
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
        exercise: Exercise,
        answer: str,
        *,
        seed: int = 0,
        variant: int = 0,
        wants_findings: bool = True,
        progress: Callable[[Progress], None] = _silent,
        cancelled: Callable[[], bool] = _never,
    ) -> Verdict:
        """The verdict on an answer to a variant. Never raises for what an answer does; IndexError without the variant.

        `progress` and `cancelled` are called in this thread, the latter about twenty times a second while it waits;
        once it is true, the answer is ended and InterruptedError raised. Without `wants_findings` an answer that
        does not run to its end is only said to be none that passes.
        """
        given = varied(exercise, variant)
        trial = put_on_trial(given, answer, seed, variant)
        request = TrialRequest(trial, wants_findings=wants_findings)
        return _unattempted(given, answer) or _judged(self._ask(request, progress, cancelled)).verdict

    def judge_and_record(
        self,
        exercise: Exercise,
        answer: str,
        *,
        seed: int = 0,
        variant: int = 0,
        progress: Callable[[Progress], None] = _silent,
        cancelled: Callable[[], bool] = _never,
    ) -> Judged:
        """The verdict and the recording; an answer that was not attempted is not run and has none."""
        given = varied(exercise, variant)
        if (unattempted := _unattempted(given, answer)) is not None:
            return Judged(unattempted)
        trial = put_on_trial(given, answer, seed, variant)
        return _judged(self._ask(TrialRequest(trial, wants_recording=True), progress, cancelled))

    def judge_recording(
        self,
        exercise: Exercise,
        recording: bytes,
        *,
        progress: Callable[[Progress], None] = _silent,
        cancelled: Callable[[], bool] = _never,
    ) -> Verdict:
        """The verdict on a recording that was kept. A damaged one is a fault of the environment."""
        from studykit.domain.running.recording import Recording

        try:
            kept = unpack(Recording, recording)
            given = varied(exercise, kept.variant)
        except (FormatError, IndexError) as error:
            return runner_lost(f"the recording is damaged: {error}")
        trial = put_on_trial(given, kept.answer, kept.seed, kept.variant)
        return _judged(self._ask(TrialRequest(trial, recording), progress, cancelled)).verdict

    def run(
        self,
        source: str,
        *,
        limits: RunLimits = USUAL_LIMITS,
        seed: int = 0,
        progress: Callable[[Progress], None] = _silent,
        cancelled: Callable[[], bool] = _never,
    ) -> Ran:
        """Run a program that nothing judges, fenced in as an answer, in a fresh process and an empty folder.

        Raises CannotRun where nothing can be run here, and InterruptedError once it is cancelled, as `judge`.
        """
        reply = self._ask(RunRequest(source, limits, seed=seed), progress, cancelled)
        if isinstance(reply, Judged):
            raise CannotRun(reply.verdict)
        return reply

    def status(self) -> RunnerStatus | None:
        """How the runner is; None where none is running."""
        connection = connect(runner_folder(self.home))
        if connection is None:
            return None
        with closing(connection):
            try:
                connection.send(Kind.STATUS)
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
                connection.send(Kind.STOP)
                for _ in connection.messages():
                    continue
            except Lost:
                return True
        return True

    def _ask(
        self,
        request: TrialRequest | RunRequest,
        progress: Callable[[Progress], None],
        cancelled: Callable[[], bool],
    ) -> Judged | Ran:
        began = time.monotonic()
        progress(Progress("starting", 0.0))
        if not has_tensorflow():
            return Judged(tensorflow_missing())
        reason = ""
        for _ in range(ATTEMPTS):
            try:
                with closing(connect_or_start(runner_folder(self.home), self._idle)) as connection:
                    connection.send(Kind.RUN if isinstance(request, RunRequest) else Kind.TRIAL, pack(request))
                    return _reply(connection, progress, cancelled, began)
            except Lost as error:
                reason = str(error)
                time.sleep(LOOK_EVERY)
        return Judged(runner_lost(reason))


def _unattempted(given: Exercise, answer: str) -> Verdict | None:
    """The verdict on an answer that says nothing yet; None for one that must be run."""
    if is_untouched(given.starter, answer):
        return not_attempted(answer)
    return holes_left() if has_holes(given.starter, answer) else None


def has_tensorflow() -> bool:
    """Whether TensorFlow is installed, without importing it."""
    return importlib.util.find_spec("tensorflow") is not None


def _reply(
    connection: Connection, progress: Callable[[Progress], None], cancelled: Callable[[], bool], began: float
) -> Judged | Ran:
    recording = None
    for kind, content in connection.messages(cancelled):
        try:
            if kind is Kind.PROGRESS:
                progress(Progress(content.decode(errors="replace"), time.monotonic() - began))
            elif kind is Kind.RECORDING:
                recording = content
            elif kind is Kind.RAN:
                return unpack(Ran, content)
            elif kind is Kind.VERDICT:
                verdict = unpack(Verdict, content)
                total = round(time.monotonic() - began, 4)
                return Judged(replace(verdict, seconds={**verdict.seconds, "total": total}), recording)
        except FormatError as error:
            raise Lost(f"the reply is damaged: {error}") from error
    raise Lost("the runner ended")


def _judged(reply: Judged | Ran) -> Judged:
    if isinstance(reply, Ran):
        return Judged(runner_lost("the runner answered something else"))
    return reply
