"""The files of a scratch folder: walking, measuring, keeping and removing them, however deep they lie."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator
from pathlib import Path

from studykit.domain.running.scratch_file import ScratchFile

MOST_FILES, LARGEST_KEPT, ALL_KEPT = 500, 4 << 20, 24 << 20
MOST_ENTRIES, MOST_BYTES = 2_000, 64 << 20


def files_left(folder: Path, but: Collection[str]) -> tuple[ScratchFile, ...]:
    """The regular files beneath the folder by name, with their content while it is small."""
    kept, files = 0, list[ScratchFile]()
    found = sorted((entry.path, entry.stat(follow_symlinks=False)) for entry in _entries(folder))
    for place, status in found:
        path = Path(place)
        name = path.relative_to(folder).as_posix()
        if not stat.S_ISREG(status.st_mode) or name in but or not name.isprintable():
            continue
        if len(files) == MOST_FILES:
            break
        small = status.st_size <= LARGEST_KEPT and kept + status.st_size <= ALL_KEPT
        content = path.read_bytes() if small else None
        kept += len(content or b"")
        files.append(ScratchFile(name, status.st_size, content))
    return tuple(files)


def is_too_full(folder: Path) -> bool:
    """Whether an answer left more than it may: too many files and folders, too deep, or too many bytes."""
    count = size = 0
    try:
        for entry in _entries(folder):
            count += 1
            try:
                size += entry.stat(follow_symlinks=False).st_blocks * 512
            except FileNotFoundError:
                continue
            if count > MOST_ENTRIES or size > MOST_BYTES:
                return True
    except OSError:
        return True
    return False


def remove_all(folder: Path) -> None:
    """Remove a folder whose path is short but whose contents may lie deeper than any path can say.

    Folders are moved to the top one by one, so that no path grows long.
    """
    moved = 0
    while below := [entry for entry in os.scandir(folder) if entry.is_dir(follow_symlinks=False)]:
        for subfolder in below:
            for entry in list(os.scandir(subfolder.path)):
                if entry.is_dir(follow_symlinks=False):
                    moved += 1
                    os.rename(entry.path, folder / f"moved-{moved}.{os.getpid()}")
                else:
                    os.unlink(entry.path)
            os.rmdir(subfolder.path)
    for entry in list(os.scandir(folder)):
        os.unlink(entry.path)
    os.rmdir(folder)


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Files and folders beneath a folder. A folder that vanishes meanwhile is passed over."""
    waiting = [str(folder)]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    yield entry
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
        except FileNotFoundError:
            continue
