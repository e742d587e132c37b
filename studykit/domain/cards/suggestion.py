"""The grade that a typed answer suggests. It is offered, never given."""

from __future__ import annotations

from studykit.domain.cards.comparison import Comparison
from studykit.domain.language.hangul import letters
from studykit.domain.schedule.grade import Grade

THINKING_SECONDS, SECONDS_PER_LETTER = 15.0, 0.6
"""An answer that is known at once is typed within this time."""
LETTERS_PER_SLIP = 4
SHORTEST = 4
"""In an answer with fewer letters no slip is small."""


def suggested_grade(comparison: Comparison, took_seconds: float) -> Grade | None:
    """5 for right at once, 4 for right after a while, 3 for a small slip, else 1; None where nothing was typed."""
    if not comparison.typed:
        return None
    if comparison.right:
        at_once = took_seconds <= THINKING_SECONDS + SECONDS_PER_LETTER * _letters(comparison.answer)
        return Grade.PERFECT if at_once else Grade.GOOD
    return Grade.HARD if is_small_slip(comparison) else Grade.WRONG


def is_small_slip(comparison: Comparison) -> bool:
    """Whether only a letter or so is wrong. A wrong digit or sign is another answer, not a slip."""
    size = _letters(comparison.answer)
    changed = [character for step in comparison.wrong for character in step.typed + step.right]
    return (
        size >= SHORTEST
        and comparison.slip_count <= max(1, size // LETTERS_PER_SLIP)
        and all(character.isalpha() or character in " _" for character in changed)
    )


def _letters(text: str) -> int:
    return sum(len(letters(character)) for character in text)
