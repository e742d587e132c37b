"""The built-in exercises, read for a test."""

from __future__ import annotations

from pathlib import Path

from studykit.domain.exercises.exercise import Exercise
from studykit.packs.exercises.folder import read_exercise

EXERCISES = Path(__file__).parents[2] / "exercises"
NAMES = ("9.2-first-graph", "9.6.1-assign-theta", "9.12-shared-threshold")


def exercise_called(name: str) -> Exercise:
    """One of the built-in exercises."""
    folder = read_exercise("homl9", EXERCISES / name)
    assert folder.exercise is not None, folder.problems
    return folder.exercise
