"""How long a person waits where there are 100,000 cards: at each key of a search, for the first card, after a grade.

Run it as `python -m benchmarks.search_speed [CARDS] [--against FOLDER]`; making the cards takes some minutes. Times are
wall-clock. It prints the medians and p95 of the keys of a search and of a grade, inside this process, and the median
time of whole processes up to the first card. With another checkout the processes of both are timed in turn, and a
search and a grade from the command line, too: the medians, and the ratio of this one to the other, pair by pair.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from contextlib import closing
from itertools import pairwise

from benchmarks.checkouts import NOW, SECTIONS, Checkout, arguments, checkouts, print_comparison, timed
from studykit.domain.schedule.grade import Grade
from studykit.domain.search.finder import Finder
from studykit.domain.search.parser import parse_query
from studykit.domain.search.tokens import QueryError
from studykit.store.store import Store, open_store

RUNS, FEW = 9, 200
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
    parser = arguments(__doc__)
    parser.add_argument("cards", type=int, nargs="?", default=100_000, metavar="CARDS")
    options = parser.parse_args()
    with checkouts(options.against) as versions:
        homes = {count: _at_homes_with(versions, count) for count in (FEW, options.cards)}
        many = homes[options.cards]
        _first_cards(homes, options.cards)
        if options.against:
            _processes(many)
        with closing(open_store(many[0].home, iter(map("{:032}".format, range(10**9, 2 * 10**9))).__next__)) as store:
            _search(store)
            _grades(store)


def _at_homes_with(versions: Sequence[Checkout], count: int) -> list[Checkout]:
    """The checkouts with so many cards."""
    filled = [Checkout(version.folder, version.home / str(count)) for version in versions]
    for version in filled:
        version.fill(count, _card)
    return filled


def _processes(versions: Sequence[Checkout]) -> None:
    """A search and a grade from the command line, beside those of the other checkout."""
    card = f"card-{SECTIONS[0].replace('.', '-')}-0"
    print("search from the command line:")
    print_comparison(timed(versions, lambda version: version.studykit("cards", "세션 변수 9.6", "--count"), RUNS))
    print("grade from the command line:")
    print_comparison(timed(versions, lambda version: version.studykit("grade", card, "4"), RUNS))


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


def _first_cards(homes: dict[int, list[Checkout]], many: int) -> None:
    medians = {}
    for count, versions in homes.items():
        seconds = timed(versions, Checkout.first_card, RUNS)
        medians[count] = statistics.median(seconds[0])
        print(f"first card of {count}: {medians[count]:.3f} s")
        print_comparison(seconds)
    print(f"{medians[many] - medians[FEW]:.3f} s more with {many} than with {FEW} (aim: at most 0.5 s)")


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
