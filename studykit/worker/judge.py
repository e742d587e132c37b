"""Judges a recording in a process that never ran the answer, and writes exactly one verdict."""

from __future__ import annotations

import os
from pathlib import Path

from studykit.checks.judging import verdict_on
from studykit.domain.running.codec import pack, unpack
from studykit.domain.running.recording import Recording
from studykit.worker.processes.jobs import RUNS_THE_CHECK, RUNS_THE_GRAPH, VERDICT, JudgeJob
from studykit.worker.processes.warm_import import use_edition


def judge(job: JudgeJob, result: int) -> int:
    """Run the check on the recording, write the one verdict to `result`, and give the exit code."""

    def running_the_graph(begins: bool) -> None:
        os.write(result, RUNS_THE_GRAPH if begins else RUNS_THE_CHECK)

    verdict = verdict_on(
        job.request,
        unpack(Recording, job.recording),
        unpack(Recording, job.solution) if job.solution is not None else None,
        v1=use_edition(job.request.tensorflow),
        scratch=Path(job.fence.scratch),
        running_the_graph=running_the_graph,
    )
    left = memoryview(VERDICT + job.nonce + pack(verdict))
    while left:
        left = left[os.write(result, left) :]
    return 0
