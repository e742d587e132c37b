"""What an answer printed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Output:
    """What the answer printed: the first part, the last part, and how many bytes between were let go."""

    head: str = ""
    tail: str = ""
    bytes_not_kept: int = 0
