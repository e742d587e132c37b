"""The small mistakes that a learner makes, one at a time, in a program that is right."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from studykit.domain.proving.lookalikes import LOOKALIKES, call_of_lookalike, called
from studykit.domain.proving.source_text import Edit, SourceText

SEEDS = frozenset({"seed", "set_random_seed", "RandomState", "default_rng"})
ACTS = frozenset({"run", "eval", "close", "reset_default_graph", "save", "restore", "add_summary", "reuse_variables"})
COLLECTS = frozenset({"global_variables_initializer", "local_variables_initializer", "Saver", "merge_all"})
MAKES = frozenset({"Variable", "get_variable", "minimize", "apply_gradients", "scalar"})
"""Calls whose order matters: what acts on sessions and graphs, and what collects things against what makes them."""
OPTIMIZES = frozenset({"minimize", "apply_gradients"})
WITH_SLOTS = frozenset(f"{name}Optimizer" for name in ("Momentum", "Adam", "RMSProp", "Adagrad", "Adadelta", "Ftrl"))
"""Optimizers that make variables of their own."""
MANY = 20


class Mutation(NamedTuple):
    """A small mistake: its kind, its first line, what became of what in a few words, and the edits that make it.

    One with `matters` False is a mistake only in some programs, and is made only where it is asked for.
    """

    kind: str
    line: int
    words: str
    edits: tuple[Edit, ...]
    matters: bool = True


def mutations(text: SourceText, *, names_matter: bool) -> Iterator[Mutation]:
    """All mutations. To leave out a node's name is a mistake only where `names_matter`."""
    slots = any(called(node) in WITH_SLOTS for node in ast.walk(text.tree) if isinstance(node, ast.Call))
    for block in _blocks(text.tree):
        for statement in block:
            yield from _left_out(text, statement, alone=len(block) == 1)
        for first, second in pairwise(block):
            yield from _swapped(text, first, second, slots=slots)
    parents = {child: node for node in ast.walk(text.tree) for child in ast.iter_child_nodes(node)}
    kinds = _kinds_of_names(text)
    for node in ast.walk(text.tree):
        yield from _sign(text, node)
        yield from _operands(text, node)
        yield from _lookalike(text, node, parents)
        yield from _argument(text, node, names_matter=names_matter)
        yield from _number(text, node, parents)
        yield from _name(text, node, parents, kinds)


def _blocks(tree: ast.AST) -> Iterator[list[ast.stmt]]:
    for node in ast.walk(tree):
        for part in ("body", "orelse", "finalbody"):
            block = getattr(node, part, None)
            if isinstance(block, list) and block:
                yield block


def _left_out(text: SourceText, statement: ast.stmt, *, alone: bool) -> Iterator[Mutation]:
    line = text.line(statement.lineno)
    if isinstance(statement, ast.With | ast.For):
        words = f"{line.rstrip(':')}: left out, not its block"
        yield Mutation("left out", statement.lineno, words, (text.without_head(statement),))
    elif isinstance(statement, ast.Assign | ast.AnnAssign | ast.AugAssign | ast.Expr | ast.Return | ast.Delete):
        edit = text.replaced(statement, "pass") if alone else text.without_rows(statement)
        if not _only_shows(statement):
            yield Mutation("left out", statement.lineno, f"{line}: left out", (edit,))


def _only_shows(statement: ast.stmt) -> bool:
    """Whether a statement is a text or a print: without it the program does the same."""
    if not isinstance(statement, ast.Expr):
        return False
    value = statement.value
    return isinstance(value, ast.Constant) or (isinstance(value, ast.Call) and called(value) == "print")


def _swapped(text: SourceText, first: ast.stmt, second: ast.stmt, *, slots: bool) -> Iterator[Mutation]:
    if not all(isinstance(statement, ast.Assign | ast.AugAssign | ast.Expr) for statement in (first, second)):
        return
    before, after = _calls(first), _calls(second)
    acting = before & ACTS and after & ACTS
    if acting or (before & COLLECTS and after & MAKES) or (before & MAKES and after & COLLECTS):
        edits = (text.replaced(first, text.text(second)), text.replaced(second, text.text(first)))
        words = f"{text.line(first.lineno)} | {text.line(second.lineno)}: swapped"
        matters = slots or not (before | after) & OPTIMIZES or bool(before & ACTS)
        yield Mutation("swapped", first.lineno, words, edits, matters)


def _calls(statement: ast.stmt) -> frozenset[str]:
    return frozenset(called(node) for node in ast.walk(statement) if isinstance(node, ast.Call))


def _sign(text: SourceText, node: ast.AST) -> Iterator[Mutation]:
    match node:
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub() as sign, right=right):
            start, end = text.end(left), text.start(right)
        case ast.AugAssign(target=left, op=ast.Add() | ast.Sub() as sign, value=right):
            start, end = text.end(left), text.start(right)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            edit = Edit(text.start(node), text.start(operand), "")
            yield Mutation("sign", node.lineno, f"- left out: {text.line(node.lineno)}", (edit,))
            return
        case _:
            return
    old, new = ("+", "-") if isinstance(sign, ast.Add) else ("-", "+")
    between = text.between(start, end)
    if between.count(old) == 1:
        words = f"{old} became {new}: {text.line(left.lineno)}"
        yield Mutation("sign", left.lineno, words, (Edit(start, end, between.replace(old, new)),))


