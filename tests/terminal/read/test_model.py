"""What the keys do while a page is read."""

from __future__ import annotations

import pytest

from studykit.domain.cards.card import Language
from studykit.domain.keys.default_keys import READ
from studykit.domain.page import Page
from studykit.domain.schedule.practice import Practice
from studykit.errors import UserError
from studykit.terminal.messages import Messages
from studykit.terminal.read.model import ReadDesk, Shelf
from studykit.terminal.ui.key_labels import help_rows
from studykit.terminal.ui.size import Size
from tests.support.pages import page_of
from tests.terminal.read.reading import OTHER, RAISED, RIGHT, TODAY, desk_for, page, press

SIZE = Size(80, 16)


def shown(desk: ReadDesk) -> str:
    return "\n".join(page(desk, SIZE))


def test_space_and_the_page_keys_walk_to_the_end_and_back() -> None:
    desk = desk_for()
    top = shown(desk)
    seen = top
    for _ in range(6):
        press(desk, " ")
        seen += shown(desk)
    assert "studykit exercise 1.1" in shown(desk)
    assert all(words in seen for words in ("Storing and reading", "If you forget", "v.assign_add(1)"))

    press(desk, "g")
    assert shown(desk) == top
    press(desk, "G")
    assert "↓ more" not in shown(desk)
    press(desk, "pageup", "pageup", "pageup", "pageup", "pageup")
    assert shown(desk) == top


def test_a_line_down_and_up_moves_by_one_line() -> None:
    desk = desk_for()
    first = page(desk, SIZE)
    second = page(press(desk, "j", "down"), SIZE)

    assert second[2:10] == first[4:12]
    assert page(press(desk, "up", "k"), SIZE) == first


def test_the_snippet_keys_mark_the_next_one_in_a_round_and_bring_it_into_view() -> None:
    desk = desk_for()

    assert "▌ 2/2" in shown(press(desk, "tab"))
    assert "▌ 1/2" in shown(press(desk, "n"))
    assert "▌ 2/2" in shown(press(desk, "shift-tab"))
    assert "▌ 1/2" in shown(press(desk, "p"))


def test_scrolling_marks_a_snippet_that_is_seen_so_that_a_run_is_seen_too() -> None:
    desk = desk_for()
    shown(desk)
    shown(press(desk, "G"))
    assert desk.current == 1

    press(desk, "r")
    assert desk.running == ("1.1", 1)
    assert "▌ Running: 0.0 s" in shown(desk)


def test_a_run_is_told_below_its_snippet_and_stays_there() -> None:
    desk = press(desk_for(), "r")
    assert desk.code == desk.text.snippets[0].code

    desk.progressed("running")
    assert "running the code" in shown(desk)
    desk.ran(RIGHT)
    assert "✓ As the page says.  0.12 s\n ▌ 3" in shown(desk)
    assert "✓" in shown(press(desk, "n", "p"))
    assert "✓" in shown(press(desk, "]", "[", "n", "p"))


def test_a_run_that_prints_something_else_is_told_with_what_it_printed() -> None:
    desk = press(desk_for(), "r")
    desk.ran(OTHER)

    assert "✗ Not what the page says." in shown(desk)
    assert "▌ 4" in shown(desk)


def test_an_error_is_compared_with_the_one_on_the_page() -> None:
    desk = press(desk_for(), "n", "r")
    desk.ran(RAISED)
    assert "✓ As the page says." in shown(desk)

    press(desk, "r").ran(RIGHT)
    assert "✗ Not what the page says." in shown(desk)


def test_only_one_snippet_runs_at_a_time_and_escape_stops_it() -> None:
    desk = press(desk_for(), "r", "n", "r")
    assert "One snippet runs at a time" in shown(desk)
    assert not desk.cancelled

    press(desk, "esc")
    assert desk.cancelled
    desk.ran(None)
    assert "Stopped." in shown(press(desk, "p"))
    assert not press(desk, "r").cancelled


