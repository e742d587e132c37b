"""The six grades of SM-2."""

from __future__ import annotations

from enum import IntEnum

from studykit.errors import UserError


class Grade(IntEnum):
    """How well an answer came back, 0–5, as SuperMemo's paper of 1990 words it."""

    BLACKOUT = 0
    WRONG = 1
    WRONG_BUT_EASY = 2
    HARD = 3
    GOOD = 4
    PERFECT = 5

    @property
    def passed(self) -> bool:
        """From 3 on the card was remembered."""
        return self >= Grade.HARD

    @property
    def drilled(self) -> bool:
        """Below 4 the card is asked again at the end of the session."""
        return self < Grade.GOOD


def parse_grade(text: str) -> Grade:
    """Read one grade; raise UserError (exit 2) for anything but a digit 0–5."""
    if len(text) == 1 and text in "012345":
        return Grade(int(text))
    raise UserError("A grade is a whole number from 0 to 5, not “{text}”.", exit_code=2, text=text)
