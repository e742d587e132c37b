"""Reading an exercise's folder: its manifest, its texts and its programs. docs/exercises.md describes the format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from studykit.domain.language.bilingual import Bilingual
from studykit.domain.exercises.exercise import (
    DEFAULT_MEMORY_MB,
    DEFAULT_SECONDS,
    Exercise,
    ExerciseKey,
    ExerciseKind,
    Label,
    RunLimits,
    WrongAnswer,
)
from studykit.domain.nearest import nearest
from studykit.domain.section import is_section
from studykit.errors import N_, FileError
from studykit.packs.exercises.manifest import ExerciseManifest
from studykit.packs.exercises.variants import read_variants, refuse_idle_variants
from studykit.packs.markdown.face_text import normalised
from studykit.packs.pack_folder import EXERCISE_MANIFEST

KEYS = (
    *("id", "section", "title", "kind", "needs", "names", "limits", "labels", "hints", "tensorflow", "with_solution"),
    *("variants", "survivors"),
)
FILES = (EXERCISE_MANIFEST, "task.ko.md", "task.en.md", "starter.py", "solution.py", "check.py", "probe.py")
_ID = re.compile(r"[0-9a-z][0-9a-z.-]{0,59}")
_LABEL_LINE = re.compile(r"#\s*label:\s*(?P<label>[a-z0-9-]+)\s*")


@dataclass(frozen=True, slots=True)
class ExerciseFolder:
    """An exercise, or what is wrong with its folder."""

    path: Path
    exercise: Exercise | None
    problems: tuple[FileError, ...] = ()


def read_exercises(pack: str, root: Path) -> Iterator[ExerciseFolder]:
    """The exercises of a pack, one folder each, by name."""
    if not root.is_dir():
        return
    for folder in sorted(root.iterdir()):
        if folder.is_dir() and not folder.name.startswith((".", "_")):
            yield read_exercise(pack, folder)


def read_exercise(pack: str, folder: Path) -> ExerciseFolder:
    """The exercise in a folder; every mistake is among the problems."""
    return _Reading(pack, folder).read()


def line_in_manifest(folder: Path, text: str) -> int:
    """The line of an exercise's manifest that a text is first in; 1 where it is in none."""
    lines = (folder / EXERCISE_MANIFEST).read_text(encoding="utf-8").splitlines()
    quoted = (text, text.replace("\\", "\\\\").replace('"', '\\"'))
    return next((number for number, line in enumerate(lines, start=1) if any(spelling in line for spelling in quoted)), 1)