def test_a_changed_copy_is_run_kept_and_compared_while_the_page_stays() -> None:
    desk = press(desk_for(), "e")
    assert desk.editor_wanted

    changed = desk.to_edit.replace("Variable(3", "Variable(4")
    desk.edited(changed)
    assert desk.code == changed
    desk.ran(OTHER)
    assert "≠ Changed: it does something else." in shown(desk)
    assert '▌ + v = tf.Variable(4, name="v")' in shown(desk)
    assert desk.text.snippets[0].code != changed
    assert press(desk, "e").to_edit == changed

    press(desk, "r").ran(RIGHT)
    assert "✓ As the page says." in shown(desk)
    assert desk.to_edit == changed


def test_a_copy_that_was_left_as_it_was_is_not_run() -> None:
    desk = press(desk_for(), "e")
    desk.edited(desk.to_edit)

    assert desk.running is None
    assert "Nothing was changed" in shown(desk)


def test_a_page_without_code_says_so() -> None:
    desk = desk_for(section="1.2")

    for key in ("r", "e", "n", "p"):
        assert "This page has no code to run." in shown(press(desk, key))
    assert not desk.editor_wanted
    assert " r run" not in shown(press(desk, "j"))


def test_the_language_is_switched_where_the_page_has_both() -> None:
    desk = desk_for("ko")
    assert "변수는 세션 안에 산다" in shown(desk)
    assert "Variables live in sessions" in shown(press(desk, "l"))
    assert "변수는 세션 안에 산다" in shown(press(desk, "l"))

    assert "Names" in shown(press(desk, "]"))
    assert "이 페이지는 한 언어로만 있습니다." in shown(press(desk, "l"))


def test_a_result_stays_as_it_was_when_the_language_is_switched() -> None:
    desk = press(desk_for("ko"), "r")
    desk.ran(RIGHT)
    assert 'v = tf.Variable(3, name="v")  # 시작값' in desk.code

    assert "✓ 페이지에 적힌 것과 같습니다." in shown(press(desk, "l", "p", "n"))


def test_the_pages_are_turned_as_far_as_there_are_any() -> None:
    desk = desk_for()

    assert "This is the first page." in shown(press(desk, "["))
    assert " 1.2 Names" in shown(press(desk, "G", "]"))
    assert desk.scroll == 0
    assert "This is the last page." in shown(press(desk, "]"))
    assert " 1.1 Variables" in shown(press(desk, "["))


def test_a_page_that_cannot_be_read_leaves_the_one_that_is_shown() -> None:
    def page_or_error(section: str) -> Page:
        if section == "1.2":
            raise UserError("The page of {section} has mistakes.", section=section)
        return page_of(section)

    shelf = Shelf(["1.1", "1.2"], page_or_error, lambda _: Practice(TODAY))
    desk = press(ReadDesk(shelf, "1.1", Messages("en"), lambda: 0.0), "]")

    assert "! The page of 1.2 has mistakes." in shown(desk)
    assert desk.section == "1.1"
    assert "!" not in shown(press(desk, "j"))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_cards_are_asked_without_their_answers(language: Language) -> None:
    desk = press(desk_for(language), "c")

    assert "init.run()" not in shown(desk)
    assert "‗" in shown(desk)
    assert "[...]" not in shown(press(desk, "esc"))


def test_an_exercise_s_command_is_told_by_its_number_or_one_after_the_other() -> None:
    desk = press(desk_for(), "2", "enter")
    assert desk.said == ""

    press(desk, "c", "2")
    assert desk.said == desk.notice == "studykit exercise 1.1-second"
    press(desk, "enter")
    assert desk.said == "studykit exercise 1.1-third"
    press(desk, "enter")
    assert desk.said == "studykit exercise 1.1-first"
    press(desk, "9")
    assert desk.said == "studykit exercise 1.1-first"


def test_a_section_without_cards_and_exercises_says_so() -> None:
    desk = press(desk_for(section="1.2"), "c", "enter", "1")

    assert "This section has no cards and no exercises yet." in shown(desk)


def test_the_help_names_every_key_scrolls_and_gives_the_page_back() -> None:
    desk = press(desk_for(), "j", "?")
    small = Size(40, 10)
    seen = ""
    for _ in range(8):
        seen += "\n".join(page(desk, small))
        press(desk, " ")
    assert all(name.split()[0] in seen for name, _ in help_rows(READ, desk.say))

    press(desk, "r")
    assert desk.running is None
    assert not desk.helping
    assert desk.scroll == 1
    assert press(desk, "?", "q").left
