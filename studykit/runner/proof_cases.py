"""The answers that prove an exercise, each with what must become of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from studykit.domain.exercises.exercise import Exercise
from studykit.domain.exercises.variant import varied
from studykit.domain.proving.cheats import cheats
from studykit.domain.proving.mutants import MOST, mutants
from studykit.domain.running.recording import Binding

SEEDS = range(5)
NAMES_IN_THE_GRAPH = re.compile(r"called\(|matching\(|checkpoint|prefix|op\.name|(?<![\w-])names (?:==|!=|in) ")
"""A check that asks for what nodes are called in the graph, and not only for the answer's own names."""
ALSO_IN_VARIANT, WRONG_IN_VARIANT = 2, 3


class CaseKind(Enum):
    """Why an answer is judged, and so what must become of it."""

    RIGHT = auto()
    """Passes."""
    WRONG = auto()
    """Gets its label first."""
    STARTER = auto()
    """Does not pass."""
    CHEAT = auto()
    """Does not pass."""
    MUTANT = auto()
    """Should not pass; else there is a reason."""


@dataclass(frozen=True, slots=True)
class Case:
    """One answer to judge, and the file it comes from. `words` tell what it is or what was changed in it."""

    kind: CaseKind
    file: str
    answer: str
    label: str = ""
    seed: int = 0
    variant: int = 0
    words: str = ""
    line: int = 1

    @property
    def wants_findings(self) -> bool:
        """Whether it matters why it does not pass."""
        return self.kind in (CaseKind.RIGHT, CaseKind.WRONG)


def brought_cases(exercise: Exercise) -> list[Case]:
    """The answers that an exercise brings, with the planned data: solution, starter, other right ones, wrong ones."""
    return [Case(CaseKind.RIGHT, "solution.py", exercise.solution), *_given(exercise)]


def cases_of(exercise: Exercise, bound: Mapping[str, Binding], most_mutants: int = MOST) -> list[Case]:
    """All cases but the solution with the planned data. `bound` is what the solution's names stood for."""
    cases = [*_given(exercise), *_hostile(exercise, bound, most_mutants)]
    for number in range(1, len(exercise.variants) + 1):
        cases += _in_variant(varied(exercise, number), number)
    return cases


def _given(exercise: Exercise) -> Iterator[Case]:
    yield Case(CaseKind.STARTER, "starter.py", exercise.starter, words="the starter")
    yield Case(CaseKind.STARTER, "starter.py", exercise.starter + "\nprint()\n", words="the starter")
    for file, answer in exercise.also.items():
        yield Case(CaseKind.RIGHT, file, answer)
    for number, (file, wrong) in enumerate(exercise.wrong.items()):
        yield Case(CaseKind.WRONG, file, wrong.source, wrong.label, seed=number % len(SEEDS))


def _hostile(exercise: Exercise, bound: Mapping[str, Binding], most_mutants: int) -> Iterator[Case]:
    for words, answer in cheats(exercise, bound).items():
        yield Case(CaseKind.CHEAT, "check.py", answer, words=words)
    names_matter = NAMES_IN_THE_GRAPH.search(exercise.check) is not None
    for mutant in mutants(
        exercise.solution,
        exercise.starter,
        right=exercise.also.values(),
        wanted=exercise.survivors,
        names_matter=names_matter,
        most=most_mutants,
    ):
        yield Case(CaseKind.MUTANT, "solution.py", mutant.source, words=mutant.change, line=mutant.line)


def _in_variant(exercise: Exercise, number: int) -> Iterator[Case]:
    """A variant's solution and starter, and some of its other answers: all have their turn over the variants."""
    yield Case(CaseKind.RIGHT, "solution.py", exercise.solution, variant=number)
    words = f"the starter of variant {number}"
    yield Case(CaseKind.STARTER, "starter.py", exercise.starter, variant=number, words=words)
    for file in _turn(list(exercise.also), number, ALSO_IN_VARIANT):
        yield Case(CaseKind.RIGHT, file, exercise.also[file], variant=number)
    for file in _turn(list(exercise.wrong), number, WRONG_IN_VARIANT):
        wrong = exercise.wrong[file]
        yield Case(CaseKind.WRONG, file, wrong.source, wrong.label, variant=number)


def _turn(files: list[str], number: int, most: int) -> list[str]:
    first = (number - 1) * most
    return list(dict.fromkeys(files[(first + step) % len(files)] for step in range(most))) if files else []
