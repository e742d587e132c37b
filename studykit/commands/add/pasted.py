"""`studykit add` with cards from the standard input or from the learner's editor: all of them or none."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from studykit.commands.add.new_card import new_key, refuse_unknown_names, written
from studykit.commands.shared.open_store import opened
from studykit.domain.cards.card import LANGUAGES, Card
from studykit.env import Environment, refuse_invalid
from studykit.errors import UserError
from studykit.terminal.messages import Messages

STANDARD_INPUT = "<stdin>"


def read_in(environment: Environment) -> str:
    """What the standard input holds."""
    try:
        text = environment.stdin.read()
    except UnicodeDecodeError as error:
        raise UserError("The text is not valid UTF-8. Save it with the encoding UTF-8.", exit_code=2) from error
    refuse_invalid(text)
    return text


def cards_in(environment: Environment, text: str, section: str | None, path: str = STANDARD_INPUT) -> list[Card]:
    """The cards of a text, each with an id of its own; raise UserError where one of them cannot be added."""
    from studykit.packs.cards.pasted import pasted_cards

    with opened(environment) as store:
        taken: set[str] = set()

        def with_key(card: Card) -> Card:
            while True:
                key = new_key(environment, store, card)
                if key.id not in taken:
                    taken.add(key.id)
                    return replace(card, key=key)

        cards = pasted_cards(text, section, environment.language, path, with_key)
        for card in cards:
            if card.key in store.content.keys_called(card.key.id):
                raise UserError(
                    "You have a card “{id}” already. Give this one an id of its own.", exit_code=2, id=card.key.id
                )
            refuse_unknown_names(store, card, {other.key.id for other in cards})
    return cards


def add_all(environment: Environment, cards: Sequence[Card], *, dry_run: bool, as_json: bool) -> None:
    """Write the cards, unless only asked what would be written, and say so."""
    from studykit.packs.cards.format import format_card

    path = "" if dry_run else written(environment, cards)
    say = Messages(environment.language)
    if as_json:
        fields = {"added": not dry_run, "path": path or None, "cards": [_as_json(card) for card in cards]}
        text = json.dumps(fields, ensure_ascii=False, indent=2)
    elif dry_run:
        text = "\n".join(format_card(card) for card in cards).rstrip("\n")
    else:
        text = "\n".join(say("Added {card} to {path}.", card=card.key.id, path=path) for card in cards)
    print(text, file=environment.stdout)


def _as_json(card: Card) -> dict[str, object]:
    faces = {language: card.faces[language] for language in LANGUAGES if language in card.faces}
    return {
        "id": card.key.id,
        "pack": card.key.pack,
        "section": card.section,
        "kind": card.kind.value,
        "front": {language: face.front for language, face in faces.items()},
        "back": {language: face.back for language, face in faces.items()},
        "tags": card.tags,
    }
