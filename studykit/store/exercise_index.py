"""The exercises as last read from their folders: enough to list them and to know which to ask."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from studykit.domain.exercises.exercise import ExerciseKey, ExerciseKind
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.section import chapter_order
from studykit.store.connection import Connection


@dataclass(frozen=True, slots=True)
class IndexedExercise:
    """An exercise without its programs, and the stamp of its data file (root, size, mtime in ns).

    `variants` counts those besides the exercise as its folder has it.
    """

    key: ExerciseKey
    section: str
    kind: ExerciseKind
    title: Bilingual
    needs: tuple[str, ...]
    variants: int
    root: str
    size: int
    mtime_ns: int


class ExerciseIndex:
    """The table of exercises."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def exercises(self) -> list[IndexedExercise]:
        """The exercises in use, in the order of the chapter."""
        rows = self._connection.execute(
            "SELECT pack, id, section, kind, title, needs, variants, root, size, mtime_ns FROM exercises WHERE present"
            " ORDER BY position"
        )
        return [_indexed(row) for row in rows]

    def replace(self, read: Sequence[IndexedExercise], gone: Iterable[ExerciseKey]) -> None:
        """Take over what was read anew, and put out of use what is gone; histories stay."""
        with self._connection.transaction():
            self._connection.executemany(
                "UPDATE exercises SET present = 0 WHERE pack = ? AND id = ?", [tuple(key) for key in gone]
            )
            self._connection.executemany(
                "INSERT OR REPLACE INTO exercises (pack, id, section, kind, title, needs, variants, position, root,"
                " size, mtime_ns, present) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                [_columns(exercise) for exercise in read],
            )


def _columns(exercise: IndexedExercise) -> tuple[object, ...]:
    title = json.dumps({"ko": exercise.title.ko, "en": exercise.title.en}, ensure_ascii=False)
    place = ".".join(f"{number:04}" for number in chapter_order(exercise.section))
    return (
        *(*exercise.key, exercise.section, exercise.kind, title, json.dumps(exercise.needs)),
        *(exercise.variants, f"{place} {exercise.key.id}", exercise.root, exercise.size, exercise.mtime_ns),
    )


def _indexed(row: tuple[Any, ...]) -> IndexedExercise:
    pack, exercise, section, kind, title, needs, variants, root, size, mtime_ns = row
    return IndexedExercise(
        key=ExerciseKey(pack, exercise),
        section=section,
        kind=ExerciseKind(kind),
        title=Bilingual(**json.loads(title)),
        needs=tuple(json.loads(needs)),
        variants=variants,
        root=root,
        size=size,
        mtime_ns=mtime_ns,
    )
