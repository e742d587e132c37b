"""The cards that a query means, as lines or as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from studykit.commands.shared.state_json import state_out
from studykit.domain.cards.card import LANGUAGES, Card, CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.card_state import CardState
from studykit.domain.search.entry import Entry
from studykit.domain.search.finder import SORTS, Finder
from studykit.domain.search.parser import parse_query
from studykit.domain.search.query import Query
from studykit.domain.search.tokens import QueryError
from studykit.env import USUAL_COLUMNS, Environment
from studykit.store.store import Store
from studykit.terminal.browse.query_error import mistake_of_query
from studykit.terminal.browse.row import entry_line
from studykit.terminal.messages import Messages

WIDEST_IN_A_FILE = 110
"""Columns of a line that goes to no terminal."""


def finder_of(environment: Environment, store: Store) -> Finder:
    """A finder over everything there is."""
    return Finder(store.search.entries(), store.study_day(environment.clock()))


def query_of(environment: Environment, text: str) -> Query:
    """What a text asks for; raise UserError (exit 2) with a caret for one that means nothing."""
    try:
        return parse_query(text)
    except QueryError as error:
        raise mistake_of_query(error, text, Messages(environment.language)) from None


def found(environment: Environment, store: Store, query: Query, sort: str = "section") -> Sequence[Entry]:
    """What a query means, sorted."""
    return sorted(finder_of(environment, store).find(query), key=SORTS[sort])


def print_list(environment: Environment, store: Store, entries: Sequence[Entry], query: Query) -> None:
    """A line for each."""
    say = Messages(environment.language)
    if not entries:
        sentence = (
            say("Nothing is found. What can be asked for: docs/search.md") if query.text else say("No cards yet.")
        )
        print(sentence, file=environment.stderr)
        return
    today, width = store.study_day(environment.clock()), _width(environment)
    fronts = _fronts(environment, store, entries)
    lines = (entry_line(entry, front, today, width, say) for entry, front in zip(entries, fronts, strict=True))
    print(*lines, sep="\n", file=environment.stdout)


def _width(environment: Environment) -> int:
    return environment.columns if environment.stdout.isatty() else max(WIDEST_IN_A_FILE, USUAL_COLUMNS)


def _fronts(environment: Environment, store: Store, entries: Sequence[Entry]) -> list[str]:
    titles = {
        exercise.key: exercise.title.in_language(environment.language) for exercise in store.exercises.exercises()
    }
    cards = _cards(store, entries)
    return [
        cards[entry.key].faces_in(environment.faces)[0][1].front
        if isinstance(entry.key, CardKey)
        else titles[entry.key]
        for entry in entries
    ]


def _cards(store: Store, entries: Sequence[Entry]) -> dict[CardKey, Card]:
    """The cards among entries; all are read at once where that is quicker."""
    keys = [entry.key for entry in entries if isinstance(entry.key, CardKey)]
    if len(keys) < 100:
        return {key: store.card(key) for key in keys}
    wanted = set(keys)
    return {card.key: card for card in store.content.cards() if card.key in wanted}


def print_json(environment: Environment, store: Store, entries: Sequence[Entry], query: Query) -> None:
    """Everything of each card; exercises where the query names them."""
    card_states, cards = store.log.card_states(), _cards(store, entries)
    fields: dict[str, object] = {
        "schema": 1,
        "cards": [
            _out(cards[entry.key], entry, card_states.get(entry.key, CardState()))
            for entry in entries
            if isinstance(entry.key, CardKey)
        ],
    }
    if query.names_exercises:
        fields["exercises"] = [
            _exercise_out(entry, card_states.get(entry.key, CardState()))
            for entry in entries
            if isinstance(entry.key, ExerciseKey)
        ]
    print(json.dumps(fields, ensure_ascii=False), file=environment.stdout)


def _marks_out(card_state: CardState) -> dict[str, object]:
    return {
        "suspended": card_state.suspended,
        "buried_until": card_state.buried_until.isoformat() if card_state.buried_until else None,
        "flagged": card_state.flagged,
    }


def _exercise_out(entry: Entry, card_state: CardState) -> dict[str, object]:
    named = {"id": entry.key.id, "section": entry.section, "pack": entry.key.pack}
    return {**named, **state_out(card_state.state), **_marks_out(card_state)}


def _out(card: Card, entry: Entry, card_state: CardState) -> dict[str, object]:
    return {
        "id": card.key.id,
        "section": card.section,
        "pack": card.key.pack,
        "kind": card.kind,
        "tags": card.tags,
        "front": {language: face.front if (face := card.faces.get(language)) else None for language in LANGUAGES},
        "back": {language: face.back if (face := card.faces.get(language)) else None for language in LANGUAGES},
        **state_out(card_state.state),
        **_marks_out(card_state),
        "added": entry.added.isoformat() if entry.added else None,
        "own": card.own,
        "cloze": card.cloze,
        "typed": card.typed,
        "needs": card.needs,
        "see": card.see,
        "exercises": card.exercises,
        "mends": card.mends,
    }
