"""The screen of cards as lines of a given width: list and preview side by side, or one above the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from studykit.domain.search.entry import Entry
from studykit.terminal.browse.actions import hints
from studykit.terminal.browse.model import BrowseModel, Overlay, Reading
from studykit.terminal.browse.query_error import caret_line
from studykit.terminal.browse.row import state_word
from studykit.terminal.messages import Messages
from studykit.terminal.text.card_page import card_lines
from studykit.terminal.text.card_parts import in_one_line
from studykit.terminal.text.info import info_lines, state_words
from studykit.terminal.text.review import FLAG, section_words
from studykit.terminal.ui.key_labels import first_key, help_rows, hint, hint_while_typing
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.size import LEAST_COLUMNS, LEAST_ROWS, WIDEST_TEXT, Size, shown_from
from studykit.terminal.ui.width import columns, padded, shortened, wrapped

PROMPT = " / "
HEAD_ROWS, FOOT_ROWS = 2, 2
SIDE_BY_SIDE = 100


@dataclass(frozen=True, slots=True)
class Page:
    """What the screen shows after a step, as lines.

    `count` stands beside the search line, `rule` below it; `scroll` is the first line in view of what is scrolled.
    """

    count: str = ""
    rule: str = ""
    body: Sequence[str] = ()
    foot: Sequence[str] = ()
    scroll: int = 0


def page_of(model: BrowseModel, reading: Reading, size: Size, palette: Palette) -> Page:
    """The page of a model in a window that is large enough."""
    room = _room(size)
    lines, height = _scrolled(model, reading, size, palette)
    first = shown_from(model.scroll, len(lines), height)
    part = _part(lines, first, height, model.say)
    if model.overlay is not None:
        body = part
    elif size.columns >= SIDE_BY_SIDE:
        rows = _list(model, reading, _left(size), room, palette)
        body = [f"{row} │ {line}" for row, line in zip(rows, part, strict=True)]
    else:
        rows = _list(model, reading, size.columns, list_rows(size), palette)
        between = "·" * size.columns if reading.preview else ""
        body = [*rows, between, *(f" {line}" for line in part)]
    return Page(_count(model), _rule(model, size), body, _foot(model, size), first)


def list_rows(size: Size) -> int:
    """How many rows the list has beside or above the preview."""
    room = _room(size)
    return room if size.columns >= SIDE_BY_SIDE else max(3, room * 2 // 5)


def _room(size: Size) -> int:
    return size.rows - HEAD_ROWS - FOOT_ROWS


def _left(size: Size) -> int:
    return size.columns * 9 // 20


def _count(model: BrowseModel) -> str:
    """How much is found, and how much of it is chosen."""
    found, chosen = f"{len(model.list.entries)}/{model.total}", len(model.list.chosen)
    return f" {model.say('{count} chosen', count=chosen)} · {found} " if chosen else f" {found} "


def _rule(model: BrowseModel, size: Size) -> str:
    """The line below the search line: a rule, or what is wrong with the query."""
    text, error = model.search_line.text, model.search_line.error
    return "─" * size.columns if error is None else caret_line(error, text, model.say, len(PROMPT), size.columns)


def _scrolled(model: BrowseModel, reading: Reading, size: Size, palette: Palette) -> tuple[list[str], int]:
    """The lines of the overlay or the preview, and how many rows there are for them."""
    room = _room(size)
    if model.overlay is not None:
        return _overlay(model, reading, size, palette), room
    if size.columns >= SIDE_BY_SIDE:
        right = min(size.columns - _left(size) - 3, WIDEST_TEXT)
        return _preview(model, reading, right, palette), room
    return _preview(model, reading, size.columns - 2, palette), room - list_rows(size) - 1


def _part(lines: Sequence[str], first: int, room: int, say: Messages) -> list[str]:
    """The lines in view, the last one a hint where there are more."""
    shown = list(lines[first : first + room])
    if first + room < len(lines):
        shown[-1] = say("↓ more")
    return [*shown, *[""] * (room - len(shown))]


def _list(model: BrowseModel, reading: Reading, width: int, room: int, palette: Palette) -> list[str]:
    if not reading.rows:
        return [padded(line, width) for line in _empty(model, width, room)]
    lines = []
    for place, (entry, front) in enumerate(reading.rows, start=reading.first):
        here = place == model.list.place
        line = padded(_row(model, entry, front, width, here=here), width)
        lines.append(palette.marked(line) if here and not model.searching else line)
    return [*lines, *[" " * width] * (room - len(lines))]


def _row(model: BrowseModel, entry: Entry, front: str, width: int, *, here: bool) -> str:
    marks = ("›" if here else " ") + ("x" if entry.key in model.list.chosen else " ")
    state = state_word(entry, model.today, model.say)
    head = f"{marks}{padded(shortened(entry.section, 6), 7)}{f'{FLAG} ' if entry.flagged else ''}"
    room = width - columns(head) - columns(state) - 3
    front = shortened(visible(in_one_line(front)), room)
    return f"{head}{padded(front, room)}  {state}"


def _empty(model: BrowseModel, width: int, room: int) -> list[str]:
    if model.total == 0:
        sentence = model.say("No cards yet. studykit add makes one.")
    else:
        helps = first_key(model.keys, "help", model.say)
        sentence = model.say(
            "Nothing is found. Esc puts the query away; {help} tells what can be asked for.", help=helps
        )
    lines = [f" {line}" for line in wrapped(sentence, width - 2)][:room]
    return [*lines, *[""] * (room - len(lines))]


def _preview(model: BrowseModel, reading: Reading, width: int, palette: Palette) -> list[str]:
    """The card under the cursor: where it is and what state it is in, then front and back."""
    preview, say = reading.preview, model.say
    if preview is None:
        return []
    entry, known = preview.entry, preview.about
    head = [shortened(visible(f"{entry.key.id} · {section_words(entry.section, model.titles, say)}"), width)]
    head += wrapped(state_words(known.card_history.card_state, known.today, say), width)
    if preview.card is None:
        hint = wrapped(say("To work on it: studykit exercise {id}", id=entry.key.id), width)
        return [*head, "", *wrapped(visible(preview.front), width), "", *hint]
    return [*head, "", *card_lines(preview.card, model.view, say, width, palette)]


def _overlay(model: BrowseModel, reading: Reading, size: Size, palette: Palette) -> list[str]:
    width = min(size.columns - 4, WIDEST_TEXT)
    match model.overlay:
        case Overlay.HELP:
            lines = _help(model, width)
        case Overlay.INFO:
            known = reading.preview.about if reading.preview else None
            lines = visible("\n".join(info_lines(known, model.say, width))).split("\n") if known else []
        case _:
            lines = _preview(model, reading, width, palette)
    margin = " " * max(2, (size.columns - width) // 2)
    return [margin + line for line in lines]


def _help(model: BrowseModel, width: int) -> list[str]:
    rows = help_rows(model.keys, model.say)
    first = max(columns(name) for name, _ in rows) + 2
    lines = []
    for name, meaning in rows:
        for line in wrapped(meaning, width - first):
            lines.append(f"{padded(name, first)}{line}")
            name = ""
    asked = [
        ("section:9.6", model.say("a section with its subsections")),
        ("tag:graph tag:var*", model.say("a tag, or how it begins")),
        ("is:due", model.say("also new, suspended, buried, leech, flagged, personal, own, exercise")),
        ("lapses>3 easiness<2", model.say("numbers; also interval, repetitions")),
        ("rated:7 rated:7:1", model.say("graded in the last days, and with which grade")),
        ("due:3 added:30", model.say("due within days, added in the last days")),
        ('"a b" -c (d or e)', model.say("a phrase, not, or")),
        ("ㅌㅅㅍㄹ ㅌ서", model.say("initial consonants of 텐서플로")),
    ]
    second = max(columns(name) for name, _ in asked) + 2
    lines += ["", model.say("What can be asked for")]
    for name, meaning in asked:
        for line in wrapped(meaning, max(12, width - second)):
            lines.append(f"{padded(name, second)}{line}")
            name = ""
    return lines


def _foot(model: BrowseModel, size: Size) -> list[str]:
    """A rule with the notice or what went wrong, and the keys."""
    words = f"! {model.alarm}".replace("\n", " ") if model.alarm else model.notice
    notice = f"─ {shortened(visible(words), size.columns - 4)} " if words else ""
    return [notice + "─" * (size.columns - columns(notice)), f" {_hints(model, size.columns - 2)}"]


def _hints(model: BrowseModel, width: int) -> str:
    say = model.say
    if model.searching:
        keys = [say("Enter: to the list"), say("Ctrl-U: empty it"), say("Ctrl-C: leave")]
        keys += hint_while_typing(model.keys, "language", say)
        while columns("  ".join(keys)) > width:
            keys.pop()
        return "  ".join(keys)
    *shown, helping, leaving = hints(model)
    if model.overlay is not None:
        shown = [hint(model.keys, "back", say, say("back"))]
    while len(shown) > 1 and columns("  ".join([*shown, helping, leaving])) > width:
        shown.pop()
    return shortened("  ".join([*shown, helping, leaving]), width)


def too_small_lines(model: BrowseModel, size: Size) -> list[str]:
    """What a window shows that is too small for the list."""
    sentence = model.say(
        "This window has {columns} columns and {rows} rows; the list needs {least_columns} and {least_rows}."
        " Make it larger, or {quit} and studykit cards --plain.",
        quit=first_key(model.keys, "quit", model.say),
        columns=size.columns,
        rows=size.rows,
        least_columns=LEAST_COLUMNS,
        least_rows=LEAST_ROWS,
    )
    return wrapped(sentence, size.columns)
