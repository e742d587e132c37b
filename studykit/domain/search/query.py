"""A query that was read: what it means, kept beside its words."""

from __future__ import annotations

from dataclasses import dataclass

from studykit.domain.search.fields import Condition
from studykit.domain.search.normalize import searched
from studykit.domain.search.tokens import Token


@dataclass(frozen=True, slots=True)
class Query:
    """A query without a mistake: its text, whether it means an entry, and the tokens that say so."""

    text: str
    condition: Condition
    tokens: tuple[Token, ...]

    @property
    def texts(self) -> list[str] | None:
        """Its words in the form of `searched`; None where it is more than words that must all stand somewhere."""
        if all(token.kind == "text" for token in self.tokens):
            return [searched(token.text) for token in self.tokens]
        return None

    @property
    def names_exercises(self) -> bool:
        """Whether it asks for exercises too."""
        return any(
            token.field in ("is", "kind") and token.text.lower() in ("exercise", "연습") for token in self.tokens
        )
