"""Buried cards, and the learner's own versions of cards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from studykit.domain.cards.card import Card, CardKey, Face
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.queue import Placed
from studykit.store.connection import connect
from studykit.store.content import KnownFile, ReadFile
from studykit.store.store import DATABASE, Store, open_store
from tests.store.learners import CARDS, NOW, new_id

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
OTHER = Face("Other front", "Other back")


def card(key: CardKey) -> Card:
    return Card(key, "9.6.1", {"en": Face(f"Front of {key.id}", "Back")}, tags=("graph",))


def read(*cards: Card) -> ReadFile:
    known = KnownFile("/somewhere", "9.6.1.md", 1, 1, "hash")
    return ReadFile(known, "9.6.1", {}, [(one, line) for line, one in enumerate(cards, start=1)])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(tmp_path, new_id)) as store:
        store.content.replace("mine", [read(*map(card, CARDS))], [], TODAY)
        yield store


def new_on(store: Store, day: date) -> list[CardKey]:
    return [placed.key for placed in store.agenda.new(day) if isinstance(placed.key, CardKey)]


def due_on(store: Store, day: date) -> list[CardKey]:
    return [scheduled.key for scheduled in store.agenda.due(day) if isinstance(scheduled.key, CardKey)]


def test_a_buried_card_is_asked_again_on_the_next_study_day(store: Store) -> None:
    a, b, c = CARDS
    store.bury(b, NOW)

    assert new_on(store, TODAY) == [a, c]
    assert new_on(store, TODAY + DAY) == [a, b, c]


def test_a_postponed_card_stays_due_and_comes_back_on_its_day(store: Store) -> None:
    a, b, _ = CARDS
    for key in (a, b):
        store.grade(key, Grade.GOOD, NOW)
    later = NOW + 2 * DAY

    store.postpone([a], later, days=3)

    assert due_on(store, TODAY + 2 * DAY) == [b]
    assert store.outlook.next_due(TODAY + 2 * DAY) == (TODAY + 5 * DAY, 1)
    assert due_on(store, TODAY + 5 * DAY) == [a, b]
    assert store.card_state(a).state == store.card_state(b).state


def test_the_next_day_counts_what_is_due_and_what_comes_out_of_its_rest(store: Store) -> None:
    store.grade(CARDS[0], Grade.GOOD, NOW - DAY)
    store.grade(CARDS[1], Grade.GOOD, NOW)
    store.postpone([CARDS[0]], NOW, days=1)

    assert store.outlook.next_due(TODAY) == (TODAY + DAY, 2)
    store.suspend(CARDS[0], NOW)
    assert store.outlook.next_due(TODAY) == (TODAY + DAY, 1)


def test_undo_ends_a_rest_and_takes_a_flag_away(store: Store) -> None:
    store.flag(CARDS[0], NOW)
    store.bury(CARDS[0], NOW)

    store.undo(NOW, TODAY)
    assert store.card_state(CARDS[0]).buried_until is None
    assert store.card_state(CARDS[0]).flagged
    store.undo(NOW, TODAY)
    assert not store.card_state(CARDS[0]).flagged


def test_what_was_typed_is_in_the_log(store: Store) -> None:
    store.grade(CARDS[0], Grade.WRONG, NOW, 1200, "tf.asign")

    assert [row.answer for row in store.log.rows(CARDS[0])] == ["tf.asign"]


def test_an_own_version_is_shown_and_survives_a_new_reading_of_the_pack(store: Store) -> None:
    key = CARDS[0]
    store.edit(replace(store.card(key), faces={"en": OTHER}, tags=()), NOW)
    store.content.replace("mine", [read(*map(card, CARDS))], [], TODAY)

    assert store.card(key) == Card(key, "9.6.1", {"en": OTHER}, own=True)
    assert [card.own for card in store.content.cards()] == [True, False, False]


def test_the_packs_card_comes_back_and_the_history_keeps_every_version(store: Store) -> None:
    key = CARDS[0]
    original = store.card(key)
    store.edit(replace(original, faces={"en": OTHER}), NOW)
    store.unedit(key, NOW + DAY)

    assert store.card(key) == original
    versions = store.versions.of(key)
    assert [version.card and version.card.faces for version in versions] == [{"en": OTHER}, None]
    assert [version.stamp.study_day for version in versions] == [TODAY, TODAY + DAY]


@pytest.mark.parametrize("statement", ["UPDATE own_versions SET faces = '{}'", "DELETE FROM own_versions"])
def test_own_versions_are_append_only(store: Store, tmp_path: Path, statement: str) -> None:
    store.edit(replace(store.card(CARDS[0]), faces={"en": OTHER}), NOW)

    with closing(connect(tmp_path / DATABASE)) as other, pytest.raises(Exception, match="append-only"):
        other.execute(statement)


def test_a_card_out_of_its_rest_is_among_the_new_ones_in_the_chapters_order(store: Store) -> None:
    store.postpone(CARDS, NOW, days=2)

    assert new_on(store, TODAY + DAY) == []
    assert list(store.agenda.new(TODAY + 2 * DAY)) == [Placed(key, "9.6.1") for key in CARDS]
