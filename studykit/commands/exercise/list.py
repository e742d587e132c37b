"""The exercises of a section with their states."""

from __future__ import annotations

import json

from studykit.commands.shared.open_store import sections_named
from studykit.commands.shared.state_json import state_out
from studykit.domain.cards.card import Language
from studykit.domain.exercises.exercise import ExerciseKind
from studykit.domain.schedule.card_state import CardState, Reviewed
from studykit.env import Environment
from studykit.errors import N_
from studykit.store.exercise_index import IndexedExercise
from studykit.store.store import Store
from studykit.terminal.messages import Messages
from studykit.terminal.ui.width import columns, padded

KIND_NAMES = {
    ExerciseKind.FIX: N_("fix"),
    ExerciseKind.FILL: N_("fill in"),
    ExerciseKind.WRITE: N_("write"),
    ExerciseKind.PREDICT: N_("predict"),
    ExerciseKind.ORDER: N_("order"),
}


def list_exercises(environment: Environment, store: Store, section: str | None, *, as_json: bool) -> int:
    """Print the exercises of a section, or all."""
    say = Messages(environment.language)
    sections = None if section is None else sections_named(store, [section])
    found = [exercise for exercise in store.exercises.exercises() if sections is None or exercise.section in sections]
    if not found and not as_json:
        print(say("This section has no exercises yet."), file=environment.stdout)
        return 0
    return _print(environment, store, found, as_json=as_json)


def list_one(environment: Environment, store: Store, exercise: IndexedExercise, *, as_json: bool) -> int:
    """Print one exercise as the list has it."""
    return _print(environment, store, [exercise], as_json=as_json)


def _print(environment: Environment, store: Store, found: list[IndexedExercise], *, as_json: bool) -> int:
    say = Messages(environment.language)
    rows = [(exercise, store.card_state(exercise.key)) for exercise in found]
    if as_json:
        found_out = {"schema": 1, "exercises": [_out(store, *row) for row in rows]}
        print(json.dumps(found_out, ensure_ascii=False), file=environment.stdout)
    else:
        print("\n".join(_lines(store, rows, say, environment.language)), file=environment.stdout)
        print(say("To open one: studykit exercise {id}", id=found[0].key.id), file=environment.stderr)
    return 0


def _lines(store: Store, rows: list[tuple[IndexedExercise, CardState]], say: Messages, language: Language) -> list[str]:
    ids = max(columns(exercise.key.id) for exercise, _ in rows) + 2
    kinds = max(columns(say(name)) for name in KIND_NAMES.values()) + 2
    return [
        f"{padded(exercise.key.id, ids)}{padded(say(KIND_NAMES[exercise.kind]), kinds)}"
        f"{padded(_state(store, exercise, card_state, say), 14)}{exercise.title.in_language(language)}"
        for exercise, card_state in rows
    ]


def _state(store: Store, exercise: IndexedExercise, card_state: CardState, say: Messages) -> str:
    if card_state.suspended:
        return say("suspended")
    if store.draft(exercise.key) is not None:
        return say("in progress")
    return card_state.state.due.isoformat() if isinstance(card_state.state, Reviewed) else say("untried")


def _out(store: Store, exercise: IndexedExercise, card_state: CardState) -> dict[str, object]:
    state = card_state.state
    return {
        "id": exercise.key.id,
        "section": exercise.section,
        "pack": exercise.key.pack,
        "kind": exercise.kind,
        "title": {"ko": exercise.title.ko, "en": exercise.title.en},
        "needs": exercise.needs,
        "variants": exercise.variants,
        **state_out(state),
        "suspended": card_state.suspended,
        "in_progress": store.draft(exercise.key) is not None,
    }
