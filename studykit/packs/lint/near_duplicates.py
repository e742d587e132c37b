"""Fronts that ask what another card of the pack asks already, perhaps in other words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from studykit.domain.cards.card import LANGUAGES, Card, Language
from studykit.domain.cards.likeness import Features, features, likeness, program_structure
from studykit.errors import N_, FileError
from studykit.packs.cards.parse import PlacedCard
from studykit.packs.markdown.fences import fences, without_fences

BOUNDS: dict[Language, float] = {"ko": 0.6, "en": 0.77}
"""Measured on 220 cards: the fronts most alike that ask different things have 0.53 in Korean and 0.74 in English,
reworded copies 0.56 to 1 and 0.79 to 1. One language over its bound is enough."""


class KnownFronts:
    """The fronts of many cards, to find those that ask much the same as a new one."""

    def __init__(self, cards: Iterable[Card]) -> None:
        self._fronts: dict[Language, list[tuple[str, Features]]] = {language: [] for language in LANGUAGES}
        for card in cards:
            for language, face in card.faces.items():
                self._fronts[language].append((card.key.id, features(without_fences(face.front), language)))

    def like(self, text: str, language: Language, most: int = 3) -> list[str]:
        """The ids of the cards whose words are over the bound, the most alike first."""
        words = features(without_fences(text), language)
        found = [(likeness(words, other), name) for name, other in self._fronts[language]]
        return [name for alike, name in sorted(found, reverse=True)[:most] if alike >= BOUNDS[language]]


class _Front(NamedTuple):
    placed: PlacedCard
    program: str | None
    words: Features


def near_duplicates(cards: Sequence[PlacedCard]) -> Iterator[FileError]:
    """The cards whose front asks, in one of the languages, what an earlier card's does.

    Two fronts with Python code ask the same if their programs are one, apart from names and numbers; two without if
    their words are alike.
    """
    reported: set[str] = set()
    for language in LANGUAGES:
        fronts = [_front(placed, language) for placed in cards if language in placed.card.faces]
        for place, front in enumerate(fronts):
            other = next((other for other in fronts[:place] if _alike(front, other, BOUNDS[language])), None)
            if other is not None and front.placed.card.key.id not in reported:
                reported.add(front.placed.card.key.id)
                yield _near_duplicate(front.placed, other.placed, language)


def _front(placed: PlacedCard, language: Language) -> _Front:
    text = placed.card.faces[language].front
    code = "\n".join(fence.code for fence in fences(text) if fence.language == "python")
    program = program_structure(code) if code else None
    return _Front(placed, program, features(text if program is None else without_fences(text), language))


def _alike(front: _Front, other: _Front, bound: float) -> bool:
    if front.program is None and other.program is None:
        return likeness(front.words, other.words) >= bound
    return front.program == other.program


def _near_duplicate(placed: PlacedCard, other: PlacedCard, language: Language) -> FileError:
    message = N_("This front asks what the card “{other}” asks already ({place}). Drop one, or ask something else.")
    place = f"{other.path}:{other.line}"
    return FileError(placed.path, placed.lines[f"{language} front"], message, other=other.card.key.id, place=place)
