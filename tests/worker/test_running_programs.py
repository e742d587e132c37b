"""A program that nothing judges is run as an answer is: fenced in, limited, each in a fresh process."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.exercises.exercise import RunLimits
from studykit.domain.running.codec import FormatError, pack, unpack
from studykit.domain.running.output import Output
from studykit.domain.running.recording import Ending, Raised
from studykit.domain.running.run_result import RunResult, error_words
from studykit.runner import Runner
from tests.worker.test_hostile_answers import left_running

SUM = "import tensorflow as tf\na = tf.constant(2)\nwith tf.Session() as sess:\n    print(sess.run(a + 3))\n"
NOT_INITIALISED = (
    "import tensorflow as tf\nv = tf.Variable(1.0, name='v')\nwith tf.Session() as sess:\n    sess.run(v)\n"
)


def test_a_program_gives_its_output(runner: Runner) -> None:
    ran = runner.run(SUM)
    assert (ran.ending, ran.printed, ran.error, ran.stopped) == (Ending.FINISHED, "5\n", None, None)
    assert ran.seconds > 0


def test_a_program_that_raises_gives_what_it_printed_and_its_error_with_the_bare_class(runner: Runner) -> None:
    ran = runner.run("print('before')\n" + NOT_INITIALISED)
    assert (ran.ending, ran.printed, ran.line) == (Ending.RAISED, "before\n", 5)
    assert ran.error is not None
    assert ran.error.startswith("FailedPreconditionError: ")


def test_a_program_that_is_no_python_gives_its_syntax_error(runner: Runner) -> None:
    ran = runner.run("x = = 1\n")
    assert (ran.ending, ran.line) == (Ending.RAISED, 1)
    assert str(ran.error).startswith("SyntaxError: ")


@pytest.mark.parametrize(
    ("program", "ending", "label"),
    [
        ("while True:\n    pass\n", Ending.TIMED_OUT, "timed-out"),
        ("print('x' * 3_000_000)\n", Ending.OUTPUT_LIMIT, "output-limit"),
        ("import os\nos._exit(0)\n", Ending.CRASHED, "left-early"),
        ("import ctypes\nctypes.string_at(0)\n", Ending.CRASHED, "crashed"),
    ],
)
def test_a_program_that_breaks_a_limit_is_stopped_and_says_why(
    program: str, ending: Ending, label: str, runner: Runner
) -> None:
    ran = runner.run(program, limits=RunLimits(seconds=2, memory_mb=512))
    assert (ran.ending, ran.error) == (ending, None)
    assert ran.stopped is not None
    assert ran.stopped.label == label


def test_nothing_leaks_from_one_program_into_the_next(runner: Runner) -> None:
    leaving = (
        "import builtins, os, sys, tensorflow as tf\n"
        "builtins.left = tf.left = 1\nsys.modules['left'] = tf\nos.environ['LEFT'] = '1'\n"
        "open('left.txt', 'w').write('1')\ntf.Variable(1.0, name='left')\n"
    )
    looking = (
        "import builtins, os, sys, tensorflow as tf\n"
        "print(hasattr(builtins, 'left'), hasattr(tf, 'left'), 'left' in sys.modules, 'LEFT' in os.environ,\n"
        "      os.listdir('.'), tf.get_default_graph().get_operations())\n"
    )
    assert runner.run(leaving).ending is Ending.FINISHED
    assert runner.run(looking).printed == "False False False False ['answer.py'] []\n"


def test_random_numbers_are_the_same_at_every_run_and_others_with_another_seed(runner: Runner) -> None:
    program = "import random, numpy\nprint(random.random(), numpy.random.rand())\n"
    first, again, other = runner.run(program), runner.run(program), runner.run(program, seed=1)
    assert first.printed == again.printed != other.printed


def test_many_programs_in_a_row_and_side_by_side_each_give_their_own_output(runner: Runner) -> None:
    programs = [SUM.replace("2", str(number), 1) for number in range(20)]
    wanted = [f"{number + 3}\n" for number in range(20)]
    assert [runner.run(program).printed for program in programs] == wanted
    with ThreadPoolExecutor(4) as pool:
        assert [ran.printed for ran in pool.map(runner.run, programs)] == wanted


def test_a_program_is_fenced_in_as_an_answer_is(runner: Runner, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    status = runner.status()
    assert status is not None
    ran = runner.run(f"print(open({str(secret)!r}).read())\n")
    assert ran.protection == status.level
    if status.level in ("strong", "good"):
        assert str(ran.error).startswith("PermissionError: ")
        assert "SECRET" not in ran.printed


def test_a_program_that_is_not_wanted_any_more_is_ended(runner: Runner) -> None:
    steps: list[str] = []
    with pytest.raises(InterruptedError):
        runner.run("while True:\n    pass\n", on_progress=steps.append, cancelled=lambda: "running" in steps)
    assert steps[0] == "starting"
    while left_running(runner):
        continue
    assert runner.run(SUM).printed == "5\n"


def test_the_result_of_a_run_survives_its_bytes_and_nothing_else_is_taken() -> None:
    ran = RunResult(Ending.RAISED, Output("가\n", "", 0), "ValueError: 1", 3, None, 0.5, "strong")
    assert unpack(RunResult, pack(ran)) == ran
    with pytest.raises(FormatError):
        unpack(RunResult, pack(Output("가\n", "", 0)))


@given(st.from_regex(r"\A([a-z_]+\.){0,3}[A-Z][A-Za-z]+\Z"), st.text(max_size=20))
def test_an_error_is_worded_as_a_traceback_words_it(name: str, message: str) -> None:
    words = error_words(Raised(name, message, ()))
    assert words == name.split(".")[-1] + (f": {message}" if message else "")


def test_without_tensorflow_a_program_cannot_be_run_and_it_is_said_what_to_install(tmp_path: Path) -> None:
    program = (
        "from pathlib import Path\n"
        "from studykit.runner import CannotRun, Runner\n"
        "try:\n    Runner(Path.cwd()).run('print(1)')\n"
        "except CannotRun as error:\n    print(error.verdict.kind, error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", program],
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("environment_fault pip install")
