"""Reading the variants of an exercise, and refusing those that change nothing or miss their words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from studykit.domain.exercises.exercise import Exercise
from studykit.domain.exercises.variant import pattern, varied
from studykit.packs.exercises.manifest import ExerciseManifest
from studykit.packs.markdown.face_text import normalised

KEY = "variants"


def read_variants(manifest: ExerciseManifest) -> tuple[Mapping[str, str], ...]:
    """The tables `[[variants]]`: what to replace, and by what."""
    given = manifest.values.get(KEY, [])
    tables = given if type(given) is list else [given]
    good = [table for table in tables if _is_good(table)]
    if len(good) < len(tables):
        manifest.problem(KEY, 'A variant is a table of texts with one line or more: [[variants]], then "3" = "5".')
        return ()
    return tuple({normalised(old): normalised(new) for old, new in table.items()} for table in good)


def _is_good(table: object) -> bool:
    if type(table) is not dict or not table:
        return False
    return all(type(text) is str and text.strip() for pair in table.items() for text in pair)


def refuse_idle_variants(manifest: ExerciseManifest, exercise: Exercise) -> None:
    """A word that no task, starter, solution or check has, and a variant like another one, are mistakes."""
    programs = (exercise.starter, exercise.solution, exercise.check, exercise.probe or "")
    text = "\n".join((exercise.task.ko, exercise.task.en, *programs))
    known = [_without_variants(exercise, 0)]
    for number, words in enumerate(exercise.variants, start=1):
        for word in words:
            if not re.search(pattern(word), text):
                line = manifest.line_in_table(KEY, number, word)
                message = "“{word}” stands as a whole word in no task, starter, solution or check."
                manifest.problem_at(line, message, word=word)
        this = _without_variants(exercise, number)
        if this in known:
            line = manifest.line_in_table(KEY, number)
            manifest.problem_at(
                line, "Variant {number} is the same as variant {other}.", number=number, other=known.index(this)
            )
        known.append(this)


def _without_variants(exercise: Exercise, number: int) -> tuple[object, ...]:
    found = varied(exercise, number)
    return found.task, found.starter, found.solution
