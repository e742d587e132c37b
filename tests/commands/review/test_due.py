"""`studykit due`, and the limits of a day over all its sessions."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.support.learner import NOW, Learner

TOMORROW = NOW + timedelta(days=1)


def test_due_tells_the_day_and_its_counts_by_section(learner: Learner) -> None:
    learner.runs("grade", "one-1", "5")
    learner.runs("grade", "one-2", "2")

    assert learner.runs("due", "--json").json == {
        "schema": 1,
        "study_day": "2026-11-23",
        "due": 0,
        "new": 8,
        "drills": 1,
        "exercises": 0,
        "by_section": {"1.1": {"due": 0, "new": 4}, "1.2": {"due": 0, "new": 4}},
    }
    assert learner.runs("due", "--json", now=TOMORROW).json == {
        "schema": 1,
        "study_day": "2026-11-24",
        "due": 2,
        "new": 10,
        "drills": 0,
        "exercises": 0,
        "by_section": {"1.1": {"due": 2, "new": 4}, "1.2": {"due": 0, "new": 6}},
    }


def test_due_is_one_line_in_either_language(learner: Learner) -> None:
    learner.runs("grade", "one-1", "0")

    assert learner.runs("due").out == "due 1 · new 9\n"
    assert replace(learner, language="ko").runs("due").out == "복습 1 · 새 카드 9\n"
    assert learner.runs("due", "--lang", "ko").out == "복습 1 · 새 카드 9\n"


def test_a_suspended_card_is_not_due(learner: Learner) -> None:
    learner.runs("grade", "one-1", "4")
    learner.runs("cards", "--suspend", "one-1")
    learner.runs("cards", "--suspend", "two-1")

    assert learner.runs("due", "--json", now=TOMORROW).json["by_section"] == {
        "1.1": {"due": 0, "new": 5},
        "1.2": {"due": 0, "new": 5},
    }


def test_new_cards_are_limited_over_all_sessions_of_a_day(learner: Learner) -> None:
    first = learner.runs("review", "--new", "3", typing="\n4\n\n4\nq\n")
    second = learner.runs("review", "--new", "3", typing="\n4\n\n4\n")
    third = learner.runs("review", "--new", "3")

    assert "2 answered" in first.out
    assert "1 answered" in second.out
    assert third.out.startswith("Nothing is due today.")
    assert learner.runs("due", "--json").json["new"] == 7
    assert learner.runs("due", "--json", now=TOMORROW).json["new"] == 10


def test_reviews_are_limited_over_all_sessions_of_a_day(learner: Learner) -> None:
    for number in range(1, 7):
        learner.runs("grade", f"one-{number}", "4")
    day = TOMORROW

    first = learner.runs("review", "--new", "0", "--limit", "4", now=day, typing="\n4\n" * 3)
    second = learner.runs("review", "--new", "0", "--limit", "4", now=day, typing="\n4\n" * 9)

    assert "3 answered · 1 left" in first.out
    assert "1 answered · done for today" in second.out
    assert learner.runs("due", "--json", now=day).json["due"] == 2


def test_an_undone_answer_does_not_count_against_the_limit(learner: Learner) -> None:
    learner.runs("review", "--new", "2", typing="\n4\n\n4\nu\nq\n")

    assert learner.runs("due", "--json").json["new"] == 9
    assert learner.card("one-2")["due"] is None


def test_sections_narrow_a_review(learner: Learner) -> None:
    ran = learner.runs("review", "1.2", "--new", "1", typing="\n5\n")

    assert "[1 of 1] 1.2" in ran.out
    assert learner.card("two-1")["repetitions"] == 1
