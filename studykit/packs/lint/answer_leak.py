"""Fronts that give their answer away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.domain.cards.card import Card, CardKind, Face
from studykit.domain.cards.cloze import with_gaps
from studykit.domain.language.columns import columns
from studykit.errors import N_, FileError
from studykit.packs.cards.parse import PlacedCard
from studykit.packs.lint.whole_words import stands_in
from studykit.packs.markdown.fences import fences, plain_words

SHORT = 40
"""An answer of more columns than this is an explanation, not words that a front could give away."""
_ENDING = re.compile(r"(?:입니다|이다|예요|이에요)?[.!]?$")
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")


def answer_leaks(placed: PlacedCard) -> Iterator[FileError]:
    """The answers that stand on a front as whole words.

    Of a typed card these are the accepted answers, of a cloze card its pieces where they are left outside the gaps,
    of a question the first paragraph of the back where that is short. In words case does not count; in a fence it
    does, and numbers there are part of the program.
    """
    for language, face in placed.card.faces.items():
        front = with_gaps(face.front, placed.card.cloze) if placed.card.cloze else face.front
        words, code = plain_words(front), "\n".join(fence.code for fence in fences(front))
        for answer in _answers(placed.card, face):
            in_code = _TWO_LETTERS.search(answer) and stands_in(answer, code)
            if in_code or stands_in(answer, words, any_case=True):
                line = placed.lines[f"{language} front"]
                message = N_("The front gives the answer “{answer}” away. Ask without it.")
                yield FileError(placed.path, line, message, answer=answer)
                break


def _answers(card: Card, face: Face) -> tuple[str, ...]:
    if card.kind is not CardKind.QUESTION:
        return card.typed or card.cloze
    first = plain_words(face.back.partition("\n\n")[0]).strip()
    answer = _ENDING.sub("", first)
    return (answer,) if answer and "\n" not in answer and columns(answer) <= SHORT else ()
