"""A card that is being written: what stands in the fields of a form, finished or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from studykit.domain.cards.card import LANGUAGES, Card, CardKey, Face, Language


class DraftKind(StrEnum):
    """What the form asks for; a card with code is a question whose front has a fence."""

    QUESTION = "question"
    CLOZE = "cloze"
    TYPED = "typed"
    CODE = "code"


FRONTS: dict[Language, str] = {language: f"{language} front" for language in LANGUAGES}
BACKS: dict[Language, str] = {language: f"{language} back" for language in LANGUAGES}
LINKS = ("tags", "needs", "see", "exercises")
"""Fields with commas between their values."""
PIECES = ("cloze", "typed")
"""Fields with one value a line."""
FIELDS = ("section", "kind", *FRONTS.values(), *BACKS.values(), *PIECES, *LINKS)
KEPT_FOR_THE_NEXT = ("section", "kind", "tags")


@dataclass(frozen=True, slots=True)
class Draft:
    """The texts of the fields by name; a missing one is empty."""

    texts: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.texts.get(name, "")

    @property
    def kind(self) -> DraftKind:
        """How the card will ask."""
        return DraftKind(self["kind"] or DraftKind.QUESTION)

    @property
    def worth_keeping(self) -> bool:
        """Whether something was written that would be missed."""
        return any(self[name].strip() for name in FIELDS if name not in KEPT_FOR_THE_NEXT)

    @property
    def first_words(self) -> str:
        """The first line of a front or back, by which its writer recognises it."""
        fronts = (self[name].strip() for name in (*FRONTS.values(), *BACKS.values()))
        return next((text.splitlines()[0] for text in fronts if text), "")

    def listed(self, name: str) -> tuple[str, ...]:
        """The values of a field with commas between them."""
        return tuple(part.strip() for part in self[name].split(",") if part.strip())

    def pieces(self, name: str) -> tuple[str, ...]:
        """The values of a field with one value a line."""
        return tuple(line.strip() for line in self[name].splitlines() if line.strip())

    def card(self, key: CardKey) -> Card:
        """The card as far as it is written: a language is there as soon as it has a text."""
        faces = {
            language: Face(self[FRONTS[language]], self[BACKS[language]])
            for language in LANGUAGES
            if self[FRONTS[language]].strip() or self[BACKS[language]].strip()
        }
        return Card(
            key=key,
            section=self["section"].strip(),
            faces=faces,
            tags=self.listed("tags"),
            cloze=self.pieces("cloze") if self.kind is DraftKind.CLOZE else (),
            typed=self.pieces("typed") if self.kind is DraftKind.TYPED else (),
            needs=self.listed("needs"),
            see=self.listed("see"),
            exercises=self.listed("exercises"),
        )

    def next_one(self) -> Draft:
        """The beginning of another card on the same section with the same tags."""
        return Draft({name: self[name] for name in KEPT_FOR_THE_NEXT})
