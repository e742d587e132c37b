"""A real runner for the tests of the engine, in a home of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studykit.domain.exercise import Exercise, RunLimits
from studykit.packs.exercise_folder import read_exercise
from studykit.runner import Runner

EXERCISES = Path(__file__).parents[2] / "exercises"
NAMES = ("9.2-first-graph", "9.6.1-assign-theta", "9.12-shared-threshold")


def exercise_called(name: str) -> Exercise:
    """One of the built-in exercises."""
    folder = read_exercise("homl9", EXERCISES / name)
    assert folder.exercise is not None, folder.problems
    return folder.exercise


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of the runner below."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def runner(home: Path) -> Iterator[Runner]:
    """One warm runner for all tests, started by a process that has something to hide."""
    os.environ["SECRET_OF_THE_SHELL"] = "SECRET"
    runner = Runner(home, idle=60)
    runner.start()
    del os.environ["SECRET_OF_THE_SHELL"]
    yield runner
    runner.stop()


@pytest.fixture(scope="session")
def assign_theta() -> Exercise:
    """The exercise 9.6.1-assign-theta with tighter limits."""
    return replace(exercise_called("9.6.1-assign-theta"), limits=RunLimits(seconds=3, memory_mb=512))
