"""What a search found, as a list with a cursor and with choices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from studykit.domain.schedule.review_log import ReviewKey
from studykit.domain.search.entry import Entry

FAR_ENOUGH = 1000
"""How far down a new list the cursor looks for the entry that it was on."""


class Listing:
    """The entries in their order, the place of the cursor, and the keys that were chosen besides."""

    def __init__(self) -> None:
        self.entries: Sequence[Entry] = []
        self.place = 0
        self.chosen: dict[ReviewKey, None] = {}

    @property
    def current(self) -> Entry | None:
        """The entry under the cursor; None where nothing is listed."""
        return self.entries[self.place] if self.entries else None

    @property
    def meant(self) -> list[ReviewKey]:
        """What a change is for: what was chosen, else the entry under the cursor."""
        return list(self.chosen) or ([self.current.key] if self.current else [])

    def show(self, entries: Sequence[Entry], *, stay: bool) -> None:
        """List other entries; the cursor goes to the first, or stays on its entry where that is listed again."""
        before, self.entries = self.current, entries
        keys = [entry.key for entry in entries[:FAR_ENOUGH]]
        self.place = keys.index(before.key) if stay and before and before.key in keys else 0

    def replace(self, fresh: Mapping[ReviewKey, Entry]) -> None:
        """Take over entries that changed, each in its place."""
        self.entries = [fresh.get(entry.key, entry) for entry in self.entries]

    def first_in_view(self, rows: int) -> int:
        """The place of the first of the entries that a window of some rows shows, the cursor in their middle."""
        return max(0, min(self.place - rows // 2, len(self.entries) - rows))

    def move(self, steps: int) -> None:
        """Move the cursor down, or up."""
        self.place = max(0, min(self.place + steps, len(self.entries) - 1))

    def choose(self) -> None:
        """Choose the entry under the cursor besides others, or no more."""
        if self.current is None:
            return
        key = self.current.key
        if key in self.chosen:
            del self.chosen[key]
        else:
            self.chosen[key] = None

    def choose_all(self) -> None:
        """Choose everything, or nothing where something was chosen."""
        self.chosen = {} if self.chosen else {entry.key: None for entry in self.entries}
