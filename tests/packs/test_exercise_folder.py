"""A mistake in an exercise's folder is reported with its file, its line and how to mend it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from studykit.domain.exercises.exercise import ExerciseKind
from studykit.packs.exercises.folder import ExerciseFolder, read_exercise, read_exercises
from studykit.packs.lint.exercise_links import dangling_links

EXERCISES = Path(__file__).parents[2] / "exercises"
NAME = "9.2-first-graph"
Edit = Callable[[str], str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of an exercise, without its variants, that a test may spoil."""
    copy = Path(shutil.copytree(EXERCISES / NAME, tmp_path / NAME))
    data = copy / "exercise.toml"
    data.write_text(data.read_text(encoding="utf-8").partition("[[variants]]")[0], encoding="utf-8")
    return copy


def edited(folder: Path, file: str, edit: Edit) -> ExerciseFolder:
    path = folder / file
    path.write_text(edit(path.read_text(encoding="utf-8")), encoding="utf-8")
    return read_exercise("homl9", folder)


def test_the_built_in_exercises_have_no_mistakes() -> None:
    folders = list(read_exercises("homl9", EXERCISES))
    assert [problem for found in folders for problem in found.problems] == []
    assert NAME in [found.path.name for found in folders]


def test_a_folder_becomes_an_exercise() -> None:
    exercise = read_exercise("homl9", EXERCISES / NAME).exercise
    assert exercise is not None
    assert (str(exercise.key), exercise.section, exercise.kind) == ("homl9/9.2-first-graph", "9.2", ExerciseKind.FIX)
    assert exercise.wrong["wrong/x_once.py"].label == "x-once"
    assert exercise.title.ko.startswith("첫 그래프")
    assert set(exercise.names) == {"x", "y", "f", "result"}


SPOILED: dict[str, tuple[str, Edit, str]] = {
    "broken TOML": ("exercise.toml", lambda text: text + "\n[broken", "not valid TOML"),
    "another id": ("exercise.toml", lambda text: text.replace("9.2-first-graph", "9.2-other"), "folder's name"),
    "section as a number": ("exercise.toml", lambda text: text.replace('section = "9.2"', "section = 9.2"), "9.10"),
    "unknown kind": ("exercise.toml", lambda text: text.replace('kind = "fix"', 'kind = "guess"'), "must be one of"),
    "unknown key": ("exercise.toml", lambda text: "hint = 3\n" + text, "no key of an exercise"),
    "one language": ("exercise.toml", lambda text: text.replace(', en = "Run the first graph"', ""), "both languages"),
    "no hints": ("exercise.toml", lambda text: text.partition("[[hints]]")[0], "ladder of hints"),
    "negative limit": ("exercise.toml", lambda text: text.replace("seconds = 10", "seconds = -1"), "above zero"),
    "card that is no text": (
        "exercise.toml",
        lambda text: text.replace('card = "building-computes-nothing"', "card = 3"),
        "card's id",
    ),
    "a variant that is no table": ("exercise.toml", lambda text: "variants = [3]\n" + text, "table of texts"),
    "a number in a variant": ("exercise.toml", lambda text: text + '\n[[variants]]\n"3" = 5\n', "table of texts"),
    "a word that is nowhere": ("exercise.toml", lambda text: text + '\n[[variants]]\n"77" = "5"\n', "as a whole word"),
    "a variant twice": ("exercise.toml", lambda text: text + 2 * '\n[[variants]]\n"3" = "5"\n', "same as variant 1"),
    "a variant like the folder": (
        "exercise.toml",
        lambda text: text + '\n[[variants]]\n"3" = "3"\n',
        "same as variant 0",
    ),
    "a survivor without a reason": ("exercise.toml", lambda text: text + '\n[survivors]\n"a" = ""\n', "in one line"),
    "empty task": ("task.ko.md", lambda text: "", "is empty"),
    "wrong answer without a label": ("wrong/x_once.py", lambda text: text.partition("\n")[2], "label it must get"),
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_mistake_names_its_file_and_says_how_to_mend_it(name: str, folder: Path) -> None:
    file, edit, words = SPOILED[name]
    found = edited(folder, file, edit)
    assert found.exercise is None
    assert any(words in str(problem) for problem in found.problems), found.problems
    assert all(problem.path == f"{NAME}/{file}" for problem in found.problems)


def test_a_mistake_names_its_line(folder: Path) -> None:
    found = edited(folder, "exercise.toml", lambda text: text.replace('kind = "fix"', 'kind = "guess"'))
    assert [problem.line for problem in found.problems] == [4]


def test_a_mistake_in_a_variant_names_its_own_line(folder: Path) -> None:
    variants = '\n[[variants]]\n"3" = "5"\n\n[[variants]]\n"3" = "6"\n"77" = "5"\n'
    found = edited(folder, "exercise.toml", lambda text: text + variants)
    lines = (folder / "exercise.toml").read_text("utf-8").splitlines()
    assert [problem.line for problem in found.problems] == [lines.index('"77" = "5"') + 1]


def test_variants_and_survivors_are_read(folder: Path) -> None:
    more = '\n[[variants]]\n"3" = "5"\n"42" = "106"\n\n[survivors]\n"x: left out" = "it does not matter"\n'
    exercise = edited(folder, "exercise.toml", lambda text: text + more).exercise
    assert exercise is not None
    assert exercise.variants == ({"3": "5", "42": "106"},)
    assert exercise.survivors == {"x: left out": "it does not matter"}


def test_a_missing_file_and_a_stray_one_are_reported(folder: Path) -> None:
    (folder / "check.py").rename(folder / "chek.py")
    sentences = [str(problem) for problem in read_exercise("homl9", folder).problems]
    assert any("needs the file check.py" in sentence for sentence in sentences)
    assert any("Nearest: check.py" in sentence for sentence in sentences)


def test_a_file_that_is_no_text_is_reported(folder: Path) -> None:
    (folder / "solution.py").write_bytes(b"\xff\xfe")
    assert "not UTF-8" in str(read_exercise("homl9", folder).problems[0])


def test_every_card_that_an_exercise_links_to_is_there() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in (EXERCISES.parent / "cards").glob("*.md"))
    cards = [line.removeprefix("## ").strip() for line in text.splitlines() if line.startswith("## ")]
    for found in read_exercises("homl9", EXERCISES):
        assert found.exercise is not None
        assert list(dangling_links(found.exercise, cards)) == []
    first = found.exercise
    assert first is not None
    assert "Nearest" in str(next(dangling_links(first, ["something"])))
