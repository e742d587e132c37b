"""A learner with ten cards of known text, which come before all others."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.support.live_terminal import PROGRAM, variables

GRADES = "0123455430"
"""The grades that the ten cards get: each of the six, and below 4 six times."""

TYPED, CODE = 3, 5
"""The numbers of the card with a typed answer, and of the one with code."""

_HEAD = """+++
section = "1.1"
title = { ko = "열 장", en = "Ten cards" }
+++
"""


def write_cards(home: Path) -> None:
    """Put the ten cards into a home as the learner's own."""
    (home / "cards").mkdir(parents=True, exist_ok=True)
    (home / "cards" / "1.1.md").write_text(_HEAD + "".join(map(_card, range(1, 11))), "utf-8")


def _card(number: int) -> str:
    typed = "\n- typed: 변수\n" if number == TYPED else ""
    code = f"\n```python\nx = {number}  # '수'\n```\n" if number == CODE else ""
    return f"""
## card-{number}
{typed}
### ko front

질문 {number}번입니다.

### ko back

정답 {number}번입니다.
{code}
### en front

Question number {number}.

### en back

Answer number {number}.
{code}"""


def studykit(home: Path, *arguments: str, stdin: bytes = b"", **others: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program with its ends in pipes."""
    return subprocess.run(
        [PROGRAM, *arguments], input=stdin, capture_output=True, env=variables(home, "en", **others), check=False
    )


def due(home: Path) -> tuple[int, int]:
    """How many new cards and drills are left of today."""
    left = json.loads(studykit(home, "due", "--json").stdout)
    return left["new"], left["drills"]


def cards(home: Path) -> dict[str, dict[str, Any]]:
    """The ten cards with their states, by id; the states are also asked to follow from the log."""
    assert studykit(home, "doctor", "--data").returncode == 0
    found = json.loads(studykit(home, "cards", "--json").stdout)["cards"]
    return {card["id"]: card for card in found if card["section"] == "1.1"}


def graded(home: Path) -> str:
    """Which of the ten cards were answered: 1 or 0 for each."""
    return "".join(str(int(card["due"] is not None)) for card in cards(home).values())


@pytest.fixture
def home(known_home: Path, tmp_path: Path) -> Path:
    shutil.copytree(known_home, tmp_path, dirs_exist_ok=True)
    write_cards(tmp_path)
    return tmp_path
