"""What happens to a review besides its keys: other sizes, other terminals, sudden ends, keys that mean nothing."""

from __future__ import annotations

import re
import signal
import unicodedata
from pathlib import Path

import pytest

from tests.support.live_terminal import LiveTerminal, live
from tests.terminal.review.ten_cards import CODE, TYPED, cards, due, graded

COLOUR = re.compile(r"\x1b\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9;]*)?m")
CTRL_C, CTRL_Z, F4, F5, DELETE = "\x03", "\x1a", "\x1bOS", "\x1b[15~", "\x1b[3~"


def grade_up_to(terminal: LiveTerminal, last: int, grade: str = "4") -> None:
    """Grade the cards before `last`, and wait until that one is asked."""
    for number in range(1, last):
        terminal.until(f"Question number {number}.")
        terminal.press("\r")
        terminal.until(f"Answer number {number}.")
        terminal.press(grade)
    terminal.until(f"Question number {last}.")


def test_a_typed_answer_is_composed_at_the_cursor_and_compared(home: Path) -> None:
    with live(home) as terminal:
        grade_up_to(terminal, TYPED)
        terminal.until("\n >\n", "Enter: compare")
        row = next(number for number, text in enumerate(terminal.rows) if text.startswith(" >"))
        terminal.wait(lambda: terminal.cursor == (3, row))
        terminal.press("변수")
        terminal.until(" > 변수")
        terminal.wait(lambda: terminal.cursor == (7, row))
        terminal.press("\r")
        terminal.until("✓ 변수", f"Answer number {TYPED}.")
        terminal.press("\r")
        terminal.until("✓ 변수", "Enter once more: 5 perfect")
        assert graded(home) == "1100000000"
        terminal.press("\r")
        terminal.until("5 perfect: next on 2026-11-24")


def test_decomposed_hangul_is_the_same_answer(home: Path) -> None:
    with live(home) as terminal:
        grade_up_to(terminal, TYPED)
        terminal.until("Enter: compare")
        terminal.press(unicodedata.normalize("NFD", "변수"))
        terminal.wait(lambda: terminal.cursor[0] == 7)
        terminal.press("\r")
        terminal.until("✓ 변수", "Suggested: 5 perfect")


def test_a_wrong_typed_answer_is_shown_and_letters_of_commands_can_be_typed(home: Path) -> None:
    with live(home) as terminal:
        grade_up_to(terminal, TYPED)
        terminal.press("quiz?")
        terminal.until(" > quiz?")
        terminal.press("\r")
        terminal.until("✗ quiz?")
    assert graded(home) == "1100000000"


def test_undo_while_typing_takes_back_the_card_before(home: Path) -> None:
    with live(home) as terminal:
        grade_up_to(terminal, TYPED)
        terminal.press("변" + CTRL_Z)
        terminal.until("Undone: grade 4", f"Question number {TYPED - 1}.")
    assert graded(home) == "1000000000"


def test_a_text_typed_for_one_card_is_not_left_for_another(tmp_path: Path) -> None:
    (tmp_path / "cards").mkdir()
    card = "\n## card-{0}\n\n- typed: x\n\n### en front\n\nQuestion number {0}.\n\n### en back\n\nAnswer number {0}.\n"
    text = '+++\nsection = "1.1"\n+++\n' + card.format(1) + card.format(2)
    (tmp_path / "cards" / "1.1.md").write_text(text, "utf-8")

    with live(tmp_path) as terminal:
        grade_up_to(terminal, 2)
        terminal.press("half an answer")
        terminal.until(" > half an answer")
        terminal.press(CTRL_Z)
        terminal.until("Question number 1.", gone="half an answer")


def test_a_window_may_change_its_size_and_be_too_small_for_a_while(home: Path) -> None:
    with live(home) as terminal:
        grade_up_to(terminal, 2)
        terminal.resize(120, 40)
        terminal.wait(lambda: terminal.rows[1] == "─" * 120, "the wider page")
        terminal.resize(20, 10)
        terminal.until("This window has 20", gone="Question")
        terminal.press(" \r4sl")
        terminal.resize(21, 10)
        terminal.until("This window has 21")
        terminal.resize(60, 12)
        terminal.until("Question number 2.", "2 of 10", gone="This window")
    assert graded(home) == "1000000000"


@pytest.mark.parametrize("card", [1, TYPED])
def test_q_leaves_a_window_that_is_too_small(home: Path, card: int) -> None:
    with live(home) as terminal:
        grade_up_to(terminal, card)
        terminal.resize(20, 10)
        terminal.until("This window has 20")
        terminal.press("q")
        assert terminal.end() == 0


@pytest.mark.parametrize("key", [F4, F5, DELETE])
def test_a_key_with_digits_or_letters_in_its_code_grades_and_suspends_nothing(home: Path, key: str) -> None:
    with live(home) as terminal:
        terminal.until("Question number 1.")
        terminal.press("\r")
        terminal.until("Answer number 1.")
        terminal.press(key + "?")
        terminal.until("Any key goes back.")
        terminal.press(key)
        terminal.until("Answer number 1.", "1 of 10", gone="Any key goes back.")
    assert (graded(home), due(home)) == ("0000000000", (10, 0))


def test_keys_pressed_faster_than_the_screen_is_drawn_are_all_counted(home: Path) -> None:
    with live(home) as terminal:
        terminal.until("Question number 1.")
        terminal.press("\r4" * 10)
        terminal.until("10 answered · done for today", "4 good      10")
        terminal.press("u 5")
        terminal.until("4 good      9", "5 perfect   1")


