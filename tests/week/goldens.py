"""What was approved to be shown in the week, as texts in tests/week/golden."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from tests.support.goldens import Goldens, text_of

_HOW_IT_RAN = re.compile(r"^\d+\.\d+(초| s) · .*$", re.MULTILINE)
_HOW_MANY_CARDS = re.compile(r"\d{3}(?=/\d{3}$)|(?<=/)\d{3}$", re.MULTILINE)


class Approved(Goldens):
    """The approved texts of one week, in a folder; `shown` are those that came up."""

    def __init__(self, folder: str) -> None:
        super().__init__(Path(__file__).with_name("golden") / folder)
        self.shown: set[str] = set()

    def approved(self, name: str) -> str:
        """An approved text, noted as one that came up."""
        self.shown.add(name)
        return super().approved(name)

    def write(self, name: str, shown: str) -> None:
        """Put down what is shown, noted as a text that came up."""
        self.shown.add(name)
        super().write(name, shown)


def settled(rows: Iterable[str], home: Path, chance_ids: Iterable[str]) -> str:
    """The rows of a screen without what is another on each machine and in each run.

    That are the home, the letters by chance in the ids of added cards, how long and how well kept an answer ran, and
    how many cards the built-in pack has.
    """
    text = text_of(rows).replace(str(home), "~")
    for card in chance_ids:
        kept = card.rpartition("-")[0]
        hidden = f"{kept}-" if kept else ""
        text = text.replace(card, hidden + "·" * (len(card) - len(hidden)))
    return _HOW_MANY_CARDS.sub("###", _HOW_IT_RAN.sub("…", text))
