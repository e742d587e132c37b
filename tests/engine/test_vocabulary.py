"""Each part of the check's vocabulary accepts what is so and finds what is not, on real recordings."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from studykit.domain.bilingual import Bilingual
from studykit.domain.exercise import Exercise, ExerciseKey, ExerciseKind, Label
from studykit.domain.verdict import Verdict, VerdictKind
from studykit.runner import Runner

WORD = Bilingual("말", "word")
MODEL = """
import numpy as np
import tensorflow as tf

X = tf.placeholder(tf.float32, (None, 2), name="X")
with tf.variable_scope("layer"):
    w = tf.get_variable("w", shape=(2, 1), initializer=tf.constant_initializer(0.5))
b = tf.Variable(1.0, name="b", trainable=False)
with tf.name_scope("out"):
    y = tf.add(tf.matmul(X, w), b, name="y")
loss = tf.reduce_mean(tf.square(y), name="loss")
counter = tf.Variable(0, name="counter")
count = tf.assign_add(counter, 1)
train = tf.train.GradientDescentOptimizer(0.1).minimize(loss, var_list=[w])
summary = tf.summary.scalar("mse", loss)
init = tf.global_variables_initializer()
saver = tf.train.Saver()
values = {"one": 1.5, "two": [1, 2]}
word = "hello"


def double(x):
    return x * 2


with tf.Session() as sess:
    sess.run(init)
    writer = tf.summary.FileWriter("./logs", tf.get_default_graph())
    for step in range(3):
        text, _ = sess.run([summary, count], {X: [[1.0, 2.0]]})
        writer.add_summary(text, step)
    writer.close()
    both = sess.run([y, loss], feed_dict={X: [[1.0, 1.0]]})
    best = sess.run(w)
    saver.save(sess, "./model.ckpt")
