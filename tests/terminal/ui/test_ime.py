"""Hangul through an input method: the syllable is composed where the real cursor stands, and decomposed jamo are one.

On a pseudo-terminal everywhere; in tmux, too, on a machine that has it.
`.ci/run` installs it or says that it is missing.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest

from studykit.terminal.ui.width import columns
from tests.support.live_terminal import PROGRAM, LiveTerminal, opened, variables
from tests.support.tmux_terminal import TmuxTerminal, opened_in_tmux

Terminal = LiveTerminal | TmuxTerminal
TERMINALS = ["pty", *(["tmux"] if shutil.which("tmux") else [])]
SIZES = [(80, 24), (40, 24)]
ANSWER = "플레이스홀더"
CARD = f"""+++
section = "1.1"
+++

## typed

- typed: {ANSWER}

### ko front

값을 주입받는 노드는?

### ko back

그래프를 실행할 때 값을 넣습니다.
"""

Form = Literal["NFC", "NFD"]
Opened = Callable[..., AbstractContextManager[Terminal]]


@pytest.fixture(params=TERMINALS)
def opened_terminal(request: pytest.FixtureRequest) -> Opened:
    ways: dict[str, Opened] = {"pty": opened, "tmux": opened_in_tmux}
    return ways[request.param]


@pytest.fixture
def decomposed_home(known_home: Path, tmp_path: Path) -> Path:
    """A home with a card whose file is decomposed, as macOS writes it."""
    shutil.copytree(known_home, tmp_path, dirs_exist_ok=True)
    (tmp_path / "cards").mkdir(exist_ok=True)
    (tmp_path / "cards" / "1.1.md").write_text(normalize("NFD", CARD), "utf-8")
    return tmp_path


def cursor_stands_behind(terminal: Terminal, text: str) -> None:
    """Wait until the cursor stands directly behind a text that ends its row."""

    def there() -> bool:
        column, row = terminal.cursor
        return terminal.rows[row].endswith(text) and column == columns(terminal.rows[row])

    terminal.wait(there, f"the cursor behind {text}")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_in_the_line_for_an_answer_each_syllable_is_composed_at_the_cursor(
    decomposed_home: Path, opened_terminal: Opened, form: Form, size: tuple[int, int]
) -> None:
    with opened_terminal([str(PROGRAM), "review"], variables(decomposed_home, "ko"), size) as terminal:
        terminal.until("주입받는 노드는?")
        for end in range(1, len(ANSWER) + 1):
            terminal.press(normalize(form, ANSWER[end - 1]))
            cursor_stands_behind(terminal, f"> {ANSWER[:end]}")
        terminal.press("\x7f")
        cursor_stands_behind(terminal, f"> {ANSWER[:-1]}")
        terminal.press(normalize(form, ANSWER[-1]))
        cursor_stands_behind(terminal, f"> {ANSWER}")
        terminal.press("\r")
        terminal.until(f"✓ {ANSWER}")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_in_the_form_each_syllable_is_composed_at_the_cursor(
    tmp_path: Path, opened_terminal: Opened, form: Form, size: tuple[int, int]
) -> None:
    command = [str(PROGRAM), "add", "--section", "9.6.1"]
    with opened_terminal(command, variables(tmp_path, "ko"), size) as terminal:
        terminal.until("›앞면")
        for text in ("텐서", "텐서는 값"):
            terminal.press(normalize(form, text.removeprefix("텐서") or text))
            terminal.until(f"│ {text}")
            column, row = terminal.cursor
            before = terminal.rows[row][: terminal.rows[row].index(text) + len(text)]
            assert column == columns(before)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_in_the_search_line_each_syllable_is_composed_at_the_cursor(
    decomposed_home: Path, opened_terminal: Opened, form: Form
) -> None:
    with opened_terminal([str(PROGRAM), "cards"], variables(decomposed_home, "ko"), (80, 24)) as terminal:
        terminal.until("주입받는 노드는?")
        terminal.press("/")
        terminal.press(normalize(form, "주입"))
        cursor_stands_behind_query(terminal, "주입")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_in_a_quiz_each_syllable_is_composed_at_the_cursor(
    decomposed_home: Path, opened_terminal: Opened, form: Form
) -> None:
    with opened_terminal([str(PROGRAM), "quiz", "1.1"], variables(decomposed_home, "ko"), (80, 24)) as terminal:
        terminal.until("주입받는 노드는?")
        terminal.press(normalize(form, ANSWER))
        cursor_stands_behind(terminal, f"> {ANSWER}")
        terminal.press("\r")
        terminal.until("✓ 맞았습니다.")


def cursor_stands_behind_query(terminal: Terminal, query: str) -> None:
    """Wait until the cursor stands behind the query in the first row, beside which the count stands."""

    def there() -> bool:
        before, found, _ = terminal.rows[0].partition(query)
        return bool(found) and terminal.cursor == (columns(before + query), 0)

    terminal.wait(there, f"the cursor behind {query}")
