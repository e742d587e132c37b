"""A misspelt name comes with the name that was meant."""

from __future__ import annotations

import pytest

from studykit.domain.exercises.exercise import Exercise
from studykit.domain.running.judge_request import JudgeRequest
from studykit.runner import Runner


def test_a_misspelt_name_comes_with_the_name_that_was_meant(runner: Runner, assign_theta: Exercise) -> None:
    verdict = runner.judge(JudgeRequest.of(assign_theta, "learning_rate = 0.1\nprint(learning_rat)\n"))
    assert "`learning_rate`?" in verdict.findings[0].message.en


def test_a_name_that_is_made_later_or_imported_is_not_taken_for_another(runner: Runner, assign_theta: Exercise) -> None:
    later = runner.judge(JudgeRequest.of(assign_theta, "print(init)\ninit = 3\n")).findings[0].message.en
    assert later.startswith("There is no name `init`. Check the spelling")
    module = runner.judge(JudgeRequest.of(assign_theta, "a = tf.constant(3)\n")).findings[0].message.en
    assert "`import tensorflow as tf`? Check" in module


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("tf.matmull([[1.0]], [[1.0]])", "`tf` has no `matmull`. Did you mean `matmul`?"),
        ("tf.train.GradientDecentOptimizer(0.1)", "`tf.train` has no `GradientDecentOptimizer`."),
        ("tf.Session().runn(1)", "`Session` has no `runn`. Did you mean `run`?"),
        ("tf.Variable(1.0).initialiser", "Did you mean `initializer`?"),
        ("import numpy as np\nnp.zeroes(3)", "`numpy` has no `zeroes`. Did you mean `zeros`?"),
        ("tf.reset_graph()", "`tf` has no `reset_graph`. Did you mean `reset_default_graph`?"),
        ("tf.inverse([[1.0]])", "Did you mean `matrix_inverse`?"),
        ("[].apend(3)", "`list` has no `apend`. Did you mean `append`?"),
    ],
)
def test_a_misspelt_attribute_comes_with_the_name_that_was_meant(
    program: str, words: str, runner: Runner, assign_theta: Exercise
) -> None:
    verdict = runner.judge(JudgeRequest.of(assign_theta, f"import tensorflow as tf\n{program}\n"))
    finding = verdict.findings[0]
    assert finding.label == "misspelt-name"
    assert words in finding.message.en


def test_a_misspelt_builtin_comes_with_the_one_that_was_meant(runner: Runner, assign_theta: Exercise) -> None:
    assert "`print`?" in runner.judge(JudgeRequest.of(assign_theta, "pritn(3)\n")).findings[0].message.en
