"""`studykit exercise` and exercises in a review, with a real runner."""

from __future__ import annotations

import re
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.exercises import EXERCISES, exercise_called
from tests.support.learner import NOW, Learner
from tests.support.live_terminal import opened, variables

THETA = EXERCISES / "9.6.1-assign-theta"
NAME = THETA.name


@pytest.fixture
def learner(warm_home: Path) -> Learner:
    return Learner(warm_home)


def state(learner: Learner) -> dict[str, object]:
    found = learner.runs("exercise", "--list", "--json").json["exercises"]
    return next(exercise for exercise in found if exercise["id"] == NAME)


def test_a_pass_at_once_is_a_five_and_comes_back_on_the_schedule(learner: Learner) -> None:
    ran = learner.runs("exercise", NAME, "--file", str(THETA / "solution.py"), "--json")

    assert (ran.code, ran.json["schema"], ran.json["exercise"]) == (0, 1, NAME)
    assert (ran.json["verdict"], ran.json["findings"], ran.json["grade"]) == ("passed", [], 5)
    assert ran.json["protection"] in ("strong", "good", "partial", "limits")
    assert state(learner)["due"] == "2026-11-24"

    tomorrow = NOW + timedelta(days=1)
    assert learner.runs("due", "--json", now=tomorrow).json["exercises"] == 1
    again = learner.runs("exercise", NAME, "--file", str(THETA / "also" / "assign_sub.py"), "--json", now=tomorrow)
    assert again.json["grade"] == 5
    assert state(learner)["due"] == "2026-11-30"


def test_each_hint_and_each_further_try_costs_a_grade(learner: Learner) -> None:
    assert learner.runs("exercise", NAME, "--hint").code == 0
    wrong = learner.runs("exercise", NAME, "--file", str(THETA / "wrong" / "plus_instead_of_minus.py"), "--json")
    right = learner.runs("exercise", NAME, "--file", str(THETA / "solution.py"), "--json")

    assert (wrong.code, wrong.json["verdict"], wrong.json["grade"]) == (1, "wrong", None)
    assert set(wrong.json["findings"][0]["message"]) == {"ko", "en"}
    assert right.json["grade"] == 3


def test_a_wrong_answer_brings_back_the_card_that_teaches_it(learner: Learner) -> None:
    wrong = learner.runs("exercise", NAME, "--file", str(THETA / "wrong" / "plus_instead_of_minus.py"), "--json")
    card = wrong.json["findings"][0]["card"]

    assert learner.runs("due", "--json").json["drills"] == 1
    assert learner.runs("grade", card, "5").code == 0
    assert learner.runs("due", "--json").json["drills"] == 0


def test_an_untouched_starter_is_logged_and_hurts_nothing(learner: Learner) -> None:
    untouched = learner.runs("exercise", NAME, "--file", str(THETA / "starter.py"), "--json")

    assert (untouched.code, untouched.json["verdict"], untouched.json["grade"]) == (1, "not_attempted", None)
    assert state(learner)["due"] is None
    assert learner.runs("exercise", NAME, "--file", str(THETA / "solution.py"), "--json").json["grade"] == 5


def test_looking_at_the_solution_gives_up_with_zero(learner: Learner) -> None:
    shown = learner.runs("exercise", NAME, "--solution")

    assert (shown.code, shown.out) == (0, (THETA / "solution.py").read_text("utf-8"))
    assert state(learner)["due"] == "2026-11-24"
    assert state(learner)["repetitions"] == 0


def test_a_kept_run_is_judged_again_with_the_same_verdict(learner: Learner, tmp_path: Path) -> None:
    kept = tmp_path / "run"
    answer = str(THETA / "wrong" / "run_once.py")
    first = learner.runs("exercise", NAME, "--file", answer, "--json", "--save-recording", str(kept))
    again = learner.runs("exercise", NAME, "--recording", str(kept), "--json")

    for key in ("verdict", "findings", "output"):
        assert again.json[key] == first.json[key]


def test_an_exercise_enters_the_review_once_its_cards_were_seen_or_it_was_opened(learner: Learner) -> None:
    assert learner.runs("due", "--json").json["exercises"] == 0
    for card in state(learner)["needs"]:  # type: ignore[attr-defined]
        assert learner.runs("due", "--json").json["exercises"] == 0
        learner.runs("grade", card, "5")
    assert learner.runs("due", "--json").json["exercises"] == 1

    learner.runs("exercise", "9.2-first-graph", "--hint")
    assert learner.runs("due", "--json").json["exercises"] == 2


def test_a_review_in_lines_checks_an_answer_file_and_goes_on(learner: Learner) -> None:
    learner.runs("exercise", NAME, "--hint")
    lines = f"no/such/file.py\n{THETA / 'solution.py'}\n"

    ran = learner.runs("review", "9.6.1", "--new", "0", "--plain", typing=lines)

    assert "There is no answer file no/such/file.py." in ran.out
    assert "Passed." in ran.out
    assert "4 good: next on 2026-11-24" in ran.out
    assert state(learner)["due"] == "2026-11-24"


