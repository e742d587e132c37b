"""Writing a card into the learner's own card files. Files grow at their end and are never rewritten."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from studykit.domain.card import Card
from studykit.errors import FileError, UserError
from studykit.packs.card_file import decoded, parse_card_file
from studykit.packs.card_format import format_card, format_head


def append_cards(root: Path, cards: Sequence[Card]) -> Path:
    """Add cards of one section to the end of its file, all or none; the file.

    Raises UserError, and leaves the file as it was, where the file has a mistake or cannot be written.
    """
    path = root / f"{cards[0].section}.md"
    try:
        before = path.read_bytes() if path.exists() else b""
        text = _addition(decoded(before, str(path)), cards)
        _refuse_mistakes(decoded(before, str(path)), text, cards[0], path)
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        with path.open("ab") as file:
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


def _addition(before: str, cards: Sequence[Card]) -> str:
    start = format_head(cards[0].section) if not before else "" if before.endswith("\n") else "\n"
    return start + "".join(f"\n{format_card(card)}" for card in cards)


def _refuse_mistakes(before: str, addition: str, card: Card, path: Path) -> None:
    problems = _problems(before, card, path) if before else ()
    if problems:
        raise UserError("{path} has a mistake. Mend it, then add the card again.", details=problems, path=path)
    for found in _problems(before + addition, card, path):
        values: dict[str, Any] = found.values  # without its line, which is in no file
        raise UserError(found.message, exit_code=2, **values)


def _problems(text: str, card: Card, path: Path) -> tuple[FileError, ...]:
    return parse_card_file(text, card.key.pack, str(path)).problems
