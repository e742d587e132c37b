"""An answer of several lines as it stands in a card file: in a fence below its key."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_OPENING = re.compile(r"( {0,4})(`{3,})\w*")
INDENT = "  "


class AnswerBlock(NamedTuple):
    """The text in a fence, and how many lines the fence takes with its marks."""

    text: str
    lines: int


def fenced(lines: Sequence[str]) -> AnswerBlock | None:
    """The fence with which these lines begin; None where they begin otherwise, it is never closed or holds nothing."""
    opening = _OPENING.fullmatch(lines[0].rstrip()) if lines else None
    if opening is None:
        return None
    margin, mark = len(opening[1]), opening[2]
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() == mark:
            held = [inner[min(margin, len(inner) - len(inner.lstrip())) :].rstrip() for inner in lines[1:number]]
            text = "\n".join(held).strip("\n")
            return AnswerBlock(text, number + 1) if text else None
    return None


def fence_of(text: str) -> str:
    """A text of several lines in a fence, indented as the value of a list's item."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    mark = "`" * max(3, longest + 1)
    return "\n".join(f"{INDENT}{line}".rstrip() for line in (mark, *text.split("\n"), mark))
