"""The editor of the settings writes answers, too: on the screen and with `--edit`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.support.exercises import EXERCISES
from tests.support.learner import Learner
from tests.support.live_terminal import opened, variables

NAME = "9.6.1-assign-theta"
CTRL_O, CTRL_Q = "\x0f", "\x11"


@pytest.fixture
def learner(warm_home: Path, tmp_path: Path) -> Learner:
    """Someone whose settings name an editor that puts the solution in the file's place."""
    someone = Learner(warm_home)
    editor = tmp_path / "editor"
    editor.write_text(f'#!/bin/sh\ncp {EXERCISES / NAME / "solution.py"} "$1"\n', "utf-8")
    editor.chmod(0o755)
    assert someone.runs("config", "editor", str(editor)).code == 0
    return someone


def test_the_editor_of_the_settings_writes_the_answer_before_the_one_of_the_environment(learner: Learner) -> None:
    ran = learner.starts("exercise", NAME, "--edit", "--json", VISUAL="false", EDITOR="false")

    assert (ran.code, ran.json["verdict"]) == (0, "passed")


def test_the_screen_opens_the_editor_of_the_settings(learner: Learner) -> None:
    command = [sys.executable, "-m", "studykit", "exercise", NAME]
    environment = variables(learner.home, "en", PYTHONPATH=str(EXERCISES.parent), VISUAL="false", EDITOR="false")
    with opened(command, environment, (80, 40)) as terminal:
        terminal.until("F5 run")
        terminal.press(CTRL_O)
        terminal.until("tf.assign")
        terminal.press(CTRL_Q)
        assert terminal.end() == 0
