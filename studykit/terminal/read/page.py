"""The screen of a page: head, what is shown of the body, and foot, as lines of a given width."""

from __future__ import annotations

from studykit.domain.keys.keymap import Keymap
from studykit.terminal.messages import Messages
from studykit.terminal.read.actions import useful_keys
from studykit.terminal.read.body import Body, body_of
from studykit.terminal.read.model import ReadModel
from studykit.terminal.read.view import ReadView, Reveal
from studykit.terminal.ui.key_labels import first_key, help_rows
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.size import LEAST_COLUMNS, LEAST_ROWS, WIDEST_TEXT, Size, shown_from
from studykit.terminal.ui.width import columns, padded, shortened, wrapped

HEAD_ROWS = 2
MOST_ALARM_ROWS = 3


def drawn_body(model: ReadModel, size: Size, palette: Palette) -> Body:
    """The page, or the help in its place."""
    if model.view.helping:
        return Body(help_lines(model.keys, model.say, text_width(size)))
    return body_of(model, text_width(size), palette)


def help_lines(keymap: Keymap, say: Messages, width: int) -> list[str]:
    """What every key does, with the keys in a column of their own."""
    rows = help_rows(keymap, say)
    first = max(columns(name) for name, _ in rows) + 2
    lines = []
    for name, meaning in rows:
        described = wrapped(meaning, width - first)
        lines += [padded(name if place == 0 else "", first) + line for place, line in enumerate(described)]
    return lines


def text_width(size: Size) -> int:
    """The columns of the text: no line is longer than is good to read."""
    return min(size.columns - 2, WIDEST_TEXT)


def head_lines(model: ReadModel, size: Size, body: Body) -> list[str]:
    """The section and its title, and which lines are shown of how many, above a rule."""
    first, last = model.view.scroll + 1, min(model.view.scroll + model.view.room, len(body.lines))
    place = f"{first}–{last}/{len(body.lines)}"
    room = size.columns - 2 - columns(place) - 1
    title = shortened(visible(f"{model.opened.section} {model.text.title}"), room)
    return [f" {padded(title, room)} {place}", "─" * size.columns]


def shown_lines(model: ReadModel, size: Size, body: Body) -> list[str]:
    """The rows between head and foot."""
    margin = " " * ((size.columns - text_width(size)) // 2)
    return [margin + line for line in body.lines[model.view.scroll : model.view.scroll + model.view.room]]


def foot_lines(model: ReadModel, size: Size, *, more: bool) -> list[str]:
    """A rule with the notice, what went wrong, and the keys."""
    notice = f"─ {shortened(visible(model.notice), size.columns - 4)} " if model.notice else ""
    alarm = wrapped(f"! {visible(model.alarm)}", size.columns - 2)[:MOST_ALARM_ROWS] if model.alarm else []
    below = [shortened(f" {line}", size.columns) for line in [*alarm, _hints(model, size.columns - 2, more=more)]]
    return [notice + "─" * (size.columns - columns(notice)), *below]


def _hints(model: ReadModel, width: int, *, more: bool) -> str:
    hints = [f"{key} {word}" for key, word in useful_keys(model)]
    if more and not model.view.helping:
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
        section=model.opened.section,
    )
    return wrapped(sentence, size.columns)


def arrange(model: ReadModel, size: Size, body: Body) -> None:
    """After a step: bring into view what it reveals, stay within the page, and mark a snippet that is in view."""
    view, opened = model.view, model.opened
    view.room = room_for_body(model, size)
    if view.reveal in (Reveal.SNIPPET, Reveal.RESULT) and body.snippets:
        first, end = body.snippets[opened.marked]
        if end > view.scroll + view.room or first < view.scroll:
            to_its_end = view.reveal is Reveal.RESULT or (end - first <= view.room and first > view.scroll)
            view.scroll = end - view.room if to_its_end else first
    elif view.reveal is Reveal.PRACTICE and body.practice is not None:
        view.scroll = body.practice
    view.scroll = shown_from(view.scroll, len(body.lines), view.room)
    if view.reveal is None and model.running is None and body.snippets and _distance(view, body, opened.marked):
        opened.marked = min(range(len(body.snippets)), key=lambda number: _distance(view, body, number))
    view.reveal = None


def room_for_body(model: ReadModel, size: Size) -> int:
    """The rows between head and foot."""
    return size.rows - HEAD_ROWS - len(foot_lines(model, size, more=False))


def _distance(view: ReadView, body: Body, number: int) -> int:
    """How many lines a snippet is out of view."""
    first, end = body.snippets[number]
    return max(0, first - (view.scroll + view.room - 1), view.scroll - (end - 1))
