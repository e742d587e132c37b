"""From a recording and a check to a verdict."""

from __future__ import annotations

import linecache
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from studykit.checks.answer import Answer
from studykit.checks.errors.translate import finding_for_error, sentence_for_error
from studykit.checks.errors.uninitialised import why_uninitialised
from studykit.checks.graphs import GraphFailed, Graphs
from studykit.checks.report import CheckError, Report
from studykit.checks.vocabulary.decoding import DamagedRecording
from studykit.checks.vocabulary.files import Files
from studykit.checks.vocabulary.graph_picture import picture_of
from studykit.domain.exercises.verdict import Finding, Verdict, VerdictKind
from studykit.domain.running.judge_request import JudgeRequest
from studykit.domain.running.recording import Ending, Recording
from studykit.domain.running.scratch_file import ScratchFile

CHECK = "check.py"
EXPLAIN = "\ndef explain(answer):"
"""A check may say why an answer ended with an error, where what it had built until then says more than the error."""


def verdict_on(
    request: JudgeRequest,
    recording: Recording,
    solution: Recording | None,
    *,
    v1: Any,
    scratch: Path,
    running_the_graph: Callable[[bool], None],
) -> Verdict:
    """The verdict. A check that breaks, or expects nothing, is a fault of ours and never a pass."""
    report = Report(request.labels)
    raised = _error_that_ended(recording, request, lambda: Graphs(v1, recording, running_the_graph))
    if raised and EXPLAIN not in request.check:
        return Verdict(VerdictKind.RAISED, raised)
    graphs = Graphs(v1, recording, running_the_graph)
    try:
        _put_back(scratch, graphs.trace.files)
        files = Files(v1, scratch, graphs.trace.files, report)
        reference = _reference(request, solution, v1, running_the_graph, files)
        answer = Answer(recording, graphs, report, request, files, reference)
        _run_check(request, answer, "explain" if raised else "check")
    except GraphFailed as failed:
        if raised:
            return Verdict(VerdictKind.RAISED, raised)
        report.add("graph-fails", saw=sentence_for_error(failed.error))
    except DamagedRecording:
        report.add("recording-damaged")
        return Verdict(VerdictKind.CRASHED, tuple(report.findings[-1:]))
    except Exception as error:
        return Verdict(VerdictKind.CHECK_FAULT, details=_place_and_words(error))
    if raised:
        return Verdict(VerdictKind.RAISED, (*report.findings, *raised))
    if report.findings:
        return Verdict(VerdictKind.WRONG, tuple(report.findings), drawing=picture_of(graphs))
    if report.expectations == 0:
        return Verdict(VerdictKind.CHECK_FAULT, details="the check expected nothing")
    return Verdict(VerdictKind.PASSED, drawing=picture_of(graphs))


def _error_that_ended(recording: Recording, request: JudgeRequest, graphs: Callable[[], Graphs]) -> tuple[Finding, ...]:
    """The finding for the exception that ended the answer, where one did."""
    raised = recording.trace.raised if recording.ending is Ending.RAISED and recording.trace else None
    if raised is None:
        return ()
    return (finding_for_error(raised, recording.answer, request.labels, lambda: why_uninitialised(graphs())),)


def _run_check(request: JudgeRequest, answer: Answer, function: str) -> None:
    """Run `check`, or `explain` where an error ended the answer."""
    linecache.cache[CHECK] = (len(request.check), None, request.check.splitlines(keepends=True), CHECK)
    names: dict[str, Any] = {"__name__": "check"}
    exec(compile(request.check, CHECK, "exec", dont_inherit=True), names)
    if not callable(names.get(function)):
        raise CheckError(f"check.py defines no function {function}(answer)")
    names[function](answer)


def _reference(
    request: JudgeRequest, solution: Recording | None, v1: Any, running: Callable[[bool], None], files: Files
) -> Answer | None:
    """The solution, seen as an answer of its own; what it lacks is the check's fault and is not reported."""
    if solution is None:
        return None
    graphs = Graphs(v1, solution, running)
    return Answer(solution, graphs, Report(request.labels), request, files)


def _put_back(folder: Path, files: tuple[ScratchFile, ...]) -> None:
    """Write kept files below the judge's folder; a path that leads out of it is left out."""
    for file in files:
        path = (folder / file.path).resolve()
        if file.content is not None and path.is_relative_to(folder.resolve()):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)


def _place_and_words(error: Exception) -> str:
    """The words of an error in the check, with the line of `check.py` that raised it."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == CHECK]
    where = f"{CHECK}:{frames[-1].lineno}: " if frames else ""
    return f"{where}{type(error).__name__}: {error}"
