"""When a card counts as a leech, and when that is said."""

from __future__ import annotations

from studykit.domain.cards.leech import is_leech, leech_now


def test_a_card_is_a_leech_from_its_eighth_lapse_on() -> None:
    assert [lapses for lapses in range(12) if is_leech(lapses)] == [8, 9, 10, 11]


def test_it_is_said_at_the_eighth_lapse_and_at_every_fourth_after() -> None:
    assert [after for after in range(1, 30) if leech_now(after - 1, after)] == [8, 12, 16, 20, 24, 28]


def test_an_answer_without_lapse_says_nothing() -> None:
    assert not any(leech_now(lapses, lapses) for lapses in range(30))
