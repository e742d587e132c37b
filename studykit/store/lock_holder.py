"""Who keeps others from writing to a database, as far as the system tells."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from studykit.store import lock_probe

_LOCK_BYTES = {"": (0x40000000, 512), "-shm": (120, 8)}
"""Where SQLite's locks lie: file suffix to offset and length (sqlite.org/fileformat2 and sqlite.org/walformat)."""


class LockHolder(NamedTuple):
    """A process that holds the write lock."""

    pid: int
    command: str


def lock_holder(database: Path) -> LockHolder | None:
    """The process that holds the write lock of a database; None where the system does not say."""
    for suffix, (start, length) in _LOCK_BYTES.items():
        script = [sys.executable, "-I", "-S", lock_probe.__file__]
        pid = _printed([*script, f"{database}{suffix}", str(start), str(length)])
        if pid not in ("", "0"):
            return LockHolder(int(pid), _printed(["ps", "-o", "args=", "-p", pid]) or "?")
    return None


def _printed(command: list[str]) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""
