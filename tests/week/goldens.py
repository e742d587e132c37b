"""What was approved to be shown in the week, as texts in tests/week/golden."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path

GOLDEN = Path(__file__).with_name("golden")
WRITING = os.environ.get("GOLDEN") == "write"

_HOW_IT_RAN = re.compile(r"^\d+\.\d+(초| s) · .*$", re.MULTILINE)
_HOW_MANY_CARDS = re.compile(r"\d{3}(?=/\d{3}$)|(?<=/)\d{3}$", re.MULTILINE)


class Approved:
    """The approved texts of one week, in a folder; `shown` are the names of those that came up."""

    def __init__(self, folder: str) -> None:
        self.folder = GOLDEN / folder
        self.shown: list[str] = []

    def text(self, name: str) -> str:
        """An approved text; nothing where none was approved yet."""
        self.shown.append(name)
        path = self.folder / f"{name}.txt"
        return path.read_text("utf-8") if path.exists() else ""

    def agrees(self, name: str, shown: str) -> bool:
        """Whether a text is the approved one; what was not approved is told, or written."""
        approved = self.text(name)
        if WRITING:
            self.write(name, shown)
        elif shown != approved:
            raise AssertionError(f"{self.folder.name}/{name} is not what was approved:\n{difference(approved, shown)}")
        return True

    def write(self, name: str, shown: str) -> None:
        """Put down what is shown, for a person to look at."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / f"{name}.txt").write_text(shown, "utf-8")


def settled(rows: Iterable[str], home: Path, chance_ids: Iterable[str]) -> str:
    """The rows of a screen without what is another on each machine and in each run.

    That are the home, the letters by chance in the ids of added cards, how long and how well kept an answer ran, and
    how many cards the built-in pack has.
    """
    text = "".join(f"{row.rstrip()}\n" for row in rows).replace(str(home), "~")
    for one in chance_ids:
        kept = one.rpartition("-")[0]
        hidden = f"{kept}-" if kept else ""
        text = text.replace(one, hidden + "·" * (len(one) - len(hidden)))
    return _HOW_MANY_CARDS.sub("###", _HOW_IT_RAN.sub("…", text))


def difference(approved: str, shown: str) -> str:
    """What a failing test tells."""
    lines = unified_diff(approved.splitlines(), shown.splitlines(), "approved", "shown", lineterm="")
    return "\n".join(lines)
