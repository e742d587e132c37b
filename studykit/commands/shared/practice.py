"""The cards and exercises of every section, with where they stand."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from studykit.domain.schedule.card_state import CardState
from studykit.domain.schedule.practice import Practice, PractisedCard, PractisedExercise
from studykit.store.store import Store


def practices(store: Store, now: datetime) -> defaultdict[str, Practice]:
    """What practises each section; an empty one for a section without cards and exercises."""
    card_states, today = store.log.card_states(), store.study_day(now)
    cards: defaultdict[str, list[PractisedCard]] = defaultdict(list)
    for card in store.content.cards():
        cards[card.section].append(PractisedCard(card, card_states.get(card.key, CardState())))
    exercises: defaultdict[str, list[PractisedExercise]] = defaultdict(list)
    for exercise in store.exercises.exercises():
        card_state = card_states.get(exercise.key, CardState())
        begun = store.draft(exercise.key) is not None
        exercises[exercise.section].append(PractisedExercise(exercise.key, exercise.title, card_state, begun))
    found = defaultdict[str, Practice](lambda: Practice(today))
    for section in cards.keys() | exercises.keys():
        found[section] = Practice(today, tuple(cards[section]), tuple(exercises[section]))
    return found
