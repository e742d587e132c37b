"""How long a person waits: `--help`, `due`, and the first card on the screen, with 10,000 cards in the database.

Run it as `python -m benchmarks.startup [--against FOLDER]`. Each number is the median of nine whole processes; the
ratio is to `python -c "import rich.console, prompt_toolkit, sqlite_utils"` in the same run. With another checkout each
line is followed by the medians of both and the ratio of this one to the other, pair by pair.
"""

from __future__ import annotations

import statistics
import sys

from benchmarks.checkouts import Checkout, arguments, checkouts, print_comparison, timed

RUNS = 9
CARDS = 10_000
IMPORTS = "import rich.console, prompt_toolkit, sqlite_utils"
MEASURES = (
    ("--help", lambda checkout: checkout.studykit("--help"), 0.5),
    ("due", lambda checkout: checkout.studykit("due"), 0.8),
    ("first card", Checkout.first_card, 1.25),
)


def main() -> None:
    """Make homes with many cards and print the medians and ratios."""
    parser = arguments(__doc__)
    parser.add_argument("--cards", type=int, default=CARDS, metavar="N", help=f"cards in the database: {CARDS}")
    options = parser.parse_args()
    with checkouts(options.against) as versions:
        for version in versions:
            version.fill(options.cards, _card)
        (imports,) = timed(versions[:1], lambda version: version.process(sys.executable, "-c", IMPORTS), RUNS)
        baseline = statistics.median(imports)
        print(f"{IMPORTS}: {baseline:.3f} s")
        for name, measured, most in MEASURES:
            seconds = timed(versions, measured, RUNS)
            median = statistics.median(seconds[0])
            print(f"{name}: {median:.3f} s = {median / baseline:.2f} × (aim: at most {most} ×)")
            print_comparison(seconds)


def _card(section: str, number: int) -> str:
    texts = (
        f"### ko front\n\n{section}절의 {number}번 질문: `x{number}`의 값은 무엇인가요?\n\n"
        f"### ko back\n\n{number}입니다.\n\n```python\nx{number} = {number}\n```\n"
    )
    return f"\n## card-{section.replace('.', '-')}-{number}\n\n- tags: variable\n\n{texts}"


if __name__ == "__main__":
    main()
