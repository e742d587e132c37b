"""Taking over exercises whose data changed since the last start."""

from __future__ import annotations

from pathlib import Path

from studykit.domain.exercises.exercise import ExerciseKey
from studykit.errors import FileError
from studykit.packs.pack_folder import EXERCISE_MANIFEST
from studykit.store.exercise_index import IndexedExercise
from studykit.store.store import Store


def refresh_exercises(store: Store, pack: str, root: Path) -> list[FileError]:
    """Bring the store's index to the exercises of a pack; the mistakes in those that keep their earlier entry."""
    known = {exercise.key.id: exercise for exercise in store.exercises.exercises() if exercise.key.pack == pack}
    folders = {path.parent.name: path for path in sorted(root.glob(f"*/{EXERCISE_MANIFEST}"))}
    read: list[IndexedExercise] = []
    problems: list[FileError] = []
    for name, path in folders.items():
        status = path.stat()
        stamp = (str(root), status.st_size, status.st_mtime_ns)
        before = known.get(name)
        if before is None or (before.root, before.size, before.mtime_ns) != stamp:
            _read(pack, path.parent, stamp, read, problems)
    gone = [ExerciseKey(pack, name) for name in known if name not in folders]
    if read or gone:
        store.exercises.replace(read, gone)
    return problems


def _read(
    pack: str, folder: Path, stamp: tuple[str, int, int], read: list[IndexedExercise], problems: list[FileError]
) -> None:
    from studykit.packs.exercises.folder import read_exercise

    found = read_exercise(pack, folder)
    problems.extend(found.problems)
    exercise = found.exercise
    if exercise is not None:
        known = (exercise.key, exercise.section, exercise.kind, exercise.title, exercise.needs)
        read.append(IndexedExercise(*known, len(exercise.variants), *stamp))
