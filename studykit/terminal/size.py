"""How wide the terminal is that a stream leads to."""

from __future__ import annotations

import os
from typing import TextIO

from studykit.terminal.width import wrapped

USUAL_COLUMNS = 80


def columns_of(stream: TextIO) -> int:
    """The columns of the terminal; 80 where it does not tell."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or USUAL_COLUMNS
    except (OSError, ValueError):
        return USUAL_COLUMNS


def fitted(text: str, stream: TextIO) -> str:
    """A paragraph broken between words where it goes to a terminal; elsewhere as it is."""
    return "\n".join(wrapped(text, columns_of(stream))) if stream.isatty() else text
