"""Writing cards into the learner's own card files. A new one is put at the end, an edit changes its lines alone."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from studykit.domain.cards.card import PERSONAL_PACK, Card
from studykit.errors import FileError, UserError
from studykit.packs.atomic_file import write_atomically
from studykit.packs.cards.format import format_card, format_head
from studykit.packs.cards.parse import CardFile, parse_card_file
from studykit.packs.text_file import decoded

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


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


def block_of(path: Path, card_id: str) -> str:
    """A card's lines as they stand in its file, without the end of the last; raise UserError where it is not in it."""
    _, block, _ = _parted(_read(path), path, card_id)
    return block


def replace_block(path: Path, card_id: str, before: str, after: str) -> None:
    """Put `after` in the place of a card's lines `before`; everything else in the file stays byte for byte.

    Raises UserError, and leaves the file as it was, where the card is not as it was read or the file would be wrong.
    """
    data = _read(path)
    above, block, below = _parted(data, path, card_id)
    if block != before:
        raise UserError("{path} was changed meanwhile. Edit the card again.", path=path)
    mark = _BYTE_ORDER_MARK if data.startswith(_BYTE_ORDER_MARK) else b""
    was, will = (_file(above + text + below, path) for text in (block, after))
    if will.problems or _ids(will) != _ids(was):
        raise UserError("{path} would have a mistake. Nothing was changed.", details=will.problems, path=path)
    write_atomically(path, mark + (above + after + below).encode())


def delete_card(path: Path, card_id: str) -> None:
    """Take a card's lines out of its file; everything else stays byte for byte. With its last card the file goes.

    Raises UserError, and leaves the file as it was, where the card is not in it or the file would be wrong.
    """
    data = _read(path)
    above, _, below = _parted(data, path, card_id)
    text = above + below.lstrip("\r\n")
    if not parse_card_file(above + below, PERSONAL_PACK, str(path)).cards:
        _remove(path)
        return
    problems = parse_card_file(text, PERSONAL_PACK, str(path)).problems
    if problems:
        raise UserError("{path} would have a mistake. Nothing was changed.", details=problems, path=path)
    mark = _BYTE_ORDER_MARK if data.startswith(_BYTE_ORDER_MARK) else b""
    write_atomically(path, mark + text.encode())


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError as error:
        raise UserError("{path} cannot be written: {reason}.", path=path, reason=error.strerror) from error


def line_end_of(block: str) -> str:
    """The line end that a card's lines have."""
    return "\r\n" if "\r\n" in block else "\n"


def _file(text: str, path: Path) -> CardFile:
    return parse_card_file(text, PERSONAL_PACK, str(path))


def _ids(file: CardFile) -> list[str]:
    return [placed.card.key.id for placed in file.cards]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError("{path} cannot be read: {reason}.", path=path, reason=error.strerror) from error


def _parted(data: bytes, path: Path, card_id: str) -> tuple[str, str, str]:
    """What stands above a card, the card, and what stands below it."""
    text = decoded(data, str(path))
    file = _file(text, path)
    if file.problems:
        raise UserError("{path} has a mistake. Mend it, then edit the card again.", details=file.problems, path=path)
    placed = next((placed for placed in file.cards if placed.card.key.id == card_id), None)
    if placed is None:
        raise UserError("{path} has no card “{name}” any more.", path=path, name=card_id)
    lines = _LINES.findall(text)
    above, block = "".join(lines[: placed.line - 1]), "".join(lines[placed.line - 1 : placed.end - 1])
    bare = block.rstrip("\r\n")
    return above, bare, text[len(above) + len(bare) :]


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
