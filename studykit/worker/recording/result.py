"""From what was observed of a recorder process to a recording."""

from __future__ import annotations

import re
import signal

from studykit.domain.running.codec import FormatError, unpack
from studykit.domain.running.recording import Ending, Recording, Trace
from studykit.domain.running.recording_validation import is_consistent
from studykit.worker.processes.jobs import ANSWER, ENTERED, FAILED, RecorderJob
from studykit.worker.processes.warm_process import EnvironmentBroken
from studykit.worker.processes.watch import BrokenLimit, Observation
from studykit.worker.recording.growth import growth_in

BROKEN_LIMITS = {
    BrokenLimit.TIME: Ending.TIMED_OUT,
    BrokenLimit.MEMORY: Ending.MEMORY_LIMIT,
    BrokenLimit.OUTPUT: Ending.OUTPUT_LIMIT,
    BrokenLimit.FILES: Ending.OUTPUT_LIMIT,
    BrokenLimit.RESULT: Ending.MEMORY_LIMIT,
}
OUT_OF_MEMORY = re.compile(
    r"bad_alloc|MemoryError|OOM when allocating|Cannot allocate memory|out of memory"
    r"|Cannot parse tensor from proto|exceeds .{0,20}free system memory"
)
MEMORY_ERRORS = ("MemoryError", "ResourceExhaustedError")
STACK_LINE = re.compile(rf'{re.escape(ANSWER)}", line (\d+)')
PROCESSOR_TIME = -signal.SIGXCPU
DUMP_BEGAN = b"Timeout ("
"""The dump of the stack just before the deadline reads live frames, and may itself end the process."""
KILLED_BY_THE_SYSTEM = -signal.SIGKILL
MUCH = 0.5


def recording_of(job: RecorderJob, seen: Observation) -> Recording:
    """The recording of one run. Raises EnvironmentBroken where the sandbox did not stand."""
    if not seen.result.startswith(ENTERED):
        reason = seen.result.removeprefix(FAILED).decode(errors="replace") or f"exit code {seen.exit_code}"
        raise EnvironmentBroken(f"the sandbox failed: {reason}")
    trace = _trace(seen)
    ending = _ending(job, seen, trace)
    own_end = ending in (Ending.FINISHED, Ending.RAISED)
    return Recording(
        answer=job.request.program,
        seed=job.request.seed,
        variant=job.request.variant,
        ending=ending,
        output=seen.output.kept(),
        seconds=round(seen.seconds, 4),
        trace=trace if own_end else None,
        line=_line(seen, trace, ending),
        detail=_detail(seen),
        growth=None if own_end else growth_in(seen.trace),
    )


def _trace(seen: Observation) -> Trace | None:
    if seen.broken is not None or seen.exit_code != 0:
        return None
    try:
        trace = unpack(Trace, seen.result[len(ENTERED) :])
    except FormatError:
        return None
    return trace if is_consistent(trace) else None


def _ending(job: RecorderJob, seen: Observation, trace: Trace | None) -> Ending:
    if seen.broken is not None:
        return BROKEN_LIMITS.get(seen.broken, Ending.CRASHED)
    if seen.exit_code == PROCESSOR_TIME or (seen.exit_code < 0 and DUMP_BEGAN in seen.trace):
        return Ending.TIMED_OUT
    if trace is None:
        return Ending.MEMORY_LIMIT if _was_out_of_memory(job, seen) else Ending.CRASHED
    if trace.raised is None:
        return Ending.FINISHED
    last_name = trace.raised.type.rpartition(".")[2].lstrip("_")
    is_memory = last_name.endswith(MEMORY_ERRORS) or OUT_OF_MEMORY.search(trace.raised.message)
    return Ending.MEMORY_LIMIT if is_memory else Ending.RAISED


def _was_out_of_memory(job: RecorderJob, seen: Observation) -> bool:
    if seen.exit_code == KILLED_BY_THE_SYSTEM:
        return True
    output = seen.output.kept()
    says_so = OUT_OF_MEMORY.search(output.head + output.tail) is not None
    return seen.exit_code != 0 and (says_so or seen.peak_memory > MUCH * job.fence.memory)


def _line(seen: Observation, trace: Trace | None, ending: Ending) -> int | None:
    if trace is not None and trace.raised is not None:
        return trace.raised.lines[-1] if trace.raised.lines else None
    found = STACK_LINE.search(seen.trace.decode(errors="replace"))
    return int(found.group(1)) if found and ending is not Ending.FINISHED else None


def _detail(seen: Observation) -> str:
    if seen.broken is not None:
        return seen.broken.value
    if seen.exit_code < 0:
        try:
            return signal.Signals(-seen.exit_code).name
        except ValueError:
            return f"signal {-seen.exit_code}"
    return f"exit {seen.exit_code}"
