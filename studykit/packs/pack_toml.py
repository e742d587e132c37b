"""What a pack says of itself in its pack.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from studykit.errors import N_, FileError
from studykit.packs.card_file import decoded

PACK_DATA = "pack.toml"


def is_strict(cards: Path) -> bool:
    """Whether the pack of a folder of cards wants every rule kept. Raises FileError."""
    path = cards / PACK_DATA
    if not path.is_file():
        return False
    try:
        strict = tomllib.loads(decoded(path.read_bytes(), str(path))).get("strict", False)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        message = N_("This is not valid TOML: {reason}.")
        raise FileError(str(path), int(found[1]) if found else 1, message, reason=error) from None
    if type(strict) is not bool:
        raise FileError(str(path), 1, N_("“{key}” must be true or false."), key="strict")
    return strict
