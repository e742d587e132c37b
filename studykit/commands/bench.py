"""An exercise on the bench: looked up by name, read from its folder, joined to the runner."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from studykit.domain.card import CardKey
from studykit.domain.exercise import Exercise, ExerciseKey
from studykit.domain.nearest import nearest
from studykit.domain.workbench import Judge, Workbench
from studykit.env import Environment
from studykit.errors import UserError
from studykit.packs.exercise_folder import read_exercise
from studykit.store.exercise_index import IndexedExercise
from studykit.store.store import Store

LONGEST_ANSWER = 1_000_000
"""The most bytes that an answer may have."""


def exercise_named(store: Store, name: str) -> IndexedExercise:
    """The exercise that an id means; raise UserError (exit 2) for an unknown one."""
    exercises = {one.key.id: one for one in store.exercises.exercises()}
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


def workbench(environment: Environment, store: Store, key: ExerciseKey, judge: Judge) -> Workbench:
    """The exercise, the learner's work on it and the one who judges."""
    return Workbench(exercise_of(store, key), store, judge, environment.clock)


def existing_cards(store: Store, cards: Sequence[CardKey]) -> list[CardKey]:
    """Those of the cards that are in use, each once."""
    return [key for key in dict.fromkeys(cards) if store.content.card(key) is not None]


def read_answer(path: Path) -> str:
    """The text of an answer file; raise UserError, one sentence, for what is none."""
    try:
        if path.is_dir():
            raise UserError("{path} is a folder. Name the file with your answer.", exit_code=2, path=path)
        if path.stat().st_size > LONGEST_ANSWER:
            raise UserError("{path} is larger than 1 MB: that cannot be an answer.", path=path)
        return decoded_answer(path.read_bytes(), str(path))
    except FileNotFoundError:
        raise UserError("There is no file {path}.", exit_code=2, path=path) from None
    except OSError as error:
        raise UserError("{path} cannot be read: {reason}.", path=path, reason=error.strerror) from error


def decoded_answer(data: bytes, path: str) -> str:
    """The text of an answer; raise UserError for binary data and for text that is not UTF-8."""
    if len(data) > LONGEST_ANSWER:
        raise UserError("{path} is larger than 1 MB: that cannot be an answer.", path=path)
    if b"\0" in data:
        raise UserError("{path} is no text file. An answer is Python code.", path=path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UserError("Line {line} of {path} is not UTF-8. Save it as UTF-8.", path=path, line=line) from None
