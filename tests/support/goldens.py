"""Approved texts that a person can read, in a folder `golden` beside the tests.

`GOLDEN=write python -m pytest …` writes them anew: read the difference before it is kept.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path

WRITING = os.environ.get("GOLDEN") == "write"


class Goldens:
    """The approved texts of a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def names(self) -> set[str]:
        """The files of the folder and of those below it."""
        return {str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file()}

    def approved(self, name: str) -> str:
        """An approved text; empty where none was approved yet."""
        path = self.folder / name
        return path.read_text("utf-8") if path.exists() else ""

    def agrees(self, name: str, shown: str) -> bool:
        """Whether a text is the approved one; another is written, or raises AssertionError with the difference."""
        if WRITING:
            self.write(name, shown)
        elif shown != (approved := self.approved(name)):
            raise AssertionError(f"{self.folder / name} is not what was approved:\n{difference(approved, shown)}")
        return True

    def write(self, name: str, shown: str) -> None:
        """Put down what is shown, for a person to look at."""
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(shown, "utf-8")


def text_of(rows: Iterable[str]) -> str:
    """The rows of a page without the blanks at their ends."""
    return "".join(f"{row.rstrip()}\n" for row in rows)


def difference(approved: str, shown: str) -> str:
    """What a failing test reports."""
    lines = unified_diff(approved.splitlines(), shown.splitlines(), "approved", "shown", lineterm="")
    return "\n".join(lines)
