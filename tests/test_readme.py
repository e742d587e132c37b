"""The README tells the truth."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from studykit.cli import COMMANDS, command_of, run

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_table_of_commands_is_that_of_the_help() -> None:
    rows = re.findall(r"^\| `studykit (\w+)` \| (.+) \|$", README, re.MULTILINE)

    assert rows == list(COMMANDS.items())


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_has_each_command_s_own_first_sentence(name: str) -> None:
    command = command_of(name)

    assert (command.help or "").split("\n\n")[0] == COMMANDS[name]


def test_the_gate_runs_the_test_line_of_the_readme() -> None:
    (line,) = re.findall(r"^python3 -m venv .* -m pytest$", README, re.MULTILINE)

    assert shlex.split(line)
    assert "README.md" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_the_simulated_intervals_are_those_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDYKIT_LANG", "en")
    shown = re.search(r"simulate ([\d ]+) --json.*\n(\[.*\])", README)
    assert shown

    assert run(["simulate", *shown[1].split(), "--json"]) == 0
    (history,) = json.loads(capsys.readouterr().out)["histories"]
    assert [step["interval_days"] for step in history] == json.loads(shown[2])
