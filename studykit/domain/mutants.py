"""Small mistakes made on purpose in a right answer: a check should notice them.

Some change nothing that matters (another learning rate that still converges), so a mutant that passes is
listed for the author to look at, and is no mistake by itself.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass

SWAPS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.MatMult: ast.Mult,
}
Change = Callable[[ast.AST], None]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed program, and what was changed on which line."""

    change: str
    line: int
    source: str


def mutants(source: str, most: int = 60) -> list[Mutant]:
    """Mutants of a program, at most so many, spread over its lines. Raises SyntaxError."""
    tree = ast.parse(source)
    found: dict[str, Mutant] = {}
    for place, node in enumerate(ast.walk(tree)):
        for change, words in _changes(node):
            changed = copy.deepcopy(tree)
            target = next(other for at, other in enumerate(ast.walk(changed)) if at == place)
            change(target)
            text = ast.unparse(ast.fix_missing_locations(changed)) + "\n"
            found.setdefault(text, Mutant(words, getattr(node, "lineno", 1), text))
    in_order = sorted(found.values(), key=lambda mutant: mutant.line)
    step = max(1, -(-len(in_order) // most))
    return in_order[::step]


def _changes(node: ast.AST) -> Iterator[tuple[Change, str]]:
    if isinstance(node, ast.BinOp) and type(node.op) in SWAPS:
        other = SWAPS[type(node.op)]
        yield _swapped(other), f"{type(node.op).__name__} became {other.__name__}"
    if isinstance(node, ast.Constant):
        yield from _other_values(node.value)
    if isinstance(node, ast.Call) and len(node.args) > 1:
        yield _arguments_swapped, "the first two arguments were swapped"
    for body in ("body", "orelse"):
        statements = getattr(node, body, None)
        if isinstance(statements, list):
            for place, statement in enumerate(statements):
                if not isinstance(statement, ast.Import | ast.ImportFrom):
                    yield _without(body, place), f"line {statement.lineno} was left out"


def _other_values(value: object) -> Iterator[tuple[Change, str]]:
    if isinstance(value, int | float) and not isinstance(value, bool):
        yield _set_value(value + 1), f"{value} became {value + 1}"
    if isinstance(value, str) and value:
        yield _set_value(value + "_other"), f"{value!r} became another text"


def _swapped(operator: type[ast.operator]) -> Change:
    def change(node: ast.AST) -> None:
        assert isinstance(node, ast.BinOp)
        node.op = operator()

    return change


def _set_value(value: str | float) -> Change:
    def change(node: ast.AST) -> None:
        assert isinstance(node, ast.Constant)
        node.value = value

    return change


def _arguments_swapped(node: ast.AST) -> None:
    assert isinstance(node, ast.Call)
    node.args[0], node.args[1] = node.args[1], node.args[0]


def _without(body: str, place: int) -> Change:
    def change(node: ast.AST) -> None:
        getattr(node, body)[place] = ast.Pass()

    return change
