"""English nouns after a number: 1 card, 2 cards."""

from __future__ import annotations

import re

_OPEN = re.compile(r"(?P<number>[\d.,]*\d)(?P<between> (?:\w+ )?\w+)\(s\)")


def with_plurals(text: str) -> str:
    """The text with each open plural, `1 card(s)`, settled by the number before it; one adjective may stand between."""
    return _OPEN.sub(lambda found: f"{found['number']}{found['between']}{'' if found['number'] == '1' else 's'}", text)
