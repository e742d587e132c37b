"""Whether something stands in a text as whole words."""

from __future__ import annotations

import re


def stands_in(words: str, text: str, *, any_case: bool = False) -> bool:
    """Whether the words stand in the text, no part of a longer word or number; line ends count as blanks.

    A Hangul particle may follow: `loss/sub` stands in “loss/sub입니다”.
    """
    end = r"(?![A-Za-z0-9_]|\.\w)" if words[-1].isascii() else ""
    pattern = r"(?<![\w.])" + r"\s+".join(map(re.escape, words.split())) + end
    return bool(re.search(pattern, text, re.IGNORECASE if any_case else 0))
