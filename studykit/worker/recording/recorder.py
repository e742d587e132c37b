"""Runs an answer and exports what happened as data. Everything here runs beside the answer, inside the sandbox."""

from __future__ import annotations

import faulthandler
import os
import random
import sys
import threading
import time
import traceback
import types
from pathlib import Path
from typing import Any

import numpy

from studykit.domain.running.codec import pack
from studykit.domain.running.recording import Raised, Trace
from studykit.worker.processes.jobs import ANSWER, PROBE, RecorderJob
from studykit.worker.processes.warm_import import use_edition
from studykit.worker.recording.bindings import Bindings, array_of
from studykit.worker.recording.graph_export import Graphs
from studykit.worker.recording.growth import GrowthReporter
from studykit.worker.recording.scratch_files import files_left
from studykit.worker.recording.session_log import SessionLog, recorded_sessions

DUMP_BEFORE_DEADLINE = 0.25
LONGEST_MESSAGE = 20_000


def record(job: RecorderJob, result: int, trace: int) -> int:
    """Run the answer, write its trace to `result`, and give the exit code. `trace` gets a stack in time."""
    source = str(Path(job.fence.scratch) / ANSWER)
    Path(source).write_text(job.request.program, encoding="utf-8")
    v1 = use_edition(job.request.tensorflow)
    random.seed(job.request.seed)
    numpy.random.seed(job.request.seed % 2**32)
    sessions = SessionLog(source, array_of, GrowthReporter(trace).note)
    sessions.listen()
    graphs = Graphs(v1, source)
    faulthandler.dump_traceback_later(max(0.05, job.fence.seconds - DUMP_BEFORE_DEADLINE), file=trace)
    start = time.monotonic()
    names, raised = _run(source, job.request.program)
    seconds = time.monotonic() - start
    bindings = Bindings(graphs, sessions, source)
    default = graphs.number_of(v1.get_default_graph())
    finished = sessions.finish(v1.get_default_session())
    found = bindings.of_names(names)
    probed = _probe(job, names, bindings) if raised is None and job.request.probe is not None else {}
    recorded = recorded_sessions(finished, graphs.number_of)
    exported = Trace(
        graphs=graphs.export(),
        default_graph=default,
        sessions=recorded,
        runs=tuple(sessions.runs),
        runs_not_kept=sessions.runs_not_kept,
        failed_runs=tuple(sessions.failed_runs),
        bindings=found,
        probe=probed,
        values=tuple(sessions.values),
        files=files_left(Path(job.fence.scratch), but=(ANSWER, PROBE)),
        raised=raised,
        seconds=seconds,
    )
    faulthandler.cancel_dump_traceback_later()
    _write_all(result, pack(exported))
    return 0


def _run(source: str, text: str) -> tuple[dict[str, Any], Raised | None]:
    """Run a program as `python FILE` would, to the end of its threads."""
    main = types.ModuleType("__main__")
    main.__dict__.update(__file__=source, __builtins__=__builtins__)
    sys.modules["__main__"] = main
    sys.argv[:] = [source]
    raised = None
    try:
        exec(compile(text, source, "exec", dont_inherit=True), main.__dict__)
        for thread in threading.enumerate():
            if thread is not threading.current_thread() and not thread.daemon:
                thread.join()
    except BaseException as error:
        raised = _raised(error, source)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    return main.__dict__, raised


def _probe(job: RecorderJob, names: dict[str, Any], bindings: Bindings) -> dict[str, Any]:
    """Run the author's probe on a copy of the answer's names; what it adds or changes is recorded."""
    source = str(Path(job.fence.scratch) / PROBE)
    given = {**names, "variant": job.request.variant, "seed": job.request.seed}
    after = dict(given)
    try:
        exec(compile(job.request.probe or "", source, "exec", dont_inherit=True), after)
    except Exception as error:
        after["probe_error"] = f"{type(error).__name__}: {error}"[:LONGEST_MESSAGE]
    return bindings.of_names(
        {name: value for name, value in after.items() if name not in given or given[name] is not value}
    )


def _raised(error: BaseException, source: str) -> Raised:
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == source and frame.lineno]
    if isinstance(error, SyntaxError) and error.filename == source and error.lineno:
        lines.append(error.lineno)
    operation = getattr(getattr(error, "op", None), "name", None)
    message = str(error)[:LONGEST_MESSAGE].encode("utf-8", "replace").decode()
    kind = type(error)
    name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
    return Raised(name, message, tuple(lines), operation if type(operation) is str else None)


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
