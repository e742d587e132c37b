"""Where the runner of this person, home and installation lives."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import tempfile
from pathlib import Path

import studykit
from studykit.domain.running.files import SOCKET
from studykit.errors import UserError

PACKAGE = Path(studykit.__file__).resolve().parent
LONGEST_SOCKET_PATH = 100


def runner_folder(home: Path) -> Path:
    """A folder that only this person can enter. Raises UserError where somebody else made it.

    Its name depends on the home, the interpreter and the state of the program's own files, so that a
    changed program never talks to an old runner.
    """
    key = "\n".join([str(home.resolve()), sys.executable, str(PACKAGE), str(_last_change())])
    name = hashlib.sha256(key.encode()).hexdigest()[:16]
    for base in (Path(tempfile.gettempdir()), Path("/tmp")):
        folder = base / f"studykit-{os.getuid()}" / name
        if len(str(folder / SOCKET)) <= LONGEST_SOCKET_PATH:
            break
    for private in (folder.parent, folder):
        private.mkdir(mode=0o700, exist_ok=True)
        status = private.lstat()
        if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.getuid() or status.st_mode & 0o077:
            raise UserError("The folder {path} is not private to you. Remove it and try again.", path=private)
    return folder


def _last_change() -> int:
    """The newest change of the program's files, in nanoseconds."""
    rooms = [PACKAGE / name for name in ("domain", "worker", "checks")]
    return max((path.stat().st_mtime_ns for room in rooms for path in room.rglob("*.py")), default=0)
