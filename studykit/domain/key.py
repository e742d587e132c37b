"""What is on the schedule, by name: cards and exercises have keys of their own that are never equal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

KeyKind = Literal["card", "exercise"]


@dataclass(frozen=True, slots=True)
class Key:
    """A pack, and an id in that pack. Keys sort by pack, then id; a card comes before an exercise of the same id."""

    pack: str
    id: str
    kind: ClassVar[KeyKind]

    def __str__(self) -> str:
        return f"{self.pack}/{self.id}"

    def __lt__(self, other: Key) -> bool:
        return (self.pack, self.id, self.kind) < (other.pack, other.id, other.kind)
