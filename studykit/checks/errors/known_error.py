"""An error that has an explanation."""

from __future__ import annotations

from dataclasses import dataclass

from studykit.domain.language.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class KnownError:
    """An error by its types (any, where none is given) and a pattern found anywhere in its message.

    Gaps in `message`: the pattern's groups, {type}, {quote} (the original's most telling line), {near}.
    """

    label: str
    types: tuple[str, ...]
    pattern: str
    message: Bilingual
