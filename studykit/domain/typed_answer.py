"""Comparing a typed answer with the right ones."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_MARKS_OF_CODE = set("._/()=[]{}'\"")


def is_right(typed: str, answers: Sequence[str]) -> bool:
    """Whether the typed text is one of the answers, apart from width, composition and blanks.

    Case counts where the answer looks like code: `loss/sub` is not `loss/Sub`.
    """
    return any(_core(typed, answer) == _core(answer, answer) for answer in answers)


def _core(text: str, answer: str) -> str:
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    return plain if _MARKS_OF_CODE & set(answer) else plain.casefold()
