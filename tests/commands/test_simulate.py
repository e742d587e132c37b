"""`studykit simulate`: what SM-2 does with a history of grades."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.learner import Learner


def test_a_history_on_the_command_line_is_a_table(learner: Learner) -> None:
    ran = learner.runs("simulate", "5", "5", "2")

    assert ran.code == 0
    assert [line.split() for line in ran.out.splitlines()[1:]] == [
        ["5", "1", "1", "2.60"],
        ["5", "2", "6", "2.70"],
        ["2", "0", "1", "2.70"],
    ]
    assert ran.out.splitlines()[0].startswith("grade")
    assert not replace(learner, language="ko").runs("simulate", "5").out.startswith("grade")


def test_histories_on_the_standard_input_as_json(learner: Learner) -> None:
    ran = learner.runs("simulate", "-", "--json", typing="5 5 5 5 4\n\n3,3\n")

    assert ran.json["schema"] == 1
    assert ran.json.keys() == {"schema", "histories"}
    first, second = ran.json["histories"]
    assert [memory["interval_days"] for memory in first] == [1, 6, 17, 50, 145]
    assert second == [
        {"repetitions": 1, "interval_days": 1, "easiness": 2.36},
        {"repetitions": 2, "interval_days": 6, "easiness": 2.22},
    ]


def test_a_simulation_reads_and_writes_no_data(learner: Learner) -> None:
    nowhere = replace(learner, home=learner.home / "none")

    assert nowhere.runs("simulate", "4").code == 0
    assert not nowhere.home.exists()


@pytest.mark.parametrize(
    ("arguments", "typing", "sentence"),
    [
        (["6"], "", "A grade is a whole number from 0 to 5, not “6”."),
        (["5", "x"], "", "A grade is a whole number from 0 to 5, not “x”."),
        (["-"], "5 5\n5 9\n", "Line 2: a grade is a whole number from 0 to 5, not “9”."),
        (["-"], "5 -1\n", "Line 1: a grade is a whole number from 0 to 5, not “-1”."),
        (["-"], "", "Give grades from 0 to 5, such as: studykit simulate 5 5 4 3."),
        ([], "", "Give grades from 0 to 5, such as: studykit simulate 5 5 4 3."),
    ],
)
def test_anything_but_grades_is_refused(learner: Learner, arguments: list[str], typing: str, sentence: str) -> None:
    ran = learner.runs("simulate", *arguments, typing=typing)

    assert (ran.code, ran.out, ran.err) == (2, "", f"{sentence}\n")


def test_input_that_is_no_utf_8_is_refused(learner: Learner) -> None:
    ran = learner.starts("simulate", "-", typing=b"5 5\n\xff\n")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Line 2: a grade is a whole number from 0 to 5, not ")
