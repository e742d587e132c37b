"""Exercises whose answer is a prediction, or given lines in another order, on real runs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from studykit.domain.exercises.exercise import Exercise, ExerciseKey, ExerciseKind
from studykit.domain.exercises.verdict import VerdictKind
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.running.judge_request import JudgeRequest
from studykit.runner import Runner

WORD = Bilingual("말", "word")
PROGRAM = """import tensorflow as tf

x = tf.Variable(3)
y = x + 1
init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    print(sess.run(y))
    print("end", sess.run(x))

printed = [___, ___]
"""
PREDICT = Exercise(
    key=ExerciseKey("test", "9.2-predict"),
    section="9.2",
    kind=ExerciseKind.PREDICT,
    title=WORD,
    task=WORD,
    starter=PROGRAM,
    solution=PROGRAM.replace("___, ___", "'4', 'end 3'"),
    check="""def check(answer):
    answer.keeps_the_program(but=("printed",))
    answer.writes_out("printed")
    answer.value("printed").equals(answer.printed_lines())
""",
    names={"printed": WORD},
    labels={},
    hints=(WORD,),
)
LINES = """import tensorflow as tf
x = tf.Variable(3)
init = tf.global_variables_initializer()
with tf.Session() as sess:
    sess.run(init)
    result = sess.run(x)
"""
ORDER = replace(
    PREDICT,
    key=ExerciseKey("test", "9.2-order"),
    kind=ExerciseKind.ORDER,
    starter="".join(reversed(LINES.splitlines(keepends=True))),
    solution=LINES,
    check="""def check(answer):
    answer.value("result").equals(3)
    answer.uses_the_given_lines()
""",
    names={"result": WORD},
)


def predicted(what: str) -> str:
    return PROGRAM.replace("[___, ___]", what)


@pytest.mark.parametrize(
    ("answer", "labels"),
    [
        (PREDICT.solution, []),
        (predicted("('4', 'end ' + '3')") + "# sure\n", []),
        (predicted("['4', 'end 4']"), ["wrong-value"]),
        (predicted("[4, 'end 3']"), ["wrong-value"]),
        (predicted("['4']"), ["wrong-value"]),
        (predicted("[str(4), 'end 3']"), ["not-written-out"]),
        (predicted("['4', 'end 3']").replace("Variable(3)", "Variable(3 )"), []),
        (predicted("['4', 'end 5']").replace("Variable(3)", "Variable(5)"), ["program-changed", "wrong-value"]),
        (predicted("open(__file__, 'w').write('printed = 1') and ['4', 'end 3']"), ["not-written-out"]),
        (predicted("['4', 'end 3']") + "open('answer.py', 'w').write('1')\n", ["program-changed"]),
    ],
)
def test_a_prediction_is_typed_in_and_the_program_stays(answer: str, labels: list[str], runner: Runner) -> None:
    verdict = runner.judge(JudgeRequest.of(PREDICT, answer))
    assert [finding.label for finding in verdict.findings] == labels, verdict
    assert verdict.passed == (not labels)


def test_a_prediction_with_holes_is_not_run(runner: Runner) -> None:
    verdict = runner.judge(JudgeRequest.of(PREDICT, predicted("['4', ___]")))
    assert verdict.kind is VerdictKind.NOT_ATTEMPTED
    assert verdict.output.head == ""


def test_a_finding_names_the_line_that_was_changed(runner: Runner) -> None:
    verdict = runner.judge(JudgeRequest.of(PREDICT, predicted("['6', 'end 5']").replace("Variable(3)", "Variable(5)")))
    finding = verdict.findings[0]
    assert (finding.label, finding.line) == ("program-changed", 3)
    assert "where it had `x = tf.Variable(3)`, there is `x = tf.Variable(5)`" in finding.message.en


@pytest.mark.parametrize(
    ("answer", "labels"),
    [
        (LINES, []),
        (LINES.replace("import", "# mine\nimport") + "print(result)\n", []),
        (LINES.replace("sess.run(init)", "sess.run(x.initializer)"), ["lines-changed"]),
        (LINES.replace("    sess.run(init)\n", "    sess.run(init)\n    sess.run(init)\n"), ["lines-changed"]),
        (LINES.replace("(x)", "(x)\n    other = 1"), ["lines-changed"]),
    ],
)
def test_given_lines_are_put_in_order_and_not_changed(answer: str, labels: list[str], runner: Runner) -> None:
    verdict = runner.judge(JudgeRequest.of(ORDER, answer))
    assert [finding.label for finding in verdict.findings] == labels, verdict


def test_the_first_extra_line_and_the_first_missing_line_are_reported(runner: Runner) -> None:
    verdict = runner.judge(JudgeRequest.of(ORDER, LINES.replace("sess.run(init)", "sess.run(x.initializer)")))
    finding = verdict.findings[0]
    assert finding.line == 5
    assert "not given: `sess.run(x.initializer)`. A line that is missing: `sess.run(init)`." in finding.message.en
