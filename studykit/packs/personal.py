"""Writing a card into the learner's own card files. Files grow at their end and are never rewritten."""

from __future__ import annotations

import os
from pathlib import Path

from studykit.domain.card import Card
from studykit.errors import FileError, UserError
from studykit.packs.card_file import decoded, parse_card_file
from studykit.packs.card_format import format_card, format_head


def append_card(root: Path, card: Card) -> Path:
    """Add a card to the end of its section's file; the file.

    Raises UserError, and leaves the file as it was, where the file has a mistake or cannot be written.
    """
    path = root / f"{card.section}.md"
    try:
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        with path.open("a+b") as file:
            file.seek(0)
            before = file.read()
            text = _addition(decoded(before, str(path)), card)
            _refuse_mistakes(decoded(before, str(path)) + text, card, path)
            try:
                file.write(text.encode())
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                os.truncate(path, len(before))
                raise
    except OSError as error:
        raise UserError("{path} cannot be written: {reason}.", path=path, reason=error.strerror) from error
    return path


def _addition(before: str, card: Card) -> str:
    start = format_head(card.section) if not before else "" if before.endswith("\n") else "\n"
    return f"{start}\n{format_card(card)}"


def _refuse_mistakes(text: str, card: Card, path: Path) -> None:
    problems: tuple[FileError, ...] = parse_card_file(text, card.key.pack, str(path)).problems
    if problems:
        raise UserError("{path} has a mistake. Mend it, then add the card again.", details=problems, path=path)
