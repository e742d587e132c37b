"""A text in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from studykit.domain.cards.card import Language
from studykit.domain.language.particles import with_particles


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text, said in Korean and in English."""

    ko: str
    en: str

    def in_language(self, language: Language) -> str:
        """The text in one language."""
        return self.ko if language == "ko" else self.en

    def filled(self, **values: object) -> Bilingual:
        """The text with its named gaps filled; an unknown gap stays as it stands."""
        return Bilingual(with_particles(_fill(self.ko, values)), _fill(self.en, values))


def _fill(text: str, values: dict[str, object]) -> str:
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    return text
