"""Proves exercises: right answers pass, wrong ones fail with their labels, and nothing passes by accident."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from studykit.domain.exercises.exercise import Exercise
from studykit.domain.exercises.variant import varied
from studykit.domain.exercises.verdict import Verdict, VerdictKind
from studykit.domain.proving.mutants import MOST
from studykit.domain.running.codec import pack, unpack
from studykit.domain.running.judge_request import JudgeRequest, JudgeResult
from studykit.domain.running.recording import Binding, Recording
from studykit.errors import FileError
from studykit.runner.client import Runner
from studykit.runner.proof_cases import SEEDS, Case, CaseKind, cases_of
from studykit.runner.proof_problems import leaks, problems_of

SIDE_BY_SIDE = max(2, os.cpu_count() or 2) + 1
"""One more than the runner judges at once, so that it never waits for the next."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answers of each kind were judged; of the mutants, how many did not pass."""

    right: int = 0
    wrong: int = 0
    starters: int = 0
    cheats: int = 0
    mutants: int = 0
    noticed: int = 0

    @property
    def answers(self) -> int:
        """All of them."""
        return self.right + self.wrong + self.starters + self.cheats + self.mutants

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


@dataclass(frozen=True, slots=True)
class Proof:
    """What became of an exercise's proof.

    `problems` must be mended. `survivors` are mutants of the solution that pass; `idle_reasons` are the changes
    for which the exercise says why they do not matter, and which do not pass.
    """

    exercise: Exercise
    tally: Tally
    problems: tuple[FileError, ...] = ()
    survivors: tuple[str, ...] = field(default=())
    idle_reasons: tuple[str, ...] = field(default=())

    @property
    def holds(self) -> bool:
        """Whether nothing must be mended."""
        return not self.problems and not self.idle_reasons


OnJudged = Callable[[Exercise, int], None]
"""Is called when so many more answers to an exercise were judged; on any thread."""


def answers_to_judge(exercise: Exercise, most_mutants: int = MOST) -> int:
    """How many answers a proof judges."""
    return len(SEEDS) + len(cases_of(exercise, {}, most_mutants))


def prove(
    exercises: Sequence[Exercise], runner: Runner, *, most_mutants: int = MOST, on_judged: OnJudged = lambda *_: None
) -> Iterator[Proof]:
    """Judge everything that the exercises bring, and what tries to cheat them; the proofs in the same order.

    Takes about 0.1 s for each answer. While one exercise ends, the next one has begun.
    """
    given_up = threading.Event()
    with _pool(SIDE_BY_SIDE, given_up) as judges, _pool(2, given_up) as provers:
        proving = _Proving(runner, judges, most_mutants, on_judged, given_up.is_set)
        yield from provers.map(proving.proof, exercises)


@contextmanager
def _pool(size: int, given_up: threading.Event) -> Iterator[ThreadPoolExecutor]:
    """Threads that give up what they do when the block is left by an exception."""
    pool = ThreadPoolExecutor(size)
    try:
        yield pool
    except BaseException:
        given_up.set()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


class _Proving:
    def __init__(
        self, runner: Runner, judges: Executor, most_mutants: int, on_judged: OnJudged, given_up: Callable[[], bool]
    ) -> None:
        self._runner = runner
        self._judges = judges
        self._most_mutants = most_mutants
        self._on_judged = on_judged
        self._given_up = given_up
        self._ended: dict[tuple[object, ...], Verdict] = {}

    def proof(self, exercise: Exercise) -> Proof:
        """The proof of one exercise. Where the solution fails, nothing else is worth a try."""
        first = self._judges.submit(self._recorded, exercise, 0).result()
        solution = Case(CaseKind.RIGHT, "solution.py", exercise.solution)
        if not first.verdict.passed:
            self._on_judged(exercise, answers_to_judge(exercise, self._most_mutants))
            return Proof(exercise, Tally(right=1), tuple(problems_of(exercise, solution, first.verdict)))
        self._on_judged(exercise, 1)
        seeds = self._judges.submit(self._other_seeds, exercise, first)
        cases = cases_of(exercise, _bound(first), self._most_mutants)
        verdicts = self._judges.map(lambda case: self._verdict(exercise, case), cases)
        judged = [(solution, first.verdict), *zip(cases, verdicts, strict=True), *seeds.result()]
        passed = [case.words for case, verdict in judged if case.kind is CaseKind.MUTANT and verdict.passed]
        problems = [problem for case, verdict in judged for problem in problems_of(exercise, case, verdict)]
        return Proof(
            exercise,
            _tally([case for case, _ in judged], len(passed)),
            (*leaks(exercise), *problems),
            tuple(passed),
            tuple(change for change in exercise.survivors if change not in passed),
        )

    def _recorded(self, exercise: Exercise, seed: int) -> JudgeResult:
        request = JudgeRequest.of(exercise, exercise.solution, seed)
        return self._runner.judge_and_record(request, cancelled=self._given_up)

    def _other_seeds(self, exercise: Exercise, first: JudgeResult) -> list[tuple[Case, Verdict]]:
        """The solution with other seeds; where the first of them changes nothing in the run, it is not run again."""
        second = self._recorded(exercise, SEEDS[1])
        found, same = [second.verdict], _run_of(first) == _run_of(second)
        for seed in SEEDS[2:]:
            if same and second.recording is not None:
                run = replace(unpack(Recording, second.recording), seed=seed)
                found.append(self._runner.judge_recording(exercise, pack(run), cancelled=self._given_up))
            else:
                found.append(self._recorded(exercise, seed).verdict)
        self._on_judged(exercise, len(found))
        cases = [Case(CaseKind.RIGHT, "solution.py", exercise.solution, seed=seed) for seed in SEEDS[1:]]
        return list(zip(cases, found, strict=True))

    def _verdict(self, exercise: Exercise, case: Case) -> Verdict:
        """The verdict on a case; a program that did not run to its end before is not run again for another exercise."""
        same = (case.answer, case.seed, exercise.tensorflow, exercise.limits)
        if not case.wants_findings and same in self._ended:
            verdict = self._ended[same]
        else:
            given = varied(exercise, case.variant)
            request = JudgeRequest.of(given, case.answer, case.seed, wants_findings=case.wants_findings)
            verdict = self._runner.judge(request, cancelled=self._given_up)
            if verdict.kind in (VerdictKind.RAISED, VerdictKind.CRASHED) and not verdict.findings:
                self._ended[same] = verdict
        self._on_judged(exercise, 1)
        return verdict


def _bound(judged: JudgeResult) -> dict[str, Binding]:
    """What the names of an answer stood for."""
    trace = unpack(Recording, judged.recording).trace if judged.recording is not None else None
    return dict(trace.bindings) if trace is not None else {}


def _run_of(judged: JudgeResult) -> Recording | None:
    """What an answer did, without its seed and its times."""
    if judged.recording is None:
        return None
    run = unpack(Recording, judged.recording)
    return replace(run, seed=0, seconds=0.0, trace=run.trace and replace(run.trace, seconds=0.0))


def _tally(cases: Sequence[Case], passed: int) -> Tally:
    counts = {kind: sum(case.kind is kind for case in cases) for kind in CaseKind}
    return Tally(
        right=counts[CaseKind.RIGHT],
        wrong=counts[CaseKind.WRONG],
        starters=counts[CaseKind.STARTER],
        cheats=counts[CaseKind.CHEAT],
        mutants=counts[CaseKind.MUTANT],
        noticed=counts[CaseKind.MUTANT] - passed,
    )
