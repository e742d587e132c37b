"""How large a terminal is, and how large it must be for a screen."""

from __future__ import annotations

import os
from typing import NamedTuple, TextIO

from studykit.terminal.ui.width import wrapped

USUAL_COLUMNS = 80
LEAST_COLUMNS, LEAST_ROWS = 40, 10
WIDEST_TEXT = 96
"""Wider lines of prose are hard to read."""


class Size(NamedTuple):
    """A terminal's size."""

    columns: int
    rows: int

    @property
    def enough(self) -> bool:
        """Whether a card can be read in it."""
        return self.columns >= LEAST_COLUMNS and self.rows >= LEAST_ROWS


def shown_from(row: int, rows: int, room: int) -> int:
    """The first row that is shown of a text that was scrolled to a row: neither above the text nor below its end."""
    return max(0, min(row, rows - room))


def columns_of(stream: TextIO) -> int:
    """The columns of the terminal; 80 where they are not known."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or USUAL_COLUMNS
    except (OSError, ValueError):
        return USUAL_COLUMNS


def fitted(text: str, stream: TextIO) -> str:
    """A paragraph broken between words where it goes to a terminal; elsewhere as it is."""
    return "\n".join(wrapped(text, columns_of(stream))) if stream.isatty() else text
