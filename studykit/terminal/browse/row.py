"""A card or exercise in one line of a list."""

from __future__ import annotations

from datetime import date

from studykit.domain.search.entry import Entry
from studykit.terminal.messages import Messages
from studykit.terminal.text.card_parts import in_one_line
from studykit.terminal.text.review import FLAG, day_words
from studykit.terminal.ui.sanitize import steady, visible
from studykit.terminal.ui.width import columns, padded, shortened

SECTION, LONGEST_ID, STATE = 7, 28, 12
NARROW = 60
"""Columns below which a line has no room for the front."""


def state_word(entry: Entry, today: date, say: Messages) -> str:
    """Where it stands: the day on which it is due, or what keeps it from being asked."""
    if entry.suspended:
        return say("suspended")
    if entry.is_buried(today):
        return say("resting")
    return day_words(entry.due) if entry.due else say("new")


def entry_line(entry: Entry, front: str, today: date, width: int, say: Messages) -> str:
    """Section, id, state and front in columns; in a narrow window the id and the state."""
    state = state_word(entry, today, say)
    flag = f"{FLAG} " if entry.flagged else ""
    text = flag + steady(visible(in_one_line(front)))
    if width < NARROW:
        room = width - STATE
        return f"{padded(shortened(flag + entry.key.id, room - 1), room)}{state}"
    head = f"{padded(entry.section, SECTION)}{padded(shortened(entry.key.id, LONGEST_ID), LONGEST_ID + 2)}"
    head += padded(state, STATE)
    return f"{head}{shortened(text, width - columns(head))}".rstrip()
