"""The exercise screen on a real pseudo-terminal: keys in, screen out."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from studykit.domain.cards.card import Language
from tests.support.live_terminal import LiveTerminal, opened, variables
from tests.terminal.exercise import exercise_program
from tests.terminal.exercise.exercise_program import EXERCISE, REBINDS, STARTER

PROGRAM = Path(exercise_program.__file__)
SIZES = [(80, 24), (200, 50)]
LANGUAGES: list[Language] = ["ko", "en"]
F1, F2, F3, F5, F7, F8, F9, F10 = (
    *("\x1bOP", "\x1bOQ", "\x1bOR", "\x1b[15~"),
    *("\x1b[18~", "\x1b[19~", "\x1b[20~", "\x1b[21~"),
)
CTRL_C, CTRL_O, CTRL_Q, CTRL_R, CTRL_Y, CTRL_Z = "\x03", "\x0f", "\x11", "\x12", "\x19", "\x1a"
FIRST, LAST = "\x1b[1;5H", "\x1b[1;5F"
ALT_UP, CTRL_UP, CTRL_DOWN, UP = "\x1b[1;3A", "\x1b[1;5A", "\x1b[1;5B", "\x1b[A"
SHIFT_TAB, BACKSPACE, PAGE_DOWN = "\x1b[Z", "\x7f", "\x1b[6~"
STARTED = "tf.Variable(0.0)"
COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7])(?:;\d+)*m")


@contextmanager
def at_work(
    home: Path, language: Language = "en", size: tuple[int, int] = (80, 24), kind: str = "fix", **others: str
) -> Iterator[LiveTerminal]:
    """The screen of the exercise; what is kept stands in the file `draft`."""
    command = [sys.executable, str(PROGRAM), language, str(home / "draft"), kind]
    environment = variables(home, language, PYTHONPATH=str(PROGRAM.parents[3]), **others)
    with opened(command, environment, size) as terminal:
        terminal.until(STARTED)
        yield terminal


def left(terminal: LiveTerminal) -> str:
    """The last line of the program, after its end."""
    assert terminal.end() == 0
    return next(row for row in terminal.rows if row.startswith("left"))


def draft(home: Path) -> str:
    return (home / "draft").read_text("utf-8")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_answer_is_mended_passes_and_is_graded(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    say = EXERCISE.title.in_language
    with at_work(tmp_path, language, size) as terminal:
        terminal.until(say(language))
        terminal.press(F5)
        terminal.until("✗", REBINDS.message.in_language(language).split()[-1].replace("`", ""), "theta:␛[31m")
        terminal.press("ㅎ" if language == "ko" else "g")
        terminal.until("├ theta", "! 4", gone="✗")
        terminal.press("\r")
        terminal.until("✗")
        terminal.press("\r")
        terminal.until(STARTED, gone="✗")
        terminal.press(LAST + "step = tf.assign(theta, 1.0)" + CTRL_R)
        terminal.until("✓", " 4 ")
        terminal.press("3")
        terminal.until(" 3 ")
        terminal.press("\r")
        terminal.until("2026-11-24")
        terminal.press("\r")
        assert left(terminal) == "left interrupted=False row=True"


@pytest.mark.parametrize("size", SIZES)
def test_hangul_is_typed_where_the_cursor_stands(tmp_path: Path, size: tuple[int, int]) -> None:
    with at_work(tmp_path, "ko", size) as terminal:
        terminal.press(FIRST)
        terminal.press("# 학습률")
        terminal.until("# 학습률import")
        column, row = terminal.cursor
        before = re.split("import", terminal.rows[row])[0]
        assert before.endswith("# 학습률")
        assert column == sum(2 if "가" <= letter <= "힣" else 1 for letter in before)
        terminal.press(F10)
        assert left(terminal) == "left interrupted=False row=False"
    assert draft(tmp_path).startswith("# 학습률import")


def test_a_line_keeps_its_indentation_and_a_colon_adds_to_it(tmp_path: Path) -> None:
    with at_work(tmp_path) as terminal:
        terminal.press(LAST + "for a in b:\rfor c in d:\rx\r" + SHIFT_TAB + "y\r\tz\r" + BACKSPACE + BACKSPACE + "end")
        terminal.until("end")
        terminal.press(CTRL_Q)
        left(terminal)
    assert draft(tmp_path) == STARTER + "for a in b:\n    for c in d:\n        x\n    y\n        z\nend"


def test_lines_are_moved_and_moved_back(tmp_path: Path) -> None:
    first, blank, third, fourth = STARTER.splitlines()
    with at_work(tmp_path, kind="order") as terminal:
        terminal.until("Alt-↑↓ move the line")
        terminal.press(LAST + UP + "x" + ALT_UP + ALT_UP + "y")
        terminal.until(f"2 xy{fourth}", f"4 {third}")
        terminal.press(CTRL_DOWN + "z" + CTRL_DOWN * 3)
        terminal.until(f"4 xyz{fourth}")
        terminal.press(CTRL_Z)
        terminal.until(f"3 xyz{fourth}")
        terminal.press(CTRL_UP * 5)
        terminal.until(f"1 xyz{fourth}")
        terminal.press(CTRL_Q)
        left(terminal)
    assert draft(tmp_path).splitlines() == [f"xyz{fourth}", first, blank, third]


def test_words_are_undone_and_redone(tmp_path: Path) -> None:
    with at_work(tmp_path) as terminal:
        terminal.press(LAST + "first second")
        terminal.until("first second")
        terminal.press(CTRL_Z)
        terminal.until("first", gone="second")
        terminal.press(CTRL_Y)
        terminal.until("first second")


def test_an_earlier_answer_comes_back_and_can_be_undone(tmp_path: Path) -> None:
    with at_work(tmp_path) as terminal:
        terminal.press(LAST + "first" + F5)
        terminal.until("✗")
        terminal.press("\r" + LAST + " second")
        terminal.until("first second")
        terminal.press(F9)
        terminal.until("Answer of attempt 1", gone="second")
        terminal.press(CTRL_Z)
        terminal.until("first second")


def test_going_back_to_the_starter_asks_and_can_be_undone(tmp_path: Path) -> None:
    with at_work(tmp_path) as terminal:
        terminal.press(LAST + "mine" + F7)
        terminal.until("mine", "F7 once more")
        terminal.press(F7)
        terminal.until(STARTED, gone="mine")
        terminal.press(CTRL_Z)
        terminal.until("mine")


def test_hints_and_the_solution_show_and_giving_up_is_graded(tmp_path: Path) -> None:
    with at_work(tmp_path) as terminal:
        terminal.press(F2)
        terminal.until("Print the value before and after training.")
        terminal.press(F8)
        terminal.until("F8 once more")
        terminal.press(F8)
        terminal.until("- theta = theta - 1.0", "+ step = tf.assign")
        terminal.press("\r")
        terminal.until("You have looked at the solution.")
        terminal.press("\r")
        terminal.until("2026-11-24")
        terminal.press("\r")
        assert left(terminal) == "left interrupted=False row=True"


@pytest.mark.parametrize(("key", "interrupted"), [(CTRL_Q, False), (CTRL_C, True)])
def test_a_run_that_takes_long_can_be_left_and_the_text_is_kept(tmp_path: Path, key: str, interrupted: bool) -> None:
    with at_work(tmp_path) as terminal:
        terminal.press(LAST + "SLOW" + F5)
        terminal.wait(lambda: re.search(r"Running: [1-9]", terminal.text) is not None)
        terminal.press(key)
        assert left(terminal) == f"left interrupted={interrupted} row=False"
    assert draft(tmp_path) == STARTER + "SLOW"


def test_a_run_keeps_the_text_even_if_the_program_is_killed(tmp_path: Path) -> None:
    with at_work(tmp_path) as terminal:
        terminal.press(LAST + "SLOW" + F5)
        terminal.until("Running:")
        terminal.kill(signal.SIGKILL)
        assert terminal.end() == -signal.SIGKILL
    assert draft(tmp_path) == STARTER + "SLOW"


def test_a_closed_window_loses_nothing(tmp_path: Path) -> None:
    with at_work(tmp_path) as terminal:
        terminal.press(LAST + "mine")
        terminal.until("mine")
        terminal.hang_up()
    assert draft(tmp_path) == STARTER + "mine"


def test_the_screen_follows_the_window(tmp_path: Path) -> None:
    with at_work(tmp_path, size=(80, 24)) as terminal:
        terminal.press(LAST + "kept")
        terminal.until("kept")
        for size, word in (
            ((200, 50), "│ 1 import"),
            ((30, 8), "Make it larger"),
            ((40, 12), "kept"),
            ((80, 24), "─ PgDn"),
        ):
            terminal.resize(*size)
            terminal.until(word)
        terminal.press("!")
        terminal.until("kept!")


def test_the_task_scrolls_while_the_editor_has_the_focus(tmp_path: Path) -> None:
    with at_work(tmp_path) as terminal:
        terminal.until("PgDn: more")
        terminal.press(PAGE_DOWN * 4)
        terminal.until("step: The node that updates theta.", gone="PgDn: more")


def test_the_help_names_the_keys(tmp_path: Path) -> None:
    with at_work(tmp_path) as terminal:
        terminal.press(F1)
        terminal.until("F5 Ctrl-R", "Ctrl-O", "the last verdict again")
        terminal.press(F1)
        terminal.until(STARTED)


def test_the_learners_own_editor_changes_the_same_text(tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho "# edited 밖에서" >> "$1"\n', "utf-8")
    editor.chmod(0o755)
    with at_work(tmp_path, EDITOR=str(editor)) as terminal:
        terminal.press(LAST + "mine" + CTRL_O)
        terminal.until("mine# edited 밖에서")
        terminal.press(CTRL_Q)
        left(terminal)
    assert draft(tmp_path) == STARTER + "mine# edited 밖에서\n"


@pytest.mark.parametrize(("editor", "sentence"), [("", "No editor is set."), ("/no/such", "cannot be used")])
def test_a_missing_editor_is_one_sentence(tmp_path: Path, editor: str, sentence: str) -> None:
    with at_work(tmp_path, EDITOR=editor) as terminal:
        terminal.press(CTRL_O)
        terminal.until(sentence, STARTED)


def test_without_colour_there_is_none(tmp_path: Path) -> None:
    with at_work(tmp_path, NO_COLOR="1") as terminal:
        terminal.press(F5)
        terminal.until("✗")
        assert not COLOUR.search(terminal.raw)

    with at_work(tmp_path) as terminal:
        assert COLOUR.search(terminal.raw)
