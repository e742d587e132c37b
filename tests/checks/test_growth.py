"""An answer that is stopped while its graph grows gets a finding about the growth, not only about the time."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from studykit.domain.exercises.exercise import Exercise, RunLimits
from studykit.domain.exercises.verdict import VerdictKind
from studykit.domain.running.judge_request import JudgeRequest
from studykit.domain.running.recording import Growth
from studykit.runner import Runner
from studykit.worker.recording.growth import GrowthReporter, growth_in

BEGIN = """import tensorflow as tf
theta = tf.Variable(0.0, name="theta")
training_op = tf.assign(theta, theta + 1.0)
with tf.Session() as sess:
    sess.run(theta.initializer)
"""
MADE_IN_THE_LOOP = f"""{BEGIN}    while True:
        sess.run(tf.assign(theta, theta + 1.0))
"""
MADE_BEFORE_AN_ENDLESS_LOOP = f"""{BEGIN}    for step in range(6):
        sess.run(tf.assign(theta, theta + 1.0))
    while True:
        sess.run(training_op)
"""


def test_a_loop_that_makes_nodes_until_the_time_is_over_gets_the_exercises_own_word(
    runner: Runner, hurried: Exercise
) -> None:
    verdict = runner.judge(JudgeRequest.of(hurried, MADE_IN_THE_LOOP))

    finding = verdict.findings[0]
    assert (verdict.kind, finding.label) == (VerdictKind.TIMED_OUT, "created-in-loop")
    assert finding.card == hurried.labels["created-in-loop"].card
    assert finding.message.ko.startswith("3초 안에 끝나지 않아 멈췄습니다. 훈련하는 동안 그래프가 계속 커집니다(연산 ")
    assert "{" not in finding.message.ko + finding.message.en


def test_an_exercise_without_a_word_of_its_own_on_growth_has_the_usual_one(runner: Runner, hurried: Exercise) -> None:
    plain = replace(hurried, labels={})

    finding = runner.judge(JudgeRequest.of(plain, MADE_IN_THE_LOOP)).findings[0]

    assert finding.label == "graph-grows"
    assert finding.message.en.startswith("Stopped: it did not finish within 3 s. The graph kept growing while it ran")


def test_the_growth_of_a_program_that_nothing_judges_is_reported_too(runner: Runner) -> None:
    stopped = runner.run(MADE_IN_THE_LOOP, limits=RunLimits(seconds=2, memory_mb=512)).stopped
    assert stopped is not None
    assert stopped.label == "graph-grows"


def test_nodes_that_were_made_long_before_the_time_was_over_are_not_blamed(runner: Runner, hurried: Exercise) -> None:
    verdict = runner.judge(JudgeRequest.of(hurried, MADE_BEFORE_AN_ENDLESS_LOOP))
    assert verdict.findings[0].label == "timed-out"


@pytest.mark.parametrize(
    ("sizes", "growth"),
    [
        ([(0, 10)] * 40, None),
        ([(0, 10 + size) for size in range(20)], Growth(10, 29)),
        ([(0, 10 + size // 5) for size in range(100)], Growth(10, 29)),
        ([(0, 10 + min(size, 6)) for size in range(100)], None),
        ([(0, 10 + size) for size in range(20)] + [(1, 30)] * 100, None),
    ],
)
def test_growth_is_what_goes_on_to_the_end(
    sizes: list[tuple[int, int]], growth: Growth | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studykit.worker.recording.growth.EVERY_SECONDS", 0.0)
    reading, writing = os.pipe()
    told = GrowthReporter(writing)

    for session, size in sizes:
        told.note(session, size)

    os.close(writing)
    with os.fdopen(reading, "rb") as words:
        assert growth_in(words.read()) == growth


def test_what_an_answer_writes_there_itself_is_no_growth() -> None:
    assert growth_in(b"growth 1 2 many 3 0\ngrowth -1 2 9 9 0\nnonsense") is None
