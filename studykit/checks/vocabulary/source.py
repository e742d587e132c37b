"""Expectations about the answer's text, for what a recording cannot show: was a value worked out or typed in?"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from studykit.checks.report import Report
from studykit.checks.vocabulary.program_text import parsed

ASKS = {"eval", "exec", "globals", "locals", "__import__", "input", "open"}
GIVES_NO_VALUE = (frozenset(dir(builtins)) - ASKS) | {"np", "numpy"}
FILLS = frozenset({"append", "extend", "add", "update", "insert", "setdefault"})


@dataclass(frozen=True, slots=True)
class Store:
    """One place where a name, or something inside what it holds, gets a value.

    `rests_on` are the names that decide the value: in the expression, and in the conditions and loops around it.
    What `counts` changes the value in a loop or function: how often it ran decides.
    """

    name: str
    line: int
    rests_on: frozenset[str]
    counts: bool = False


class Source:
    """The answer's program as it was written."""

    def __init__(self, text: str, report: Report) -> None:
        self._report = report
        self._tree = parsed(text) or ast.Module([], [])
        try:
            self._stores = sorted(_stores(self._tree, frozenset(), False), key=lambda store: store.line)
        except RecursionError:
            self._stores = []
        aliases = (node for node in ast.walk(self._tree) if isinstance(node, ast.alias))
        self._imported = {alias.asname or alias.name for alias in aliases}

    def line_using(self, word: str) -> int | None:
        """The first line that uses (or imports) an attribute, as in `tf.word`; the answer's own names do not count."""
        lines = [getattr(node, "lineno", 1) for node in ast.walk(self._tree) if word in _words(node)]
        return min(lines, default=None)

    def works_out(self, name: str, otherwise: str | None = None) -> bool:
        """The program gets the name's value from somewhere: it is not written by hand, nor made of what is."""
        last = self._last_of(name)
        line = last[0].line if last else None
        return self._report.expect(self.is_worked_out(name), otherwise or "typed-in", line, name=name)

    def is_worked_out(self, name: str) -> bool:
        """Whether `works_out` would hold; adds no finding."""
        waiting, seen = [name], {name}
        while waiting:
            asked = waiting.pop()
            stores = self._last_of(asked)
            if any(store.counts for store in stores) or self._is_from_elsewhere(asked, stores):
                return True
            new = frozenset[str]().union(*(store.rests_on for store in stores)) - seen
            waiting += new
            seen |= new
        return False

    def _is_from_elsewhere(self, name: str, stores: list[Store]) -> bool:
        """Whether a name begins as a module, a function or an argument, whose values the text does not show."""
        if name in GIVES_NO_VALUE:
            return False
        return not stores or (name in stores[-1].rests_on and name in self._imported)

    def _last_of(self, name: str) -> list[Store]:
        """The store that last gave a name its value, and those that changed this value since, the last first."""
        found: list[Store] = []
        for store in reversed(self._stores):
            if store.name == name:
                found.append(store)
                if name not in store.rests_on:
                    break
        return found


def _words(node: ast.AST) -> tuple[str, ...]:
    match node:
        case ast.Attribute(attr=word):
            return (word,)
        case ast.alias(name=name):
            return tuple(name.split("."))
    return ()


def _stores(node: ast.AST, around: frozenset[str], repeats: bool) -> Iterator[Store]:
    """The stores below a node. `around` are the names that decide whether and how often it runs."""
    for target, value in _given(node):
        for name, rests_on in _named(target, value):
            yield Store(name, target.lineno, rests_on | around, counts=repeats and name in rests_on)
    match node:
        case ast.If(test=test) | ast.While(test=test) | ast.For(iter=test):
            around |= _names(test)
        case ast.Try(body=body):
            around |= _names(*body)
        case ast.With(items=items, body=body) if "suppress" in _called(items):
            around |= _names(*body)
    repeats = repeats or isinstance(node, ast.For | ast.While | ast.FunctionDef)
    for child in ast.iter_child_nodes(node):
        yield from _stores(child, around, repeats)


def _given(node: ast.AST) -> Iterator[tuple[ast.expr, ast.AST]]:
    """What a statement or expression stores to, with what it stores."""
    match node:
        case ast.Assign(targets=targets, value=value):
            yield from ((target, value) for target in targets)
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            yield target, value
        case ast.AugAssign(target=target):
            yield target, node
        case ast.NamedExpr(target=target, value=value):
            yield target, value
        case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
            yield target, value
        case ast.withitem(context_expr=value, optional_vars=ast.expr() as target):
            yield target, value
        case ast.Call(func=ast.Attribute(value=target, attr=method)) if method in FILLS:
            yield target, node


def _called(items: list[ast.withitem]) -> set[str]:
    """The last words of what with statements call."""
    calls = (item.context_expr.func for item in items if isinstance(item.context_expr, ast.Call))
    return {call.attr if isinstance(call, ast.Attribute) else getattr(call, "id", "") for call in calls}


def _named(target: ast.expr, value: ast.AST) -> Iterator[tuple[str, frozenset[str]]]:
    """The names that a target stores to, each with the names that its part of the value rests on."""
    match target, value:
        case ast.Name(id=name), _:
            yield name, _names(value)
        case ast.Subscript(value=ast.Name(id=name), slice=place), _:
            yield name, _names(place, value)
        case ((ast.Tuple(elts=targets) | ast.List(elts=targets)), (ast.Tuple(elts=values) | ast.List(elts=values))):
            parts = values if len(values) == len(targets) else [cast(ast.expr, value)] * len(targets)
            for element, part in zip(targets, parts, strict=True):
                yield from _named(element, part)
        case ((ast.Tuple(elts=targets) | ast.List(elts=targets)), _):
            for element in targets:
                yield from _named(element, value)
        case ast.Starred(value=element), _:
            yield from _named(element, value)


def _names(*nodes: ast.AST) -> frozenset[str]:
    return frozenset(found.id for node in nodes for found in ast.walk(node) if isinstance(found, ast.Name))
