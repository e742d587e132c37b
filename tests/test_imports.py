"""What a command loads: nothing heavy before it is needed, so that the first card is there at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from studykit.cli import COMMANDS
from tests.support.learner import NOW, Learner, process_variables
from tests.support.live_terminal import opened, variables
from tests.support.processes import REPOSITORY

HEAVY = {"numpy", "sqlite_utils", "tensorflow", "tomlkit"}
FRONT = "What stands on the first card?"
DRIVER = """
import atexit, sys
from pathlib import Path

names, *sys.argv = sys.argv[1:]
atexit.register(lambda: Path(names).write_text("\\n".join(sys.modules)))
from studykit.cli import main

main()
"""
"""Runs studykit with its arguments and, at the end, writes the names of all loaded modules into a file."""
FIRST_CARD = f"+++\nsection = '0.1'\n+++\n\n## first\n\n### en front\n\n{FRONT}\n\n### en back\n\nThis.\n"
FIRST_PAGE = f"+++\nsection = '0.1'\ntitle = 'First'\n+++\n\n{FRONT}\n\n```python\n1\n```\n```output\n\n```\n"
RUNS: dict[str, list[str]] = {
    "home": [],
    "help": ["--help"],
    "version": ["--version"],
    **{f"{name} --help": [name, "--help"] for name in COMMANDS},
    "review up to its first card": ["review", "--plain"],
    "read": ["read"],
    "read a page": ["read", "0.1"],
    "read --json": ["read", "0.1", "--json"],
    "add": ["add", "--section", "0.1", "--front", "x", "--back", "y"],
    "cards": ["cards"],
    "cards --json": ["cards", "--json"],
    "cards --suspend": ["cards", "--suspend", "first"],
    "due": ["due"],
    "quiz --plain": ["quiz", "--plain"],
    "due --json": ["due", "--json"],
    "grade": ["grade", "first", "4"],
    "simulate": ["simulate", "5", "4"],
    "check --no-run": ["check", "--no-run"],
    "doctor --data": ["doctor", "--data"],
    "doctor --rebuild": ["doctor", "--rebuild"],
    "completion": ["completion", "bash"],
    "man": ["man"],
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home in which studykit never ran, with one card in front of the built-in ones."""
    (tmp_path / "home" / "cards").mkdir(parents=True)
    (tmp_path / "home" / "cards" / "0.1.md").write_text(FIRST_CARD)
    (tmp_path / "home" / "cards" / "pages").mkdir()
    (tmp_path / "home" / "cards" / "pages" / "0.1.en.md").write_text(FIRST_PAGE)
    return tmp_path / "home"


def loaded(home: Path, arguments: list[str], **variables: str) -> set[str]:
    """The packages that a fresh interpreter has loaded at the end of a command that succeeded."""
    names = home.parent / "names"
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, names, "studykit", *arguments],
        env=process_variables(home, NOW.isoformat(), "en", variables),
        cwd=REPOSITORY,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return packages(names)


def packages(names: Path) -> set[str]:
    return {name.partition(".")[0] for name in names.read_text().split()}


@pytest.mark.parametrize("run", RUNS)
def test_no_command_loads_what_it_does_not_need(home: Path, run: str) -> None:
    assert loaded(home, RUNS[run]) & HEAVY == set()

    Learner(home).runs("grade", "first", "2")
    assert loaded(home, RUNS[run]) & HEAVY == set()


def test_the_rules_of_authors_are_not_loaded_before_a_review(home: Path) -> None:
    loaded(home, RUNS["review up to its first card"])
    modules = (home.parent / "names").read_text().split()
    assert "studykit.packs.cards.parse" in modules
    assert {"studykit.packs.lint.cards", "studykit.packs.lint.strict_rules", "studykit.packs.lint.near_duplicates"} & {
        *modules
    } == set()


def test_no_search_is_loaded_where_no_query_is_given(home: Path) -> None:
    search = {"studykit.domain.search.finder", "studykit.domain.search.parser", "studykit.commands.cards.list"}
    for arguments, wanted in ((["review", "--plain"], set()), (["review", "--plain", "-q", "id:first"], search)):
        loaded(home, arguments)
        assert search & {*(home.parent / "names").read_text().split()} == wanted


def test_every_command_is_among_the_runs() -> None:
    assert set(COMMANDS) == {arguments[0] for arguments in RUNS.values() if arguments} & set(COMMANDS)


def test_completing_a_name_loads_nothing_heavy(home: Path) -> None:
    completing = {"_STUDYKIT_COMPLETE": "bash_complete", "COMP_WORDS": "studykit grade fir", "COMP_CWORD": "2"}

    assert loaded(home, [], **completing) & HEAVY == set()


@pytest.mark.parametrize("known", [False, True], ids=["a fresh home", "a known home"])
@pytest.mark.parametrize("arguments", [["review"], ["read", "0.1"]], ids=["review", "read"])
def test_a_screen_loads_nothing_heavy(home: Path, known: bool, arguments: list[str]) -> None:
    if known:
        assert Learner(home).runs("due").code == 0
    names = home.parent / "names"
    screen = [sys.executable, "-c", DRIVER, str(names), "studykit", *arguments]
    environment = variables(home, "en", PYTHONPATH=str(REPOSITORY), PYTHONWARNINGS="error")

    with opened(screen, environment, (80, 24)) as terminal:
        terminal.until(FRONT)
        terminal.press("q")
        assert terminal.end() == 0

    assert {"prompt_toolkit", "rich", "studykit"} <= packages(names)
    assert packages(names) & HEAVY == set()


def test_the_driver_sees_what_is_loaded(home: Path) -> None:
    names = home.parent / "names"
    script = DRIVER.replace("main()", "import sqlite_utils")

    subprocess.run([sys.executable, "-c", script, names], cwd=REPOSITORY, check=True)

    assert "sqlite_utils" in packages(names)
