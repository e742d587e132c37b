"""What the keys do while a page is read."""

from __future__ import annotations

import pytest

from studykit.domain.cards.card import Language
from studykit.domain.keys.default_keys import READ
from studykit.domain.page import Page
from studykit.domain.schedule.practice import Practice
from studykit.errors import UserError
from studykit.terminal.messages import Messages
from studykit.terminal.read.effects import EditCopy, RunSnippet
from studykit.terminal.read.model import ReadModel, Shelf
from studykit.terminal.read.snippet_run import SnippetRun
from studykit.terminal.ui.effect import Leave
from studykit.terminal.ui.key_labels import help_rows
from studykit.terminal.ui.size import Size
from tests.support.pages import page_of
from tests.terminal.read.reading import OTHER, RAISED, RIGHT, TODAY, effect_of, model_for, page, press

SIZE = Size(80, 16)


def shown(model: ReadModel) -> str:
    return "\n".join(page(model, SIZE))


def running(model: ReadModel) -> SnippetRun:
    assert model.running is not None
    return model.running


def test_space_and_the_page_keys_walk_to_the_end_and_back() -> None:
    model = model_for()
    top = shown(model)
    seen = top
    for _ in range(6):
        press(model, " ")
        seen += shown(model)
    assert "studykit exercise 1.1" in shown(model)
    assert all(words in seen for words in ("Storing and reading", "If you forget", "v.assign_add(1)"))

    press(model, "g")
    assert shown(model) == top
    press(model, "G")
    assert "↓ more" not in shown(model)
    press(model, "pageup", "pageup", "pageup", "pageup", "pageup")
    assert shown(model) == top


def test_a_line_down_and_up_moves_by_one_line() -> None:
    model = model_for()
    first = page(model, SIZE)
    second = page(press(model, "j", "down"), SIZE)

    assert second[2:10] == first[4:12]
    assert page(press(model, "up", "k"), SIZE) == first


def test_the_snippet_keys_mark_the_next_one_in_a_round_and_bring_it_into_view() -> None:
    model = model_for()

    assert "▌ 2/2" in shown(press(model, "tab"))
    assert "▌ 1/2" in shown(press(model, "n"))
    assert "▌ 2/2" in shown(press(model, "shift-tab"))
    assert "▌ 1/2" in shown(press(model, "p"))


def test_scrolling_marks_a_snippet_that_is_seen_so_that_a_run_is_seen_too() -> None:
    model = model_for()
    shown(model)
    shown(press(model, "G"))
    assert model.opened.marked == 1

    press(model, "r")
    assert running(model).place == ("1.1", 1)
    assert "▌ Running: 0.0 s" in shown(model)


def test_a_run_is_shown_below_its_snippet_and_stays_there() -> None:
    model = model_for()
    assert effect_of(model, "r") == RunSnippet(running(model))
    assert running(model).code == model.text.snippets[0].code

    running(model).progressed("running")
    assert "running the code" in shown(model)
    model.ran(RIGHT)
    assert "✓ As the page says.  0.12 s\n ▌ 3" in shown(model)
    assert "✓" in shown(press(model, "n", "p"))
    assert "✓" in shown(press(model, "]", "[", "n", "p"))


def test_a_run_that_prints_something_else_is_shown_with_what_it_printed() -> None:
    model = press(model_for(), "r")
    model.ran(OTHER)

    assert "✗ Not what the page says." in shown(model)
    assert "▌ 4" in shown(model)


def test_an_error_is_compared_with_the_one_on_the_page() -> None:
    model = press(model_for(), "n", "r")
    model.ran(RAISED)
    assert "✓ As the page says." in shown(model)

    press(model, "r").ran(RIGHT)
    assert "✗ Not what the page says." in shown(model)


def test_only_one_snippet_runs_at_a_time_and_escape_stops_it() -> None:
    model = press(model_for(), "r", "n")
    assert effect_of(model, "r") is None
    assert "One snippet runs at a time" in shown(model)
    assert not running(model).cancelled

    press(model, "esc")
    assert running(model).cancelled
    model.ran(None)
    assert "Stopped." in shown(press(model, "p"))
    assert not running(press(model, "r")).cancelled


def test_leaving_stops_the_run_and_ctrl_c_leaves_only_where_nothing_runs() -> None:
    model = press(model_for(), "r")
    run = running(model)
    assert model.interrupt() is None
    assert run.cancelled
    model.ran(None)
    assert model.interrupt() == Leave(interrupted=True)

    press(model, "r")
    assert effect_of(model, "q") == Leave()
    assert running(model).cancelled


