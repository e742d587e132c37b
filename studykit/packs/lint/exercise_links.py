"""Links between exercises and cards: each must lead somewhere, and be known at both ends."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from studykit.domain.exercises.exercise import Exercise
from studykit.domain.nearest import nearest
from studykit.errors import N_, FileError
from studykit.packs.cards.parse import PlacedCard
from studykit.packs.pack_folder import EXERCISE_MANIFEST


def dangling_links(exercise: Exercise, cards: Collection[str]) -> Iterator[FileError]:
    """The cards that an exercise needs or links to and its pack does not have. `cards` are the pack's card ids."""
    labelled = (label.card for label in exercise.labels.values() if label.card)
    for card in dict.fromkeys((*exercise.needs, *labelled)):
        if card not in cards:
            near = ", ".join(nearest(card, cards))
            path = f"{exercise.key.id}/{EXERCISE_MANIFEST}"
            yield FileError(path, 1, "No card of the pack is called {card}. Nearest: {near}.", card=card, near=near)


def unmended_labels(exercises: Iterable[Exercise], cards: Mapping[str, PlacedCard]) -> Iterator[FileError]:
    """The cards that labels of exercises name and that do not say so, each with what its mends should be."""
    named: dict[str, set[str]] = {}
    for exercise in exercises:
        for name, label in exercise.labels.items():
            named.setdefault(label.card or "", set()).add(name)
    for card, placed in cards.items():
        missing = sorted(named.get(card, set()) - set(placed.card.mends))
        if missing:
            line = placed.lines.get("mends", placed.line)
            message = N_("Exercises name this card for misconceptions that it does not list. Write: - mends: {labels}")
            yield FileError(placed.path, line, message, labels=", ".join((*placed.card.mends, *missing)))
