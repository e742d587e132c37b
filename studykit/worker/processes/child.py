"""The life of a fresh child: read the job, put up the sandbox, do the job, end."""

from __future__ import annotations

import os
import signal
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from studykit.worker import judge
from studykit.worker.processes.jobs import (
    ENTERED,
    FAILED,
    Descriptors,
    Fence,
    JudgeJob,
    RecorderJob,
    Role,
    SelfTestJob,
    read_job,
)
from studykit.worker.recording import recorder
from studykit.worker.sandbox.denials import denials
from studykit.worker.sandbox.enclosure import Enclosure, enter
from studykit.worker.sandbox.landlock import Rule
from studykit.worker.sandbox.level import Level
from studykit.worker.sandbox.limits import Limits

FAULT = 70


def live(role: Role, descriptors: Descriptors, parent: int, libraries: tuple[Rule, ...]) -> NoReturn:
    """Do one job and end this process. Nothing of the job runs before every layer stands."""
    code = FAULT
    try:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        fence, work = _prepare(role, descriptors)
        enclosure = Enclosure(Path(fence.scratch), libraries, Limits(fence.seconds, fence.memory), Level(fence.level))
        try:
            kept = (descriptors.result, descriptors.trace)
            enter(enclosure, output=descriptors.output, kept=kept, parent=parent)
        except Exception as error:
            os.write(descriptors.result, FAILED + str(error).encode())
            os._exit(FAULT)
        os.write(descriptors.result, ENTERED)
        code = work()
    except Exception:
        traceback.print_exc()
    finally:
        os._exit(code)


def _prepare(role: Role, descriptors: Descriptors) -> tuple[Fence, Callable[[], int]]:
    if role is Role.RECORDER:
        recording = read_job(RecorderJob, descriptors.job)
        return recording.fence, lambda: recorder.record(recording, descriptors.result, descriptors.trace)
    if role is Role.JUDGE:
        judging = read_job(JudgeJob, descriptors.job)
        return judging.fence, lambda: judge.judge(judging, descriptors.result)
    testing = read_job(SelfTestJob, descriptors.job)
    return testing.fence, lambda: _test(testing, descriptors.result)


def _test(job: SelfTestJob, result: int) -> int:
    os.write(result, " ".join(sorted(denials(Path(job.outside)))).encode())
    return 0
