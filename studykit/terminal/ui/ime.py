"""Typed text is composed as it arrives, so that each syllable takes its columns and the cursor stands behind it."""

from __future__ import annotations

from unicodedata import normalize

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document


def compose(buffer: Buffer) -> None:
    """Compose the text of a buffer."""
    composes(buffer)


def composes(buffer: Buffer) -> bool:
    """Compose the text of a buffer; whether it had to be, in which case the buffer reported that once more."""
    composed = normalize("NFC", buffer.text)
    if composed == buffer.text:
        return False
    buffer.document = Document(composed, len(normalize("NFC", buffer.text[: buffer.cursor_position])))
    return True
