"""Each part of the check's vocabulary accepts what is so and finds what is not, on real recordings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from studykit.domain.exercises.verdict import Verdict, VerdictKind
from studykit.domain.running.judge_request import JudgeRequest
from studykit.runner import Runner
from tests.checks.claims import CLAIMS, CLAIMS_OF_TWO_GRAPHS, MODEL, TWO_GRAPHS, Claim, exercise_with


@pytest.fixture(scope="module")
def recording(runner: Runner) -> bytes:
    kept = runner.judge_and_record(JudgeRequest.of(exercise_with("answer.prints('done')"), MODEL)).recording
    assert kept is not None
    return kept


@pytest.mark.parametrize("claim", CLAIMS, ids=[claim.check for claim in CLAIMS])
def test_an_expectation_holds_or_gives_its_label(claim: Claim, runner: Runner, recording: bytes) -> None:
    verdict = runner.judge_recording(exercise_with(claim.check), recording)
    assert verdict.kind is (VerdictKind.PASSED if claim.label is None else VerdictKind.WRONG), verdict
    assert [finding.label for finding in verdict.findings] == ([claim.label] if claim.label else [])


@pytest.fixture(scope="module")
def recording_of_two_graphs(runner: Runner) -> bytes:
    kept = runner.judge_and_record(
        JudgeRequest.of(exercise_with("answer.prints('')", probe=None), TWO_GRAPHS)
    ).recording
    assert kept is not None
    return kept


@pytest.mark.parametrize("claim", CLAIMS_OF_TWO_GRAPHS, ids=[claim.check for claim in CLAIMS_OF_TWO_GRAPHS])
def test_an_expectation_distinguishes_graphs_and_failed_runs(
    claim: Claim, runner: Runner, recording_of_two_graphs: bytes
) -> None:
    verdict = runner.judge_recording(exercise_with(claim.check, probe=None), recording_of_two_graphs)
    assert verdict.kind is (VerdictKind.PASSED if claim.label is None else VerdictKind.WRONG), verdict
    assert [finding.label for finding in verdict.findings] == ([claim.label] if claim.label else [])


def test_a_variable_of_either_family_is_read_and_set(runner: Runner) -> None:
    check = "answer.tensor('f').computes(lambda v: 2 * v, answer.tensor('v'))"
    exercise = replace(exercise_with(check), probe=None)
    read = replace(exercise_with("answer.value('x').came_from_a_session(of=answer.variable('v'))"), probe=None)
    called = replace(exercise_with("answer.variable_called('v').starts_at(3.0)"), probe=None)
    for resource in (False, True):
        head = f"import tensorflow as tf\nv = tf.Variable(3.0, name='v', use_resource={resource})\n"
        assert runner.judge(JudgeRequest.of(called, head)).passed
        run = "with tf.Session() as sess:\n    sess.run(v.initializer)\n    x = "
        assert runner.judge(JudgeRequest.of(read, head + run + "v.eval()\n")).passed
        assert runner.judge(JudgeRequest.of(read, head + run + "sess.run(v)\n")).passed
        assert runner.judge(JudgeRequest.of(exercise, head + "f = v + v\n")).passed
        assert not runner.judge(JudgeRequest.of(exercise, head + "f = v + 3.0\n")).passed


SAVED = """
import tensorflow as tf

w = tf.Variable(3.0, name="w", use_resource=RESOURCE)
with tf.Session() as sess:
    sess.run(w.initializer)
    tf.train.Saver().save(sess, "./m")
tf.reset_default_graph()
saver = tf.train.import_meta_graph("./m.meta")
with tf.Session() as sess:
    saver.restore(sess, "./m")
"""


@pytest.mark.parametrize("resource", ["True", "False"])
def test_a_restored_variable_and_an_imported_graph_are_seen(resource: str, runner: Runner) -> None:
    check = (
        "answer.expect(effects(answer, 'restores') == [(2, ['w'])] and effects(answer, 'updates') == [], 'mine')\n"
        "    answer.expect(list(answer.runs)[2].graph.line_of('w') is None, 'mine')"
    )
    exercise = replace(exercise_with(check), probe=None, with_solution=False)
    assert runner.judge(JudgeRequest.of(exercise, SAVED.replace("RESOURCE", resource))).passed


UNFINISHED = """
import glob
import tensorflow as tf

