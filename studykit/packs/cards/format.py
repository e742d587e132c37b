"""Writing card files: a card as Markdown. docs/cards.md describes the format."""

from __future__ import annotations

from collections.abc import Iterator

from studykit.domain.cards.card import LANGUAGES, Card
from studykit.packs.cards.answer_block import fence_of
from studykit.packs.markdown.front_matter import HEAD_MARK

CARD_LEVEL, FACE_LEVEL = 2, 3
LISTS = ("tags", "needs", "see", "exercises", "mends")
"""Keys whose value is a list with commas between."""
PIECES = ("cloze", "typed")
"""Keys that may stand again, one value a line."""
BLOCK = "typed"
"""The key whose value may have several lines, in a fence below it."""
OUTCOMES = ("prints", "raises", "proof")
"""Keys that state what the front's code does, for `studykit check`; they too may stand again."""
KEYS = LISTS + PIECES + OUTCOMES
FACE_NAMES = tuple(f"{language} {side}" for language in LANGUAGES for side in ("front", "back"))


def format_head(section: str) -> str:
    """The head of a new card file."""
    return f'{HEAD_MARK}\nsection = "{section}"\n{HEAD_MARK}\n'


def format_card(card: Card) -> str:
    """The card as it stands in a file. Its texts must be what `face_text` gives."""
    return "\n".join([f"## {card.key.id}", "", *_key_lines(card), *_face_blocks(card)])


def _key_lines(card: Card) -> Iterator[str]:
    for key in LISTS:
        values: tuple[str, ...] = getattr(card, key)
        if values:
            yield f"- {key}: {', '.join(values)}"
    for key in PIECES:
        for value in getattr(card, key):
            yield f"- {key}:\n{fence_of(value)}" if "\n" in value else f"- {key}: `{value}`"


def _face_blocks(card: Card) -> Iterator[str]:
    for language, face in card.faces.items():
        yield from ("", f"### {language} front", "", face.front)
        if face.back:
            yield from ("", f"### {language} back", "", face.back)
    yield ""
