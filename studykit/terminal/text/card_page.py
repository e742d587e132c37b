"""A card as it is shown outside a review: question and answer, one below the other."""

from __future__ import annotations

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule

from studykit.domain.cards.card import Card, CardKind, View
from studykit.terminal.messages import Messages
from studykit.terminal.text.card_parts import answer_texts, question_texts
from studykit.terminal.ui.markdown import CardMarkdown, drawn
from studykit.terminal.ui.palette import Palette


def card_lines(card: Card, view: View, say: Messages, width: int, palette: Palette) -> list[str]:
    """Fronts, a rule, backs, as a review shows them after the answer."""
    if card.kind is CardKind.CLOZE:
        fronts = [face.front for _, face in card.faces_in(view)]
    else:
        fronts = question_texts(card, view)
    parts = [*_separated(fronts), Rule(style="faint"), *_separated(answer_texts(card, view, say))]
    return drawn([Padding(part, (0, 0, 1, 0)) for part in parts], width, palette).rstrip().split("\n")


def _separated(texts: list[str]) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for text in texts:
        if parts:
            parts.append(Rule(style="faint", characters="·"))
        parts.append(CardMarkdown(text))
    return parts
