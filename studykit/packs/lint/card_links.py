"""Links of cards: each must lead somewhere, and what a card needs may not need the card."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from studykit.domain.nearest import nearest
from studykit.errors import N_, FileError
from studykit.packs.cards.parse import PlacedCard


def unknown_cards(placed: PlacedCard, ids: Collection[str]) -> Iterator[FileError]:
    """The cards that a card points to and its pack does not have."""
    for key, links in (("needs", placed.card.needs), ("see", placed.card.see)):
        for link in links:
            if link not in ids:
                message = "This card points to “{id}”, which is no card of the pack."
                yield FileError(placed.path, placed.lines[key], message, id=link)


def unknown_exercises(placed: PlacedCard, ids: Collection[str]) -> Iterator[FileError]:
    """The exercises that a card points to and its pack does not have."""
    for link in placed.card.exercises:
        if link not in ids:
            near = ", ".join(nearest(link, ids))
            message = N_("This card points to “{id}”, which is no exercise of the pack. Nearest: {near}.")
            yield FileError(placed.path, placed.lines["exercises"], message, id=link, near=near)


def circles(cards: Mapping[str, PlacedCard]) -> Iterator[FileError]:
    """The cards that need themselves by way of what they need, one mistake for each circle."""
    done: set[str] = set()
    for first in cards:
        way: list[str] = []
        yield from _circles_from(first, cards, way, done)


def _circles_from(card: str, cards: Mapping[str, PlacedCard], way: list[str], done: set[str]) -> Iterator[FileError]:
    if card in way:
        circle = " → ".join((*way[way.index(card) :], card))
        placed = cards[card]
        message = N_("This card needs itself: {circle}. Drop one of these needs.")
        yield FileError(placed.path, placed.lines["needs"], message, circle=circle)
    elif card in cards and card not in done:
        for needed in cards[card].card.needs:
            yield from _circles_from(needed, cards, [*way, card], done)
        done.add(card)
