"""What a card shows: its question, and its answer."""

from __future__ import annotations

from studykit.domain.cards.card import Card, CardKind, Face, Language, View
from studykit.domain.cards.cloze import pieces_in, with_gaps
from studykit.terminal.messages import Messages

CODE_MARK = "`"
FENCE = "```"

VIEWS: tuple[View, ...] = ("ko", "en", "both")


def next_faces(view: View, language: Language) -> View | None:
    """The next faces to show; None where they are those of the language, which they follow then."""
    following = VIEWS[(VIEWS.index(view) + 1) % len(VIEWS)]
    return None if following == language else following


def pieces_of(card: Card, view: View) -> list[str]:
    """The pieces that a cloze card hides on the faces to show, in the order in which they are revealed."""
    if card.kind is not CardKind.CLOZE:
        return []
    return list(dict.fromkeys(piece for _, face in card.faces_in(view) for piece in pieces_in(face.front, card.cloze)))


def question_texts(card: Card, view: View, revealed: int = 0) -> list[str]:
    """The front of each face to show, in Markdown; the pieces of a cloze but the first `revealed` are gaps."""
    shown = pieces_of(card, view)[:revealed]
    return [_question(card, face, shown) for _, face in card.faces_in(view)]


def answer_texts(card: Card, view: View, say: Messages) -> list[str]:
    """The answer of each face to show, in Markdown."""
    return [_answer(card, face, say) for _, face in card.faces_in(view)]


def _question(card: Card, face: Face, shown: list[str]) -> str:
    return with_gaps(face.front, card.cloze, shown) if card.kind is CardKind.CLOZE else face.front


def _answer(card: Card, face: Face, say: Messages) -> str:
    if card.kind is not CardKind.CLOZE:
        return face.back
    pieces = ", ".join(map(_as_code, pieces_in(face.front, card.cloze)))
    return f"{say('Answer: {pieces}', pieces=pieces)}\n\n{face.back}".strip()


def _as_code(piece: str) -> str:
    fence = CODE_MARK * (1 if CODE_MARK not in piece else 2)
    gap = " " if CODE_MARK in piece else ""
    return f"{fence}{gap}{piece}{gap}{fence}"


def in_one_line(markdown: str) -> str:
    """A text for a list: its blocks of code run on without their fences."""
    return " ".join(
        word for line in markdown.split("\n") if not line.lstrip().startswith(FENCE) for word in line.split()
    )