def test_a_changed_copy_is_run_kept_and_compared_while_the_page_stays() -> None:
    model = model_for()
    code = model.text.snippets[0].code
    assert effect_of(model, "e") == EditCopy(code)

    changed = code.replace("Variable(3", "Variable(4")
    model.edited(changed)
    assert running(model).code == changed
    model.ran(OTHER)
    assert "≠ Changed: it does something else." in shown(model)
    assert '▌ + v = tf.Variable(4, name="v")' in shown(model)
    assert model.text.snippets[0].code != changed
    assert effect_of(model, "e") == EditCopy(changed)

    press(model, "r").ran(RIGHT)
    assert "✓ As the page says." in shown(model)
    assert effect_of(model, "e") == EditCopy(changed)


def test_a_copy_that_was_left_as_it_was_is_not_run() -> None:
    model = press(model_for(), "e")

    assert model.edited(model.text.snippets[0].code) is None
    assert model.running is None
    assert "Nothing was changed" in shown(model)


def test_a_page_without_code_says_so() -> None:
    model = model_for(section="1.2")

    for key in ("r", "e", "n", "p"):
        assert effect_of(model, key) is None
        assert "This page has no code to run." in shown(model)
    assert " r run" not in shown(press(model, "j"))


def test_the_language_is_switched_where_the_page_has_both() -> None:
    model = model_for("ko")
    assert "변수는 세션 안에 산다" in shown(model)
    assert "Variables live in sessions" in shown(press(model, "l"))
    assert "변수는 세션 안에 산다" in shown(press(model, "l"))

    assert "Names" in shown(press(model, "]"))
    assert "이 페이지는 한 언어로만 있습니다." in shown(press(model, "l"))


def test_a_result_stays_as_it_was_when_the_language_is_switched() -> None:
    model = press(model_for("ko"), "r")
    assert 'v = tf.Variable(3, name="v")  # 시작값' in running(model).code
    model.ran(RIGHT)

    assert "✓ 페이지에 적힌 것과 같습니다." in shown(press(model, "l", "p", "n"))


def test_the_pages_are_turned_as_far_as_there_are_any() -> None:
    model = model_for()

    assert "This is the first page." in shown(press(model, "["))
    assert " 1.2 Names" in shown(press(model, "G", "]"))
    assert model.view.scroll == 0
    assert "This is the last page." in shown(press(model, "]"))
    assert " 1.1 Variables" in shown(press(model, "["))


def test_a_page_that_cannot_be_read_leaves_the_one_that_is_shown() -> None:
    def page_or_error(section: str) -> Page:
        if section == "1.2":
            raise UserError("The page of {section} has mistakes.", section=section)
        return page_of(section)

    shelf = Shelf(["1.1", "1.2"], page_or_error, lambda _: Practice(TODAY))
    model = press(ReadModel(shelf, "1.1", Messages("en"), lambda: 0.0), "]")

    assert "! The page of 1.2 has mistakes." in shown(model)
    assert model.opened.section == "1.1"
    assert "!" not in shown(press(model, "j"))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_cards_are_asked_without_their_answers(language: Language) -> None:
    model = press(model_for(language), "c")

    assert "init.run()" not in shown(model)
    assert "‗" in shown(model)
    assert "[...]" not in shown(press(model, "esc"))


def test_an_exercise_s_command_is_shown_by_its_number_or_one_after_the_other() -> None:
    model = press(model_for(), "2", "enter")
    assert model.command == ""

    press(model, "c", "2")
    assert model.command == model.notice == "studykit exercise 1.1-second"
    press(model, "enter")
    assert model.command == "studykit exercise 1.1-third"
    press(model, "enter")
    assert model.command == "studykit exercise 1.1-first"
    press(model, "9")
    assert model.command == "studykit exercise 1.1-first"


def test_a_section_without_cards_and_exercises_says_so() -> None:
    model = press(model_for(section="1.2"), "c", "enter", "1")

    assert "This section has no cards and no exercises yet." in shown(model)


def test_the_help_names_every_key_scrolls_and_gives_the_page_back() -> None:
    model = press(model_for(), "j", "?")
    small = Size(40, 10)
    seen = ""
    for _ in range(8):
        seen += "\n".join(page(model, small))
        press(model, " ")
    assert all(name.split()[0] in seen for name, _ in help_rows(READ, model.say))

    press(model, "r")
    assert model.running is None
    assert not model.view.helping
    assert model.view.scroll == 1
    assert effect_of(press(model, "?"), "q") == Leave()
