"""How alike two questions are: in their words, and in their programs."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Mapping
from math import log, sqrt

from studykit.domain.cards.card import Language

SYLLABLES = 2
"""A Korean word is known by its first syllables, as its end changes with the sentence."""

Features = Mapping[str, float]


def features(text: str, language: Language) -> Features:
    """What the words of a text are made of, damped by how often it comes, as a vector of length 1."""
    counted: Counter[str] = Counter()
    for word in re.findall(r"\w+", text.casefold()):
        if language == "ko":
            counted[word[:SYLLABLES]] += 1
        else:
            counted.update(a + b for a, b in zip(f"^{word}", word, strict=False))
    damped = {feature: 1 + log(count) for feature, count in counted.items()}
    length = sqrt(sum(value * value for value in damped.values())) or 1.0
    return {feature: value / length for feature, value in damped.items()}


def likeness(features: Features, other: Features) -> float:
    """How much two texts have in common, from 0 to 1."""
    return sum(value * other[feature] for feature, value in features.items() if feature in other)


def program_structure(program: str) -> str | None:
    """A Python program without what copies may differ in; None where it is no Python.

    Names that it binds and words of its texts are numbered in their order, numbers are left out.
    """
    try:
        tree = ast.parse(program)
    except SyntaxError:
        return None
    return ast.dump(_Renamed(tree).visit(tree))


class _Renamed(ast.NodeTransformer):
    def __init__(self, tree: ast.AST) -> None:
        self._bound = {name for node in ast.walk(tree) if (name := _name_bound_by(node))}
        self._seen: dict[str, str] = {}

    def _numbered(self, word: str) -> str:
        return self._seen.setdefault(word, f"w{len(self._seen)}")

    def visit_Name(self, node: ast.Name) -> ast.AST:
        return ast.Name(self._numbered(node.id) if node.id in self._bound else node.id, node.ctx)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        return ast.arg(self._numbered(node.arg))

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.name = self._numbered(node.name)
        return self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if isinstance(node.value, str):
            return ast.Constant(re.sub(r"\w+", lambda found: self._numbered(found[0]), node.value))
        return ast.Constant(0) if type(node.value) in (int, float) else node


def _name_bound_by(node: ast.AST) -> str | None:
    match node:
        case ast.Name(id=name, ctx=ast.Store()) | ast.FunctionDef(name=name) | ast.arg(arg=name):
            return str(name)
    return None
