"""Why a variable had no value when it was read: nothing initialised it, or only in another session."""

from __future__ import annotations

from studykit.checks.errors.known_error import KnownError
from studykit.checks.graphs import GraphFailed, Graphs
from studykit.checks.report import Report
from studykit.checks.vocabulary.decoding import DamagedRecording
from studykit.checks.vocabulary.run import Run
from studykit.checks.vocabulary.runs import Runs
from studykit.domain.language.bilingual import Bilingual

NEVER = KnownError(
    "never-initialised",
    (),
    "",
    Bilingual(
        "변수 `{name}`을(를) 읽기 전에 초기화 연산을 실행한 적이 없습니다. 변수나 초기화 연산은 만드는 것만으로는 "
        "아무 일도 하지 않습니다. 같은 세션에서 먼저 실행하세요: sess.run(init).",
        "No initializer was run before the variable `{name}` was read. Making a variable, or an initializer, does "
        "nothing by itself: run the initializer first, in the same session, with sess.run(init).",
    ),
)
ELSEWHERE = KnownError(
    "initialised-elsewhere",
    (),
    "",
    Bilingual(
        "변수 `{name}`을(를) 다른 세션에서 초기화했습니다. 변수의 값은 세션마다 따로이고 세션이 닫히면 사라지므로, "
        "이 세션에서도 초기화 연산을 실행하세요.",
        "The variable `{name}` was initialised in another session. Each session has values of its own, gone when it is "
        "closed: run the initializer in this session, too.",
    ),
)


def why_uninitialised(graphs: Graphs) -> KnownError | None:
    """What was left out before the run that failed; None where an initializer, if an empty one, ran there."""
    failed = graphs.trace.failed_runs
    if not failed or graphs.trace.runs_not_kept:
        return None
    try:
        runs = list(Runs(graphs, Report({})))
    except (GraphFailed, DamagedRecording):
        return None
    giving = {run.session for run in runs if run.effects.initialises | run.effects.restores}
    if failed[-1].session in giving | {run.session for run in runs if _ran_nothing_but_a_group(run)}:
        return None
    return ELSEWHERE if giving else NEVER


def _ran_nothing_but_a_group(run: Run) -> bool:
    """Whether it fetched what does no more than wait for others, as an initializer made too early does."""
    fetched = [run.graph.operation_called(name) for name in run.fetches]
    return any(operation is not None and operation.type == "NoOp" for operation in fetched)
