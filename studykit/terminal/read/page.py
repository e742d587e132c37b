"""The screen of a page: head, what is shown of the body, and foot, as lines of a given width."""

from __future__ import annotations

from studykit.domain.keys.keymap import Keymap
from studykit.terminal.messages import Messages
from studykit.terminal.read.actions import useful_keys
from studykit.terminal.read.body import Body, body_of
from studykit.terminal.read.model import ReadModel, Reveal
from studykit.terminal.ui.key_labels import first_key, help_rows
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.size import LEAST_COLUMNS, LEAST_ROWS, WIDEST_TEXT, Size
from studykit.terminal.ui.width import columns, padded, shortened, wrapped

HEAD_ROWS = 2
MOST_ALARM_ROWS = 3


def drawn_body(model: ReadModel, size: Size, palette: Palette) -> Body:
    """The page, or the help above it."""
    if model.helping:
        return Body(help_lines(model.keys, model.say, text_width(size)))
    return body_of(model, text_width(size), palette)


def help_lines(keymap: Keymap, say: Messages, width: int) -> list[str]:
    """What every key does, with the keys in a column of their own."""
    rows = help_rows(keymap, say)
    first = max(columns(name) for name, _ in rows) + 2
    lines = []
    for name, meaning in rows:
        told = wrapped(meaning, width - first)
        lines += [padded(name if place == 0 else "", first) + line for place, line in enumerate(told)]
    return lines


def text_width(size: Size) -> int:
    """The columns of the text: no line is longer than is good to read."""
    return min(size.columns - 2, WIDEST_TEXT)


def head_lines(model: ReadModel, size: Size, body: Body) -> list[str]:
    """The section and its title, and which lines are shown of how many, above a rule."""
    first, last = model.scroll + 1, min(model.scroll + model.room, len(body.lines))
    place = f"{first}–{last}/{len(body.lines)}"
    room = size.columns - 2 - columns(place) - 1
    title = shortened(visible(f"{model.section} {model.text.title}"), room)
    return [f" {padded(title, room)} {place}", "─" * size.columns]


def shown_lines(model: ReadModel, size: Size, body: Body) -> list[str]:
    """The rows between head and foot."""
    margin = " " * ((size.columns - text_width(size)) // 2)
    return [margin + line for line in body.lines[model.scroll : model.scroll + model.room]]


def foot_lines(model: ReadModel, size: Size, *, more: bool) -> list[str]:
    """A rule with the notice, what went wrong, and the keys."""
    notice = f"─ {shortened(visible(model.notice), size.columns - 4)} " if model.notice else ""
    alarm = wrapped(f"! {visible(model.alarm)}", size.columns - 2)[:MOST_ALARM_ROWS] if model.alarm else []
    below = [shortened(f" {line}", size.columns) for line in [*alarm, _hints(model, size.columns - 2, more=more)]]
    return [notice + "─" * (size.columns - columns(notice)), *below]


def _hints(model: ReadModel, width: int, *, more: bool) -> str:
    hints = [f"{key} {word}" for key, word in useful_keys(model)]
    if more and not model.helping:
        hints.insert(0, model.say("↓ more"))
    while len(hints) > 2 and columns("  ".join(hints)) > width:
        del hints[-3]
    return "  ".join(hints)


def too_small_lines(model: ReadModel, size: Size) -> list[str]:
    """What a window shows that is too small for a page."""
    sentence = model.say(
        "This window has {columns} columns and {rows} rows; a page needs {least_columns} and {least_rows}."
        " Make it larger, or {quit} and studykit read {section} --plain.",
        quit=first_key(model.keys, "quit", model.say),
        columns=size.columns,
        rows=size.rows,
        least_columns=LEAST_COLUMNS,
        least_rows=LEAST_ROWS,
        section=model.section,
    )
    return wrapped(sentence, size.columns)


def settle(model: ReadModel, body: Body) -> None:
    """Bring into view what is to be seen, keep the scrolling within the page, and mark a snippet that is in view."""
    if model.reveal in (Reveal.SNIPPET, Reveal.RESULT) and body.snippets:
        first, end = body.snippets[model.current]
        if end > model.scroll + model.room or first < model.scroll:
            fits = end - first <= model.room
            model.scroll = (
                end - model.room if model.reveal is Reveal.RESULT or (fits and first > model.scroll) else first
            )
    elif model.reveal is Reveal.PRACTICE and body.practice is not None:
        model.scroll = body.practice
    model.scroll = max(0, min(model.scroll, len(body.lines) - model.room))
    if model.reveal is None and model.running is None and body.snippets and _distance(model, body, model.current):
        model.current = min(range(len(body.snippets)), key=lambda number: _distance(model, body, number))
    model.reveal = None


def _distance(model: ReadModel, body: Body, number: int) -> int:
    """How many lines a snippet is out of view."""
    first, end = body.snippets[number]
    return max(0, first - (model.scroll + model.room - 1), model.scroll - (end - 1))
