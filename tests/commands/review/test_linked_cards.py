"""Linked cards are not asked on the same day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.support.learner import NOW, Learner, card_text, file_text

DAY = timedelta(days=1)


@pytest.fixture
def linked(learner: Learner) -> Learner:
    """One whose first two cards are linked."""
    first = card_text("one-1", keys="- see: one-2\n\n")
    learner.writes("1.1.md", file_text("1.1", first, *(card_text(f"one-{number}") for number in range(2, 7))))
    return learner


def asked(learner: Learner, *lines: str, days: int = 0) -> list[str]:
    """The cards that a review asks and that are then left, by their ids."""
    said = learner.runs("review", "--plain", now=NOW + days * DAY, typing="\n".join([*lines, *["n"] * 20])).out
    return [line.split()[1] for line in said.splitlines() if line.startswith("Later: one-")]


def test_of_two_new_linked_cards_a_day_asks_one(linked: Learner) -> None:
    assert asked(linked)[:5] == ["one-1", "one-3", "one-4", "one-5", "one-6"]
    assert linked.runs("due", "--json").json["by_section"]["1.1"] == {"due": 0, "new": 5}


def test_after_its_linked_card_was_answered_a_card_waits_for_the_next_day(linked: Learner) -> None:
    linked.runs("grade", "one-2", "5")

    assert "one-1" not in asked(linked)
    assert "one-1" in asked(linked, days=1) or "one-2" in asked(linked, days=1)


def test_two_linked_cards_that_are_due_take_turns(linked: Learner) -> None:
    linked.runs("grade", "one-1", "5")
    linked.runs("grade", "one-2", "5")
    first = linked.runs("due", "--json", now=NOW + DAY).json["by_section"]["1.1"]["due"]
    linked.runs("grade", "one-1", "5", now=NOW + DAY)

    assert first == 1
    assert linked.runs("due", "--json", now=NOW + DAY).json["by_section"]["1.1"]["due"] == 0
    said = linked.runs("review", "--plain", now=NOW + 2 * DAY, typing="why\n").out
    assert "On 2026-11-24 it waited, because a related card was asked: one-1." in said


def test_the_home_page_counts_what_is_buried(linked: Learner) -> None:
    linked.runs("grade", "one-1", "5")
    linked.runs("grade", "one-2", "5")

    assert "resting today: 1" in linked.runs(now=NOW + DAY).out
