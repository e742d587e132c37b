"""Text that a terminal shows as it is meant: nothing that steers it, nothing of a width that it may take otherwise."""

from __future__ import annotations

import re

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_JOINING = re.compile("[\u200d\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]")
_FLAG_LETTERS = re.compile("[\U0001f1e6-\U0001f1ff]")


def visible(text: str) -> str:
    """The text with each steering character shown as a symbol; line ends and tabs stay."""
    return _STEERING.sub(_symbol, text)


def steady(text: str) -> str:
    """The text with emoji of several characters as their parts and flags as letters.

    Terminals draw such emoji in one place or in several; on a screen that is drawn in parts, the rest of the row
    would stand elsewhere than expected.
    """
    return _FLAG_LETTERS.sub(lambda found: chr(ord(found[0]) - 0x1F1E6 + ord("A")), _JOINING.sub("", text))


def _symbol(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<U+{code:04X}>"
