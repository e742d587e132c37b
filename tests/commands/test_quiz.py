"""`studykit quiz`: a round that is scored and leaves no trace."""

from __future__ import annotations

import json
from typing import Any

from tests.support.learner import Learner, card_text, file_text


def section(learner: Learner) -> None:
    """Section 0.1 with four questions and two cards to type or complete."""
    backs = ("It makes nodes.", "It runs nodes.", "It writes files.", "It reads numbers.")
    questions = [card_text(f"q-{number}", f"What does {number} do?", back) for number, back in enumerate(backs)]
    typed = card_text("typed", "Which call?", "This.", keys="- typed: tf.assign\n\n")
    lines = card_text("lines", "Which lines?", "These.", keys="- typed:\n  ```\n  a = 1\n  b = 2\n  ```\n\n")
    learner.writes("0.1.md", file_text("0.1", *questions, typed, lines))


def result(learner: Learner, *arguments: str, typing: str = "") -> dict[str, Any]:
    ran = learner.runs("quiz", "0.1", "--json", "--seed", "3", *arguments, typing=typing)
    assert ran.code == 0
    return dict(json.loads(ran.out))


def test_the_same_seed_asks_the_same_and_the_result_lists_each_answer(learner: Learner) -> None:
    section(learner)

    first, again = (result(learner, typing="1\n" * 6) for _ in range(2))

    assert [question["card"] for question in first["questions"]] == [
        question["card"] for question in again["questions"]
    ]
    assert first["asked"] == 6
    assert first["by_section"] == {"0.1": {"asked": 6, "right": first["right"]}}
    missed = [question["card"] for question in first["questions"] if not question["right"]]
    assert first["review"] == missed
    assert {"typed", "lines"} <= set(missed)
    assert first["command"] == "studykit review 0.1"


def test_nothing_is_logged(learner: Learner) -> None:
    section(learner)
    before = learner.runs("cards", "--json").out

    result(learner, typing="1\n2\n3\n4\n")

    assert learner.runs("cards", "--json").out == before


def test_the_end_of_input_ends_the_round(learner: Learner) -> None:
    section(learner)

    assert result(learner, typing="")["asked"] == 0
    assert result(learner, "--count", "2", typing="\n\n\n")["asked"] == 2


def test_in_lines_each_answer_is_explained(learner: Learner) -> None:
    section(learner)

    said = learner.runs("quiz", "0.1", "--seed", "3", typing="\n" * 6).out

    assert "Choose 1 to 4; Enter: I do not know" in said
    assert said.count("Wrong. Right is ") == 6
    assert "0 of 6 right (0 %)" in said
    assert "  0.1     Which call?\n" in said
    assert "The same round again: --seed 3" in said


def test_without_wrong_answers_to_choose_from_a_question_is_not_asked(learner: Learner) -> None:
    learner.writes("0.2.md", file_text("0.2", card_text("alone", "What?", "Such a very unusual answer " * 12)))

    ran = learner.runs("quiz", "0.2")

    assert ran.code == 1
    assert "Name other sections or another query." in ran.err


def test_an_unknown_section_is_named(learner: Learner) -> None:
    assert learner.runs("quiz", "7.7").code == 2
