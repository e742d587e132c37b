"""What a variable has learnt must not be thrown away by its initializer."""

from __future__ import annotations

import pytest

from studykit.domain.exercises.exercise import Exercise, ExerciseKey, ExerciseKind
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.running.judge_request import JudgeRequest
from studykit.runner import Runner

WORD = Bilingual("말", "word")
HEAD = """import tensorflow as tf

v = tf.Variable(0.0, name="v")
other = tf.Variable(0.0)
step = tf.assign_add(v, 1.0)
init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
"""
EXERCISE = Exercise(
    key=ExerciseKey("test", "9.6-again"),
    section="9.6",
    kind=ExerciseKind.WRITE,
    title=WORD,
    task=WORD,
    starter="pass\n",
    solution=HEAD,
    check="""def check(answer):
    answer.runs.do_not_initialise_again(answer.variable("v"), after=answer.operation("step"), at_least=3)
    answer.has_variables(2)
""",
    names={},
    labels={},
    hints=(WORD,),
)


@pytest.mark.parametrize(
    ("rest", "line"),
    [
        ("for _ in range(3):\n    sess.run(step)", None),
        ("for _ in range(3):\n    sess.run(init)\n    sess.run(step)", 10),
        ("for _ in range(3):\n    sess.run(step)\n    sess.run(v.initializer)", 11),
        ("for _ in range(3):\n    sess.run(step)\nsess.run(init)", 11),
        ("for _ in range(3):\n    sess.run(step)\n    sess.run(other.initializer)", None),
        ("sess.run(step)\nsess.run(init)\nfor _ in range(3):\n    sess.run(step)", None),
        ("sess.run(step)\nsess.run(init)", None),
    ],
    ids=["once", "before each", "after each", "at the end", "another one", "and trained anew", "too few runs anyway"],
)
def test_a_variable_initialised_while_it_is_trained_is_reported(rest: str, line: int | None, runner: Runner) -> None:
    verdict = runner.judge(JudgeRequest.of(EXERCISE, HEAD + "".join(f"    {row}\n" for row in rest.splitlines())))
    found = [(finding.label, finding.line) for finding in verdict.findings]
    assert found == ([] if line is None else [("initialised-again", line)]), verdict