def test_ctrl_c_ends_with_130_and_keeps_every_grade(home: Path) -> None:
    with live(home) as terminal:
        grade_up_to(terminal, 4)
        terminal.press(CTRL_C)
        assert terminal.end() == 130
        assert "3 answered · 7 left" in terminal.text
    assert graded(home) == "1110000000"


def test_closing_the_window_keeps_every_grade(home: Path) -> None:
    with live(home) as terminal:
        grade_up_to(terminal, 5)
        terminal.hang_up()
    assert graded(home) == "1111000000"
    with live(home) as terminal:
        terminal.until("Question number 5.", "1 of 6")


def test_a_killed_review_keeps_every_grade(home: Path) -> None:
    with live(home) as terminal:
        grade_up_to(terminal, 3, grade="1")
        terminal.kill(signal.SIGKILL)
        assert terminal.end() == -signal.SIGKILL
    assert (graded(home), due(home)) == ("1100000000", (8, 2))


@pytest.mark.parametrize(
    ("key", "notice"), [("b", "Buried until tomorrow"), ("s", "Suspended"), ("f", "Flagged"), ("n", "Later")]
)
def test_what_a_killed_review_reported_is_kept(home: Path, key: str, notice: str) -> None:
    with live(home) as terminal:
        grade_up_to(terminal, 2)
        terminal.press(key)
        terminal.until(f"{notice}: card-2")
        terminal.kill(signal.SIGKILL)
        assert terminal.end() == -signal.SIGKILL
    card = cards(home)["card-2"]
    assert [card["buried_until"] is not None, card["suspended"], card["flagged"]] == [key == other for other in "bsf"]


def test_a_card_is_edited_in_the_learners_editor_and_undone(home: Path) -> None:
    editor = "sed -i 's/number 1/number one/'"
    with live(home, EDITOR=editor) as terminal:
        terminal.until("Question number 1.")
        terminal.press("e")
        terminal.until("Saved: card-1.", "Question number one.")
        terminal.press(" ")
        terminal.until("Answer number one.")
        terminal.press("u")
        terminal.until("has its earlier text again.", "Answer number 1.", gone="number one")
        terminal.press("4")
        terminal.until("Question number 2.")


def test_a_mistake_in_an_edit_is_reported_and_the_next_try_begins_with_the_text(home: Path) -> None:
    editor = home / "editor.sh"
    spoil, mend = "'/^##/s/en back/en misspelt back/'", "s/misspelt.//"
    editor.write_text(f"#!/bin/sh\nif grep -q misspelt $1; then sed -i {mend} $1; else sed -i {spoil} $1; fi\n")
    editor.chmod(0o700)
    with live(home, EDITOR=str(editor)) as terminal:
        terminal.until("Question number 1.")
        terminal.press("e")
        terminal.until("Not saved: mend it with e; your text is kept.", "! card-1.md:")
        terminal.press("e")
        terminal.until("Nothing was changed.", gone="! card-1.md:")
    assert cards(home)["card-1"]["back"]["en"] == "Answer number 1."


def test_while_typing_tab_gives_the_keys_and_gives_the_text_back(home: Path) -> None:
    with live(home) as terminal:
        grade_up_to(terminal, TYPED)
        terminal.press("변")
        terminal.until(" > 변", "Tab: keys")
        terminal.press("\t")
        terminal.until("A key of the list below", gone=" > 변")
        terminal.press("f")
        terminal.until("[F]", "Flagged: card-3.", " > 변")
        terminal.press("\t")
        terminal.until("A key of the list below")
        terminal.press("\t수\r")
        terminal.until("✓ 변수")
    assert cards(home)["card-3"]["flagged"]


def test_a_paused_card_is_hidden_until_a_key(home: Path) -> None:
    with live(home) as terminal:
        terminal.until("Question number 1.")
        terminal.press("p")
        terminal.until("Paused.", gone="Question number 1.")
        terminal.press("4")
        terminal.until("Question number 1.", gone="Paused.")
    assert graded(home) == "0" * 10


def test_the_info_page_scrolls_and_any_other_key_goes_back(home: Path) -> None:
    with live(home, size=(40, 10)) as terminal:
        terminal.until("Question number 1.")
        terminal.press("i")
        terminal.until("mine/card-1", "↓ more")
        terminal.press("\x1b[B" * 9)
        terminal.until("next", "5: 1 d", gone="mine/card-1")
        terminal.press("4")
        terminal.until("Question number 1.")
    assert graded(home) == "0" * 10


def test_code_is_in_colour_unless_colour_is_not_wanted(home: Path) -> None:
    with live(home) as terminal:
        grade_up_to(terminal, CODE)
        terminal.press(" ")
        terminal.until("x = 5")
        assert COLOUR.search(terminal.raw)
    with live(home, NO_COLOR="1") as terminal:
        terminal.until(f"Question number {CODE}.")
        terminal.press(" ")
        terminal.until("x = 5  # '수'")
        assert COLOUR.findall(terminal.raw) == []


def test_a_dumb_terminal_gets_lines(home: Path) -> None:
    with live(home, TERM="dumb") as terminal:
        terminal.until("[1 of 10]", "Question number 1.", "\n>")
        terminal.press("\n")
        terminal.until("Answer number 1.", "0: 1 d")
        terminal.press("5\n")
        terminal.until("[2 of 10]")
        terminal.press(CTRL_C)
        assert terminal.end() == 130
        assert "\x1b" not in terminal.raw
    assert cards(home)["card-1"]["repetitions"] == 1
