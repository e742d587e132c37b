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


def is_near(name: str, names: Iterable[str]) -> bool:
    """Whether a name is so near an existing one that it is a slip."""
    return bool(get_close_matches(name, list(names), n=1, cutoff=0.65))


def _common_start(name: str, other: str) -> str:
    length = 0
    for left, right in zip(name, other, strict=False):
        if left != right:
            break
        length += 1
    return name[:length]
