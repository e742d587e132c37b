"""What a day asks, and in which order."""

from __future__ import annotations

from datetime import date, timedelta

from studykit.domain.card import CardKey
from studykit.domain.queue import DoneToday, DueCard, Limits, Queue, todays_queue

TODAY = date(2026, 11, 23)


def key(name: str) -> CardKey:
    return CardKey("mine", name)


def due(name: str, days_over: int, interval: int) -> DueCard:
    return DueCard(key(name), TODAY - timedelta(days=days_over), interval)


def names(keys: tuple[CardKey, ...]) -> str:
    return " ".join(found.id for found in keys)


def queue(cards: list[DueCard], new: str = "", limits: Limits = Limits(), done: DoneToday = DoneToday()) -> Queue:  # noqa: B008
    return todays_queue(cards, [key(name) for name in new.split()], [], today=TODAY, limits=limits, done=done)


def test_the_card_most_overdue_relative_to_its_interval_comes_first() -> None:
    cards = [due("long", 10, 100), due("today", 0, 6), due("short", 3, 6), due("daily", 2, 1)]

    assert names(queue(cards).due) == "daily short long today"


def test_cards_equally_overdue_keep_the_order_of_the_chapter() -> None:
    assert names(queue([due("a", 1, 2), due("b", 3, 6), due("c", 2, 4)]).due) == "a b c"


def test_due_cards_come_before_new_ones() -> None:
    found = queue([due("old", 0, 1)], new="fresh")

    assert (names(found.due), names(found.new)) == ("old", "fresh")


def test_limits_hold_over_all_sessions_of_the_day() -> None:
    cards = [due(f"d{number}", 0, 1) for number in range(5)]
    found = queue(cards, "a b c d", Limits(new=3, reviews=4), DoneToday(new=2, reviews=1))

    assert (names(found.due), names(found.new)) == ("d0 d1 d2", "a")


def test_a_day_that_did_more_than_a_lowered_limit_asks_nothing() -> None:
    found = queue([due("d", 0, 1)], "a", Limits(new=1, reviews=1), DoneToday(new=5, reviews=5))

    assert not found
