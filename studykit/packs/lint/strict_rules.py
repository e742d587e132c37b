"""The rules for the cards of a strict pack. docs/cards.md lists them for authors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import ceil

from studykit.domain.cards.card import LANGUAGES
from studykit.domain.language.columns import columns
from studykit.errors import N_, FileError
from studykit.packs.cards.parse import PlacedCard
from studykit.packs.lint.answer_leak import answer_leaks
from studykit.packs.lint.card_code import CODE, ill_stated
from studykit.packs.lint.near_duplicates import near_duplicates
from studykit.packs.lint.preferred_words import avoided_words
from studykit.packs.markdown.fences import MOST_COLUMNS, fences

MOST_LINES = 12
_API_NAME = re.compile(r"[A-Za-z_][\w.]*[A-Z._][\w.]*|[A-Z_]\w*", re.ASCII)


def strict_problems(cards: Sequence[PlacedCard]) -> Iterator[FileError]:
    """Where the cards of a pack break a rule: card by card, then those that are near duplicates of others."""
    for placed in cards:
        yield from _missing_languages(placed)
        yield from _missing_tags(placed)
        yield from answer_leaks(placed)
        yield from _long_backs(placed)
        yield from _wide_code(placed)
        yield from _avoided_words(placed)
        yield from ill_stated(placed)
    yield from near_duplicates(cards)


def is_api_name(tag: str) -> bool:
    """Whether a tag is a name of code, such as `tf.assign`, `feed_dict` or `Session.run`; any other is a concept."""
    return bool(_API_NAME.fullmatch(tag))


def _missing_languages(placed: PlacedCard) -> Iterator[FileError]:
    for language in LANGUAGES:
        if language not in placed.card.faces:
            name = f"{language} front"
            yield FileError(placed.path, placed.line, "“{name}” is missing in this card.", name=name)


def _missing_tags(placed: PlacedCard) -> Iterator[FileError]:
    line = placed.lines.get("tags", placed.line)
    if all(map(is_api_name, placed.card.tags)):
        yield FileError(placed.path, line, N_("This card needs a concept among its tags, such as “initialisation”."))
    has_code = any(fence.language == CODE for _, text in _texts(placed) for fence in fences(text))
    if has_code and not any(map(is_api_name, placed.card.tags)):
        message = N_("This card has code and needs a name of the API among its tags, such as “tf.Session”.")
        yield FileError(placed.path, line, message)


def _long_backs(placed: PlacedCard) -> Iterator[FileError]:
    for language, face in placed.card.faces.items():
        lines = [line for line in face.back.split("\n") if line.strip() and not line.lstrip().startswith("```")]
        count = sum(ceil(columns(line) / MOST_COLUMNS) for line in lines)
        if count > MOST_LINES:
            message = N_("This back fills {count} lines; {most} are the most. A card says one thing: make two of it.")
            line = placed.lines[f"{language} back"]
            yield FileError(placed.path, line, message, count=count, most=MOST_LINES)


def _wide_code(placed: PlacedCard) -> Iterator[FileError]:
    for start, text in _texts(placed):
        for fence in fences(text):
            for number, line in enumerate(fence.code.split("\n"), start=start + fence.line):
                if columns(line) > MOST_COLUMNS:
                    message = "This line of code or of a diagram has {width} columns; {most} is the most."
                    yield FileError(placed.path, number, message, width=columns(line), most=MOST_COLUMNS)


def _avoided_words(placed: PlacedCard) -> Iterator[FileError]:
    for language, face in placed.card.faces.items():
        for side, text in (("front", face.front), ("back", face.back)):
            for found in avoided_words(text, language):
                line = placed.lines.get(f"{language} {side}", placed.line) + found.line - 1
                message = N_("Write “{preferred}” rather than “{word}”.")
                yield FileError(placed.path, line, message, preferred=found.preferred, word=found.word)


def _texts(placed: PlacedCard) -> Iterator[tuple[int, str]]:
    """The texts of a card's faces, each with the line where it begins."""
    for language, face in placed.card.faces.items():
        for side, text in (("front", face.front), ("back", face.back)):
            if text:
                yield placed.lines[f"{language} {side}"], text