print("done")
"""


@dataclass(frozen=True)
class Claim:
    """An expectation in a check, and the label it gives where it does not hold; none where it holds."""

    check: str
    label: str | None = None


CLAIMS = [
    Claim("answer.placeholder('X').has(shape=[None, 2], dtype='float32')"),
    Claim("answer.placeholder('X').has(shape=[None, 3])", "wrong-shape"),
    Claim("answer.placeholder('X').has(dtype='int32')", "wrong-dtype"),
    Claim("answer.placeholder('y')", "not-a-placeholder"),
    Claim("answer.variable('w').is_called('layer/w')"),
    Claim("answer.variable('w').is_called('w')", "wrong-node-name"),
    Claim("answer.variable('y')", "not-a-variable"),
    Claim("answer.variable('word')", "not-a-variable"),
    Claim("answer.variable('nothing')", "name-missing"),
    Claim("answer.variable('b').starts_at(1.0)"),
    Claim("answer.variable('b').starts_at(2.0)", "wrong-value"),
    Claim("answer.variable('b').is_trainable(False)"),
    Claim("answer.variable('b').is_trainable()", "wrong-trainable"),
    Claim("answer.variable('counter').has_writers(1)"),
    Claim("answer.variable('w').has_writers(2)", "too-many-writers"),
    Claim("answer.tensor('y').depends_on(answer.variable('w'), answer.tensor('X'))"),
    Claim("answer.tensor('y').depends_on(answer.variable('counter'))", "does-not-depend"),
    Claim("answer.tensor('y').does_not_depend_on(answer.variable('counter'))"),
    Claim("answer.tensor('y').does_not_depend_on(answer.variable('w'))", "does-depend"),
    Claim("answer.tensor('y').uses('matmul') and answer.tensor('y').uses('add')"),
    Claim("answer.tensor('y').uses('mean')", "wrong-operations"),
    Claim("answer.tensor('y').computes(lambda X, w, b: X @ w + b, *nodes(answer))"),
    Claim("answer.tensor('y').computes(lambda X, w, b: X @ w - b, *nodes(answer))", "wrong-result"),
    Claim("answer.tensor('y').computes(lambda X, w, b: w @ X + b, *nodes(answer))", "wrong-result"),
    Claim(
        "answer.tensor('y').gives(7.0, answer.tensor('X'), given={answer.variable('w'): [[0.0], [0.0]],"
        " answer.variable('b'): 7.0})"
    ),
    Claim("answer.operation('count').changes(answer.variable('counter'), by=1)"),
    Claim("answer.operation('count').changes(answer.variable('counter'), by=2)", "does-not-change"),
    Claim("answer.operation('count').keeps(answer.variable('b'))"),
    Claim("answer.operation('count').keeps(answer.variable('counter'))", "does-change"),
    Claim("answer.operation('count').brings(answer.variable('counter'), to=5, runs=5)"),
    Claim("answer.operation('count').brings(answer.variable('counter'), to=6, runs=5)", "wrong-destination"),
    Claim("answer.operation('word')", "not-an-operation"),
    Claim("answer.operation('train')"),
    Claim("answer.tensors('both', count=2)", "not-several"),
    Claim("answer.value('best').has(shape=[2, 1], dtype='float32')"),
    Claim("answer.value('best').is_near([0.5, 0.5], within=1e-6)"),
    Claim("answer.value('best').came_from_a_session(of=answer.variable('w'))"),
    Claim("answer.value('best').came_from_a_session(of=answer.tensor('y'))", "not-from-session"),
    Claim("answer.value('word').equals('hello')"),
    Claim("answer.value('word').equals('help')", "wrong-value"),
    Claim("answer.value('y')", "not-a-value"),
    Claim("answer.value('best').satisfies(lambda value: (value > 0).all(), '> 0')"),
    Claim("answer.runs.fetched(answer.operation('count'), at_least=3)"),
    Claim("answer.runs.fetched(answer.operation('count'), at_least=4)", "too-few-runs"),
    Claim("answer.runs.fetched_together(answer.tensor('y'), answer.tensor('loss'))"),
    Claim("answer.runs.fetched_together(answer.tensor('y'), answer.variable('w'))", "not-together"),
    Claim("answer.runs.number_is(7)"),
    Claim("answer.runs.number_is(8)", "wrong-runs"),
    Claim("answer.runs.do_not_grow_the_graph() and answer.runs.leave_no_default_session()"),
    Claim("answer.runs.do_not_initialise_again(answer.variable('counter'), after=answer.operation('count'))"),
    Claim("answer.has_variables(3)"),
    Claim("answer.has_variables(4)", "wrong-count"),
    Claim("answer.variable_called('layer/w').is_trainable()"),
    Claim("answer.variable_called('w')", "variable-missing"),
    Claim("answer.files.checkpoint_holds('model.ckpt', 'layer/w', 'b')"),
    Claim("answer.files.checkpoint_holds('model.ckpt', 'w')", "not-in-checkpoint"),
    Claim("answer.files.checkpoint_holds('other.ckpt', 'w')", "no-checkpoint"),
    Claim("answer.expect(answer.files.checkpoint_value('model.ckpt', 'counter') == 3, 'mine')"),
    Claim("answer.files.has_scalars('mse', at_least=3)"),
    Claim("answer.files.has_scalars('accuracy')", "no-events"),
    Claim("answer.expect([step for step, _ in answer.files.scalars('mse')] == [0, 1, 2], 'mine')"),
    Claim("answer.files.exist('logs/events*', 'mine')"),
    Claim("answer.files.exist('nothing/*', 'mine')", "mine"),
    Claim("answer.prints('done')"),
    Claim("answer.prints('finished')", "wrong-output"),
    Claim("answer.value('doubled').equals(42)"),
    Claim("answer.value('best').is_near(answer.solution.value('best').held, within=1e-6)"),
    Claim("answer.expect(answer.line_of('loss') == 11, 'mine')"),
    Claim("answer.expect(answer.is_right_so_far, 'mine')"),
]


def exercise_with(check: str) -> Exercise:
    head = "def nodes(answer):\n    return answer.tensor('X'), answer.variable('w'), answer.variable('b')\n\n\n"
    return Exercise(
        key=ExerciseKey("test", "vocabulary"),
        section="9.2",
        kind=ExerciseKind.WRITE,
        title=WORD,
        task=WORD,
        starter="pass\n",
        solution=MODEL,
        check=f"{head}def check(answer):\n    {check}\n",
        names={"w": WORD},
        labels={"mine": Label(WORD, "a-card")},
        hints=(WORD,),
        probe="doubled = double(21)\n",
        with_solution=True,
    )


@pytest.fixture(scope="module")
def recording(runner: Runner) -> bytes:
    kept = runner.judge_and_record(exercise_with("answer.prints('done')"), MODEL).recording
    assert kept is not None
    return kept


@pytest.mark.parametrize("claim", CLAIMS, ids=[claim.check for claim in CLAIMS])
def test_an_expectation_holds_or_gives_its_label(claim: Claim, runner: Runner, recording: bytes) -> None:
    verdict = runner.judge_recording(exercise_with(claim.check), recording)
    assert verdict.kind is (VerdictKind.PASSED if claim.label is None else VerdictKind.WRONG), verdict
    assert [finding.label for finding in verdict.findings] == ([claim.label] if claim.label else [])


def test_a_label_links_to_its_card(runner: Runner, recording: bytes) -> None:
    verdict = runner.judge_recording(exercise_with("answer.expect(False, 'mine', 3)"), recording)
    assert (verdict.findings[0].card, verdict.findings[0].line) == ("a-card", 3)


def test_a_label_that_nobody_described_is_a_fault_of_the_check(runner: Runner, recording: bytes) -> None:
    verdict = runner.judge_recording(exercise_with("answer.expect(False, 'nobody')"), recording)
    assert verdict.kind is VerdictKind.CHECK_FAULT
    assert "nobody" in verdict.details


def test_event_files_go_with_the_verdict(runner: Runner, recording: bytes) -> None:
    verdict = runner.judge_recording(exercise_with("answer.prints('done')"), recording)
    (file,) = verdict.event_files
    assert file.path.startswith("logs/events.out.tfevents.")
    assert file.content is not None
    assert len(file.content) == file.size


def test_the_graph_can_be_drawn(runner: Runner, recording: bytes) -> None:
    verdict: Verdict = runner.judge_recording(exercise_with("answer.prints('done')"), recording)
    exercise = replace(exercise_with("answer.prints('')"), probe=None)
    small = runner.judge(exercise, "import tensorflow as tf\na = tf.Variable(2.0, name='a')\nb = a * a\n")
    nodes = {node.name: node for node in small.drawing}
    assert nodes["a"].is_variable
    assert nodes["mul"].inputs == ("a",)
    assert nodes["mul"].line == 3
    assert verdict.drawing == () or len(verdict.drawing) <= 80
