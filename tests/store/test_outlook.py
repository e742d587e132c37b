"""What the next days ask, which cards are linked, and what a card's past tells."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from studykit.commands.shared.history import StoredHistory
from studykit.domain.cards.card import Card, CardKey, Face
from studykit.domain.schedule.day_report import DayAhead
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.history import LinkedCardAsked
from studykit.domain.schedule.limits import Limits
from studykit.domain.schedule.review_log import RowKind
from studykit.store.content import KnownFile, ReadFile
from studykit.store.forecast import Unusual
from studykit.store.store import Store, open_store
from tests.store.learners import NOW, new_id

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
A, B, C, D = (CardKey("mine", name) for name in "abcd")
OTHER = CardKey("pack", "a")


def card(key: CardKey, *see: str) -> Card:
    return Card(key, "9.6.1", {"en": Face("Front", "Back")}, see=see)


def taken_over(store: Store, pack: str, *cards: Card) -> None:
    known = KnownFile("/somewhere", "9.6.1.md", 1, 1, "hash")
    store.content.replace(
        pack, [ReadFile(known, "9.6.1", {}, [(one, line) for line, one in enumerate(cards, 5)])], [], TODAY
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(tmp_path, new_id)) as store:
        taken_over(store, "mine", card(A, "b"), card(B), card(C, "a", "gone"), card(D))
        yield store


def counts(store: Store, new_a_day: int = 0) -> list[tuple[int, int]]:
    ahead = store.outlook.ahead(TODAY, 7, new_a_day)
    assert [day.day for day in ahead] == [TODAY + number * DAY for number in range(1, 8)]
    return [(day.due, day.new) for day in ahead]


def test_the_days_ahead_count_what_is_due_on_each(store: Store) -> None:
    for days in (1, 0):
        store.grade(B, Grade.GOOD, NOW - days * DAY)
    store.grade(A, Grade.GOOD, NOW)

    assert counts(store) == [(1, 0), (0, 0), (0, 0), (0, 0), (0, 0), (1, 0), (0, 0)]


def test_what_is_left_of_today_falls_to_tomorrow(store: Store) -> None:
    store.grade(A, Grade.GOOD, NOW - 5 * DAY)
    store.grade(B, Grade.GOOD, NOW)

    assert counts(store)[0] == (2, 0)


def test_a_card_counts_on_the_day_on_which_its_rest_ends_and_one_put_aside_nowhere(store: Store) -> None:
    for key in (A, B, C):
        store.grade(key, Grade.GOOD, NOW)
    store.postpone([A], NOW, days=3)
    store.suspend(B, NOW)

    assert counts(store)[:4] == [(1, 0), (0, 0), (1, 0), (0, 0)]


def test_new_cards_are_spread_by_their_limit_until_there_are_none(store: Store) -> None:
    store.suspend(D, NOW)

    assert [new for _, new in counts(store, new_a_day=2)] == [2, 1, 0, 0, 0, 0, 0]
    assert [new for _, new in counts(store, new_a_day=0)] == [0] * 7


def test_what_is_out_of_the_ordinary_is_counted(store: Store) -> None:
    for number in range(17):
        store.grade(A, Grade.WRONG if number % 2 else Grade.GOOD, NOW - (20 - number) * DAY)
    assert store.outlook.unusual(TODAY) == Unusual(0, 0, 1)

    store.postpone([C], NOW - 3 * DAY, days=2)
    store.bury(B, NOW)
    store.suspend(D, NOW)
    assert store.outlook.unusual(TODAY) == Unusual(1, 1, 1)
    store.suspend(A, NOW)
    assert store.outlook.unusual(TODAY) == Unusual(1, 2, 0)


def test_links_are_cards_in_use_of_the_same_pack_and_links_go_both_ways(store: Store) -> None:
    taken_over(store, "pack", card(OTHER))

    assert store.content.links(A) == [B]
    assert store.content.links(C) == [A]
    assert store.content.linked(A) == {B, C}
    assert store.content.linked(B) == {A}
    assert store.content.linked(D) == set()
    assert store.content.linked(OTHER) == set()


def test_a_card_may_name_one_of_another_pack_where_its_own_has_none(store: Store) -> None:
    taken_over(store, "pack", card(CardKey("pack", "only")), card(OTHER, "only"))
    taken_over(store, "mine", card(A, "only"))

    assert store.content.links(A) == [CardKey("pack", "only")]
    assert store.content.linked(CardKey("pack", "only")) == {A, OTHER}


def test_the_links_are_those_of_the_own_version(store: Store) -> None:
    store.edit(replace(store.card(A), see=("d",)), NOW)

    assert store.content.linked(A) == {C, D}


def history(store: Store) -> StoredHistory:
    return StoredHistory(store, lambda: NOW, Limits(new=1))


def test_the_history_holds_the_rows_that_nobody_took_back(store: Store) -> None:
    store.grade(A, Grade.WRONG, NOW, 1500, "typed")
    store.flag(A, NOW)
    store.grade(A, Grade.GOOD, NOW)
    store.undo(NOW, TODAY)
    card_history = history(store).card_history(A)

    assert [row.kind for row in card_history.rows] == [RowKind.REVIEW, RowKind.FLAG]
    assert [(row.grade, row.took_ms, row.answer) for row in card_history.grades] == [(Grade.WRONG, 1500, "typed")]
    assert card_history.card_state == store.card_state(A)
    assert (card_history.place, card_history.added) == ("/somewhere/9.6.1.md", TODAY)


def test_the_history_holds_the_versions_of_a_card(store: Store) -> None:
    own = replace(store.card(A), faces={"en": Face("Mine", "Back")})
    store.edit(own, NOW - DAY)
    store.unedit(A, NOW)

    assert [
        (version.day, version.card and version.card.faces) for version in history(store).card_history(A).versions
    ] == [
        (TODAY - DAY, own.faces),
        (TODAY, None),
    ]


def test_the_history_names_the_linked_card_for_which_a_due_card_waited(store: Store) -> None:
    store.grade(A, Grade.GOOD, NOW - 4 * DAY)
    store.grade(B, Grade.GOOD, NOW - 4 * DAY)
    assert history(store).card_history(A).waited is None

    store.grade(B, Grade.GOOD, NOW - 2 * DAY)
    store.grade(C, Grade.GOOD, NOW - DAY)
    store.grade(D, Grade.GOOD, NOW - DAY)
    assert history(store).card_history(A).waited == LinkedCardAsked(TODAY - DAY, C)
    apart = StoredHistory(store, lambda: NOW, Limits(), siblings_apart=False)
    assert apart.card_history(A).waited is None
    store.undo(NOW, TODAY - DAY)
    store.undo(NOW, TODAY - DAY)
    assert history(store).card_history(A).waited == LinkedCardAsked(TODAY - 2 * DAY, B)


def test_the_report_holds_the_day_and_the_days_after_it(store: Store) -> None:
    store.grade(A, Grade.GOOD, NOW - DAY)
    store.grade(A, Grade.WRONG, NOW)
    store.suspend(B, NOW)
    store.grade(C, Grade.GOOD, NOW)
    store.undo(NOW, TODAY)
    report = history(store).report()

    assert [(row.card, row.grade) for row in report.rows] == [(A, Grade.WRONG)]
    assert report.streak == 2
    assert report.ahead[:2] == (DayAhead(TODAY + DAY, 1, 1), DayAhead(TODAY + 2 * DAY, 0, 1))
