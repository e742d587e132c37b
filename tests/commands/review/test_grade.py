"""`studykit grade`: one review from a script."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.learner import Learner, card_text, file_text


def test_a_grade_tells_when_the_card_comes_back(learner: Learner) -> None:
    first = learner.runs("grade", "one-1", "5")
    again = learner.runs("grade", "mine/one-1", "3")

    assert (first.code, first.out, first.err) == (0, "one-1: next on 2026-11-24, in 1 d.\n", "")
    assert (again.code, again.out) == (0, "one-1: logged as a drill; its first grade of today stays.\n")


def test_a_grade_is_confirmed_in_korean(learner: Learner) -> None:
    ran = replace(learner, language="ko").runs("grade", "one-1", "5")

    assert "2026-11-24" in ran.out
    assert "one-1" in ran.out
    assert "next on" not in ran.out


def test_a_grade_as_json(learner: Learner) -> None:
    first = learner.runs("grade", "one-1", "4", "--json").json

    assert first == {
        "schema": 1,
        "card": "one-1",
        "pack": "mine",
        "kind": "review",
        "grade": 4,
        "study_day": "2026-11-23",
        "repetitions": 1,
        "interval_days": 1,
        "easiness": 2.5,
        "lapses": 0,
        "due": "2026-11-24",
    }
    assert learner.runs("grade", "one-1", "0", "--json").json == first | {"kind": "drill", "grade": 0}


@pytest.mark.parametrize("grade", ["6", "10", "3.0", "five", "", "٣", "５", " 3"])
def test_a_grade_outside_0_to_5_is_refused_and_nothing_is_logged(learner: Learner, grade: str) -> None:
    ran = learner.runs("grade", "one-1", "--", grade)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"A grade is a whole number from 0 to 5, not “{grade}”.\n"
    assert learner.card("one-1")["due"] is None


def test_an_unknown_card_tells_the_nearest_ones(learner: Learner) -> None:
    ran = learner.runs("grade", "oen-1", "3")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("No card is called “oen-1”. Near it: one-1, ")


def test_an_unknown_card_of_a_pack_tells_the_nearest_with_their_packs(learner: Learner) -> None:
    ran = learner.runs("grade", "mine/two-9", "3")

    assert ran.code == 2
    assert "Near it: mine/two-" in ran.err


def test_a_card_that_two_packs_have_wants_its_pack(learner: Learner) -> None:
    cards = learner.runs("cards", "--json").json["cards"]
    (built_in, *_) = [card for card in cards if card["pack"] != "mine"]
    learner.writes("1.3.md", file_text("1.3", card_text(built_in["id"])))

    ambiguous = learner.runs("grade", built_in["id"], "3")
    exact = learner.runs("grade", f"mine/{built_in['id']}", "3")

    assert ambiguous.code == 2
    assert f"mine/{built_in['id']}" in ambiguous.err
    assert f"{built_in['pack']}/{built_in['id']}" in ambiguous.err
    assert exact.code == 0


@pytest.mark.parametrize("arguments", [["grade"], ["grade", "one-1"], ["grade", "one-1", "3", "4"], ["grade", "--no"]])
def test_wrong_usage_of_grade_exits_2(learner: Learner, arguments: list[str]) -> None:
    ran = learner.runs(*arguments)

    assert ran.code == 2
    assert ran.err
    assert not ran.out
