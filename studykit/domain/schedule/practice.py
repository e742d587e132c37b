"""What practises a section: its cards and exercises, with where each stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from studykit.domain.cards.card import Card
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.schedule.card_state import CardState, Reviewed


@dataclass(frozen=True, slots=True)
class PractisedCard:
    """A card of the section."""

    card: Card
    card_state: CardState


@dataclass(frozen=True, slots=True)
class PractisedExercise:
    """An exercise of the section; `in_progress` where an answer to it was begun."""

    key: ExerciseKey
    title: Bilingual
    card_state: CardState
    in_progress: bool = False


@dataclass(frozen=True, slots=True)
class Practice:
    """The cards and exercises of a section on a study day, in the order of the chapter."""

    today: date
    cards: tuple[PractisedCard, ...] = ()
    exercises: tuple[PractisedExercise, ...] = ()

    @property
    def due(self) -> int:
        """How many of the cards are due."""
        return sum(_is_due(card.card_state, self.today) for card in self.cards)

    @property
    def reviewed(self) -> int:
        """How many of the cards were ever reviewed."""
        return sum(isinstance(card.card_state.state, Reviewed) for card in self.cards)

    @property
    def solved(self) -> int:
        """How many of the exercises were ever graded."""
        return sum(isinstance(exercise.card_state.state, Reviewed) for exercise in self.exercises)


def _is_due(card_state: CardState, today: date) -> bool:
    return isinstance(card_state.state, Reviewed) and card_state.state.due <= today and not card_state.suspended