def test_an_exercise_can_be_left_for_another_time(learner: Learner) -> None:
    learner.runs("exercise", NAME, "--hint")

    ran = learner.runs("review", "9.6.1", "--new", "0", "--plain", typing="\n")

    assert ran.code == 0
    assert state(learner)["due"] is None
    assert learner.runs("due", "--json").json["exercises"] == 1


@pytest.mark.parametrize(("name", "near"), [("9.6.1-asign-theta", NAME), ("theta", NAME)])
def test_an_unknown_exercise_is_answered_with_the_nearest(learner: Learner, name: str, near: str) -> None:
    ran = learner.runs("exercise", name)

    assert ran.code == 2
    assert near in ran.err


def test_a_second_pass_of_the_day_says_that_it_changes_nothing(learner: Learner) -> None:
    first = learner.runs("exercise", NAME, "--file", str(THETA / "solution.py"))
    second = learner.runs("exercise", NAME, "--file", str(THETA / "solution.py"))

    assert "Grade 5; it comes back on 2026-11-24." in first.out
    assert f"{NAME}: logged as a drill; its first grade of today stays." in second.out


def test_every_finding_is_printed(learner: Learner) -> None:
    wrong = str(THETA / "wrong" / "run_once.py")
    found = learner.runs("exercise", NAME, "--file", wrong, "--json").json["findings"]
    printed = learner.runs("exercise", NAME, "--file", wrong).out

    assert len(found) > 1
    assert all(finding["message"]["en"] in printed for finding in found)


def test_memory_that_python_refuses_is_reported_as_memory(learner: Learner, tmp_path: Path) -> None:
    answer = tmp_path / "answer.py"
    answer.write_text("x = bytearray(30 * 10**9)\n", "utf-8")
    ran = learner.runs("exercise", NAME, "--file", str(answer), "--json")

    assert (ran.code, ran.json["verdict"], ran.json["findings"][0]["label"]) == (1, "memory_limit", "memory-limit")


def test_an_empty_answer_and_an_answer_from_the_standard_input(learner: Learner) -> None:
    empty = learner.starts("exercise", NAME, "-", typing=b"")
    right = learner.starts("exercise", NAME, "-", typing=(THETA / "solution.py").read_bytes())

    assert (empty.code, "The answer is empty." in empty.out) == (1, True)
    assert (right.code, "Passed." in right.out) == (0, True)


def test_watching_without_a_terminal_ends_with_the_input(learner: Learner, tmp_path: Path) -> None:
    wrong = learner.starts("exercise", NAME, "--watch", str(THETA / "wrong" / "run_once.py"))
    right = learner.starts("exercise", NAME, "--watch", str(THETA / "solution.py"))
    nothing = learner.starts("exercise", NAME, "--watch", str(tmp_path / "none.py"))

    assert (wrong.code, "not right yet" in wrong.out) == (1, True)
    assert (right.code, "Passed." in right.out) == (0, True)
    assert (nothing.code, nothing.out) == (1, "")
    assert "It ends with the standard input." in nothing.err
    assert "is not there yet" in nothing.err


def test_new_exercises_are_counted_apart_from_new_cards(learner: Learner) -> None:
    for card in state(learner)["needs"]:  # type: ignore[attr-defined]
        learner.runs("grade", card, "5")
    korean = Learner(learner.home, "ko")

    assert learner.runs("due").out == "due 0 · new 7 · new exercises 1\n"
    assert korean.runs("due").out == "복습 0 · 새 카드 7 · 새 연습 문제 1\n"
    home = learner.runs().out
    assert "due   new      new exercises" in home
    assert re.search(r"9\.6\.1 .* ·     ·        1\n", home)
    assert "Next: studykit review (7 cards, 1 exercise, about 7 min)" in home


def test_the_runner_is_described_in_the_learners_language(tmp_path: Path) -> None:
    learner = Learner(tmp_path / "home")
    learner.runs("exercise", NAME, "--file", str(THETA / "solution.py"))
    korean = Learner(learner.home, "ko").runs("runner", "status").out
    english = learner.runs("runner", "status").out
    learner.runs("runner", "stop")

    assert re.fullmatch(
        r"실행기\(프로세스 \d+\): 준비됨\nTensorFlow \S+\n보호 수준: .+\n지금까지 실행한 답안: 1개\n", korean
    )
    assert re.match(r"Runner, process \d+: ready\n", english)


def test_a_hint_is_broken_between_words_on_a_narrow_terminal(learner: Learner) -> None:
    environment = variables(learner.home, "en", PYTHONPATH=str(EXERCISES.parent))
    with opened([sys.executable, "-m", "studykit", "exercise", NAME, "--hint"], environment, (40, 12)) as terminal:
        assert terminal.end() == 0
        rows = [row for row in terminal.rows if row]
    assert len(rows) > 1
    assert " ".join(rows) == exercise_called(NAME).hints[0].en


def test_the_editor_of_the_shell_is_used_where_the_settings_name_none(learner: Learner) -> None:
    ran = learner.starts("exercise", "9.2-first-graph", "--edit", "--json", EDITOR="touch")
    assert ran.json["verdict"] == "not_attempted", ran.err
