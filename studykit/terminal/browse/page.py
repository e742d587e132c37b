"""The screen of cards as lines of a given width: list and preview side by side, or one above the other."""

from __future__ import annotations

from studykit.domain.search.entry import Entry
from studykit.terminal.browse.actions import hints
from studykit.terminal.browse.model import BrowseDesk, Pane
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


def count_words(desk: BrowseDesk) -> str:
    """How much is found, and how much of it is chosen."""
    told = f"{len(desk.found)}/{desk.total}"
    return f"{desk.say('{count} chosen', count=len(desk.marked))} · {told}" if desk.marked else told


def rule_line(desk: BrowseDesk, size: Size) -> str:
    """The line below the search line: a rule, or what is wrong with the query."""
    if desk.error is None:
        return "─" * size.columns
    return caret_line(desk.error, desk.query, desk.say, len(PROMPT), size.columns)


def body_lines(desk: BrowseDesk, size: Size, room: int, palette: Palette) -> list[str]:
    """What stands between head and foot, in exactly `room` lines."""
    if desk.pane is not None:
        return _part(desk, _pane(desk, size, palette), room)
    if size.columns >= SIDE_BY_SIDE:
        return _beside(desk, size, room, palette)
    height = max(3, room * 2 // 5)
    below = room - height - 1
    preview = _part(desk, _preview(desk, size.columns - 2, palette), below)
    return [*_list(desk, size.columns, height, palette), _rule(desk, size), *(f" {line}" for line in preview)]


def _rule(desk: BrowseDesk, size: Size) -> str:
    return "·" * size.columns if desk.current else ""


def _beside(desk: BrowseDesk, size: Size, room: int, palette: Palette) -> list[str]:
    left = size.columns * 9 // 20
    right = min(size.columns - left - 3, WIDEST_TEXT)
    preview = _part(desk, _preview(desk, right, palette), room)
    lines = _list(desk, left, room, palette)
    return [f"{one} │ {other}" for one, other in zip(lines, preview, strict=True)]


def _part(desk: BrowseDesk, lines: list[str], room: int) -> list[str]:
    """The lines that are in view; the scrolling stays within them."""
    desk.scroll = max(0, min(desk.scroll, len(lines) - room))
    shown = lines[desk.scroll : desk.scroll + room]
    if desk.scroll + room < len(lines):
        shown[-1] = desk.say("↓ more")
    return [*shown, *[""] * (room - len(shown))]


def _list(desk: BrowseDesk, width: int, room: int, palette: Palette) -> list[str]:
    if not desk.found:
        return [padded(line, width) for line in _empty(desk, width, room)]
    first = max(0, min(desk.place - room // 2, len(desk.found) - room))
    lines = []
    for place, entry in enumerate(desk.found[first : first + room], start=first):
        line = padded(_row(desk, entry, width, here=place == desk.place), width)
        lines.append(palette.marked(line) if place == desk.place and not desk.searching else line)
    return [*lines, *[" " * width] * (room - len(lines))]


def _row(desk: BrowseDesk, entry: Entry, width: int, *, here: bool) -> str:
    marks = ("›" if here else " ") + ("x" if entry.key in desk.marked else " ")
    state = state_word(entry, desk.today, desk.say)
    head = f"{marks}{padded(shortened(entry.section, 6), 7)}{f'{FLAG} ' if entry.flagged else ''}"
    room = width - columns(head) - columns(state) - 3
    front = shortened(visible(in_one_line(desk.front(entry))), room)
    return f"{head}{padded(front, room)}  {state}"


def _empty(desk: BrowseDesk, width: int, room: int) -> list[str]:
    if desk.total == 0:
        sentence = desk.say("No cards yet. studykit add makes one.")
    else:
        helps = first_key(desk.keys, "help", desk.say)
        sentence = desk.say(
            "Nothing is found. Esc puts the query away; {help} tells what can be asked for.", help=helps
        )
    lines = [f" {line}" for line in wrapped(sentence, width - 2)][:room]
    return [*lines, *[""] * (room - len(lines))]


def _preview(desk: BrowseDesk, width: int, palette: Palette) -> list[str]:
    """The marked card: where it is and where it stands, then front and back."""
    entry = desk.current
    if entry is None:
        return []
    known = desk.about()
    assert known is not None
    head = [shortened(visible(f"{known.key.id} · {section_words(entry.section, desk.titles, desk.say)}"), width)]
    head += [line for line in wrapped(state_words(known.facts.standing, known.today, desk.say), width)]
    card = desk.card(entry)
    if card is None:
        told = wrapped(desk.say("To work on it: studykit exercise {id}", id=entry.key.id), width)
        return [*head, "", *wrapped(visible(desk.front(entry)), width), "", *told]
    return [*head, "", *card_lines(card, desk.view, desk.say, width, palette)]


def _pane(desk: BrowseDesk, size: Size, palette: Palette) -> list[str]:
    width = min(size.columns - 4, WIDEST_TEXT)
    match desk.pane:
        case Pane.HELP:
            lines = _help(desk, width)
        case Pane.INFO:
            known = desk.about()
            lines = visible("\n".join(info_lines(known, desk.say, width))).split("\n") if known else []
        case _:
            lines = _preview(desk, width, palette)
    margin = " " * max(2, (size.columns - width) // 2)
    return [margin + line for line in lines]


def _help(desk: BrowseDesk, width: int) -> list[str]:
    rows = help_rows(desk.keys, desk.say)
    first = max(columns(name) for name, _ in rows) + 2
    lines = []
    for name, meaning in rows:
        for line in wrapped(meaning, width - first):
            lines.append(f"{padded(name, first)}{line}")
            name = ""
    asked = [
        ("section:9.6", desk.say("a section with its subsections")),
        ("tag:graph tag:var*", desk.say("a tag, or how it begins")),
        ("is:due", desk.say("also new, suspended, buried, leech, flagged, personal, own, exercise")),
        ("lapses>3 easiness<2", desk.say("numbers; also interval, repetitions")),
        ("rated:7 rated:7:1", desk.say("graded in the last days, and with which grade")),
        ("due:3 added:30", desk.say("due within days, added in the last days")),
        ('"a b" -c (d or e)', desk.say("a phrase, not, or")),
        ("ㅌㅅㅍㄹ ㅌ서", desk.say("initial consonants of 텐서플로")),
    ]
    second = max(columns(name) for name, _ in asked) + 2
    lines += ["", desk.say("What can be asked for")]
    for name, meaning in asked:
        for line in wrapped(meaning, max(12, width - second)):
            lines.append(f"{padded(name, second)}{line}")
            name = ""
    return lines


def foot_lines(desk: BrowseDesk, size: Size) -> list[str]:
    """A rule with the notice or what went wrong, and the keys."""
    told = f"! {desk.alarm}".replace("\n", " ") if desk.alarm else desk.notice
    notice = f"─ {shortened(visible(told), size.columns - 4)} " if told else ""
    return [notice + "─" * (size.columns - columns(notice)), f" {_hints(desk, size.columns - 2)}"]


def _hints(desk: BrowseDesk, width: int) -> str:
    say = desk.say
    if desk.searching:
        told = [say("Enter: to the list"), say("Ctrl-U: empty it"), say("Ctrl-C: leave")]
        told += hint_while_typing(desk.keys, "language", say)
        while columns("  ".join(told)) > width:
            told.pop()
        return "  ".join(told)
    *shown, helping, leaving = hints(desk)
    if desk.pane is not None:
        shown = [hint(desk.keys, "back", say, say("back"))]
    while len(shown) > 1 and columns("  ".join([*shown, helping, leaving])) > width:
        shown.pop()
    return shortened("  ".join([*shown, helping, leaving]), width)


def too_small_lines(desk: BrowseDesk, size: Size) -> list[str]:
    """What a window shows that is too small for the list."""
    sentence = desk.say(
        "This window has {columns} columns and {rows} rows; the list needs {least_columns} and {least_rows}."
        " Make it larger, or {quit} and studykit cards --plain.",
        quit=first_key(desk.keys, "quit", desk.say),
        columns=size.columns,
        rows=size.rows,
        least_columns=LEAST_COLUMNS,
        least_rows=LEAST_ROWS,
    )
    return wrapped(sentence, size.columns)
