"""From round to round an exercise comes in another variant, judged as such, and everything of it is logged."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from studykit.commands.shared import open_store as opening
from studykit.domain.exercises.exercise import Exercise, ExerciseKey
from studykit.domain.exercises.progress import Event, EventKind
from studykit.domain.exercises.variant import varied
from studykit.packs.exercises.folder import read_exercise
from studykit.store.store import open_store
from tests.support.exercises import EXERCISES
from tests.support.learner import NOW, Learner

NAME = "9.2-first-graph"
KEY = ExerciseKey("homl9", NAME)
TOMORROW = NOW + timedelta(days=1)


@pytest.fixture
def exercise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Exercise:
    """The pack's only exercise, with one variant: y starts at 5, so that f is 52."""
    folder = shutil.copytree(EXERCISES / NAME, tmp_path / "exercises" / NAME)
    data = folder / "exercise.toml"
    text = data.read_text("utf-8").partition("\n[[variants]]")[0]
    data.write_text(text + '\n[[variants]]\n"4" = "5"\n"42" = "52"\n', "utf-8")
    monkeypatch.setattr(opening, "content_folder", lambda _: folder.parent)
    found = read_exercise(KEY.pack, folder).exercise
    assert found is not None
    return found


@pytest.fixture
def learner(warm_home: Path, exercise: Exercise) -> Learner:
    return Learner(warm_home)


def events(learner: Learner) -> list[Event]:
    with closing(open_store(learner.home, lambda: "id")) as store:
        return store.events(KEY)


def saved(tmp_path: Path, source: str) -> str:
    path = tmp_path / "answer.py"
    path.write_text(source, "utf-8")
    return str(path)


def test_the_second_round_comes_in_another_variant(learner: Learner, exercise: Exercise, tmp_path: Path) -> None:
    other = varied(exercise, 1)
    first = learner.runs("exercise", NAME)
    assert first.out == f"{exercise.task.en}\n{exercise.starter}\n"
    assert "--variant" not in first.err
    assert learner.runs("exercise", NAME, "--file", saved(tmp_path, exercise.solution), "--json").json["grade"] == 5

    second = learner.runs("exercise", NAME, now=TOMORROW)
    assert second.out == f"{other.task.en}\n{other.starter}\n"
    assert f"studykit exercise {NAME} --file FILE --variant 1" in second.err
    file = saved(tmp_path, other.solution)
    planned = learner.runs("exercise", NAME, "--file", file, "--json", now=TOMORROW)
    assert planned.json["verdict"] == "wrong"
    asked = learner.runs("exercise", NAME, "--file", file, "--variant", "1", "--seed", "3", "--json", now=TOMORROW)
    assert (asked.json["verdict"], asked.json["grade"]) == ("passed", 4)

    logged = [(event.kind, event.variant) for event in events(learner)]
    assert logged == [
        (EventKind.OPENED, 0),
        (EventKind.ATTEMPT, 0),
        (EventKind.GRADED, 0),
        (EventKind.OPENED, 1),
        (EventKind.ATTEMPT, 0),
        (EventKind.ATTEMPT, 1),
        (EventKind.GRADED, 1),
    ]
    seeds = [event.seed for event in events(learner)]
    assert seeds[:3] == [0, 0, 0]
    assert seeds[3] == seeds[6] > 0
    assert seeds[4:6] == [0, 3]


def test_a_review_in_lines_judges_with_the_round(learner: Learner, exercise: Exercise, tmp_path: Path) -> None:
    assert learner.runs("exercise", NAME, "--file", saved(tmp_path, exercise.solution)).code == 0
    file = saved(tmp_path, varied(exercise, 1).solution)

    ran = learner.runs("review", "9.2", "--new", "0", "--plain", typing=f"{file}\n", now=TOMORROW)

    assert "Passed." in ran.out
    assert [event.variant for event in events(learner)][-3:] == [1, 1, 1]


def test_hint_and_solution_are_those_of_the_round(learner: Learner, exercise: Exercise, tmp_path: Path) -> None:
    learner.runs("exercise", NAME, "--file", saved(tmp_path, exercise.solution))

    shown = learner.runs("exercise", NAME, "--solution", now=TOMORROW)
    assert shown.out == varied(exercise, 1).solution
    assert [event.variant for event in events(learner)][-3:] == [1, 1, 1]


def test_a_variant_can_be_read_without_opening_it(learner: Learner, exercise: Exercise) -> None:
    ran = learner.runs("exercise", NAME, "--variant", "1")
    assert varied(exercise, 1).starter in ran.out
    assert events(learner) == []


def test_a_kept_run_of_a_variant_is_judged_as_such(learner: Learner, exercise: Exercise, tmp_path: Path) -> None:
    kept = str(tmp_path / "run")
    file = saved(tmp_path, varied(exercise, 1).solution)
    learner.runs("exercise", NAME, "--file", file, "--variant", "1", "--save-recording", kept)
    again = learner.runs("exercise", NAME, "--recording", kept, "--json")
    assert again.json["verdict"] == "passed"
    assert events(learner)[-1].variant == 1


def test_a_variant_that_there_is_not_is_wrong_usage(learner: Learner, tmp_path: Path) -> None:
    ran = learner.runs("exercise", NAME, "--file", saved(tmp_path, ""), "--variant", "2")
    assert ran.code == 2
    assert "has 1 variant besides variant 0, so there is no variant 2" in ran.err


def test_the_list_says_how_many_variants_there_are(learner: Learner) -> None:
    (exercise,) = learner.runs("exercise", NAME, "--list", "--json").json["exercises"]
    assert (exercise["id"], exercise["variants"]) == (NAME, 1)
    assert "To open one: studykit exercise 9.2-first-graph" in learner.runs("exercise", "--list").err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--hint", "--file", "a.py"), "--file and --hint do not go together"),
        (("-", "--solution"), "--solution and - do not go together"),
        (("--edit", "--variant", "1"), "--variant and --edit do not go together"),
        (("--seed", "1"), "--seed goes with one of --file, --watch"),
        (("--watch", "a.py", "--json"), "--json and --watch do not go together"),
    ],
)
def test_options_that_contradict_each_other_are_named(learner: Learner, options: tuple[str, ...], words: str) -> None:
    ran = learner.runs("exercise", NAME, *options)
    assert (ran.code, words in ran.err) == (2, True), ran.err


def test_an_option_without_an_exercise_is_wrong_usage(learner: Learner) -> None:
    ran = learner.runs("exercise", "9.2", "--file", "a.py")
    assert (ran.code, "--file needs the id of an exercise" in ran.err) == (2, True)
