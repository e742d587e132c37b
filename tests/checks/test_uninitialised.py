"""A variable that had no value when it was read: what was left out."""

from __future__ import annotations

import pytest

from studykit.domain.running.judge_request import JudgeRequest
from studykit.runner import Runner
from tests.support.exercises import exercise_called

RUN = "with tf.Session() as sess:\n    "
V = "import tensorflow as tf\nv = tf.Variable(1, name='v')\ninit = tf.global_variables_initializer()\n"


@pytest.mark.parametrize(
    ("program", "words"),
    [
        (V + RUN + "sess.run(v)\n    sess.run(init)", "No initializer was run before the variable `v` was read"),
        (V + RUN + "sess.run(init)\n" + RUN + "sess.run(v)", "The variable `v` was initialised in another session"),
        (V + "w = tf.Variable(1, name='w')\n" + RUN + "sess.run(init)\n    sess.run(w)", "After all variables exist"),
    ],
)
def test_a_variable_without_a_value_comes_with_what_was_left_out(program: str, words: str, runner: Runner) -> None:
    (finding,) = runner.judge(JudgeRequest.of(exercise_called("9.2-first-graph"), program + "\n")).findings
    assert finding.label == "not-initialised"
    assert words in finding.message.en


def test_an_exercise_may_describe_why_a_variable_has_no_value(runner: Runner) -> None:
    exercise = exercise_called("9.2-init-order")
    (never,) = runner.judge(JudgeRequest.of(exercise, V + RUN + "sess.run(v)\n")).findings
    assert never.label == "never-initialised"
    empty = "import tensorflow as tf\ninit = tf.global_variables_initializer()\nv = tf.Variable(1)\n"
    (too_early,) = runner.judge(JudgeRequest.of(exercise, empty + RUN + "sess.run(init); sess.run(v)\n")).findings
    assert too_early.label == "not-initialised"
