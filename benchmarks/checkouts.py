"""Checkouts of studykit timed side by side: each runs in processes of its own, on a home that it made itself."""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pexpect

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SECTIONS = [f"9.{number}" for number in range(1, 13)]
GRADING = """
import sys
from contextlib import closing
from datetime import datetime, timedelta
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from studykit.store.store import open_store

grades = "studykit.domain.schedule.grade" if find_spec("studykit.domain.schedule") else "studykit.domain.grade"
good = import_module(grades).Grade.GOOD
home, now = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
ids = iter(range(10**9))
with closing(open_store(home, lambda: f"{next(ids):032}")) as store:
    keys = [key for number, key in enumerate(store.content.all_keys()) if number % 5]
    for day, graded in ((now - timedelta(days=1), keys[::2]), (now, keys[1::2])):
        for key in graded:
            store.grade(key, good, day)
"""
"""Grades four in five cards of a home, so that half of these are due; it runs in the checkout that is timed."""


@dataclass(frozen=True)
class Checkout:
    """A folder with studykit's source, and a home for it alone."""

    folder: Path
    home: Path

    def fill(self, cards: int, text: Callable[[str, int], str]) -> None:
        """Write cards into card files; four in five of them are reviewed, half of these due."""
        (self.home / "cards").mkdir(parents=True)
        for place, section in enumerate(SECTIONS):
            block = "".join(text(section, number) for number in range(place, cards, len(SECTIONS)))
            (self.home / "cards" / f"{section}.md").write_text(f'+++\nsection = "{section}"\n+++\n{block}', "utf-8")
        self.studykit("due")
        self.process(sys.executable, "-c", GRADING, str(self.home), NOW.isoformat())

    def studykit(self, *arguments: str) -> float:
        """Seconds of a command that succeeds."""
        return self.process(sys.executable, "-m", "studykit", *arguments)

    def process(self, *command: str) -> float:
        """Seconds of a process that succeeds and has this checkout's studykit on its path."""
        start = time.perf_counter()
        subprocess.run(command, env=self._variables, cwd=self.folder, stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - start

    def first_card(self) -> float:
        """From the start of the process to the whole first card on a pseudo-terminal; its last line tells the keys."""
        start = time.perf_counter()
        child = pexpect.spawn(
            sys.executable,
            ["-m", "studykit", "review"],
            env={**self._variables, "TERM": "xterm-256color"},
            cwd=str(self.folder),
            dimensions=(24, 80),
            timeout=300,
        )
        child.expect(b"Enter.*(Ctrl-C|q )")
        seconds = time.perf_counter() - start
        child.sendintr()
        child.expect(pexpect.EOF)
        child.close()
        return seconds

    @property
    def _variables(self) -> dict[str, str]:
        return {
            **os.environ,
            "PYTHONPATH": str(self.folder),
            "STUDYKIT_HOME": str(self.home),
            "STUDYKIT_LANG": "ko",
            "STUDYKIT_NOW": NOW.isoformat(),
        }


def arguments(description: str | None) -> argparse.ArgumentParser:
    """What every benchmark takes: `--against FOLDER`."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    parser.add_argument("--against", type=Path, metavar="FOLDER", help="another checkout, timed in turn with this one")
    return parser


@contextmanager
def checkouts(against: Path | None) -> Iterator[list[Checkout]]:
    """This checkout and, where one is given, the other, with homes that are gone afterwards."""
    folders = [Path(__file__).parents[1], *([against.absolute()] if against else [])]
    with tempfile.TemporaryDirectory() as homes:
        yield [Checkout(folder, Path(homes) / str(number)) for number, folder in enumerate(folders)]


def timed(of: Sequence[Checkout], measured: Callable[[Checkout], float], runs: int) -> list[list[float]]:
    """The seconds of each checkout, which take turns, so that a busy moment strikes both."""
    rounds = [[measured(checkout) for checkout in of] for _ in range(runs)]
    return [list(seconds) for seconds in zip(*rounds, strict=True)]


def comparison(seconds: Sequence[Sequence[float]]) -> str:
    """This checkout beside the other: the medians, and the median and the quartiles of the ratio of each pair."""
    this, *others = seconds
    if not others:
        return ""
    ratios = [mine / theirs for mine, theirs in zip(this, others[0], strict=True)]
    low, middle, high = statistics.quantiles(ratios, n=4) if len(ratios) > 1 else ratios * 3
    medians = f"{statistics.median(this):.3f} s against {statistics.median(others[0]):.3f} s"
    return f"  {medians}, paired ratio {middle:.2f} ({low:.2f} to {high:.2f})"


def print_comparison(seconds: Sequence[Sequence[float]]) -> None:
    """Print it, where there is another checkout."""
    if line := comparison(seconds):
        print(line)
