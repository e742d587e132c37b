"""Words that the texts of cards avoid, and the words to write instead: the list in preferred_words.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from studykit.domain.cards.card import Language
from studykit.packs.markdown.fences import without_code

LIST = Path(__file__).with_suffix(".toml")


class Avoided(NamedTuple):
    """A word that stands in a text, the one preferred to it, and the line (from 1) where it stands."""

    word: str
    preferred: str
    line: int


def avoided_words(text: str, language: Language) -> Iterator[Avoided]:
    """The words of a Markdown text, outside its code, to which another is preferred."""
    for number, line in enumerate(without_code(text).split("\n"), start=1):
        for pattern, preferred in _patterns(language):
            for found in pattern.finditer(line):
                yield Avoided(found[0], preferred, number)


@cache
def _patterns(language: Language) -> tuple[tuple[re.Pattern[str], str], ...]:
    words = tomllib.loads(LIST.read_text(encoding="utf-8"))[language]
    return tuple((re.compile(pattern, re.IGNORECASE), preferred) for pattern, preferred in words.items())
