"""Where a typed answer differs from a right one, letter by letter; within a Hangul syllable, jamo by jamo."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from studykit.domain.language.hangul import is_syllable, letters

_Cost = Callable[[str, str], float]

LONGEST = 400
"""More than this many characters are compared as a whole: the cost grows with the square."""


@dataclass(frozen=True, slots=True)
class Step:
    """One character typed beside the one that belongs there; either is empty where there is none."""

    typed: str
    right: str

    @property
    def same(self) -> bool:
        """Whether it was typed as it should be."""
        return self.typed == self.right

    @property
    def slips(self) -> tuple[tuple[str, str], ...]:
        """The letters that differ, each as typed and as it should be: 러 for 로 is (ㅓ, ㅗ)."""
        if self.same:
            return ()
        if not self.typed or not self.right:
            return ((self.typed, self.right),)
        return tuple(pair for pair in _by_letter(self.typed, self.right) if pair[0] != pair[1])


def difference(typed: str, right: str) -> tuple[Step, ...]:
    """The cheapest way from what was typed to what is right, in order; a slip in one jamo is the cheapest step."""
    if max(len(typed), len(right)) > LONGEST:
        return (Step(typed, right),) if typed or right else ()
    return tuple(Step(*pair) for pair in _aligned(typed, right, _cost))


def slip_count(steps: Iterable[Step]) -> int:
    """How many letters, jamo for Hangul, were typed wrong, left out or put in."""
    return sum(_letters_of(slip) for step in steps for slip in step.slips)


def _letters_of(slip: tuple[str, str]) -> int:
    return max(sum(len(letters(character)) for character in side) for side in slip)


def _unlike(typed: str, right: str) -> float:
    return 0.0 if typed == right else 1.0


@lru_cache(maxsize=4096)
def _cost(typed: str, right: str) -> float:
    """0 for the same character, 1 for one without a letter in common."""
    if typed == right:
        return 0.0
    pairs = _by_letter(typed, right)
    return sum(_unlike(*pair) for pair in pairs) / len(pairs)


def _by_letter(typed: str, right: str) -> list[tuple[str, str]]:
    """The letters of two characters side by side: those of two syllables by their place in the syllable."""
    ours, theirs = letters(typed), letters(right)
    if is_syllable(typed) and is_syllable(right):
        return list(zip_longest(ours, theirs, fillvalue=""))
    return _aligned(ours, theirs, _unlike)


def _aligned(typed: Sequence[str], right: Sequence[str], cost: _Cost) -> list[tuple[str, str]]:
    """The pairs of the cheapest alignment; an empty text stands where one side has nothing."""
    table = [[float(column) for column in range(len(right) + 1)]]
    for row, ours in enumerate(typed, start=1):
        line = [float(row)]
        for column, theirs in enumerate(right, start=1):
            line.append(
                min(table[-1][column - 1] + cost(ours, theirs), table[-1][column] + 1.0, line[column - 1] + 1.0)
            )
        table.append(line)
    return _walked_back(table, typed, right, cost)


def _walked_back(
    table: list[list[float]], typed: Sequence[str], right: Sequence[str], cost: _Cost
) -> list[tuple[str, str]]:
    """The pairs found from the end of the table to its beginning, in the order of the texts."""
    pairs: list[tuple[str, str]] = []
    row, column = len(typed), len(right)
    while row or column:
        here = table[row][column]
        if row and column and here == table[row - 1][column - 1] + cost(typed[row - 1], right[column - 1]):
            row, column = row - 1, column - 1
            pairs.append((typed[row], right[column]))
        elif row and here == table[row - 1][column] + 1.0:
            row -= 1
            pairs.append((typed[row], ""))
        else:
            column -= 1
            pairs.append(("", right[column]))
    return pairs[::-1]
