"""A card's texts and details, between the domain and their columns."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import cast

from studykit.domain.cards.card import Card, CardKey, Face, Language

_DETAILS = ("tags", "cloze", "typed", "needs", "see", "exercises", "mends")


def faces_out(card: Card) -> str:
    """The faces as JSON."""
    return json_text({language: {"front": face.front, "back": face.back} for language, face in card.faces.items()})


def details_out(card: Card) -> str:
    """Tags, pieces and links as JSON; what is empty is left out."""
    return json_text({name: getattr(card, name) for name in _DETAILS if getattr(card, name)})


def card_in(
    key: CardKey,
    section: str,
    faces: Mapping[str, Mapping[str, str]],
    details: Mapping[str, Sequence[str]],
    *,
    own: bool = False,
) -> Card:
    """A card from its columns."""
    return Card(
        key=key,
        section=section,
        faces={cast(Language, language): Face(**face) for language, face in faces.items()},
        own=own,
        **{name: tuple(values) for name, values in details.items()},
    )


def json_text(value: object) -> str:
    """JSON as short as it can be."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
