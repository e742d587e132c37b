"""The query language of the cards, from a text to what it means; docs/search.md describes it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from studykit.domain.search.entry import Entry
from studykit.domain.search.fields import Condition, field_condition, is_field
from studykit.domain.search.normalize import holds_initials, initials_pattern, is_initials, searched, skeleton
from studykit.domain.search.query import Query
from studykit.domain.search.tokens import QueryError, Token, tokenize
from studykit.errors import N_

DEEPEST = 50
"""Parentheses within parentheses."""


def parse_query(text: str) -> Query:
    """What a text asks for; an empty one means everything.

    Raises QueryError, with the character at fault, for one that means nothing.
    """
    tokens = tuple(tokenize(text))
    return Query(text, _Parser(tokens, len(text.rstrip())).condition(), tokens)


class _Parser:
    """Reads: either := both ("or" both)*, both := term+, term := "-" term | "(" either ")" | field | text.

    `end` is the place of a token that is missing at the end.
    """

    def __init__(self, tokens: Sequence[Token], end: int) -> None:
        self._tokens = tokens
        self._end = end
        self._place = 0
        self._depth = 0

    def condition(self) -> Condition:
        if not self._tokens:
            return lambda entry, day: True
        condition = self._either()
        if self._next:
            raise QueryError(self._next.at, N_("This parenthesis was never opened."))
        return condition

    @property
    def _next(self) -> Token | None:
        return self._tokens[self._place] if self._place < len(self._tokens) else None

    def _either(self) -> Condition:
        choices = [self._both()]
        while self._next and self._next.kind == "or":
            self._place += 1
            choices.append(self._both())
        return choices[0] if len(choices) == 1 else _any_of(choices)

    def _both(self) -> Condition:
        conditions: list[Condition] = []
        while self._next and self._next.kind not in ("or", "close"):
            conditions.append(self._term(self._next))
        if not conditions:
            at = self._next.at if self._next else self._end
            raise QueryError(at, N_("A word is missing here."))
        return conditions[0] if len(conditions) == 1 else _all_of(conditions)

    def _term(self, token: Token) -> Condition:
        self._place += 1
        match token.kind:
            case "minus":
                return self._negated(token)
            case "open":
                return self._enclosed(token)
            case "field":
                return field_condition(token) if is_field(token) else containing(token.raw)
            case _:
                return containing(token.text)

    def _negated(self, minus: Token) -> Condition:
        token = self._next
        if token is None or token.kind in ("or", "close"):
            raise QueryError(minus.at, N_("A word is missing after the minus."))
        condition = self._term(token)
        return lambda entry, day: not condition(entry, day)

    def _enclosed(self, parenthesis: Token) -> Condition:
        self._depth += 1
        if self._depth > DEEPEST:
            raise QueryError(parenthesis.at, N_("These are too many parentheses in each other."))
        condition = self._either()
        if self._next is None:
            raise QueryError(parenthesis.at, N_("This parenthesis is never closed."))
        self._place += 1
        self._depth -= 1
        return condition


def containing(text: str) -> Condition:
    """The text stands somewhere; an initial consonant in it stands for any syllable that begins with it."""
    wanted = searched(text)
    if not holds_initials(wanted):
        return lambda entry, day: wanted in entry.text
    bones = skeleton(wanted)
    if is_initials(wanted):
        return lambda entry, day: bones in entry.initials
    pattern = initials_pattern(wanted)
    return lambda entry, day: bones in entry.initials and pattern.search(entry.text) is not None


def _all_of(conditions: list[Condition]) -> Condition:
    def holds(entry: Entry, day: date) -> bool:
        return all(condition(entry, day) for condition in conditions)

    return holds


def _any_of(conditions: list[Condition]) -> Condition:
    def holds(entry: Entry, day: date) -> bool:
        return any(condition(entry, day) for condition in conditions)

    return holds
