"""Reading on a real pseudo-terminal: the installed program, a real runner, keys in and screen out."""

from __future__ import annotations

import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from studykit.domain.cards.card import Language
from tests.support.learner import card_text, file_text
from tests.support.live_terminal import PROGRAM, LiveTerminal, opened, variables
from tests.support.pages import KOREAN, write_pages
from tests.support.processes import REPOSITORY

CTRL_C, ESCAPE, TAB, SHIFT_TAB, PAGE_DOWN = "\x03", "\x1b", "\t", "\x1b[Z", "\x1b[6~"
COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7])(?:;\d+)*m")
AGREES = {"ko": "✓ 페이지에 적힌 것과 같습니다.", "en": "✓ As the page says."}
ENDLESS = "while True:\n    pass"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home with pages and cards, and one runner for all tests."""
    home = tmp_path_factory.mktemp("home")
    folder = write_pages(home)
    cards = file_text("1.1", card_text("one-1", front="What is asked first?"))
    (home / "cards" / "1.1.md").write_text(cards, "utf-8")
    page = KOREAN.replace("1.1", "1.3", 1).replace("    print(sess.run(v))", ENDLESS)
    (folder / "1.3.ko.md").write_text(page, "utf-8")
    yield home
    stop = [str(PROGRAM), "runner", "stop"]
    subprocess.run(stop, env=variables(home, "en", PYTHONPATH=str(REPOSITORY)), check=True, capture_output=True)


@contextmanager
def reading(
    home: Path, *arguments: str, language: Language = "en", size: tuple[int, int] = (80, 24), **others: str
) -> Iterator[LiveTerminal]:
    """The program on a terminal, reading section 1.1 where nothing else is said."""
    command = [str(PROGRAM), "read", *(arguments or ("1.1",))]
    environment = variables(home, language, PYTHONPATH=str(REPOSITORY), **others)
    with opened(command, environment, size) as terminal:
        yield terminal


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_snippet_is_run_and_its_output_stands_below_it(home: Path, language: Language, size: tuple[int, int]) -> None:
    with reading(home, language=language, size=size) as terminal:
        terminal.until("▌ 1/2")
        terminal.press("ㄱ" if language == "ko" else "r")
        terminal.until(AGREES[language])
        below = terminal.text.partition(AGREES[language])[2].splitlines()
        assert below[1].strip() == "▌ 3"
        terminal.press(TAB)
        terminal.until("▌ 2/2")
        terminal.press("r")
        terminal.until("FailedPreconditionError: Graph execution error", AGREES[language])
        terminal.press("ㅂ" if language == "ko" else "q")
        assert terminal.end() == 0


@pytest.mark.parametrize("key", [ESCAPE, CTRL_C])
def test_a_run_is_stopped_and_the_page_stays(home: Path, key: str) -> None:
    with reading(home, "1.3", language="ko") as terminal:
        terminal.until("▌ 1/2")
        terminal.press("r")
        terminal.until("코드 실행 중")
        terminal.press(key)
        terminal.until("멈췄습니다.")
        terminal.press("q")
        assert terminal.end() == 0


def test_leaving_in_the_middle_of_a_run_ends_at_once(home: Path) -> None:
    with reading(home, "1.3", language="ko") as terminal:
        terminal.until("▌ 1/2")
        terminal.press("r")
        terminal.until("코드 실행 중")
        terminal.press("q")
        assert terminal.end() == 0


def test_ctrl_c_leaves_where_nothing_runs(home: Path) -> None:
    with reading(home) as terminal:
        terminal.until("▌ 1/2")
        terminal.press(CTRL_C)
        assert terminal.end() == 130


def test_a_terminated_reader_ends(home: Path) -> None:
    with reading(home) as terminal:
        terminal.until("▌ 1/2")
        terminal.kill(signal.SIGTERM)
        assert terminal.end() in (-signal.SIGTERM, 128 + signal.SIGTERM)


def test_a_changed_copy_is_run_and_the_page_stays(home: Path, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nsed -i "s/Variable(3/Variable(40/" "$1"\n')
    editor.chmod(0o700)
    before = (home / "cards" / "pages" / "1.1.en.md").read_bytes()
    with reading(home, EDITOR=str(editor)) as terminal:
        terminal.until("▌ 1/2")
        terminal.press("e")
        terminal.until("≠ Changed: it does something else.", "+ v = tf.Variable(40", "▌ 40")
        terminal.press("q")
        assert terminal.end() == 0
    assert (home / "cards" / "pages" / "1.1.en.md").read_bytes() == before


def test_without_an_editor_it_is_said_what_to_set(home: Path) -> None:
    with reading(home) as terminal:
        terminal.until("▌ 1/2")
        terminal.press("e")
        terminal.until("! No editor is set. Name one in VISUAL or EDITOR")
        terminal.press("r")
        terminal.until(AGREES["en"])


def test_cards_are_listed_pages_turned_and_the_language_switched(home: Path) -> None:
    with reading(home) as terminal:
        terminal.until("1.1 Variables live in sessions")
        terminal.press("c")
        terminal.until("Cards", "What is asked first?")
        terminal.press("]")
        terminal.until("1.2 Names", gone="Cards")
        terminal.press("[l")
        terminal.until("1.1 변수는 세션 안에 산다")
        terminal.press("?")
        terminal.until("run the marked snippet in a sandbox")


def test_the_keys_scroll_to_the_end_and_back(home: Path) -> None:
    with reading(home) as terminal:
        terminal.until("1–20/")
        terminal.press(PAGE_DOWN)
        terminal.until("20–39/", "If you forget")
        terminal.press("G")
        terminal.until("studykit review 1.1", gone="↓ more")
        terminal.press("gj\x1b[Bk")
        terminal.until("2–21/")


def test_the_command_for_an_exercise_stays_after_the_screen(home: Path) -> None:
    pages = home / "cards" / "pages"
    (pages / "9.6.1.en.md").write_text('+++\nsection = "9.6.1"\ntitle = "Gradients"\n+++\n\nText.\n', "utf-8")
    with reading(home, "9.6") as terminal:
        terminal.until("9.6.1 Gradients")
        terminal.press("c\r")
        terminal.until("─ studykit exercise 9.6.1-")
        terminal.press("q")
        assert terminal.end() == 0
        assert re.search(r"^studykit exercise 9\.6\.1-\S+$", terminal.text, re.MULTILINE)


def test_no_color_leaves_the_mark_and_the_signs(home: Path) -> None:
    with reading(home, NO_COLOR="1") as terminal:
        terminal.until("▌ 1/2")
        terminal.press("r")
        terminal.until(AGREES["en"])
        terminal.press("q")
        terminal.end()
        assert COLOUR.findall(terminal.raw) == []
    with reading(home) as terminal:
        terminal.until("▌ 1/2")
        assert COLOUR.findall(terminal.raw) != []


def test_a_window_may_shrink_until_a_page_has_no_room_and_grow_again(home: Path) -> None:
    with reading(home, size=(40, 20)) as terminal:
        terminal.until("1.1 Variables live")
        terminal.press("\x1b[C\x1b[C\x1b[C")
        terminal.until("session B")
        terminal.resize(39, 20)
        terminal.until("This window has 39 columns")
        terminal.press("r")
        terminal.resize(80, 24)
        terminal.until("▌ 1/2  r run")
        assert "Running" not in terminal.text
        terminal.resize(30, 5)
        terminal.until("This window has 30")
        terminal.press("q")
        assert terminal.end() == 0


@pytest.mark.parametrize(("option", "kind"), [("--plain", "xterm-256color"), ("--lang=en", "dumb")])
def test_in_a_dumb_terminal_and_with_plain_the_page_is_printed(home: Path, option: str, kind: str) -> None:
    with reading(home, "1.1", option, size=(80, 60), TERM=kind) as terminal:
        assert terminal.end() == 0
        assert "\x1b" not in terminal.raw
        assert terminal.rows[0] == "1.1 Variables live in sessions"
        assert "studykit review 1.1" in terminal.text
