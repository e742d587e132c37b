"""Completion with Tab in real shells."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.live_terminal import PROGRAM, LiveTerminal, opened, variables
from tests.terminal.review.ten_cards import studykit

STARTS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], 'eval "$(studykit completion bash)"'),
    "zsh": (["zsh", "-f", "-i"], 'eval "$(studykit completion zsh)"'),
    "fish": (["fish", "--no-config", "-i"], "studykit completion fish | source"),
}
COMPLETION_IN_OLD_BASH = """
complete() { [[ "$*" != *nosort* ]] && builtin complete "$@"; }
eval "$(studykit completion bash)"
COMP_WORDS=(studykit simu) COMP_CWORD=1
_studykit_completion studykit
echo "${COMPREPLY[@]}"; builtin complete -p studykit
"""
CARD = """+++
section = "1.1"
+++

## zebra-stripes

### en front

How many?

### en back

It depends.
"""


@pytest.fixture
def home(known_home: Path, tmp_path: Path) -> Path:
    shutil.copytree(known_home, tmp_path, dirs_exist_ok=True)
    (tmp_path / "cards").mkdir(exist_ok=True)
    (tmp_path / "cards" / "1.1.md").write_text(CARD, "utf-8")
    return tmp_path


@pytest.fixture(params=STARTS)
def shell(request: pytest.FixtureRequest) -> str:
    name = str(request.param)
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    return name


def with_program(home: Path, language: str) -> dict[str, str]:
    environment = variables(home, language)
    return environment | {"PATH": f"{PROGRAM.parent}:{environment['PATH']}"}


@contextmanager
def completing(shell: str, home: Path, language: str = "en") -> Iterator[LiveTerminal]:
    """A shell in which studykit is on the path and its completion was taken over."""
    command, source = STARTS[shell]
    with opened(command, with_program(home, language), (100, 30)) as terminal:
        terminal.press(f"{source}; echo rea''dy\r")
        terminal.until("\nready")
        yield terminal


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("simu", "simulate"),
        ("review 1", "review 1.1"),
        ("grade zeb", "grade zebra-stripes"),
        ("grade mine/z", "grade mine/zebra-stripes"),
        ("cards --suspend zeb", "cards --suspend zebra-stripes"),
        ("review --pl", "review --plain"),
    ],
)
def test_tab_completes_commands_sections_cards_and_options(shell: str, home: Path, typed: str, completed: str) -> None:
    with completing(shell, home) as terminal:
        terminal.press(f"studykit {typed}\t")
        terminal.until(f"studykit {completed}")


def test_tab_after_nonsense_or_with_a_broken_card_file_says_nothing(shell: str, home: Path) -> None:
    (home / "cards" / "1.2.md").write_text("no card", "utf-8")
    with completing(shell, home) as terminal:
        terminal.press("studykit frobnicate zeb\t")
        terminal.press("\x15studykit grade zeb\t")
        terminal.until("studykit grade zebra-stripes")
        assert "No command is called" not in terminal.raw
        assert "1.2.md" not in terminal.raw


@pytest.mark.parametrize(
    ("language", "words"),
    [("ko", "카드 파일과 페이지, 연습 문제를 검사합니다."), ("en", "Check card files, pages and exercises.")],
)
def test_commands_are_explained_in_the_language_of_the_learner(home: Path, language: str, words: str) -> None:
    run = studykit(
        home, STUDYKIT_LANG=language, COMP_WORDS="studykit ch", COMP_CWORD="1", _STUDYKIT_COMPLETE="zsh_complete"
    )

    assert run.stdout.decode().splitlines() == ["plain", "check", words]


def test_a_bash_that_cannot_leave_the_order_alone_completes_too(home: Path) -> None:
    environment = with_program(home, "en")
    run = subprocess.run(["bash", "-c", COMPLETION_IN_OLD_BASH], env=environment, capture_output=True, check=False)

    assert run.stdout.decode().splitlines() == ["simulate", "complete -F _studykit_completion studykit"]
    assert run.stderr == b""
