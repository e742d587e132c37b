"""The exercises as last read from their folders: enough to list them and to know which to ask."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from sqlite3 import Row

from studykit.domain.exercises.exercise import ExerciseKey, ExerciseKind
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.section import chapter_order
from studykit.store.connection import Connection

_INSERT = (
    "INSERT OR REPLACE INTO exercises (pack, id, section, kind, title, needs, variants, position, root, size, mtime_ns,"
    " present) VALUES (:pack, :id, :section, :kind, :title, :needs, :variants, :position, :root, :size, :mtime_ns, 1)"
)


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
        rows = self._connection.select("SELECT * FROM exercises WHERE present ORDER BY position")
        return [_exercise_in(row) for row in rows]

    def exercise(self, key: ExerciseKey) -> IndexedExercise | None:
        """An exercise in use."""
        row = self._connection.select(
            "SELECT * FROM exercises WHERE pack = :pack AND id = :id AND present", _key_out(key)
        ).fetchone()
        return None if row is None else _exercise_in(row)

    def replace(self, read: Sequence[IndexedExercise], gone: Iterable[ExerciseKey]) -> None:
        """Take over what was read anew, and put out of use what is gone; histories stay."""
        with self._connection.transaction():
            self._connection.executemany(
                "UPDATE exercises SET present = 0 WHERE pack = :pack AND id = :id",
                map(_key_out, gone),
            )
            self._connection.executemany(_INSERT, [_exercise_out(exercise) for exercise in read])


def _key_out(key: ExerciseKey) -> dict[str, object]:
    return {"pack": key.pack, "id": key.id}


def _exercise_out(exercise: IndexedExercise) -> dict[str, object]:
    section = ".".join(f"{number:04}" for number in chapter_order(exercise.section))
    return {
        **_key_out(exercise.key),
        "section": exercise.section,
        "kind": exercise.kind,
        "title": json.dumps({"ko": exercise.title.ko, "en": exercise.title.en}, ensure_ascii=False),
        "needs": json.dumps(exercise.needs),
        "variants": exercise.variants,
        "position": f"{section} {exercise.key.id}",
        "root": exercise.root,
        "size": exercise.size,
        "mtime_ns": exercise.mtime_ns,
    }


def _exercise_in(row: Row) -> IndexedExercise:
    return IndexedExercise(
        key=ExerciseKey(row["pack"], row["id"]),
        section=row["section"],
        kind=ExerciseKind(row["kind"]),
        title=Bilingual(**json.loads(row["title"])),
        needs=tuple(json.loads(row["needs"])),
        variants=row["variants"],
        root=row["root"],
        size=row["size"],
        mtime_ns=row["mtime_ns"],
    )