with tf.summary.FileWriter("./logs", tf.get_default_graph()) as writer:
    for step in range(9):
        value = tf.Summary.Value(tag="mse", simple_value=step)
        writer.add_summary(tf.Summary(value=[value]), step)
(name,) = glob.glob("logs/*")
whole = open(name, "rb").read()
open(name, "wb").write(whole[:-9])
open("logs/tfevents.of.something.else", "wb").write(b"no event file")
"""


def test_an_event_file_is_read_as_far_as_it_was_written(runner: Runner) -> None:
    check = (
        "answer.expect(answer.files.scalars('mse') == [(step, step) for step in range(8)], 'mine')\n"
        "    answer.expect([file.nodes for file in answer.files.event_files('logs')] == [set(), None], 'mine')"
    )
    exercise = replace(exercise_with(check), probe=None, with_solution=False)
    assert runner.judge(JudgeRequest.of(exercise, UNFINISHED)).passed


def test_a_value_read_after_very_many_runs_still_came_from_a_session(runner: Runner) -> None:
    exercise = replace(exercise_with("answer.value('x').came_from_a_session()"), probe=None)
    program = """
import tensorflow as tf
v = tf.Variable(0)
count = tf.assign_add(v, 1)
with tf.Session() as sess:
    sess.run(v.initializer)
    for _ in range(2500):
        sess.run(count)
    x = sess.run(v) * 1
"""
    assert runner.judge(JudgeRequest.of(exercise, program)).passed
    assert not runner.judge(JudgeRequest.of(exercise, program.replace("* 1", "+ 1"))).passed


def test_what_a_callable_of_the_session_gave_came_from_the_session(runner: Runner) -> None:
    check = (
        "answer.value('x').came_from_a_session(of=answer.tensor('f'))\n"
        "    answer.expect([run.value_for(answer.tensor('p')) for run in answer.runs] == [4], 'mine')"
    )
    program = (
        "import tensorflow as tf\np = tf.placeholder(tf.int32)\nf = p * 3\nwith tf.Session() as sess:\n"
        "    times = sess.make_callable(f, feed_list=[p])\nx = times(4)\n"
    )
    inside = program.replace("\nx = times", "\n    x = times")
    assert runner.judge(JudgeRequest.of(replace(exercise_with(check), probe=None), inside)).passed
    closed = replace(exercise_with("answer.expect(answer.runs.failing(answer.tensor('f')), 'mine')"), probe=None)
    assert runner.judge(
        JudgeRequest.of(closed, program.replace("x = times(4)", "try:\n    times(4)\nexcept RuntimeError:\n    x = 1"))
    ).passed


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


def test_nodes_are_found_by_name_in_a_graph_beside_an_empty_default_one(runner: Runner) -> None:
    check = "answer.tensor_called('y').depends_on(*answer.variables())"
    answer = "with tf.Graph().as_default():\n    w = tf.Variable(1.0)\n    y = tf.multiply(w, 2.0, name='y')\n"
    exercise = replace(exercise_with(check), probe=None, with_solution=False)
    assert runner.judge(JudgeRequest.of(exercise, f"import tensorflow as tf\n{answer}")).passed


def test_the_verdict_has_a_picture_of_the_graph(runner: Runner, recording: bytes) -> None:
    verdict: Verdict = runner.judge_recording(exercise_with("answer.prints('done')"), recording)
    exercise = replace(exercise_with("answer.prints('')"), probe=None)
    small = runner.judge(
        JudgeRequest.of(exercise, "import tensorflow as tf\na = tf.Variable(2.0, name='a')\nb = a * a\n")
    )
    nodes = {node.name: node for node in small.drawing}
    assert nodes["a"].is_variable
    assert nodes["mul"].inputs == ("a",)
    assert nodes["mul"].line == 3
    assert verdict.drawing == () or len(verdict.drawing) <= 80


def test_a_variable_whose_first_value_needs_a_feed_is_found(runner: Runner) -> None:
    exercise = exercise_with("answer.variable('v').starts_unfed()")
    program = """
import tensorflow as tf

X = tf.placeholder(tf.float32, (None, 3))
v = tf.Variable(tf.zeros((X.get_shape()[1], 1)))
"""
    assert runner.judge(JudgeRequest.of(exercise, program)).passed
    verdict = runner.judge(JudgeRequest.of(exercise, program.replace("X.get_shape()", "tf.shape(X)")))
    assert [finding.label for finding in verdict.findings] == ["initial-value-fed"]
