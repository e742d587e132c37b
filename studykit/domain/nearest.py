"""The names that a mistyped one may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, names: Iterable[str], most: int = 3) -> list[str]:
    """Up to `most` existing names near the given one, the nearest first; never empty if there are names."""
    names = list(dict.fromkeys(names))
    return (
        get_close_matches(name, names, n=most, cutoff=0.4)
        or sorted(names, key=lambda other: -len(_common_start(name, other)))[:most]
    )


def _common_start(one: str, other: str) -> str:
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return one[:length]
