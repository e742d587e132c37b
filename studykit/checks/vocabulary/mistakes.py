"""What an author's function gives, and the typical mistake that gives something else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from studykit.checks.vocabulary.decoding import is_near

Mistakes = Mapping[str, Any]
"""Typical wrong functions or values by their labels."""
NONE: Mistakes = {}


def expected_of(function: Any, values: Sequence[Any]) -> Any:
    """What the author's function gives; the words of its error where the answer's shapes do not suit it."""
    try:
        return function(*values)
    except (ValueError, TypeError) as error:
        return str(error)


def mistake_in(saw: Any, values: Sequence[Any], within: float, mistakes: Mistakes) -> str | None:
    """The label of the typical mistake that gives what was seen."""
    for label, function in mistakes.items():
        if is_near(saw, expected_of(function, values), within):
            return label
    return None
