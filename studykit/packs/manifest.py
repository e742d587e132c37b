"""What a pack says of itself in its pack.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

from studykit.errors import N_, FileError
from studykit.packs.cards.parse import decoded

PACK_DATA = "pack.toml"


class PackToml(NamedTuple):
    """Whether the pack wants every rule kept, and what is wrong with the file."""

    strict: bool = False
    problem: FileError | None = None


def pack_toml(cards: Path) -> PackToml:
    """What stands in the pack.toml of a folder of cards; where there is none, the pack is not strict."""
    path = cards / PACK_DATA
    if not path.is_file():
        return PackToml()
    try:
        strict = tomllib.loads(decoded(path.read_bytes(), str(path))).get("strict", False)
    except FileError as error:
        return PackToml(problem=error)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else 1
        return PackToml(problem=FileError(str(path), line, "This is not valid TOML: {reason}.", reason=error))
    if type(strict) is not bool:
        return PackToml(problem=FileError(str(path), 1, N_("“{key}” must be true or false."), key="strict"))
    return PackToml(strict)
