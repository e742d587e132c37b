"""An answer on its way to the verdict: record, then judge. Only the judge process's own verdict makes a pass.

A program that is only run is recorded in the same way.
"""

from __future__ import annotations

import secrets
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from studykit.domain.exercises.verdict import Verdict, VerdictKind
from studykit.domain.running.codec import FormatError, pack, unpack
from studykit.domain.running.judge_request import JudgeRequest
from studykit.domain.running.recording import Ending, Recording
from studykit.domain.running.run_request import RunRequest
from studykit.domain.running.run_result import RunResult, error_words
from studykit.domain.running.scratch_file import ScratchFile
from studykit.worker.ending_findings import finding_for_ending, finding_for_lost_judge
from studykit.worker.processes.child_process import EXIT_UNKNOWN, Child
from studykit.worker.processes.jobs import (
    ENTERED,
    FAILED,
    RUNS_THE_GRAPH,
    VERDICT,
    Fence,
    JudgeJob,
    RecorderJob,
    Role,
)
from studykit.worker.processes.warm_process import EnvironmentBroken, Pipes
from studykit.worker.processes.warm_processes import WarmProcesses
from studykit.worker.processes.watch import Bounds, BrokenLimit, Observation, watch
from studykit.worker.recording.result import recording_of
from studykit.worker.recording.scratch_files import remove_all

LEAST_OF_LIMIT = 0.5
"""The judge has what the answer left of its seconds, but at least this part of the limit."""
JUDGE_MEMORY_EXTRA = 512 << 20
EVENT_FILE = "tfevents"
ENDED_BY_OTHERS = {
    Ending.TIMED_OUT: VerdictKind.TIMED_OUT,
    Ending.MEMORY_LIMIT: VerdictKind.MEMORY_LIMIT,
    Ending.OUTPUT_LIMIT: VerdictKind.OUTPUT_LIMIT,
    Ending.CRASHED: VerdictKind.CRASHED,
}


OF_ENDINGS = {**ENDED_BY_OTHERS, Ending.RAISED: VerdictKind.RAISED}


@dataclass(frozen=True, slots=True)
class JudgingContext:
    """What recording and judging need: warm processes, a folder for scratch folders, and the sandbox level."""

    processes: WarmProcesses
    folder: Path
    level: str
    cancelled: Callable[[], bool]


def record(context: JudgingContext, request: RunRequest) -> Recording:
    """Run a program and record it. Raises EnvironmentBroken, OSError, InterruptedError."""
    limits = request.limits
    with _scratch(context.folder) as scratch:
        memory = limits.memory_mb << 20
        job = RecorderJob(Fence(str(scratch), context.level, limits.seconds, memory), request)
        child, pipes = context.processes.start_child(Role.RECORDER, job)
        return recording_of(job, _watched(context, child, pipes, Bounds(limits.seconds, memory, scratch)))


def run(context: JudgingContext, request: RunRequest) -> RunResult:
    """What becomes of a program. Raises EnvironmentBroken, OSError, InterruptedError."""
    recording = record(context, request)
    raised = recording.trace.raised if recording.trace else None
    stopped = recording.ending in ENDED_BY_OTHERS
    return RunResult(
        ending=recording.ending,
        output=recording.output,
        error=error_words(raised) if raised else None,
        line=recording.line,
        stopped=finding_for_ending(recording, request.limits, {}) if stopped else None,
        seconds=recording.seconds,
        protection=context.level,
    )


def judge_recording(
    context: JudgingContext, request: JudgeRequest, recording: Recording, solution: Recording | None
) -> Verdict:
    """The verdict on a recording. Raises EnvironmentBroken, OSError, InterruptedError."""
    start = time.monotonic()
    kind = ENDED_BY_OTHERS.get(recording.ending)
    if kind is not None:
        verdict = Verdict(kind, (finding_for_ending(recording, request.limits, request.labels),))
    else:
        verdict = _judged_by_a_child(context, request, recording, solution)
    seconds = {"record": recording.seconds, "judge": round(time.monotonic() - start, 4)}
    return replace(
        verdict,
        output=recording.output,
        seconds=seconds,
        protection=context.level,
        event_files=_event_files(recording),
    )


def _event_files(recording: Recording) -> tuple[ScratchFile, ...]:
    files = recording.trace.files if recording.trace is not None else ()
    return tuple(file for file in files if EVENT_FILE in file.path and file.content is not None)


def verdict_without_findings(context: JudgingContext, recording: Recording) -> Verdict | None:
    """The verdict on an answer that did not run to its end; None where it did and must be judged."""
    kind = OF_ENDINGS.get(recording.ending)
    if kind is None:
        return None
    seconds = {"record": recording.seconds, "judge": 0.0}
    return Verdict(kind, output=recording.output, seconds=seconds, protection=context.level)


def _judged_by_a_child(
    context: JudgingContext, request: JudgeRequest, recording: Recording, solution: Recording | None
) -> Verdict:
    nonce = secrets.token_bytes(32)
    with _scratch(context.folder) as scratch:
        limit = request.limits.seconds
        seconds = max(limit - recording.seconds, limit * LEAST_OF_LIMIT)
        memory = (request.limits.memory_mb << 20) + JUDGE_MEMORY_EXTRA
        fence = Fence(str(scratch), context.level, seconds, memory)
        job = JudgeJob(
            fence=fence,
            request=replace(request, recording=None),
            recording=pack(recording),
            solution=pack(solution) if solution else None,
            nonce=nonce,
        )
        child, pipes = context.processes.start_child(Role.JUDGE, job)
        seen = _watched(context, child, pipes, Bounds(seconds, memory, scratch))
    if not seen.result.startswith(ENTERED):
        reason = seen.result.removeprefix(FAILED).decode(errors="replace") or f"exit code {seen.exit_code}"
        raise EnvironmentBroken(f"the sandbox failed: {reason}")
    return _own_verdict(seen, nonce, request)


def _own_verdict(seen: Observation, nonce: bytes, request: JudgeRequest) -> Verdict:
    """The judge's one verdict; without it the answer's graph or the check is to blame, and it is never a pass."""
    steps, mark, packed = seen.result[len(ENTERED) :].partition(VERDICT + nonce)
    if mark and seen.exit_code == 0 and seen.broken is None:
        try:
            return unpack(Verdict, packed)
        except FormatError as error:
            return Verdict(VerdictKind.CHECK_FAULT, details=f"the verdict is damaged: {error}")
    output = seen.output.kept()
    if steps.endswith(RUNS_THE_GRAPH):
        kind, finding = finding_for_lost_judge(seen.broken, request.limits, request.labels)
        return Verdict(kind, (finding,), details=output.head)
    return Verdict(VerdictKind.CHECK_FAULT, details=f"the check ended without a verdict\n{output.head}{output.tail}")


def _watched(context: JudgingContext, child: Child, pipes: Pipes, bounds: Bounds) -> Observation:
    """What was seen of a child. Raises InterruptedError, or ConnectionError where its warm process was lost."""
    seen = watch(child, pipes, bounds, context.cancelled)
    if seen.broken is BrokenLimit.CANCELLED:
        raise InterruptedError("nobody waits for the verdict any more")
    if seen.exit_code == EXIT_UNKNOWN:
        raise ConnectionError("the warm process ended while an answer ran")
    return seen


@contextmanager
def _scratch(folder: Path) -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix="scratch-", dir=folder))
    try:
        yield path
    finally:
        remove_all(path)
