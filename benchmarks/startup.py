"""How long a person waits: `--help`, `due`, and the first card on the screen, with 10,000 cards in the database.

Run it as `python -m benchmarks.startup`. Each number is the median of nine whole processes; the ratio is to
`python -c "import rich.console, prompt_toolkit, sqlite_utils"` in the same run.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pexpect

from studykit.domain.schedule.grade import Grade
from studykit.store.store import open_store

RUNS = 9
CARDS = 10_000
IMPORTS = "import rich.console, prompt_toolkit, sqlite_utils"
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def main() -> None:
    """Make a home with many cards and print the medians and ratios."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        _fill(home)
        variables = {**os.environ, "STUDYKIT_HOME": str(home), "STUDYKIT_LANG": "ko", "STUDYKIT_NOW": NOW.isoformat()}
        studykit = [sys.executable, "-m", "studykit"]
        baseline = _median(lambda: _process([sys.executable, "-c", IMPORTS], variables))
        print(f"{IMPORTS}: {baseline:.3f} s")
        for name, seconds, most in (
            ("--help", _median(lambda: _process([*studykit, "--help"], variables)), 0.5),
            ("due", _median(lambda: _process([*studykit, "due"], variables)), 0.8),
            ("first card", _median(lambda: first_card([*studykit, "review"], variables)), 1.25),
        ):
            print(f"{name}: {seconds:.3f} s = {seconds / baseline:.2f} × (aim: at most {most} ×)")


def _fill(home: Path) -> None:
    """10,000 cards in card files; four in five of them reviewed, half of these due."""
    (home / "cards").mkdir(parents=True)
    sections = [f"9.{number}" for number in range(1, 13)]
    for section in sections:
        cards = (_card(section, number) for number in range(CARDS // len(sections) + 1))
        (home / "cards" / f"{section}.md").write_text(f'+++\nsection = "{section}"\n+++\n' + "".join(cards), "utf-8")
    _process([sys.executable, "-m", "studykit", "due"], {**os.environ, "STUDYKIT_HOME": str(home)})
    ids = iter(range(10**9))
    store = open_store(home, lambda: f"{next(ids):032}")
    keys = [key for number, key in enumerate(store.content.all_keys()) if number % 5]
    for day, graded in ((NOW - timedelta(days=1), keys[::2]), (NOW, keys[1::2])):
        for key in graded:
            store.grade(key, Grade.GOOD, day)
    store.close()


def _card(section: str, number: int) -> str:
    texts = (
        f"### ko front\n\n{section}절의 {number}번 질문: `x{number}`의 값은 무엇인가요?\n\n"
        f"### ko back\n\n{number}입니다.\n\n```python\nx{number} = {number}\n```\n"
    )
    return f"\n## card-{section.replace('.', '-')}-{number}\n\n- tags: variable\n\n{texts}"


def _median(measured: Callable[[], float]) -> float:
    return statistics.median(measured() for _ in range(RUNS))


def _process(command: list[str], variables: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, env=variables, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def first_card(command: list[str], variables: dict[str, str]) -> float:
    """From the start of the process to the whole first card on a pseudo-terminal; its last line tells the keys."""
    start = time.perf_counter()
    child = pexpect.spawn(command[0], command[1:], env={**variables, "TERM": "xterm-256color"}, dimensions=(24, 80))
    child.expect(b"Enter.*(Ctrl-C|q )")
    seconds = time.perf_counter() - start
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    return seconds


if __name__ == "__main__":
    main()
