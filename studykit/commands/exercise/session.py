"""An exercise session: the exercise looked up by name and read from its folder, with the learner's work and a judge."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from studykit.domain.cards.card import CardKey
from studykit.domain.exercises.exercise import Exercise, ExerciseKey
from studykit.domain.exercises.exercise_session import ExerciseSession, Judge
from studykit.domain.exercises.progress import Round
from studykit.domain.nearest import nearest
from studykit.env import Environment
from studykit.errors import Plural, UserError
from studykit.packs.exercises.folder import read_exercise
from studykit.store.exercise_index import IndexedExercise
from studykit.store.store import Store


def exercise_named(store: Store, name: str) -> IndexedExercise:
    """The exercise that an id means; raise UserError (exit 2) for an unknown one."""
    exercises = {exercise.key.id: exercise for exercise in store.exercises.exercises()}
    if name not in exercises:
        raise UserError(
            "No exercise is called “{name}”. Near it: {near}.",
            exit_code=2,
            name=name,
            near=", ".join(nearest(name, exercises)),
        )
    return exercises[name]


def exercise_of(store: Store, key: ExerciseKey) -> Exercise:
    """An exercise with its programs; raise UserError with every mistake of a broken folder."""
    indexed = exercise_named(store, key.id)
    found = read_exercise(key.pack, Path(indexed.root) / key.id)
    if found.exercise is None:
        raise UserError("The exercise {id} has mistakes.", details=found.problems, id=key.id)
    return found.exercise


def exercise_session(
    environment: Environment, store: Store, key: ExerciseKey, judge: Judge, asked: Round | None = None
) -> ExerciseSession:
    """The session of an exercise with the learner's work on it; `asked` where answers are not judged with the round.

    Raises UserError (exit 2) for a variant that there is not.
    """
    exercise = exercise_of(store, key)
    if asked is not None and asked.variant > len(exercise.variants):
        raise UserError(
            Plural(
                "{id} has {count} variant besides variant 0, so there is no variant {number}.",
                "{id} has {count} variants besides variant 0, so there is no variant {number}.",
            ),
            exit_code=2,
            id=key.id,
            count=len(exercise.variants),
            number=asked.variant,
        )
    mending = store.content.cards_mending(key)
    return ExerciseSession(exercise, store, judge, environment.clock, environment.new_id, mending, asked)


def existing_cards(store: Store, cards: Sequence[CardKey]) -> list[CardKey]:
    """Those of the cards that are in use, each once."""
    return [key for key in dict.fromkeys(cards) if store.content.card(key) is not None]
