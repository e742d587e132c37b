"""Proves an exercise: right answers pass, wrong ones fail with their labels, and nothing passes by accident."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from studykit.domain.cheats import cheats
from studykit.domain.exercise import Exercise
from studykit.domain.mutants import mutants
from studykit.domain.recording import Binding, Recording
from studykit.domain.strict_format import unpack
from studykit.domain.variant import varied
from studykit.domain.verdict import Verdict, VerdictKind
from studykit.errors import N_, FileError
from studykit.runner.client import Runner

SEEDS = range(5)
SIDE_BY_SIDE = 2
ALSO_IN_VARIANT, WRONG_IN_VARIANT = 2, 3
PART_OF_THE_LIMIT = 0.5
SHORTEST_TELLING_LINE = 16
WRONG_KINDS = (VerdictKind.WRONG, VerdictKind.RAISED)


@dataclass(frozen=True, slots=True)
class Case:
    """One answer to judge: where it comes from, and what must become of it."""

    file: str
    answer: str
    expect: str
    label: str = ""
    seed: int = 0
    variant: int = 0
    words: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class ProofStep:
    """How far a proof is."""

    exercise: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What became of an exercise's proof.

    `problems` must be mended; `survivors` are mutants of the solution that pass, for the author to look at.
    """

    exercise: str
    cases: int
    seconds: float
    problems: tuple[FileError, ...] = ()
    survivors: tuple[str, ...] = field(default=())

    @property
    def holds(self) -> bool:
        """Whether nothing must be mended."""
        return not self.problems


def prove(
    exercise: Exercise,
    runner: Runner,
    *,
    most_mutants: int = 60,
    progress: Callable[[ProofStep], None] = lambda _: None,
) -> Proof:
    """Judge everything an exercise brings, and what tries to cheat it. Takes about 0.2 s for each case."""
    start = time.monotonic()
    first = runner.judge_and_record(exercise, exercise.solution)
    if not first.verdict.passed:
        case = Case("solution.py", exercise.solution, "passes")
        return Proof(str(exercise.key), 1, time.monotonic() - start, tuple(_problems(exercise, case, first.verdict)))
    bound: dict[str, Binding] = {}
    if first.recording is not None and (trace := unpack(Recording, first.recording).trace) is not None:
        bound = dict(trace.bindings)
    cases = [*_given(exercise), *_hostile(exercise, bound, most_mutants)]
    for number in range(1, len(exercise.variants) + 1):
        cases += _in_variant(varied(exercise, number), number)
    problems, survivors = list(_leaks(exercise)), list[str]()
    for done, (case, verdict) in enumerate(_judged(exercise, runner, cases), start=1):
        progress(ProofStep(str(exercise.key), done, len(cases)))
        problems += _problems(exercise, case, verdict)
        if case.expect == "noticed" and verdict.passed:
            survivors.append(f"solution.py:{case.line}: {case.words}")
    return Proof(str(exercise.key), len(cases), time.monotonic() - start, tuple(problems), tuple(survivors))


def _given(exercise: Exercise) -> Iterator[Case]:
    for seed in SEEDS:
        yield Case("solution.py", exercise.solution, "passes", seed=seed)
    yield Case("starter.py", exercise.starter, "not passed")
    yield Case("starter.py", exercise.starter + "\nprint()\n", "not passed")
    for file, answer in exercise.also.items():
        yield Case(file, answer, "passes")
    for number, (file, wrong) in enumerate(exercise.wrong.items()):
        yield Case(file, wrong.source, "labelled", wrong.label, seed=number % len(SEEDS))


def _in_variant(exercise: Exercise, number: int) -> Iterator[Case]:
    """A variant's solution and starter, and some of its other answers: all have their turn over the variants."""
    yield Case("solution.py", exercise.solution, "passes", variant=number)
    yield Case("starter.py", exercise.starter, "not passed", variant=number)
    for file in _turn(list(exercise.also), number, ALSO_IN_VARIANT):
        yield Case(file, exercise.also[file], "passes", variant=number)
    for file in _turn(list(exercise.wrong), number, WRONG_IN_VARIANT):
        wrong = exercise.wrong[file]
        yield Case(file, wrong.source, "labelled", wrong.label, variant=number)


def _turn(files: list[str], number: int, most: int) -> list[str]:
    first = (number - 1) * most
    return list(dict.fromkeys(files[(first + step) % len(files)] for step in range(most))) if files else []


def _hostile(exercise: Exercise, bound: dict[str, Binding], most_mutants: int) -> Iterator[Case]:
    for words, answer in cheats(exercise, bound).items():
        yield Case("check.py", answer, "not passed", words=words)
    for mutant in mutants(exercise.solution, most_mutants):
        yield Case("solution.py", mutant.source, "noticed", words=mutant.change, line=mutant.line)


def _judged(exercise: Exercise, runner: Runner, cases: list[Case]) -> Iterator[tuple[Case, Verdict]]:
    def judge(case: Case) -> Verdict:
        return runner.judge(exercise, case.answer, seed=case.seed, variant=case.variant)

    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        yield from zip(cases, pool.map(judge, cases), strict=True)


def _problems(exercise: Exercise, case: Case, verdict: Verdict) -> Iterator[FileError]:
    label = verdict.findings[0].label if verdict.findings else ""
    told: dict[str, object] = {"verdict": verdict.kind.value, "label": label or verdict.details}
    told |= {"seed": case.seed, "variant": case.variant}

    def problem(message: str, **values: object) -> FileError:
        return FileError(f"{exercise.key.id}/{case.file}", case.line, message, **values)

    if verdict.kind.is_a_fault_of_ours:
        yield problem(N_("The check breaks on this answer: {reason}."), reason=verdict.details)
    elif case.expect == "passes" and not verdict.passed:
        yield problem(
            N_("This right answer does not pass (seed {seed}, variant {variant}): {verdict}, {label}."), **told
        )
    elif case.expect == "passes" and _is_slow(exercise, verdict):
        yield problem(N_("This right answer takes more than half of the exercise's time limit."))
    elif case.expect == "not passed" and verdict.passed:
        words = case.words or f"the starter of variant {case.variant}"
        yield problem(N_("The check lets pass what it must not: {words}."), words=words)
    elif case.expect == "labelled" and (verdict.kind not in WRONG_KINDS or label != case.label):
        message = N_(
            "This wrong answer must get the label {wanted}, not {verdict}, {label} (seed {seed}, variant {variant})."
        )
        yield problem(message, wanted=case.label, **told)


def _is_slow(exercise: Exercise, verdict: Verdict) -> bool:
    return verdict.seconds.get("record", 0.0) > PART_OF_THE_LIMIT * exercise.limits.seconds


def _leaks(exercise: Exercise) -> Iterator[FileError]:
    """Hints that hold a line of the solution which the starter does not have."""
    given = set(_telling(exercise.starter.splitlines()))
    for line in _telling(exercise.solution.splitlines()):
        for place, hint in enumerate(exercise.hints, start=1):
            if line not in given and (line in hint.ko or line in hint.en):
                path = f"{exercise.key.id}/exercise.toml"
                message = N_("Hint {place} holds a line of the solution: {text}")
                yield FileError(path, 1, message, place=place, text=line)


def _telling(lines: Iterable[str]) -> Iterator[str]:
    return (line.strip() for line in lines if len(line.strip()) >= SHORTEST_TELLING_LINE)
