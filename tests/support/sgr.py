"""What a program wrote to a terminal about the look of its text (SGR, ECMA-48 8.3.117)."""

from __future__ import annotations

import re
from collections.abc import Iterator

BOLD, UNDERLINE, REVERSE = "1", "4", "7"


def codes(raw: str) -> Iterator[str]:
    """Every attribute and colour, such as `1`, `32`, `38;5;114` or `48;2;0;0;0`."""
    for parameters in re.findall(r"\x1b\[([\d;]*)m", raw):
        numbers = parameters.split(";")
        while numbers:
            size = {"5": 3, "2": 5}[numbers[1]] if numbers[0] in ("38", "48") else 1
            yield ";".join(numbers[:size])
            del numbers[:size]


def colours(raw: str) -> set[str]:
    """The colours of letters and backgrounds; 39 and 49, the terminal's own, are none."""
    named = {str(base + number) for base in (30, 40, 90, 100) for number in range(8)}
    return {code for code in codes(raw) if code in named or code.startswith(("38;", "48;"))}
