"""Every exercise of the pack: right answers pass by whatever route, wrong ones get their label, starters fail.

Small mistakes, cheats in all variants and five seeds are the business of `studykit check`.
"""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from studykit.domain.exercises.exercise import Exercise
from studykit.domain.exercises.variant import varied
from studykit.domain.exercises.verdict import Verdict, VerdictKind
from studykit.domain.running.judge_request import JudgeRequest
from studykit.runner import Runner
from studykit.runner.proof_cases import Case, brought_cases
from studykit.runner.proof_problems import leaks, problems_of
from tests.support.exercises import EXERCISES, NAMES, exercise_called

PACK = sorted(folder.parent.name for folder in EXERCISES.glob("*/exercise.toml"))
PATIENCE = 5
"""So many times an exercise's seconds: how busy the processors are says nothing about an answer."""
OPEN_GAP = re.compile(r"(?<!\{)\{\w+\}(?!\})")
SIDE_BY_SIDE = 2


@pytest.mark.parametrize("name", PACK)
def test_every_answer_that_an_exercise_brings_gets_what_it_must(name: str, runner: Runner) -> None:
    exercise = with_patience(exercise_called(name))
    cases = brought_cases(exercise)
    with ThreadPoolExecutor(SIDE_BY_SIDE) as judges:
        verdicts = list(judges.map(lambda case: judged(runner, exercise, case), cases))

    found = list(leaks(exercise))
    for case, verdict in zip(cases, verdicts, strict=True):
        found += problems_of(exercise, case, verdict)
        for finding in verdict.findings:
            gaps = OPEN_GAP.findall(finding.message.ko + finding.message.en)
            assert [gap for gap in gaps if gap not in case.answer] == [], (case.file, finding)
    assert [f"{problem.path}:{problem.line}: {problem}" for problem in found] == []


def with_patience(exercise: Exercise) -> Exercise:
    return replace(exercise, limits=replace(exercise.limits, seconds=PATIENCE * exercise.limits.seconds))


def judged(runner: Runner, exercise: Exercise, case: Case) -> Verdict:
    return runner.judge(JudgeRequest.of(varied(exercise, case.variant), case.answer, case.seed))


def test_the_gate_runs_over_a_thousand_answers() -> None:
    answers = [case for name in PACK for case in brought_cases(exercise_called(name))]
    assert len(answers) > 1000


@pytest.mark.parametrize("name", NAMES)
def test_the_starter_is_not_attempted(name: str, runner: Runner) -> None:
    exercise = exercise_called(name)
    spaced = "# my answer\n" + exercise.starter.replace("\n", "\n\n")
    assert runner.judge(JudgeRequest.of(exercise, spaced)).kind is VerdictKind.NOT_ATTEMPTED


@pytest.mark.parametrize("name", NAMES)
def test_there_are_at_least_eight_right_and_eight_wrong_answers(name: str) -> None:
    exercise = exercise_called(name)
    assert len(exercise.also) >= 8
    assert len(exercise.wrong) >= 8


def test_the_bug_of_the_mission_is_named_in_both_languages_with_its_line(runner: Runner) -> None:
    exercise = exercise_called("9.6.1-assign-theta")
    line = exercise.starter.splitlines().index("theta = theta - learning_rate * gradients") + 1
    finding = runner.judge(JudgeRequest.of(exercise, exercise.starter + "\nprint(1)\n")).findings[0]
    assert (finding.label, finding.line, finding.card) == ("rebinds-variable", line, "subtract-rebinds-the-name")
    assert "뺄셈" in finding.message.ko
    assert "tf.assign" in finding.message.ko
    assert "output tensor of a subtraction" in finding.message.en
    assert "tf.assign" in finding.message.en
