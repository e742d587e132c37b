"""The words of a review: intervals, progress, what a grade did, how a sitting ended."""

from __future__ import annotations

import pytest

from studykit.domain.cards.card import Language
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.review_session import Reviewer
from studykit.domain.schedule.session import Session
from studykit.terminal.messages import Messages
from studykit.terminal.text.review import (
    graded_words,
    heading_words,
    interval_words,
    progress_words,
    summary_words,
    undone_words,
)
from tests.support.cards_in_memory import CardsInMemory
from tests.terminal.review.models import CARDS, CLOZE, NOW, QUESTION, TITLES, experienced, keys

ENGLISH = Messages("en")


def sitting(*grades: int) -> Reviewer:
    reviewer = Reviewer(CardsInMemory(CARDS), Session(upcoming=keys(CARDS)), lambda: NOW)
    for grade in grades:
        reviewer.grade(Grade(grade))
    return reviewer


@pytest.mark.parametrize(
    ("days", "korean", "english"),
    [
        (None, "", ""),
        (1, "1일", "1 d"),
        (60, "60일", "60 d"),
        (61, "2개월", "2 mo"),
        (145, "5개월", "5 mo"),
        (730, "24개월", "24 mo"),
        (731, "2.0년", "2.0 y"),
        (3_634, "9.9년", "9.9 y"),
        (3_635, "10년", "10 y"),
        (36_500, "100년", "100 y"),
    ],
)
def test_an_interval_is_said_in_days_then_months_then_years(days: int | None, korean: str, english: str) -> None:
    assert interval_words(days, Messages("ko")) == korean
    assert interval_words(days, ENGLISH) == english


@pytest.mark.parametrize(
    ("grades", "words"),
    [
        ([], "1 of 3"),
        ([4], "2 of 3"),
        ([4, 1], "drills 1 · 3 of 3"),
        ([0, 1, 2], "drill · 3 left"),
        ([0, 5, 2, 4], "drill · 1 left"),
    ],
)
def test_the_progress_counts_cards_and_then_drills(grades: list[int], words: str) -> None:
    assert progress_words(sitting(*grades).session, ENGLISH) == words


@pytest.mark.parametrize(
    ("grade", "words"),
    [
        (0, "0 blackout: on 2026-11-24, and once more in this session"),
        (3, "3 hard: on 2026-11-24, and once more in this session"),
        (4, "4 good: next on 2026-11-24"),
        (5, "5 perfect: next on 2026-11-24"),
    ],
)
def test_a_grade_is_named_with_the_day_on_which_the_card_comes_back(grade: int, words: str) -> None:
    assert graded_words(CardsInMemory(CARDS).grade(QUESTION.key, Grade(grade), NOW), ENGLISH) == words


@pytest.mark.parametrize(("grade", "words"), [(3, "3 hard: again soon"), (4, "4 good: drill done")])
def test_a_drill_is_named_without_a_day(grade: int, words: str) -> None:
    learner = CardsInMemory(CARDS)
    learner.grade(QUESTION.key, Grade.WRONG, NOW)

    assert graded_words(learner.grade(QUESTION.key, Grade(grade), NOW), ENGLISH) == words


def test_an_undo_tells_what_it_took_back() -> None:
    learner = experienced()
    graded, put_aside = learner.grade(QUESTION.key, Grade.HARD, NOW), learner.suspend(CLOZE.key, NOW)

    assert undone_words(graded, ENGLISH) == "Undone: grade 3 of assign."
    assert undone_words(put_aside, ENGLISH) == "Undone: initialise is asked again."
    assert undone_words(None, ENGLISH) == "There is nothing of today to undo."


@pytest.mark.parametrize(
    ("grades", "words"),
    [([], "0 answered · 3 left"), ([4, 2], "2 answered · 2 left"), ([5, 5, 5], "3 answered · done for today")],
)
def test_a_sitting_ends_with_what_was_answered_and_what_is_left(grades: list[int], words: str) -> None:
    assert summary_words(sitting(*grades).session, ENGLISH) == words


@pytest.mark.parametrize(
    ("language", "title"), [("ko", "3.1 변수와 세션의 수명"), ("en", "3.1 The life of variables and sessions")]
)
def test_a_heading_has_the_title_in_the_language_of_the_learner(language: Language, title: str) -> None:
    assert heading_words(QUESTION, TITLES, Messages(language)) == title


def test_a_section_without_title_is_its_number_and_one_in_another_language_keeps_its_title() -> None:
    assert heading_words(QUESTION, {}, ENGLISH) == "3.1"
    assert heading_words(QUESTION, {"3.1": {"ko": "변수"}}, ENGLISH) == "3.1 변수"
