"""Cards that were begun and not saved, kept in the home folder until they are saved or thrown away."""

from __future__ import annotations

import fcntl
import json
from contextlib import suppress
from io import BufferedRandom
from pathlib import Path

from studykit.domain.cards.draft import FIELDS, Draft
from studykit.errors import UserError
from studykit.packs.atomic_file import write_atomically


class DraftFile:
    """The draft of one form. Its lock keeps other forms from writing it, and ends with the process."""

    def __init__(self, home: Path, name: str) -> None:
        self.path = home / "drafts" / f"{name}.json"
        self._held = False
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock: BufferedRandom = self._lock_path.open("a+b")
        except OSError as error:
            raise UserError("{path} cannot be written: {reason}.", path=self.path, reason=error.strerror) from error

    @property
    def _lock_path(self) -> Path:
        return self.path.with_suffix(".lock")

    def acquire(self) -> bool:
        """Take the draft for this process; False where another form has it."""
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        self._held = True
        return True

    def read(self) -> Draft:
        """What was kept; an empty draft where nothing was or where it cannot be read."""
        try:
            texts = json.loads(self.path.read_text("utf-8"))
            return Draft({name: str(texts[name]) for name in FIELDS if name in texts})
        except (OSError, ValueError, TypeError):
            return Draft()

    def write(self, draft: Draft) -> None:
        """Replace what was kept in one step, so that a sudden end leaves the old text or the new one."""
        write_atomically(self.path, json.dumps(dict(draft.texts), ensure_ascii=False).encode())

    def remove(self) -> None:
        """Throw the draft away."""
        self.path.unlink(missing_ok=True)

    def close(self) -> None:
        """Let other forms have the draft; a lock without a draft is swept away."""
        with suppress(OSError):
            if self._held and not self.path.exists():
                self._lock_path.unlink(missing_ok=True)
            self._lock.close()


def left_draft(home: Path) -> DraftFile | None:
    """The last draft that a form left behind and none is writing now, taken for this process."""
    found = sorted((home / "drafts").glob("*.json"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in found:
        file = DraftFile(home, path.stem)
        if file.acquire() and file.read().worth_keeping:
            return file
        file.close()
    return None
