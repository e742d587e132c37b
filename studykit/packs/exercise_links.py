"""Links between exercises and cards: each must lead somewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from studykit.domain.exercise import Exercise
from studykit.domain.nearest import nearest
from studykit.errors import FileError
from studykit.packs.pack_folder import EXERCISE_DATA


def dangling_links(exercise: Exercise, cards: Collection[str]) -> Iterator[FileError]:
    """The cards that an exercise needs or links to and its pack does not have. `cards` are the pack's card ids."""
    labelled = (label.card for label in exercise.labels.values() if label.card)
    for card in dict.fromkeys((*exercise.needs, *labelled)):
        if card not in cards:
            near = ", ".join(nearest(card, cards))
            path = f"{exercise.key.id}/{EXERCISE_DATA}"
            yield FileError(path, 1, "No card of the pack is called {card}. Nearest: {near}.", card=card, near=near)
