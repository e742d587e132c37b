"""Reading an answer as text: what is typed in, what was changed, which lines it has. Nothing of it is run."""

from __future__ import annotations

import ast
import io
import tokenize
from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

PARTS = ("body", "handlers", "orelse", "finalbody", "cases")
CHANGERS = frozenset(
    {"append", "extend", "insert", "pop", "remove", "clear", "sort", "reverse", "update", "setdefault", "add"}
)
DEBUGGING = "print("


class Place(NamedTuple):
    """A line of a program, counted from 1 where it is known, and what stands there."""

    line: int | None
    text: str


class Change(NamedTuple):
    """Where an answer differs from what was given: what it has there, and what was there."""

    line: int | None
    saw: str
    expected: str


class Line(NamedTuple):
    """A line without its indentation and comment."""

    number: int
    text: str


def parsed(source: str) -> ast.Module | None:
    """The program; None where it is none."""
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def last_given(source: str, name: str) -> int | None:
    """The line where a program last gives a name its value."""
    tree = parsed(source) or ast.Module([], [])
    lines = [node.lineno for node in ast.walk(tree) if _is(node, name) and isinstance(node.ctx, ast.Store)]  # type: ignore[attr-defined]
    return max(lines, default=None)


def calls_of(source: str, names: Collection[str]) -> list[int]:
    """The lines where a program calls a function or method of one of these names, whatever it belongs to.

    A `with` statement that enters what `open` made is found under `with open` as well, and a call of `open` in the body
    of a loop under `loop open`.
    """
    found = []
    for node in ast.walk(parsed(source) or ast.Module([], [])):
        if isinstance(node, ast.Call):
            found.append((_called(node), node.lineno))
        if isinstance(node, ast.With):
            calls = [item.context_expr for item in node.items if isinstance(item.context_expr, ast.Call)]
            found += [(f"with {_called(call)}", call.lineno) for call in calls]
        if isinstance(node, ast.For | ast.While):
            repeated = [inner for part in node.body for inner in ast.walk(part) if isinstance(inner, ast.Call)]
            found += [(f"loop {_called(call)}", call.lineno) for call in repeated]
    return sorted(line for name, line in found if name in names)


def not_written_out(source: str, name: str) -> Place | None:
    """Where a name gets something other than what is typed in as it is; None where it never does."""
    tree = parsed(source)
    if tree is None:
        return Place(None, "")
    written = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None and is_literal(node.value):
            written |= {id(target) for target in _targets(node) if _is(target, name)}
    stores = [node for node in ast.walk(tree) if _stores_into(node, name) and id(node) not in written]
    if stores:
        first = min(stores, key=lambda node: getattr(node, "lineno", 0))
        return _place(source, getattr(first, "lineno", None))
    return None if written else Place(None, "")