def _operands(text: SourceText, node: ast.AST) -> Iterator[Mutation]:
    match node:
        case ast.BinOp(left=left, op=ast.MatMult(), right=right):
            pass
        case ast.Call(args=[left, right, *_]) if called(node) == "matmul":
            pass
        case _:
            return
    edits = (text.replaced(left, text.text(right)), text.replaced(right, text.text(left)))
    yield Mutation("operands", node.lineno, f"operands of matmul swapped: {text.line(node.lineno)}", edits)


def _lookalike(text: SourceText, node: ast.AST, parents: dict[ast.AST, ast.AST]) -> Iterator[Mutation]:
    if not isinstance(node, ast.Call) or (old := called(node)) not in LOOKALIKES:
        return
    if old == "Variable" and not _is_in_a_scope(node, parents):
        return  # outside of all scopes get_variable is another way to the same variable
    call = call_of_lookalike(text, node, old)
    if call is not None:
        words = f"{old} became {LOOKALIKES[old]}: {text.line(node.lineno)}"
        yield Mutation("replaced", node.lineno, words, (text.replaced(node, call),))


def _is_in_a_scope(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    while (parent := parents.get(node)) is not None:
        if isinstance(parent, ast.With) and any(
            isinstance(item.context_expr, ast.Call) and called(item.context_expr).endswith("_scope")
            for item in parent.items
        ):
            return True
        node = parent
    return False


def _argument(text: SourceText, node: ast.AST, *, names_matter: bool) -> Iterator[Mutation]:
    if not isinstance(node, ast.Call):
        return
    given = [*node.args, *node.keywords]
    for place, argument in enumerate(given):
        if isinstance(argument, ast.keyword) and argument.arg is not None and argument.arg not in SEEDS:
            start = text.end(given[place - 1]) if place else text.start(argument)
            end = text.start(given[1]) if not place and len(given) > 1 else text.end(argument)
            words = f"{text.text(argument)} left out: {text.line(argument.lineno)}"
            matters = names_matter or argument.arg != "name"
            yield Mutation("argument", argument.lineno, words, (Edit(start, end, ""),), matters)
    if called(node) in ("run", "eval") and len(node.args) == 2:
        fed = node.args[1]
        words = f"{text.text(fed)} left out: {text.line(fed.lineno)}"
        yield Mutation("argument", fed.lineno, words, (Edit(text.end(node.args[0]), text.end(fed), ""),))


def _number(text: SourceText, node: ast.AST, parents: dict[ast.AST, ast.AST]) -> Iterator[Mutation]:
    value = node.value if isinstance(node, ast.Constant) else None
    if not isinstance(node, ast.Constant) or isinstance(value, bool) or not isinstance(value, int | float):
        return
    if _is_a_seed(node, parents):
        return
    new = 1 if value > MANY and _counts_passes(text, node, parents) else round(value + 1, 10)
    words = f"{text.text(node)} became {new}: {text.line(node.lineno)}"
    yield Mutation("number", node.lineno, words, (text.replaced(node, str(new)),))


def _is_a_seed(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    while (parent := parents.get(node)) is not None:
        if isinstance(parent, ast.keyword) and parent.arg in SEEDS:
            return True
        if isinstance(parent, ast.Call) and called(parent) in SEEDS and node is not parent.func:
            return True
        node = parent
    return False


def _counts_passes(text: SourceText, node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    """Whether a number is that of a loop's passes: in a `range`, or under a name that is."""
    parent = parents.get(node)
    if isinstance(parent, ast.Call):
        return called(parent) == "range"
    if not isinstance(parent, ast.Assign):
        return False
    names = {target.id for target in parent.targets if isinstance(target, ast.Name)}
    ranges = [call for call in ast.walk(text.tree) if isinstance(call, ast.Call) and called(call) == "range"]
    return any(isinstance(part, ast.Name) and part.id in names for call in ranges for part in ast.walk(call))


def _kinds_of_names(text: SourceText) -> dict[str, tuple[str, int]]:
    """The names that are given a value once each, what kind of value that is, and on which line."""
    found: dict[str, tuple[str, int]] = {}
    for node in ast.walk(text.tree):
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            value = node.value
            made_by = called(value) if isinstance(value, ast.Call) else ""
            found[node.targets[0].id] = (made_by or type(value).__name__, node.lineno)
    return found


def _name(
    text: SourceText, node: ast.AST, parents: dict[ast.AST, ast.AST], kinds: dict[str, tuple[str, int]]
) -> Iterator[Mutation]:
    """Another name that holds something of the same kind and is known by then."""
    if not isinstance(node, ast.Name) or not isinstance(node.ctx, ast.Load) or node.id not in kinds:
        return
    others = [
        name
        for name, (kind, line) in sorted(kinds.items(), key=lambda item: item[1][1])
        if kind == kinds[node.id][0] and name != node.id and line < node.lineno
    ]
    if others:
        words = f"{node.id} became {others[-1]}: {text.line(node.lineno)}"
        yield Mutation("name", node.lineno, words, (text.replaced(node, others[-1]),))
