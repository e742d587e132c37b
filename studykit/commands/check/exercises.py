"""The part of `studykit check` that reads exercises and proves them."""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from pathlib import Path

from studykit.domain.exercises.exercise import Exercise
from studykit.env import Environment
from studykit.errors import FileError, Plural, UserError
from studykit.packs.exercises.folder import ExerciseFolder, line_in_manifest, read_exercise
from studykit.packs.lint.exercise_links import dangling_links
from studykit.packs.pack_folder import BUILT_IN_PACK, EXERCISE_MANIFEST
from studykit.runner.client import Runner, has_tensorflow
from studykit.runner.local_verdicts import INSTALL
from studykit.runner.proof import Proof, Tally, answers_to_judge, prove
from studykit.terminal.messages import Messages
from studykit.terminal.text.review import bar
from studykit.terminal.ui.progress_line import progress_line

LEAST_NOTICED = 0.95
"""The part of the small mistakes that the checks must notice."""
TELLING_NUMBER = 100
"""A part of fewer small mistakes than this says little."""


def check_exercises(
    environment: Environment, folders: list[Path], cards: Collection[str], *, run: bool
) -> tuple[int, int]:
    """Print every mistake in exercises as it is found; how many exercises there are, and how many mistakes."""
    if folders and run and not has_tensorflow():
        raise UserError("Exercises cannot be run: {reason}", reason=INSTALL)
    say, found = Messages(environment.language), [read_exercise(BUILT_IN_PACK, folder) for folder in folders]
    problems = [problem for folder in found for problem in _problems_in(folder, cards)]
    for problem in problems:
        print(say.error(problem), file=environment.stdout)
    exercises = [folder.exercise for folder in found if folder.exercise is not None]
    mistakes = len(problems)
    if run and exercises:
        mistakes += _proved(environment, exercises, {folder.name: folder for folder in folders})
    return len(folders), mistakes


def _problems_in(folder: ExerciseFolder, cards: Collection[str]) -> list[FileError]:
    links = dangling_links(folder.exercise, cards) if folder.exercise is not None and cards else ()
    return [*folder.problems, *links]


def _proved(environment: Environment, exercises: Sequence[Exercise], folders: dict[str, Path]) -> int:
    """Prove exercises, print what becomes of each and the totals; how many mistakes there are."""
    say, began, mistakes, tally = Messages(environment.language), time.monotonic(), 0, Tally()
    progress = _Progress(sum(map(answers_to_judge, exercises)), say)
    with progress_line(environment.stderr, progress.words) as line:
        for proof in prove(exercises, Runner(environment.home), on_judged=progress.count):
            problems = [*proof.problems, *_idle_reasons(proof, folders[proof.exercise.key.id])]
            lines = [_summary(proof, say), *map(say.error, problems)]
            line.above("\n".join(lines), environment.stdout)
            mistakes, tally = mistakes + len(problems), tally + proof.tally
    print("\n".join(_totals(tally, time.monotonic() - began, say)), file=environment.stdout)
    return mistakes + int(_notices_too_little(tally))


class _Progress:
    """How many answers were judged, of which exercise the last, and how long the others may take."""

    def __init__(self, total: int, say: Messages) -> None:
        self._total = total
        self._say = say
        self._done = 0
        self._last = ""

    def count(self, exercise: Exercise, answers: int) -> None:
        """Count more answers to an exercise as judged."""
        self._done += answers
        self._last = exercise.key.id

    def words(self, seconds: float) -> str:
        """The line that shows it."""
        words = f"{bar(self._done, self._total)} {self._last}"
        if not self._done:
            return words
        left = _minutes(seconds / self._done * (self._total - self._done))
        return f"{words} · {self._say('{time} left', time=left)}"


def _minutes(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def _idle_reasons(proof: Proof, folder: Path) -> list[FileError]:
    """Reasons for changes that do not pass, or are not made any more."""
    path = f"{folder.name}/{EXERCISE_MANIFEST}"
    message = "Under [survivors] there is a reason for a change that does not pass: {change}. Remove it."
    return [FileError(path, line_in_manifest(folder, change), message, change=change) for change in proof.idle_reasons]


def _summary(proof: Proof, say: Messages) -> str:
    return say(
        Plural(
            "{id}: {count} answer judged, {noticed} of {mutants} small mistakes noticed",
            "{id}: {count} answers judged, {noticed} of {mutants} small mistakes noticed",
        ),
        id=proof.exercise.key.id,
        count=proof.tally.answers,
        noticed=proof.tally.noticed,
        mutants=proof.tally.mutants,
    )


def _totals(tally: Tally, seconds: float, say: Messages) -> list[str]:
    lines = [
        say(
            Plural(
                "{count} answer judged in {time}: {right} right, {wrong} wrong, {starters} unfinished,"
                " {cheats} cheats, {mutants} with a small mistake",
                "{count} answers judged in {time}: {right} right, {wrong} wrong, {starters} unfinished,"
                " {cheats} cheats, {mutants} with a small mistake",
            ),
            count=tally.answers,
            time=_minutes(seconds),
            right=tally.right,
            wrong=tally.wrong,
            starters=tally.starters,
            cheats=tally.cheats,
            mutants=tally.mutants,
        )
    ]
    if tally.mutants:
        share = f"{100 * tally.noticed / tally.mutants:.1f}"
        noticed = say("Small mistakes noticed: {share} %", share=share)
        least = say("at least {share} % must be", share=f"{100 * LEAST_NOTICED:.0f}")
        lines.append(f"{noticed}; {least}" if _notices_too_little(tally) else noticed)
    return lines


def _notices_too_little(tally: Tally) -> bool:
    return tally.mutants >= TELLING_NUMBER and tally.noticed < LEAST_NOTICED * tally.mutants
