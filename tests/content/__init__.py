"""Tests of the built-in pack: that it is whole, that its links hold, and that its code does what is stated."""

from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
CARDS = REPOSITORY / "cards"
EXERCISES = REPOSITORY / "exercises"
SECTIONS = (
    "9.1", "9.2", "9.3", "9.4", "9.5", "9.6.1", "9.6.2", "9.6.3", "9.7", "9.8", "9.9", "9.10", "9.11", "9.12",
)  # fmt: skip
