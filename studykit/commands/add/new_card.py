"""What every way of adding a card has in common: names that must exist, texts as a file holds them, a new id."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from studykit.commands.shared.open_store import card_named, opened
from studykit.domain.cards.card import PERSONAL_PACK, Card, CardKey, Face
from studykit.domain.nearest import nearest
from studykit.domain.section import contains
from studykit.env import Environment
from studykit.errors import UserError
from studykit.store.store import Store

WORDS_OF_ID, LETTERS_OF_ID = 4, 28
LETTERS_BY_CHANCE = 4


def refuse_unknown_names(store: Store, card: Card, added: Collection[str] = ()) -> None:
    """Raise UserError (exit 2) where the section, an exercise or a linked card neither exists nor is `added` too."""
    existing = list(store.content.section_titles())
    if not any(contains(card.section, other) for other in existing):
        near = ", ".join(nearest(card.section, existing))
        raise UserError("No section is called “{name}”. Near it: {near}.", exit_code=2, name=card.section, near=near)
    for name in (*card.needs, *card.see):
        if name not in added and not store.content.keys_called(name):
            card_named(store, name)
    exercises = [exercise.key.id for exercise in store.exercises.exercises()] if card.exercises else []
    for name in card.exercises:
        if name not in exercises:
            near = ", ".join(nearest(name, exercises))
            raise UserError("No exercise is called “{name}”. Near it: {near}.", exit_code=2, name=name, near=near)


def as_in_a_file(card: Card) -> Card:
    """The card with texts that a card file can hold: any text becomes one."""
    from studykit.packs.markdown.face_text import face_text, one_line

    def lines(values: Sequence[str]) -> tuple[str, ...]:
        return tuple(one_line(value) for value in values if value.strip())

    return replace(
        card,
        faces={language: Face(face_text(face.front), face_text(face.back)) for language, face in card.faces.items()},
        tags=lines([part for tag in card.tags for part in tag.split(",")]),
        typed=lines(card.typed),
        cloze=lines(card.cloze),
    )


def new_key(environment: Environment, store: Store, card: Card) -> CardKey:
    """A key that no card has or had: the first words of the English front and letters by chance, else these alone.

    The letters by chance keep cards apart that are written on two machines.
    """
    front = card.faces["en"].front if "en" in card.faces else ""
    words = re.findall(r"[a-z0-9]+", re.sub(r"```.*", "", front, flags=re.DOTALL).lower())[:WORDS_OF_ID]
    readable = "-".join(words)[:LETTERS_OF_ID].strip("-")
    while True:
        chance = environment.new_id()
        card_id = f"{readable}-{chance[:LETTERS_BY_CHANCE]}" if readable else chance[: 2 * LETTERS_BY_CHANCE]
        if not store.content.was_ever(card_id):
            return CardKey(PERSONAL_PACK, card_id)


def written(environment: Environment, cards: Sequence[Card]) -> str:
    """Write cards of one section to its file, and take them over into the store; the file."""
    from studykit.packs.cards.personal import append_cards
    from studykit.packs.pack_folder import personal_folder

    path = append_cards(personal_folder(environment.home).root, cards)
    with opened(environment):
        return str(path)
