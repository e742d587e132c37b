"""Themes on real pseudo-terminals: what the screens write for each kind of terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from studykit.domain.settings import Theme
from studykit.terminal.ui import palette as palettes
from studykit.terminal.ui.palette import Depth, number_of
from tests.support import sgr
from tests.support.live_terminal import PROGRAM, LiveTerminal, live, opened, variables
from tests.support.sgr import BOLD, REVERSE
from tests.terminal.review.ten_cards import CODE, TYPED, studykit

CUBE, EXACT = {"TERM": "tmux-256color"}, {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
SHIFT_RIGHT = "\x1b[1;2C"


def exact(theme: Theme) -> set[str]:
    """The colours of a theme where the terminal shows all."""
    looks = palettes.palette(theme, Depth.EXACT).looks
    return {word for look in looks.values() for word in look.split() if word.startswith("#")}


def in_256(theme: Theme) -> set[str]:
    return {f"38;5;{number_of(colour)}" for colour in exact(theme)}


def in_24_bits(theme: Theme) -> set[str]:
    return {"38;2;" + ";".join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5)) for colour in exact(theme)}


def set_theme(home: Path, theme: str) -> None:
    (home / "config.toml").write_text(f'theme = "{theme}"\n', "utf-8")


def see_a_wrong_answer(terminal: LiveTerminal) -> None:
    """Go to the card that is typed, and type a wrong answer."""
    for number in range(1, TYPED):
        terminal.until(f"Question number {number}.")
        terminal.press("\r5")
    terminal.until(f"Question number {TYPED}.")
    terminal.press("전혀 다른 것\r")
    terminal.until("✗ 전혀 다른 것", "✓ 변수", ">1")


@pytest.mark.parametrize(
    ("theme", "kind", "allowed"),
    [
        ("auto", EXACT, {"31", "32", "35", "36"}),
        ("dark", CUBE, in_256("dark")),
        ("light", EXACT, in_24_bits("light")),
        ("dark", {"TERM": "xterm-16color", "COLORTERM": "truecolor"}, {"91", "92", "93", "95", "96"}),
        ("light", {"TERM": "screen"}, {"31", "34", "35"}),
    ],
)
def test_a_review_writes_the_colours_of_its_theme_and_no_other(
    home: Path, theme: str, kind: dict[str, str], allowed: set[str]
) -> None:
    set_theme(home, theme)
    with live(home, size=(40, 24), **kind) as terminal:
        see_a_wrong_answer(terminal)
        seen = sgr.colours(terminal.raw)
    assert len(seen) > 1
    assert seen <= allowed


@pytest.mark.parametrize(("theme", "kind"), [("mono", EXACT), ("dark", EXACT | {"NO_COLOR": "yes"})])
def test_without_colour_signs_and_bold_letters_tell_right_from_wrong(
    home: Path, theme: str, kind: dict[str, str]
) -> None:
    set_theme(home, theme)
    with live(home, size=(40, 24), **kind) as terminal:
        see_a_wrong_answer(terminal)
        assert sgr.colours(terminal.raw) == set()
        assert BOLD in sgr.codes(terminal.raw)


def test_an_empty_no_color_refuses_nothing(home: Path) -> None:
    with live(home, NO_COLOR="") as terminal:
        see_a_wrong_answer(terminal)
        assert sgr.colours(terminal.raw)


@pytest.mark.parametrize(("kind", "size"), [(CUBE, (80, 24)), (EXACT | {"NO_COLOR": "1"}, (40, 12))])
def test_the_current_card_of_the_list_stands_out_everywhere(
    home: Path, kind: dict[str, str], size: tuple[int, int]
) -> None:
    with opened([str(PROGRAM), "cards"], variables(home, "en", **kind), size) as terminal:
        terminal.until("› 1.1    Question")
        row = next(line for line in terminal.raw.split("\r\n") if "›" in line)
        assert REVERSE in sgr.codes(row[: row.index("›")])


@pytest.mark.parametrize("kind", [EXACT, EXACT | {"NO_COLOR": "1"}])
def test_what_is_selected_and_what_is_offered_stands_out_everywhere(home: Path, kind: dict[str, str]) -> None:
    set_theme(home, "light")
    with opened([str(PROGRAM), "add"], variables(home, "en", **kind), (100, 30)) as terminal:
        terminal.until("New card", "Section")
        terminal.press("9.1")
        terminal.until("9.10", "9.11")
        assert REVERSE in sgr.codes(terminal.raw)
        terminal.press("\t\t")
        before = len(terminal.raw)
        terminal.press("ab\x1b[H" + SHIFT_RIGHT * 2)
        terminal.wait(lambda: REVERSE in sgr.codes(terminal.raw[before:]))
        seen = sgr.colours(terminal.raw)
    assert seen <= (set() if "NO_COLOR" in kind else in_24_bits("light"))


@pytest.mark.parametrize(
    ("theme", "kind", "allowed"),
    [("dark", EXACT, in_24_bits("dark")), ("light", CUBE, in_256("light")), ("mono", EXACT, set())],
)
def test_a_page_is_read_in_the_same_colours(home: Path, theme: str, kind: dict[str, str], allowed: set[str]) -> None:
    set_theme(home, theme)
    with opened([str(PROGRAM), "read", "9.2"], variables(home, "en", **kind), (80, 24)) as terminal:
        terminal.until("9.2", "import tensorflow")
        seen = sgr.colours(terminal.raw)
    assert seen <= allowed
    assert bool(seen) is bool(allowed)


def test_a_printed_card_is_in_colour_on_a_terminal_and_bare_elsewhere(home: Path) -> None:
    set_theme(home, "dark")
    command = [str(PROGRAM), "cards", "--show", f"card-{CODE}"]
    with opened(command, variables(home, "en", **CUBE), (80, 24)) as terminal:
        assert terminal.end() == 0
        assert sgr.colours(terminal.raw)
        assert sgr.colours(terminal.raw) <= in_256("dark")
    with opened(command, variables(home, "en", TERM="dumb"), (80, 24)) as terminal:
        assert terminal.end() == 0
        assert "\x1b" not in terminal.raw
    assert b"\x1b" not in studykit(home, "cards", "--show", f"card-{CODE}", TERM="tmux-256color").stdout
