"""Each exercise accepts right answers by any route, and names what is wrong with the others."""

from __future__ import annotations

import pytest

from studykit.domain.exercises.exercise import Exercise
from studykit.domain.exercises.verdict import VerdictKind
from studykit.runner import Runner
from tests.support.exercises import NAMES, exercise_called

EXERCISES = [exercise_called(name) for name in NAMES]
RIGHT = [
    pytest.param(exercise, answer, id=f"{exercise.key.id}-{name}")
    for exercise in EXERCISES
    for name, answer in {"solution": exercise.solution, **exercise.also}.items()
]
WRONG = [
    pytest.param(exercise, answer.source, answer.label, id=f"{exercise.key.id}-{name}")
    for exercise in EXERCISES
    for name, answer in exercise.wrong.items()
]


@pytest.mark.parametrize(("exercise", "answer"), RIGHT)
def test_a_right_answer_passes_whatever_its_route(exercise: Exercise, answer: str, runner: Runner) -> None:
    verdict = runner.judge(exercise, answer)
    assert verdict.passed, verdict.findings


@pytest.mark.parametrize(("exercise", "answer", "label"), WRONG)
def test_a_typical_wrong_answer_gets_its_label(exercise: Exercise, answer: str, label: str, runner: Runner) -> None:
    verdict = runner.judge(exercise, answer)
    assert verdict.kind in (VerdictKind.WRONG, VerdictKind.RAISED), verdict
    assert verdict.findings[0].label == label, verdict.findings
    assert "{" not in verdict.findings[0].message.ko.replace("={...}", "")


@pytest.mark.parametrize("exercise", EXERCISES, ids=NAMES)
def test_the_starter_is_not_attempted_and_fails_when_it_is_run(exercise: Exercise, runner: Runner) -> None:
    spaced = "# my answer\n" + exercise.starter.replace("\n", "\n\n")
    assert runner.judge(exercise, spaced).kind is VerdictKind.NOT_ATTEMPTED
    assert not runner.judge(exercise, exercise.starter + "\nprint(1)\n").passed


@pytest.mark.parametrize("exercise", EXERCISES, ids=NAMES)
def test_there_are_at_least_eight_right_and_eight_wrong_answers(exercise: Exercise) -> None:
    assert len(exercise.also) >= 8
    assert len(exercise.wrong) >= 8


def test_the_bug_of_the_mission_is_told_in_both_languages_with_its_line(runner: Runner) -> None:
    exercise = exercise_called("9.6.1-assign-theta")
    line = exercise.starter.splitlines().index("theta = theta - learning_rate * gradients") + 1
    finding = runner.judge(exercise, exercise.starter + "\nprint(1)\n").findings[0]
    assert (finding.label, finding.line, finding.card) == ("rebinds-variable", line, "subtract-rebinds-the-name")
    assert "뺄셈" in finding.message.ko
    assert "tf.assign" in finding.message.ko
    assert "output tensor of a subtraction" in finding.message.en
    assert "tf.assign" in finding.message.en
