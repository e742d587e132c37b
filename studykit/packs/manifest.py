"""What a pack says of itself in its pack.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

from studykit.errors import N_, FileError
from studykit.packs.text_file import decoded, toml_error_line

PACK_MANIFEST = "pack.toml"


class PackManifest(NamedTuple):
    """Whether the pack is held to every rule, and what is wrong with the file."""

    strict: bool = False
    problem: FileError | None = None


def read_manifest(cards: Path) -> PackManifest:
    """What stands in the pack.toml of a folder of cards; where there is none, the pack is not strict."""
    path = cards / PACK_MANIFEST
    if not path.is_file():
        return PackManifest()
    try:
        strict = tomllib.loads(decoded(path.read_bytes(), str(path))).get("strict", False)
    except FileError as error:
        return PackManifest(problem=error)
    except tomllib.TOMLDecodeError as error:
        line = toml_error_line(error)
        return PackManifest(problem=FileError(str(path), line, "This is not valid TOML: {reason}.", reason=error))
    if type(strict) is not bool:
        return PackManifest(problem=FileError(str(path), 1, N_("“{key}” must be true or false."), key="strict"))
    return PackManifest(strict)
