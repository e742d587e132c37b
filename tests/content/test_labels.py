"""What cards say that they mend is what checks really find."""

from __future__ import annotations

from studykit.checks.errors.python_messages import PYTHON_ERRORS
from studykit.checks.errors.translate import TENSORFLOW_ERRORS
from studykit.checks.vocabulary.messages import MESSAGES
from studykit.packs.exercises.folder import read_exercises
from studykit.packs.lint.cards import CardLint
from studykit.worker import ending_findings
from tests.content import EXERCISES


def test_every_misconception_that_a_card_mends_is_one_that_a_check_finds(pack: CardLint) -> None:
    found = {*MESSAGES, *ending_findings.MESSAGES, *(error.label for error in (*TENSORFLOW_ERRORS, *PYTHON_ERRORS))}
    found.update(
        label for read in read_exercises("homl9", EXERCISES) if read.exercise for label in read.exercise.labels
    )

    mended = {label: card for card, placed in pack.cards.items() for label in placed.card.mends}

    assert {label: card for label, card in mended.items() if label not in found} == {}


def test_every_exercise_is_trained_for_by_a_card(pack: CardLint) -> None:
    linked = {exercise for placed in pack.cards.values() for exercise in placed.card.exercises}
    assert {read.path.name for read in read_exercises("homl9", EXERCISES)} - linked == set()
