"""A recording is data: it can be kept and judged again, and a damaged one never passes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studykit.domain.exercises.exercise import Exercise
from studykit.domain.exercises.verdict import VerdictKind
from studykit.domain.running.codec import FormatError, pack, unpack
from studykit.domain.running.judge_request import JudgeRequest
from studykit.domain.running.output import Output
from studykit.domain.running.recording import (
    Array,
    Ending,
    FailedRun,
    Plain,
    RecordedSession,
    Recording,
    SessionRun,
    Several,
    Trace,
)
from studykit.domain.running.recording_validation import is_consistent
from studykit.runner import Runner

SMALL = Recording(
    answer="x = 1",
    seed=3,
    variant=0,
    ending=Ending.FINISHED,
    output=Output("one\n", "", 0),
    seconds=0.5,
    trace=Trace(
        bindings={"x": Plain("int", "1"), "y": Several("list", (Array(b"npy"), Plain("NoneType", "None")), ())}
    ),
)


def changed(**values: Any) -> Recording:
    return replace(SMALL, **values)


def test_a_recording_survives_its_bytes() -> None:
    assert unpack(Recording, pack(SMALL)) == SMALL


@given(st.data())
def test_garbled_bytes_are_refused(data: st.DataObject) -> None:
    packed = bytearray(pack(SMALL))
    place = data.draw(st.integers(0, len(packed) - 1))
    packed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(FormatError):
        unpack(Recording, bytes(packed))


@given(st.integers(0, len(pack(SMALL)) - 1))
def test_truncated_bytes_are_refused(length: int) -> None:
    with pytest.raises(FormatError):
        unpack(Recording, pack(SMALL)[:length])


@given(st.binary(max_size=300))
def test_other_bytes_are_refused_and_nothing_else_happens(data: bytes) -> None:
    with pytest.raises(FormatError):
        unpack(Recording, data)


@pytest.mark.parametrize(
    "value",
    [
        Plain("int", "1"),
        replace(SMALL, seed=True),
        changed(answer=None),
        changed(ending="passed"),
        changed(output=Plain("int", "1")),
        changed(seconds="0.5"),
    ],
    ids=["another class", "a truth for a number", "nothing for a text", "no such ending", "no output", "text"],
)
def test_a_value_of_another_type_is_refused(value: Any) -> None:
    with pytest.raises(FormatError):
        unpack(Recording, pack(value))


def test_a_trace_that_points_outside_itself_is_refused() -> None:
    run = SessionRun(session=0, fetches=(), feeds=(), results=(), operations=1, line=None)
    assert not is_consistent(Trace(runs=(run,)))
    assert not is_consistent(Trace(failed_runs=(FailedRun(session=0, fetches=(), error="ValueError", line=None),)))
    assert not is_consistent(Trace(default_graph=0))
    assert not is_consistent(Trace(sessions=(RecordedSession(0, True, False, None),)))
    assert is_consistent(Trace())


@pytest.mark.parametrize("name", ["solution", "wrong/never_run.py", "wrong/not_initialised.py"])
def test_a_kept_recording_gets_the_same_verdict_again(name: str, runner: Runner, assign_theta: Exercise) -> None:
    answer = assign_theta.solution if name == "solution" else assign_theta.wrong[name].source
    judged = runner.judge_and_record(JudgeRequest.of(assign_theta, answer))
    assert judged.recording is not None
    again = runner.judge_recording(assign_theta, judged.recording)
    assert (again.kind, again.findings, again.output) == (
        judged.verdict.kind,
        judged.verdict.findings,
        judged.verdict.output,
    )


def test_a_stopped_answer_can_be_judged_again_too(runner: Runner, assign_theta: Exercise) -> None:
    judged = runner.judge_and_record(JudgeRequest.of(assign_theta, "while True: print('x' * 1000)"))
    assert judged.recording is not None
    assert runner.judge_recording(assign_theta, judged.recording).kind is VerdictKind.OUTPUT_LIMIT


@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_a_damaged_recording_never_passes(data: st.DataObject, runner: Runner, assign_theta: Exercise) -> None:
    recording = bytearray(SOLUTIONS.setdefault("kept", _solution(runner, assign_theta)))
    place = data.draw(st.integers(0, len(recording) - 1))
    recording[place] ^= 1
    verdict = runner.judge_recording(assign_theta, bytes(recording))
    assert verdict.kind is VerdictKind.ENVIRONMENT_FAULT


SOLUTIONS: dict[str, bytes] = {}


def _solution(runner: Runner, exercise: Exercise) -> bytes:
    kept = runner.judge_and_record(JudgeRequest.of(exercise, exercise.solution)).recording
    assert kept is not None
    return kept
