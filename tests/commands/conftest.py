"""Learners with homes of their own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.learner import Learner, card_text, file_text


@pytest.fixture
def learner(known_home: Path, tmp_path: Path) -> Learner:
    """Someone who has never reviewed. Sections 1.1 and 1.2, first in the chapter, hold their own cards."""
    home = tmp_path / "home"
    shutil.copytree(known_home, home)
    someone = Learner(home)
    someone.writes("1.1.md", file_text("1.1", *(card_text(f"one-{number}") for number in range(1, 7))))
    someone.writes("1.2.md", file_text("1.2", *(card_text(f"two-{number}") for number in range(1, 7))))
    return someone
