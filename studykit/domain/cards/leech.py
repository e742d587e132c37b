"""Leeches: cards that are forgotten again and again."""

from __future__ import annotations

LEECH_LAPSES = 8
"""From this lapse on a card is a leech."""
REMINDED_EVERY = 4
"""How many lapses later the learner is reminded again."""


def is_leech(lapses: int) -> bool:
    """Whether a card with so many lapses is a leech."""
    return lapses >= LEECH_LAPSES


def leech_now(before: int, after: int) -> bool:
    """Whether the lapse between these two numbers is one to speak of: the eighth, then every fourth."""
    return after > before and is_leech(after) and (after - LEECH_LAPSES) % REMINDED_EVERY == 0
