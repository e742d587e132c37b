"""What a review shows instead of a card: help, info, why, pause, a leech, the end."""

from __future__ import annotations

from rich.console import RenderableType
from rich.text import Text

from studykit.domain.keys.keymap import Keymap
from studykit.terminal.messages import Messages
from studykit.terminal.review.details import about, end_of, why_of
from studykit.terminal.review.leech import leech_lines
from studykit.terminal.review.model import ReviewModel
from studykit.terminal.review.shown import ReviewPane
from studykit.terminal.text.info import info_lines
from studykit.terminal.text.review import GRADE_MEANINGS, summary_words
from studykit.terminal.ui.key_labels import help_rows
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.width import columns, padded, wrapped

LEAST_MEANING, GAP = 24, 2
"""Columns: the narrowest text beside a key where there are two columns, and the gap between them."""


def pane_parts(model: ReviewModel, width: int) -> list[RenderableType]:
    """What lies over the card."""
    match model.window.pane:
        case ReviewPane.HELP:
            return [_text(help_lines(model.keys, model.say, width))]
        case ReviewPane.INFO:
            return [_text(info_lines(about(model), model.say, width))]
        case ReviewPane.WHY:
            return [Text(model.say("Why now?"), style="heading"), *(_text([sentence]) for sentence in why_of(model))]
        case _:
            return [Text(model.say("Paused. The time of this card stands still."), style="heading")]


def leech_parts(model: ReviewModel, width: int) -> list[RenderableType]:
    """What is said of a card that is forgotten again and again."""
    return [_text(leech_lines(model.shown.card_history.grades, model.say, width))]


def end_parts(model: ReviewModel, width: int) -> list[RenderableType]:
    """The end of a sitting."""
    return [Text(summary_words(model.shown.session, model.say), style="heading"), _text(end_of(model, width))]


def help_lines(keymap: Keymap, say: Messages, width: int) -> list[str]:
    """What every key does, each key once; in two columns where there is room."""
    keys = help_rows(keymap, say)
    grades = [(str(grade), say(meaning)) for grade, meaning in enumerate(GRADE_MEANINGS)]
    moving = [("↑ ↓", say("scroll")), ("Tab", say("while typing: then one of these keys"))]
    rows = [*keys, *grades, *moving]
    first = max(columns(name) for name, _ in rows) + 2
    half = (width - GAP) // 2
    if half - first < LEAST_MEANING:
        return _column(rows, first, width)
    middle = -(-len(rows) // 2)
    left, right = _column(rows[:middle], first, half), _column(rows[middle:], first, half)
    height = max(len(left), len(right))
    left, right = ([*lines, *[""] * (height - len(lines))] for lines in (left, right))
    return [f"{padded(line, half + GAP)}{beside}".rstrip() for line, beside in zip(left, right, strict=True)]


def _column(rows: list[tuple[str, str]], first: int, width: int) -> list[str]:
    lines = []
    for name, meaning in rows:
        for line in wrapped(meaning, width - first):
            lines.append(f"{padded(name, first)}{line}")
            name = ""
    return lines


def _text(lines: list[str]) -> Text:
    return Text(visible("\n".join(lines)))
