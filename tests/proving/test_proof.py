"""A proof finds what is wrong with an exercise, and the built-in ones hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from studykit.domain.exercises.exercise import Exercise
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.proving.cheats import cheats
from studykit.domain.running.judge_request import JudgeRequest
from studykit.runner import Runner
from studykit.runner.proof import Proof, answers_to_judge, prove
from tests.support.exercises import NAMES, exercise_called
from tests.support.soak import size

FIRST = "9.2-first-graph"


def proof_of(exercise: Exercise, runner: Runner, most_mutants: int = 1) -> Proof:
    (proof,) = prove([exercise], runner, most_mutants=most_mutants)
    return proof


def reported(proof: Proof) -> list[tuple[str, str]]:
    return [(problem.path, str(problem)) for problem in proof.problems]


def test_the_built_in_exercises_hold(runner: Runner) -> None:
    exercises = [exercise_called(name) for name in NAMES[: size(full=len(NAMES), sample=1)]]
    counted = {exercise.key: 0 for exercise in exercises}

    def count(exercise: Exercise, answers: int) -> None:
        counted[exercise.key] += answers

    proofs = list(prove(exercises, runner, on_judged=count))
    assert [proof.exercise for proof in proofs] == exercises
    for proof in proofs:
        assert proof.holds, reported(proof)
        assert counted[proof.exercise.key] == proof.tally.answers == answers_to_judge(proof.exercise)
        assert proof.tally.noticed >= 0.8 * proof.tally.mutants


def test_what_is_wrong_with_an_exercise_is_reported(runner: Runner) -> None:
    exercise = exercise_called(FIRST)
    first = dict(list(exercise.wrong.items())[:1])
    spoiled = replace(
        exercise,
        also={"also/broken.py": "result = 1\n"},
        wrong={name: replace(wrong, label="another-label") for name, wrong in first.items()},
        hints=(Bilingual("`result = sess.run(f)`를 쓰세요.", "Write `result = sess.run(f)`."),),
    )
    problems = reported(proof_of(spoiled, runner))
    assert any(path.endswith("also/broken.py") and "does not pass" in words for path, words in problems)
    assert any("must get the label another-label" in words for _, words in problems)
    assert any("Hint 1 holds a line of the solution" in words for _, words in problems)


def test_what_is_wrong_in_a_variant_is_reported(runner: Runner) -> None:
    exercise = replace(exercise_called(FIRST), also={}, wrong={})
    good, bad = {"4": "5", "42": "52"}, {"4": "5"}
    problems = reported(proof_of(replace(exercise, variants=(good, bad)), runner))
    assert problems == [
        (f"{FIRST}/solution.py", "This right answer does not pass (seed 0, variant 2): wrong, wrong-value.")
    ]


def test_a_solution_that_fails_is_all_that_is_reported(runner: Runner) -> None:
    exercise = replace(exercise_called(FIRST), solution="result = 1\n")
    proof = proof_of(exercise, runner)
    assert (proof.tally.answers, len(proof.problems)) == (1, 1)


def test_a_check_that_proves_nothing_is_found_out(runner: Runner) -> None:
    blind = replace(exercise_called(FIRST), check="def check(answer):\n    answer.prints('')\n", also={}, wrong={})
    problems = [words for _, words in reported(proof_of(blind, runner))]
    assert any("lets pass what it must not" in words for words in problems)


def test_a_small_mistake_that_passes_needs_a_reason(runner: Runner) -> None:
    lax = replace(
        exercise_called(FIRST),
        check="def check(answer):\n    answer.variable('x').starts_at(3)\n    answer.variable('y')\n",
        starter="import tensorflow as tf\n\nx = tf.Variable(3)\ny = tf.Variable(4, name=None)\n",
        solution="import tensorflow as tf\n\nx = tf.Variable(3)\ny = tf.Variable(4)\n",
        also={},
        wrong={},
    )
    change = "4 became 5: y = tf.Variable(4)"
    proof = proof_of(lax, runner, most_mutants=24)
    (problem,) = [problem for problem in proof.problems if "small mistake passes" in str(problem)]
    assert (problem.path, problem.line, proof.survivors) == (f"{FIRST}/solution.py", 4, (change,))
    assert str(problem).startswith(f"This small mistake passes: {change}.")

    reasoned = proof_of(replace(lax, survivors={change: "y starts anywhere"}), runner, most_mutants=24)
    assert not any("small mistake passes" in words for _, words in reported(reasoned))
    assert reasoned.idle_reasons == ()
    assert reasoned.tally.noticed == reasoned.tally.mutants - 1


def test_a_reason_for_what_does_not_pass_is_reported(runner: Runner) -> None:
    exercise = replace(exercise_called(FIRST), also={}, wrong={}, survivors={"sess.run(init): left out": "no matter"})
    proof = proof_of(exercise, runner)
    assert not proof.holds
    assert proof.idle_reasons == ("sess.run(init): left out",)


def test_an_answer_whose_findings_do_not_matter_is_judged_only_where_it_could_pass(runner: Runner) -> None:
    exercise = exercise_called(FIRST)
    raised = runner.judge(JudgeRequest.of(exercise, "raise ValueError('no')\n", wants_findings=False))
    wrong = runner.judge(JudgeRequest.of(exercise, exercise.wrong["wrong/x_once.py"].source, wants_findings=False))
    right = runner.judge(JudgeRequest.of(exercise, exercise.solution, wants_findings=False))
    assert (raised.kind.value, raised.findings, raised.seconds["judge"]) == ("raised", (), 0.0)
    assert (wrong.kind.value, wrong.findings[0].label) == ("wrong", "x-once")
    assert right.passed


@pytest.mark.parametrize(
    "check",
    ["def check(answer):\n    pass\n", "def check(answer):\n    answer.nothing_like_this()\n", "x = 1\n", "def ("],
    ids=["expects nothing", "raises", "no check", "no Python"],
)
def test_a_broken_check_is_a_fault_of_ours_and_never_a_pass(check: str, runner: Runner) -> None:
    exercise: Exercise = replace(exercise_called(FIRST), check=check)
    verdict = runner.judge(JudgeRequest.of(exercise, exercise.solution))
    assert verdict.kind.value == "check_fault"
    assert verdict.details


@pytest.mark.parametrize("name", NAMES)
def test_no_cheat_passes(name: str, runner: Runner) -> None:
    exercise = exercise_called(name)
    for words, answer in cheats(exercise, {}).items():
        verdict = runner.judge(JudgeRequest.of(exercise, answer))
        assert not verdict.passed, words
        assert not verdict.kind.is_a_fault_of_ours, (words, verdict)
