"""A card: one concept with a face in each language and one history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Literal

from studykit.domain.key import Key, KeyKind

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, ...] = ("ko", "en")
View = Literal["ko", "en", "both"]
"""A way of looking at a card; it has no part in its history."""

PERSONAL_PACK = "mine"


@dataclass(frozen=True, slots=True)
class CardKey(Key):
    """What a card is called for good: its pack and its id in the pack."""

    kind: ClassVar[KeyKind] = "card"


class CardKind(StrEnum):
    """How a card asks."""

    QUESTION = "question"
    CLOZE = "cloze"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Face:
    """One language's front and back, in Markdown."""

    front: str
    back: str


@dataclass(frozen=True, slots=True)
class Card:
    """A card as its file has it. Texts are NFC; `faces` holds at least one language.

    `own` says that the learner's own version lies over what a pack's file has.
    """

    key: CardKey
    section: str
    faces: Mapping[Language, Face]
    tags: tuple[str, ...] = ()
    cloze: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    exercises: tuple[str, ...] = ()
    mends: tuple[str, ...] = ()
    own: bool = False

    @property
    def kind(self) -> CardKind:
        """A card with pieces to hide is a cloze card, one with answers to type a typed card."""
        if self.cloze:
            return CardKind.CLOZE
        return CardKind.TYPED if self.typed else CardKind.QUESTION

    def faces_in(self, view: View) -> list[tuple[Language, Face]]:
        """The faces to show, Korean first; where the wanted language is missing, the one there is."""
        wanted = LANGUAGES if view == "both" else (view,)
        found = [(language, self.faces[language]) for language in wanted if language in self.faces]
        return found or list(self.faces.items())