def is_literal(node: ast.expr) -> bool:
    """Whether an expression is typed in as it is: numbers, texts, texts added to texts, and what holds such."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _is_text(node)
    if isinstance(node, ast.Dict):
        return all(key is not None and is_literal(key) for key in node.keys) and all(map(is_literal, node.values))
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        return all(map(is_literal, node.elts))
    try:
        ast.literal_eval(node)
    except (ValueError, TypeError, RecursionError, MemoryError):
        return False
    return True


def first_change(source: str, starter: str, but: Collection[str]) -> Change | None:
    """Where a program differs from the starter, apart from comments, blanks and what is given to some names."""
    own, given = parsed(source), parsed(starter)
    if own is None or given is None:
        return Change(None, "", "")
    _leave_out(own, but)
    _leave_out(given, but)
    if ast.dump(own) == ast.dump(given):
        return None
    ours, theirs = list(_headings(own)), list(_headings(given))
    for place in range(max(len(ours), len(theirs))):
        (depth, mine), (other_depth, other) = (
            rows[place] if place < len(rows) else ("", Place(None, "")) for rows in (ours, theirs)
        )
        if (depth, mine.text) != (other_depth, other.text):
            return Change(mine.line, mine.text, other.text)
    return Change(None, "", "")


def lines_of(source: str) -> list[Line]:
    """The lines that are not empty, without indentation and comments."""
    stripped = (_without_comment(line.strip()) for line in source.splitlines())
    return [Line(number, line) for number, line in enumerate(stripped, start=1) if line]


def extra_lines(source: str, given: str) -> list[Line]:
    """The lines of a program that are not among the given ones, or are there more often; prints do not count."""
    left, found = Counter(line.text for line in lines_of(given)), []
    for line in lines_of(source):
        left[line.text] -= 1
        if left[line.text] < 0 and not line.text.startswith(DEBUGGING):
            found.append(line)
    return found


def missing_lines(source: str, given: str) -> list[str]:
    """The given lines that a program does not have, or not often enough."""
    had, missing = Counter(line.text for line in lines_of(source)), []
    for line in lines_of(given):
        had[line.text] -= 1
        if had[line.text] < 0:
            missing.append(line.text)
    return missing


def _without_comment(line: str) -> str:
    """One line by itself, since a program in the wrong order may be none."""
    try:
        for token in tokenize.generate_tokens(io.StringIO(line).readline):
            if token.type == tokenize.COMMENT:
                return line[: token.start[1]].strip()
    except (tokenize.TokenError, SyntaxError, ValueError):
        pass
    return line


def _called(call: ast.Call) -> str:
    return ast.unparse(call.func).rpartition(".")[2]


def _is(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _is_text(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Add) and _is_text(node.left) and _is_text(node.right)
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _targets(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Assign):
        return node.targets
    return [node.target] if isinstance(node, ast.AnnAssign) else []


def _stores_into(node: ast.AST, name: str) -> bool:
    """Whether a node gives the name something, or changes what it stands for."""
    match node:
        case ast.Name(id=found, ctx=ast.Store() | ast.Del()):
            return found == name
        case ast.Subscript(value=held, ctx=ast.Store() | ast.Del()) | ast.Attribute(value=held, ctx=ast.Store()):
            return _is(held, name)
        case ast.Call(func=ast.Attribute(value=held, attr=method)):
            return _is(held, name) and method in CHANGERS
        case ast.FunctionDef(name=found) | ast.ClassDef(name=found) | ast.ExceptHandler(name=found):
            return found == name
        case ast.alias(name=full, asname=found):
            return (found or full.partition(".")[0]) == name
        case ast.MatchAs(name=found) | ast.MatchStar(name=found):
            return found == name
    return False


def _place(source: str, line: int | None) -> Place:
    lines = source.splitlines()
    return Place(line, lines[line - 1].strip() if line and line <= len(lines) else "")


def _leave_out(tree: ast.AST, names: Collection[str]) -> None:
    """Take the assignments to some names, and texts that nothing is done with, out of a program."""
    for node in ast.walk(tree):
        for part in PARTS:
            rows = getattr(node, part, None)
            if isinstance(rows, list) and all(isinstance(row, ast.stmt) for row in rows):
                kept = [row for row in rows if not _is_left_out(row, names)]
                setattr(node, part, kept if kept or part != "body" or node is tree else [ast.Pass()])


def _is_left_out(row: ast.stmt, names: Collection[str]) -> bool:
    if isinstance(row, ast.Expr):
        return isinstance(row.value, ast.Constant)
    targets = _targets(row)
    return bool(targets) and all(isinstance(target, ast.Name) and target.id in names for target in targets)


def _headings(node: ast.AST, depth: str = "") -> Iterator[tuple[str, Place]]:
    """Every statement in order, without what is nested in it, and how deep it lies."""
    for part in PARTS:
        for row in getattr(node, part, []) if isinstance(getattr(node, part, None), list) else []:
            text = ast.unparse(row).strip().partition("\n")[0]
            yield f"{depth}/{part}", Place(getattr(row, "lineno", None), text)
            yield from _headings(row, f"{depth}/{part}")