class _Reading:
    """One folder being read; mistakes are collected, not raised."""

    def __init__(self, pack: str, folder: Path) -> None:
        self._pack = pack
        self._folder = folder
        self._problems: list[FileError] = []

    def read(self) -> ExerciseFolder:
        manifest = ExerciseManifest(self._text(EXERCISE_MANIFEST), self._shown(EXERCISE_MANIFEST))
        if manifest.problems:
            return ExerciseFolder(self._folder, None, (*self._problems, *manifest.problems))
        exercise = self._exercise(manifest)
        refuse_idle_variants(manifest, exercise)
        self._refuse_stray_files()
        problems = (*self._problems, *manifest.problems)
        return ExerciseFolder(self._folder, None if problems else exercise, problems)

    def _exercise(self, manifest: ExerciseManifest) -> Exercise:
        manifest.refuse_others(KEYS)
        labels = self._labels(manifest)
        probe = self._folder / "probe.py"
        return Exercise(
            key=ExerciseKey(self._pack, self._id(manifest)),
            section=self._section(manifest),
            kind=self._kind(manifest),
            title=manifest.bilingual("title", manifest.values.get("title")),
            task=Bilingual(self._text("task.ko.md"), self._text("task.en.md")),
            starter=self._text("starter.py"),
            solution=self._text("solution.py"),
            check=self._text("check.py"),
            names={name: manifest.bilingual(name, words) for name, words in manifest.table("names").items()},
            labels=labels,
            hints=self._hints(manifest),
            needs=manifest.texts("needs"),
            also={name: self._text(name) for name in self._programs("also")},
            wrong={name: self._wrong(name, labels) for name in self._programs("wrong")},
            probe=self._text("probe.py") if probe.is_file() else None,
            limits=RunLimits(manifest.number("seconds", DEFAULT_SECONDS), int(manifest.number("memory_mb", DEFAULT_MEMORY_MB))),
            tensorflow=self._tensorflow(manifest),
            with_solution=manifest.flag("with_solution"),
            variants=read_variants(manifest),
            survivors=self._survivors(manifest),
        )

    def _id(self, manifest: ExerciseManifest) -> str:
        given = manifest.text("id")
        if given and (given != self._folder.name or not _ID.fullmatch(given)):
            manifest.problem("id", "The id must be the folder's name, {folder}.", folder=self._folder.name)
        return given

    def _section(self, manifest: ExerciseManifest) -> str:
        section = manifest.values.get("section")
        if isinstance(section, str) and is_section(section):
            return section
        manifest.problem("section", 'The section stands in quotes, such as section = "9.10".')
        return ""

    def _kind(self, manifest: ExerciseManifest) -> ExerciseKind:
        given = manifest.values.get("kind")
        if given in list(ExerciseKind):
            return ExerciseKind(given)
        manifest.problem("kind", "“kind” must be one of {kinds}.", kinds=", ".join(ExerciseKind))
        return ExerciseKind.WRITE

    def _tensorflow(self, manifest: ExerciseManifest) -> Literal["v1", "v2"]:
        given = manifest.text("tensorflow", "v1")
        if given not in ("v1", "v2"):
            manifest.problem("tensorflow", "“tensorflow” must be “v1” or “v2”.")
            return "v1"
        return cast(Literal["v1", "v2"], given)

    def _labels(self, manifest: ExerciseManifest) -> dict[str, Label]:
        labels = {}
        for name, words in manifest.table("labels").items():
            message = manifest.bilingual(name, words, also=("card",))
            card = words.get("card") if isinstance(words, dict) else None
            if card is not None and type(card) is not str:
                manifest.problem(name, "The card of the label {label} must be a card's id in quotes.", label=name)
                card = None
            labels[name] = Label(message, card)
        return labels

    def _survivors(self, manifest: ExerciseManifest) -> dict[str, str]:
        given = manifest.table("survivors")
        for change, reason in given.items():
            if type(reason) is not str or not reason.strip() or "\n" in reason.strip():
                manifest.problem(change, "Say in one line of text why this change does not matter.")
        return {change: str(reason).strip() for change, reason in given.items()}

    def _hints(self, manifest: ExerciseManifest) -> tuple[Bilingual, ...]:
        given = manifest.values.get("hints")
        if type(given) is not list or not given:
            manifest.problem("hints", "An exercise needs a ladder of hints: [[hints]] with ko and en, the mildest first.")
            return ()
        return tuple(manifest.bilingual("hints", hint) for hint in given)

    def _wrong(self, name: str, labels: dict[str, Label]) -> WrongAnswer:
        source = self._text(name)
        first = source.partition("\n")[0]
        found = _LABEL_LINE.fullmatch(first)
        if found is None:
            self._problem(name, 1, N_("A wrong answer begins with the label it must get: # label: some-label"))
            return WrongAnswer(source, "")
        return WrongAnswer(source.partition("\n")[2], found["label"])

    def _programs(self, kind: str) -> list[str]:
        return [f"{kind}/{path.name}" for path in sorted((self._folder / kind).glob("*.py"))]

    def _refuse_stray_files(self) -> None:
        for path in sorted(self._folder.iterdir()):
            if path.name.startswith((".", "__pycache__")) or path.name in ("also", "wrong"):
                continue
            if path.name not in FILES:
                near = ", ".join(nearest(path.name, FILES))
                self._problem(path.name, 1, N_("No file of an exercise is called this. Nearest: {near}."), near=near)

    def _text(self, name: str) -> str:
        path = self._folder / name
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except FileNotFoundError:
            self._problem(name, 1, N_("The exercise needs the file {file}."), file=name)
            return ""
        except UnicodeDecodeError:
            self._problem(name, 1, N_("The file {file} is not UTF-8. Save it as UTF-8."), file=name)
            return ""
        if not text.strip():
            self._problem(name, 1, N_("The file {file} is empty."), file=name)
        return normalised(text)

    def _shown(self, name: str) -> str:
        return f"{self._folder.name}/{name}"

    def _problem(self, name: str, line: int, message: str, **values: object) -> None:
        self._problems.append(FileError(self._shown(name), line, message, **values))
