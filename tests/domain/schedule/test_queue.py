"""What a day asks, and in which order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.cards.card import CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.limits import Limits
from studykit.domain.schedule.queue import Candidates, DayRules, DoneToday, Placed, Queue, Scheduled, todays_queue
from studykit.domain.schedule.review_log import ReviewKey

TODAY = date(2026, 11, 23)


def key(name: str) -> ReviewKey:
    """`9.6-a` is an exercise, `a` a card."""
    return ExerciseKey("mine", name) if "." in name else CardKey("mine", name)


def section(name: str) -> str:
    return name.split("-")[0] if "." in name else "9.1"


def due(name: str, days_over: int, interval: int) -> Scheduled:
    return Scheduled(key(name), section(name), TODAY - timedelta(days=days_over), interval)


def placed(names: str) -> list[Placed]:
    return [Placed(key(name), section(name)) for name in names.split()]


def names(keys: tuple[ReviewKey, ...]) -> str:
    return " ".join(found.id for found in keys)


def queue(
    cards: list[Scheduled],
    new: str = "",
    limits: Limits = Limits(),  # noqa: B008
    done: DoneToday = DoneToday(),  # noqa: B008
    exercises: str = "",
) -> Queue:
    candidates = Candidates(cards, placed(new), new_exercises=placed(exercises))
    return todays_queue(candidates, DayRules(TODAY, limits, done))


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


def test_exercises_are_asked_among_the_cards_by_the_same_rule() -> None:
    found = queue([due("card", 1, 6), due("9.6-fix", 3, 6), due("other", 0, 1)])

    assert names(found.due) == "9.6-fix card other"
    assert found.exercises == 1


def test_two_exercises_of_one_section_are_not_asked_in_a_row() -> None:
    found = queue([due("9.6-a", 9, 1), due("9.6-b", 8, 1), due("9.7-c", 7, 1), due("card", 6, 1)])

    assert names(found.due) == "9.6-a 9.7-c 9.6-b card"


def test_exercises_of_one_section_alone_are_still_asked() -> None:
    assert names(queue([due("9.6-a", 2, 1), due("9.6-b", 1, 1)]).due) == "9.6-a 9.6-b"


def test_new_exercises_have_a_limit_of_their_own_and_come_after_new_cards() -> None:
    found = queue([], "a b c", Limits(new=2, exercises=2), exercises="9.6-a 9.6-b 9.7-c")
    assert names(found.new) == "a b 9.6-a 9.7-c"

    assert names(queue([], "a", Limits(exercises=2), DoneToday(exercises=1), "9.6-a 9.7-c").new) == "a 9.6-a"


def with_links(
    links: dict[str, str], cards: list[Scheduled], new: str = "", answered: str = "", most: int = 10
) -> Queue:
    """A queue of cards that name others as related."""
    rules = DayRules(
        TODAY,
        Limits(new=most, reviews=most),
        answered=[key(name) for name in answered.split()],
        links=lambda card: [CardKey("mine", name) for name in links.get(card.id, "").split()],
    )
    return todays_queue(Candidates(cards, placed(new)), rules)


@pytest.mark.parametrize("links", [{"a": "b"}, {"b": "a"}])
def test_of_two_linked_cards_a_day_asks_the_more_urgent_one(links: dict[str, str]) -> None:
    found = with_links(links, [due("a", 1, 10), due("b", 5, 10), due("c", 0, 10)])

    assert (names(found.due), names(found.buried)) == ("b c", "a")


@pytest.mark.parametrize("links", [{"a": "b"}, {"b": "a"}])
def test_a_card_is_buried_when_one_linked_with_it_was_answered_today(links: dict[str, str]) -> None:
    assert names(with_links(links, [due("b", 1, 10)], answered="a").due) == ""
    assert names(with_links(links, [], new="b", answered="a").new) == ""


def test_a_new_card_is_buried_for_a_known_one_and_the_next_new_one_takes_its_place() -> None:
    assert names(with_links({"a": "n2"}, [due("a", 1, 10)], new="n1 n2 n3 n4", most=3).new) == "n1 n3 n4"


def test_cards_linked_with_the_same_card_are_not_linked_with_each_other() -> None:
    assert names(with_links({"b": "a", "c": "a"}, [due("b", 2, 10), due("c", 1, 10)]).due) == "b c"


def test_a_buried_card_takes_no_place_within_the_limit() -> None:
    cards = [due("a", 9, 10), due("b", 8, 10), due("c", 7, 10), due("d", 6, 10)]

    assert names(with_links({"a": "b"}, cards, most=2).due) == "a c"


def test_of_the_new_cards_no_more_are_read_than_are_asked() -> None:
    read = iter(placed("n1 n2 n3 n4 n5"))

    todays_queue(Candidates(new=read), DayRules(TODAY, Limits(new=2)))

    assert names(tuple(candidate.key for candidate in read)) == "n3 n4 n5"


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=4).map(" ".join)),
    st.lists(
        st.tuples(st.sampled_from("abcdef"), st.integers(0, 9), st.integers(1, 9)),
        unique_by=lambda row: row[0],
    ),
)
def test_no_two_linked_cards_are_asked_and_each_buried_card_is_linked_with_one_that_is(
    links: dict[str, str], cards: list[tuple[str, int, int]]
) -> None:
    found = with_links(links, [due(*card) for card in cards])

    def linked(one: str, other: str) -> bool:
        return other in links.get(one, "").split() or one in links.get(other, "").split()

    asked, buried = names(found.due).split(), names(found.buried).split()
    assert not any(linked(key, other) for key in asked for other in asked if key != other)
    assert all(any(linked(key, other) for other in asked) for key in buried)
    assert sorted([*asked, *buried]) == sorted(card[0] for card in cards)
