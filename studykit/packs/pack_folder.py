"""Where packs are, and the files of a pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from studykit.domain.cards.card import PERSONAL_PACK

BUILT_IN_PACK = "homl9"
EXERCISE_MANIFEST = "exercise.toml"
"""The file that makes a folder an exercise."""


@dataclass(frozen=True, slots=True)
class PackFolder:
    """A pack's id and the folder that holds its card files."""

    pack: str
    root: Path


class FileStamp(NamedTuple):
    """What shows cheaply whether a file changed: path below the pack's folder, size in bytes, mtime in ns."""

    path: str
    size: int
    mtime_ns: int


def content_folder(name: str) -> Path:
    """A folder of the built-in content: inside an installed package, else in the repository around it."""
    package = Path(__file__).parents[1]
    installed = package / "_content" / name
    return installed if installed.is_dir() else package.parent / name


def pack_folders(home: Path) -> list[PackFolder]:
    """The built-in pack and the learner's own cards."""
    return [PackFolder(BUILT_IN_PACK, content_folder("cards")), personal_folder(home)]


def personal_folder(home: Path) -> PackFolder:
    """Where the learner's own cards are kept, as card files like any other."""
    return PackFolder(PERSONAL_PACK, home / "cards")


def exercises_beside(cards: Path) -> Path:
    """Where a pack with this folder of cards has its exercises."""
    return cards.resolve().parent / "exercises"


def file_stamps(folder: PackFolder) -> Iterator[FileStamp]:
    """The card files of a pack by name; a README.md is not one."""
    if not folder.root.is_dir():
        return
    for path in sorted(folder.root.glob("*.md")):
        if path.name != "README.md":
            status = path.stat()
            yield FileStamp(path.name, status.st_size, status.st_mtime_ns)
