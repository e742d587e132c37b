"""A right answer with one small mistake made on purpose: a check should notice it."""

from __future__ import annotations

import ast
from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from studykit.domain.exercises.attempt import is_untouched
from studykit.domain.proving.mutations import Mutation, mutations
from studykit.domain.proving.source_text import SourceText

MOST, MOST_IN_GIVEN_LINES = 24, 12
DATA = frozenset({"number", "sign"})
Waiting = dict[str, deque[tuple[str, Mutation]]]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed program. `change` says what was changed, in words that stay the same as long as the line does."""

    change: str
    line: int
    source: str


def mutants(
    solution: str,
    starter: str = "",
    *,
    right: Iterable[str] = (),
    wanted: Collection[str] = (),
    names_matter: bool = True,
    most: int = MOST,
) -> list[Mutant]:
    """At most `most` mutants of a solution, and besides them the `wanted` ones, in the order of its lines.

    They are picked evenly by kind: first from the lines that the starter does not have, where a learner writes, then
    some from the others, the last line first; numbers and signs in those are data and left alone. A mutant that is the
    same program as another one, the starter, or another answer known to be `right` is left out. Raises SyntaxError.
    """
    text = SourceText(solution)
    given = {line.strip() for line in starter.splitlines()}
    seen: Counter[str] = Counter()
    asked_for: Waiting = defaultdict(deque)
    own: Waiting = defaultdict(deque)
    others: Waiting = defaultdict(deque)
    rows = solution.splitlines()
    for mutation in sorted(mutations(text, names_matter=names_matter), key=lambda mutation: mutation.line):
        seen[mutation.words] += 1
        words = mutation.words if seen[mutation.words] == 1 else f"{mutation.words} ({seen[mutation.words]})"
        is_given = rows[mutation.line - 1].strip() in given
        if words in wanted:
            asked_for[mutation.kind].append((words, mutation))
        if is_given and mutation.kind not in DATA and mutation.matters:
            others[mutation.kind].appendleft((words, mutation))
        elif not is_given and mutation.matters:
            own[mutation.kind].append((words, mutation))
    different = _Different(text, starter, right)
    picked = different.picked(own, most)
    picked += different.picked(others, min(MOST_IN_GIVEN_LINES, most - len(picked)))
    picked += different.picked(asked_for, len(wanted))
    return sorted(picked, key=lambda mutant: (mutant.line, mutant.change))


class _Different:
    """Makes mutants, each a program that was not there before."""

    def __init__(self, text: SourceText, starter: str, right: Iterable[str]) -> None:
        self._text = text
        self._starter = starter
        self._seen = {program for answer in (text.source, *right) if (program := _program(answer)) is not None}

    def picked(self, waiting: Waiting, most: int) -> list[Mutant]:
        """Mutants of one kind after another in turn, until there are enough."""
        found: list[Mutant] = []
        for words, mutation in _in_turn(waiting):
            if len(found) >= most:
                break
            source = self._text.edited(*mutation.edits)
            if self._is_new(source):
                found.append(Mutant(words, mutation.line, source))
        return found

    def _is_new(self, source: str) -> bool:
        program = _program(source)
        if program is None or program in self._seen or (self._starter and is_untouched(self._starter, source)):
            return False
        self._seen.add(program)
        return True


def _program(source: str) -> str | None:
    """A program without its spelling; None for what is none."""
    try:
        return ast.dump(ast.parse(source))
    except (SyntaxError, ValueError):
        return None


def _in_turn(waiting: Waiting) -> Iterator[tuple[str, Mutation]]:
    while any(waiting.values()):
        for kind in sorted(waiting):
            if waiting[kind]:
                yield waiting[kind].popleft()
