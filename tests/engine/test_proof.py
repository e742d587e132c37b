"""A proof finds what is wrong with an exercise, and the built-in ones hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from studykit.domain.bilingual import Bilingual
from studykit.domain.cheats import cheats
from studykit.domain.exercise import Exercise
from studykit.domain.mutants import mutants
from studykit.runner import Runner
from studykit.runner.proof import ProofStep, prove
from tests.engine.conftest import NAMES, exercise_called


@pytest.mark.parametrize("name", NAMES)
def test_a_built_in_exercise_holds(name: str, runner: Runner) -> None:
    steps: list[ProofStep] = []
    proof = prove(exercise_called(name), runner, most_mutants=15, progress=steps.append)
    assert proof.holds, [(one.path, str(one)) for one in proof.problems]
    assert len(steps) == proof.cases == steps[-1].total
    assert len(proof.survivors) < 15


def test_what_is_wrong_with_an_exercise_is_told(runner: Runner) -> None:
    exercise = exercise_called("9.2-first-graph")
    first = dict(list(exercise.wrong.items())[:1])
    spoiled = replace(
        exercise,
        also={"also/broken.py": "result = 1\n"},
        wrong={name: replace(wrong, label="another-label") for name, wrong in first.items()},
        hints=(Bilingual("`result = sess.run(f)`를 쓰세요.", "Write `result = sess.run(f)`."),),
    )
    told = [(problem.path, str(problem)) for problem in prove(spoiled, runner, most_mutants=1).problems]
    assert any(path.endswith("also/broken.py") and "does not pass" in words for path, words in told)
    assert any("must get the label another-label" in words for _, words in told)
    assert any("Hint 1 holds a line of the solution" in words for _, words in told)


def test_what_is_wrong_in_a_variant_is_told(runner: Runner) -> None:
    exercise = replace(exercise_called("9.2-first-graph"), also={}, wrong={})
    good, bad = {"4": "5", "42": "52"}, {"4": "5"}
    told = prove(replace(exercise, variants=(good, bad)), runner, most_mutants=1).problems
    assert [str(problem) for problem in told] == [
        "This right answer does not pass (seed 0, variant 2): wrong, wrong-value."
    ]


def test_a_check_that_proves_nothing_is_found_out(runner: Runner) -> None:
    exercise = exercise_called("9.2-first-graph")
    blind = replace(exercise, check="def check(answer):\n    answer.prints('')\n", also={}, wrong={})
    told = [str(problem) for problem in prove(blind, runner, most_mutants=1).problems]
    assert any("lets pass what it must not" in words for words in told)


@pytest.mark.parametrize(
    "check",
    ["def check(answer):\n    pass\n", "def check(answer):\n    answer.nothing_like_this()\n", "x = 1\n", "def ("],
    ids=["expects nothing", "raises", "no check", "no Python"],
)
def test_a_broken_check_is_a_fault_of_ours_and_never_a_pass(check: str, runner: Runner) -> None:
    exercise: Exercise = replace(exercise_called("9.2-first-graph"), check=check)
    verdict = runner.judge(exercise, exercise.solution)
    assert verdict.kind.value == "check_fault"
    assert verdict.details


@pytest.mark.parametrize("name", NAMES)
def test_no_cheat_passes(name: str, runner: Runner) -> None:
    exercise = exercise_called(name)
    for words, answer in cheats(exercise, {}).items():
        verdict = runner.judge(exercise, answer)
        assert not verdict.passed, words
        assert not verdict.kind.is_a_fault_of_ours, (words, verdict)


def test_mutants_are_programs_that_differ() -> None:
    exercise = exercise_called("9.6.1-assign-theta")
    found = mutants(exercise.solution)
    assert len({mutant.source for mutant in found}) == len(found) > 20
    for mutant in found:
        compile(mutant.source, "mutant", "exec")
