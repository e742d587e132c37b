"""Stands for what an answer does not have: whatever is expected of it is silently not so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class Absent:
    """False, empty, and every method gives False again; the finding was made where it was missed."""

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __getattr__(self, name: str) -> Absent:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *arguments: object, **named: object) -> Absent:
        return self


ABSENT: Any = Absent()
