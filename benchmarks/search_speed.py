"""How long a person waits where there are 100,000 cards: at each key of a search, for the first card, after a grade.

Run it as `python -m benchmarks.search_speed [CARDS]`; making the cards takes some minutes. Times are wall-clock.
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from benchmarks.startup import first_card
from studykit.domain.schedule.grade import Grade
from studykit.domain.search.finder import Finder
from studykit.domain.search.parser import parse_query
from studykit.domain.search.tokens import QueryError
from studykit.store.store import DATABASE, Store, open_store

RUNS, FEW = 9, 200
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
WORDS = (
    "텐서플로",
    "그래디언트",
    "플레이스홀더",
    "변수 범위",
    "세션",
    "상수",
    "미니배치",
    "이름 범위",
    "연산",
    "자동 미분",
)
TYPED = {
    "one syllable": ("값", "수"),
    "two syllables": ("세션", "변수"),
    "many syllables": ("텐서플로", "그래디언트는", "플레이스홀더"),
    "initials": ("ㅌㅅㅍㄹ", "ㄱㄹㄷㅇㅌ"),
    "initials and syllables": ("ㅌ서", "그ㄹㄷ"),
    "code": ("tf.Session()", "sess.run(x12)"),
    "fields": ("section:9.6", "is:due easiness<2.6", "tag:var* -is:new", "rated:7:4"),
    "several words": ("세션 변수 9.6", "값 or 세션 -상수"),
}


def main() -> None:
    """Print the figures."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        homes = {count: _home(Path(folder) / str(count), count) for count in (FEW, many)}
        with closing(open_store(homes[many], iter(map("{:032}".format, range(10**9))).__next__)) as store:
            _search(store)
            _first_cards(homes, many)
            _grades(store)


def _search(store: Store) -> None:
    """The time of every key of some queries, each typed from the first letter to the last."""
    store.search.entries()
    start = time.perf_counter()
    entries = store.search.entries()
    print(f"{len(entries)} entries read in {time.perf_counter() - start:.2f} s")
    every = list[float]()
    for name, queries in TYPED.items():
        taken = [seconds for query in queries for seconds in _typed(Finder(entries, NOW.date()), query)]
        every += taken
        print(f"  {name}: {_milliseconds(taken)}")
    print(f"a key of a search: {_milliseconds(every)} (aim: a median of at most 60 ms)")


def _typed(finder: Finder, query: str) -> list[float]:
    taken = []
    for length in range(1, len(query) + 1):
        start = time.perf_counter()
        try:
            finder.find(parse_query(query[:length]))
        except QueryError:
            continue
        taken.append(time.perf_counter() - start)
    return taken


def _first_cards(homes: dict[int, Path], many: int) -> None:
    seconds = {}
    for count, home in homes.items():
        variables = {**os.environ, "STUDYKIT_HOME": str(home), "STUDYKIT_LANG": "ko", "STUDYKIT_NOW": NOW.isoformat()}
        command = [sys.executable, "-m", "studykit", "review"]
        seconds[count] = statistics.median(first_card(command, variables) for _ in range(RUNS))
        print(f"first card of {count}: {seconds[count]:.3f} s")
    print(f"{seconds[many] - seconds[FEW]:.3f} s more with {many} than with {FEW} (aim: at most 0.5 s)")


def _grades(store: Store) -> None:
    """From a grade to the next card, both on the disk and read."""
    keys = list(store.content.all_keys())[:200]
    taken = []
    for key, following in pairwise(keys):
        start = time.perf_counter()
        store.grade(key, Grade.GOOD, NOW, 5000)
        store.card(following)
        store.card_state(following)
        taken.append(time.perf_counter() - start)
    print(f"grade to next card: {_milliseconds(taken)} (aim: at most 20 ms)")


def _milliseconds(taken: Sequence[float]) -> str:
    ordered = sorted(taken)
    p95 = ordered[int(0.95 * (len(ordered) - 1))]
    return f"median {1000 * statistics.median(ordered):.1f} ms, p95 {1000 * p95:.1f} ms"


def _home(home: Path, count: int) -> Path:
    """Cards in card files, as the program reads them; four in five reviewed, half of these due."""
    (home / "cards").mkdir(parents=True)
    sections = [f"9.{number}" for number in range(1, 13)]
    for place, section in enumerate(sections):
        cards = "".join(_card(section, number) for number in range(place, count, len(sections)))
        (home / "cards" / f"{section}.md").write_text(f'+++\nsection = "{section}"\n+++\n{cards}', "utf-8")
    subprocess.run(
        [sys.executable, "-m", "studykit", "due"],
        env={**os.environ, "STUDYKIT_HOME": str(home), "STUDYKIT_NOW": NOW.isoformat()},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    with closing(sqlite3.connect(home / DATABASE)) as database, database:
        keys = database.execute("SELECT pack, id FROM cards WHERE pack = 'mine'").fetchall()
        reviewed = [key for number, key in enumerate(keys) if number % 5]
        database.executemany(
            "INSERT INTO states VALUES (?, ?, 1, 1, 250, 0, ?, ?)",
            [(*key, *_days(number)) for number, key in enumerate(reviewed)],
        )
        database.executemany(
            "INSERT INTO reviews (id, pack, card, at_ms, utc_offset_minutes, study_day, device, sequence, kind, grade,"
            " scheduler) VALUES (?, ?, ?, ?, 0, ?, (SELECT id FROM device), ?, 'review', 4, 'sm2')",
            [_row(number, *key) for number, key in enumerate(reviewed)],
        )
    return home


def _days(number: int) -> tuple[str, str]:
    reviewed = NOW.date() - timedelta(days=1 + number % 20)
    due: date = reviewed + timedelta(days=30 if number % 2 else 1)
    return due.isoformat(), reviewed.isoformat()


def _row(number: int, pack: str, card: str) -> tuple[object, ...]:
    at_ms = int((NOW - timedelta(days=30)).timestamp() * 1000) + number
    return f"b{number:031}", pack, card, at_ms, _days(number)[1], number


def _card(section: str, number: int) -> str:
    word, other = WORDS[number % len(WORDS)], WORDS[number // 7 % len(WORDS)]
    front = f"{word}에서 {section}절의 {number}번 질문: `sess.run(x{number})`의 값은 {other}와 어떻게 다른가요?"
    back = f"{number}입니다. {other}는 세션 안에서만 값을 지닙니다.\n\n```python\nx{number} = tf.Session()\n```"
    question, answer = f"What is `x{number}` in {section}?", f"It is {number}: a session holds the value."
    head = f"\n## card-{section.replace('.', '-')}-{number}\n\n- tags: variable, group-{number % 50}\n\n"
    faces = {"ko front": front, "ko back": back, "en front": question, "en back": answer}
    return head + "\n".join(f"### {name}\n\n{text}\n" for name, text in faces.items())


if __name__ == "__main__":
    main()
