"""Links between exercises and cards: each must lead somewhere, and be known at both ends."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from studykit.domain.exercise import Exercise
from studykit.domain.nearest import nearest
from studykit.errors import N_, FileError
from studykit.packs.card_file import PlacedCard
from studykit.packs.pack_folder import EXERCISE_DATA


def dangling_links(exercise: Exercise, cards: Collection[str]) -> Iterator[FileError]:
    """The cards that an exercise needs or links to and its pack does not have. `cards` are the pack's card ids."""
    labelled = (label.card for label in exercise.labels.values() if label.card)
    for card in dict.fromkeys((*exercise.needs, *labelled)):
        if card not in cards:
            near = ", ".join(nearest(card, cards))
            path = f"{exercise.key.id}/{EXERCISE_DATA}"
            yield FileError(path, 1, "No card of the pack is called {card}. Nearest: {near}.", card=card, near=near)


def unmended_labels(exercise: Exercise, cards: Mapping[str, PlacedCard]) -> Iterator[FileError]:
    """The labels of an exercise that name a card which does not say that it mends them, at the card's place."""
    for name, label in exercise.labels.items():
        placed = cards.get(label.card or "")
        if placed is not None and name not in placed.card.mends:
            line = placed.lines.get("mends", placed.line)
            message = N_("The exercise {exercise} names this card for “{label}”: add that to the card's “mends”.")
            yield FileError(placed.path, line, message, exercise=exercise.key.id, label=name)
