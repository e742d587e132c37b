"""Comparing a typed answer with the right ones."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


def is_right(typed: str, answers: Sequence[str]) -> bool:
    """Whether the typed text is one of the answers, apart from width, case, composition and blanks."""
    return _core(typed) in {_core(answer) for answer in answers}


def _core(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
