"""The screen of cards as lines of a given width: list and preview side by side, or one above the other."""

from __future__ import annotations

from studykit.domain.search.entry import Entry
from studykit.terminal.browse.actions import hints
from studykit.terminal.browse.model import BrowseModel, Pane
from studykit.terminal.browse.query_error import caret_line
from studykit.terminal.browse.row import state_word
from studykit.terminal.text.card_page import card_lines
from studykit.terminal.text.card_parts import in_one_line
from studykit.terminal.text.info import info_lines, state_words
from studykit.terminal.text.review import FLAG, section_words
from studykit.terminal.ui.key_labels import first_key, help_rows, hint, hint_while_typing
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.size import LEAST_COLUMNS, LEAST_ROWS, WIDEST_TEXT, Size
from studykit.terminal.ui.width import columns, padded, shortened, wrapped

PROMPT = " / "
HEAD_ROWS, FOOT_ROWS = 2, 2
SIDE_BY_SIDE = 100


def count_words(model: BrowseModel) -> str:
    """How much is found, and how much of it is chosen."""
    told = f"{len(model.found)}/{model.total}"
    return f"{model.say('{count} chosen', count=len(model.marked))} · {told}" if model.marked else told


def rule_line(model: BrowseModel, size: Size) -> str:
    """The line below the search line: a rule, or what is wrong with the query."""
    if model.error is None:
        return "─" * size.columns
    return caret_line(model.error, model.query, model.say, len(PROMPT), size.columns)


def body_lines(model: BrowseModel, size: Size, room: int, palette: Palette) -> list[str]:
    """What stands between head and foot, in exactly `room` lines."""
    if model.pane is not None:
        return _part(model, _pane(model, size, palette), room)
    if size.columns >= SIDE_BY_SIDE:
        return _beside(model, size, room, palette)
    height = max(3, room * 2 // 5)
    below = room - height - 1
    preview = _part(model, _preview(model, size.columns - 2, palette), below)
    return [*_list(model, size.columns, height, palette), _rule(model, size), *(f" {line}" for line in preview)]


def _rule(model: BrowseModel, size: Size) -> str:
    return "·" * size.columns if model.current else ""


def _beside(model: BrowseModel, size: Size, room: int, palette: Palette) -> list[str]:
    left = size.columns * 9 // 20
    right = min(size.columns - left - 3, WIDEST_TEXT)
    preview = _part(model, _preview(model, right, palette), room)
    lines = _list(model, left, room, palette)
    return [f"{one} │ {other}" for one, other in zip(lines, preview, strict=True)]


def _part(model: BrowseModel, lines: list[str], room: int) -> list[str]:
    """The lines that are in view; the scrolling stays within them."""
    model.scroll = max(0, min(model.scroll, len(lines) - room))
    shown = lines[model.scroll : model.scroll + room]
    if model.scroll + room < len(lines):
        shown[-1] = model.say("↓ more")
    return [*shown, *[""] * (room - len(shown))]


def _list(model: BrowseModel, width: int, room: int, palette: Palette) -> list[str]:
    if not model.found:
        return [padded(line, width) for line in _empty(model, width, room)]
    first = max(0, min(model.place - room // 2, len(model.found) - room))
    lines = []
    for place, entry in enumerate(model.found[first : first + room], start=first):
        line = padded(_row(model, entry, width, here=place == model.place), width)
        lines.append(palette.marked(line) if place == model.place and not model.searching else line)
    return [*lines, *[" " * width] * (room - len(lines))]


def _row(model: BrowseModel, entry: Entry, width: int, *, here: bool) -> str:
    marks = ("›" if here else " ") + ("x" if entry.key in model.marked else " ")
    state = state_word(entry, model.today, model.say)
    head = f"{marks}{padded(shortened(entry.section, 6), 7)}{f'{FLAG} ' if entry.flagged else ''}"
    room = width - columns(head) - columns(state) - 3
    front = shortened(visible(in_one_line(model.front(entry))), room)
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


def _preview(model: BrowseModel, width: int, palette: Palette) -> list[str]:
    """The marked card: where it is and where it stands, then front and back."""
    entry = model.current
    if entry is None:
        return []
    known = model.about()
    assert known is not None
    head = [shortened(visible(f"{known.key.id} · {section_words(entry.section, model.titles, model.say)}"), width)]
    head += [line for line in wrapped(state_words(known.card_history.card_state, known.today, model.say), width)]
    card = model.card(entry)
    if card is None:
        told = wrapped(model.say("To work on it: studykit exercise {id}", id=entry.key.id), width)
        return [*head, "", *wrapped(visible(model.front(entry)), width), "", *told]
    return [*head, "", *card_lines(card, model.view, model.say, width, palette)]


def _pane(model: BrowseModel, size: Size, palette: Palette) -> list[str]:
    width = min(size.columns - 4, WIDEST_TEXT)
    match model.pane:
        case Pane.HELP:
            lines = _help(model, width)
        case Pane.INFO:
            known = model.about()
            lines = visible("\n".join(info_lines(known, model.say, width))).split("\n") if known else []
        case _:
            lines = _preview(model, width, palette)
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


def foot_lines(model: BrowseModel, size: Size) -> list[str]:
    """A rule with the notice or what went wrong, and the keys."""
    told = f"! {model.alarm}".replace("\n", " ") if model.alarm else model.notice
    notice = f"─ {shortened(visible(told), size.columns - 4)} " if told else ""
    return [notice + "─" * (size.columns - columns(notice)), f" {_hints(model, size.columns - 2)}"]


def _hints(model: BrowseModel, width: int) -> str:
    say = model.say
    if model.searching:
        told = [say("Enter: to the list"), say("Ctrl-U: empty it"), say("Ctrl-C: leave")]
        told += hint_while_typing(model.keys, "language", say)
        while columns("  ".join(told)) > width:
            told.pop()
        return "  ".join(told)
    *shown, helping, leaving = hints(model)
    if model.pane is not None:
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
