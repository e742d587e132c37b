"""A real runner for the tests of the engine, in a home of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studykit.domain.exercise import Exercise, RunLimits
from studykit.packs.exercise_folder import read_exercise
from studykit.runner import Runner

EXERCISES = Path(__file__).parents[2] / "exercises"


@pytest.fixture(scope="session")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    """One warm runner for all tests."""
    runner = Runner(tmp_path_factory.mktemp("home"), idle=60)
    yield runner
    runner.stop()


@pytest.fixture(scope="session")
def assign_theta() -> Exercise:
    """The exercise 9.6.1-assign-theta with tighter limits."""
    exercise = read_exercise("homl9", EXERCISES / "9.6.1-assign-theta").exercise
    assert exercise is not None
    return replace(exercise, limits=RunLimits(seconds=4, memory_mb=512))
