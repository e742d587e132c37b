"""`studykit check` on exercises: every mistake in a line, the totals at the end."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pytest

from studykit.commands.check import exercises as check_exercises
from tests.support.exercises import EXERCISES
from tests.support.learner import Learner
from tests.support.live_terminal import opened, variables

NAME = "9.2-first-graph"
LAX = "def check(answer):\n    answer.value('result').came_from_a_session(of=answer.tensor('f'))\n"
"""Does not care what the numbers are."""


@pytest.fixture
def learner(warm_home: Path) -> Learner:
    return Learner(warm_home)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small copy of an exercise that a test may spoil."""
    copy = Path(shutil.copytree(EXERCISES / NAME, tmp_path / NAME, ignore=shutil.ignore_patterns("also", "wrong")))
    data = copy / "exercise.toml"
    data.write_text(data.read_text("utf-8").partition("\n[[variants]]")[0], "utf-8")
    return copy


def test_an_exercise_that_holds_has_a_line_and_the_totals(learner: Learner) -> None:
    ran = learner.runs("check", NAME)

    assert ran.code == 0, ran.out
    first, answers, share, summary = ran.out.splitlines()
    assert re.fullmatch(rf"{NAME}: \d+ answers judged, (\d+) of \d+ small mistakes noticed", first)
    assert re.match(
        r"\d+ answers judged in \d:\d\d: \d+ right, \d+ wrong, \d+ unfinished, 11 cheats, \d+ with", answers
    )
    assert re.fullmatch(r"Small mistakes noticed: \d+\.\d %", share)
    assert summary == "0 cards, 0 pages, 1 exercise, 0 mistakes"


def test_a_reason_that_is_idle_is_reported_with_its_line(learner: Learner, folder: Path) -> None:
    data = folder / "exercise.toml"
    data.write_text(data.read_text("utf-8") + '\n[survivors]\n"sess.run(init): left out" = "it may be"\n', "utf-8")

    ran = learner.runs("check", str(folder))

    assert ran.code == 1
    line = len(data.read_text("utf-8").splitlines())
    assert f"{NAME}/exercise.toml:{line}: Under [survivors] there is a reason" in ran.out


def test_too_few_small_mistakes_noticed_is_a_mistake(
    learner: Learner, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "check.py").write_text(LAX, "utf-8")
    passing = learner.runs("check", str(folder)).out
    survivors = re.findall(r"This small mistake passes: (.*)\. Let the check", passing)
    reasons = "".join(f"'{change}' = \"a reason\"\n" for change in survivors)
    data = folder / "exercise.toml"
    data.write_text(f"{data.read_text('utf-8')}\n[survivors]\n{reasons}", "utf-8")

    few = learner.runs("check", str(folder))
    monkeypatch.setattr(check_exercises, "TELLING_NUMBER", 1)
    many = learner.runs("check", str(folder))

    assert "at least 95 % must be" not in few.out
    assert few.out.splitlines()[-1].endswith("0 mistakes"), few.out
    assert "at least 95 % must be" in many.out
    assert (few.code, many.code) == (0, 1)


def test_korean_frames_what_is_code(folder: Path, warm_home: Path) -> None:
    (folder / "check.py").write_text(LAX, "utf-8")
    learner = Learner(warm_home, "ko")
    out = learner.runs("check", str(folder)).out

    assert "이렇게 조금 틀려도 통과합니다: x became y: f = x * x * y + y + 2. check.py가" in out
    assert "알아챈 작은 실수:" in out


def test_an_unknown_name_is_wrong_usage(learner: Learner) -> None:
    ran = learner.runs("check", "9.2-frist-graph")
    assert (ran.code, "There is no file, folder or exercise 9.2-frist-graph." in ran.err) == (2, True)


def test_a_terminal_shows_how_far_it_is_and_ctrl_c_ends_it(learner: Learner) -> None:
    with opened(
        [sys.executable, "-m", "studykit", "check", NAME],
        variables(learner.home, "en", PYTHONPATH=str(EXERCISES.parent)),
        (80, 24),
    ) as terminal:
        terminal.wait(lambda: re.search(r"\[#+-+\] \d+/\d+ 9.2-first-graph · \d:\d\d left", terminal.text) is not None)
        terminal.press("\x03")
        assert terminal.end() == 130
