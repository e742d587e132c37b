"""How much a study day asks at most, and in which order what is new comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NewOrder = Literal["chapter", "random"]


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one study day asks, over all its sessions; `new` are cards, `exercises` new exercises."""

    new: int = 10
    reviews: int = 200
    exercises: int = 2
