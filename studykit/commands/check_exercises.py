"""The part of `studykit check` that reads exercises and proves them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from studykit.domain.exercise import Exercise
from studykit.env import Environment
from studykit.errors import FileError, UserError
from studykit.packs.exercise_folder import read_exercise
from studykit.packs.exercise_links import dangling_links
from studykit.packs.pack_folder import BUILT_IN_PACK
from studykit.runner.client import Runner, has_tensorflow
from studykit.runner.own_verdicts import INSTALL
from studykit.runner.proof import ProofStep, prove
from studykit.terminal.messages import Messages
from studykit.terminal.progress_line import progress_line
from studykit.terminal.review_words import bar


def check_exercises(
    environment: Environment, folders: list[Path], cards: Collection[str], *, run: bool
) -> tuple[int, int]:
    """Print every mistake in exercises as it is found; how many exercises there are, and how many mistakes."""
    if folders and run and not has_tensorflow():
        raise UserError("Exercises cannot be run: {reason}", reason=INSTALL)
    runner = Runner(environment.home)
    mistakes = 0
    for place, folder in enumerate(folders):
        read = read_exercise(BUILT_IN_PACK, folder)
        problems = list(read.problems)
        if read.exercise is not None:
            problems += dangling_links(read.exercise, cards) if cards else []
            if run:
                problems += _proved(environment, runner, read.exercise, f"{place + 1}/{len(folders)}")
        for problem in problems:
            print(Messages(environment.language).error(problem), file=environment.stdout)
        mistakes += len(problems)
    return len(folders), mistakes


def _proved(environment: Environment, runner: Runner, exercise: Exercise, place: str) -> list[FileError]:
    say = Messages(environment.language)
    at = [ProofStep(str(exercise.key), 0, 1)]

    def words(_: float) -> str:
        return f"{bar(at[-1].done, at[-1].total)} {place} {exercise.key.id}"

    with progress_line(environment.stderr, words):
        proof = prove(exercise, runner, progress=at.append)
    told = say(
        "{id}: {cases} answers in {seconds} s", id=exercise.key.id, cases=proof.cases, seconds=f"{proof.seconds:.0f}"
    )
    print(told, file=environment.stdout)
    for survivor in proof.survivors:
        print(say("  a changed solution that still passes: {survivor}", survivor=survivor), file=environment.stdout)
    return list(proof.problems)
