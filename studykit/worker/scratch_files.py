"""The files an answer left in its scratch folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection
from pathlib import Path

from studykit.domain.recording import ScratchFile

MOST_FILES, LARGEST_KEPT, ALL_KEPT = 500, 4 << 20, 24 << 20


def files_left(folder: Path, but: Collection[str]) -> tuple[ScratchFile, ...]:
    """The regular files beneath the folder by name, with their content while it is small."""
    paths = sorted(Path(place) / name for place, _, names in os.walk(folder) for name in names)
    kept, files = 0, []
    for path in paths:
        status = path.lstat()
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

