"""`studykit cards`: the list, its JSON, and cards put aside."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.commands.running import NOW, Learner, card_text, file_text

KEYS = """- tags: graph, tf.Variable
- typed: a_1
- needs: one-1
- see: two-1
- exercises: 9.1.1-x
- mends: wrong-graph

"""


def test_cards_as_json_tell_everything_of_a_card(learner: Learner) -> None:
    learner.writes("0.1.md", file_text("0.1", card_text("whole", front="Which `name`?", back="`a_1`", keys=KEYS)))
    learner.runs("grade", "whole", "4")
    learner.runs("grade", "whole", "4", now=NOW + timedelta(days=1))
    learner.runs("grade", "whole", "2", now=NOW + timedelta(days=7))

    listed = learner.runs("cards", "whole", "0.1", "--json").json

    assert listed == {
        "schema": 1,
        "cards": [
            {
                "id": "whole",
                "section": "0.1",
                "pack": "mine",
                "kind": "typed",
                "tags": ["graph", "tf.Variable"],
                "front": {"ko": None, "en": "Which `name`?"},
                "back": {"ko": None, "en": "`a_1`"},
                "repetitions": 0,
                "interval_days": 1,
                "easiness": 2.5,
                "lapses": 1,
                "due": "2026-12-01",
                "suspended": False,
                "buried_until": None,
                "flagged": False,
                "cloze": [],
                "typed": ["a_1"],
                "needs": ["one-1"],
                "see": ["two-1"],
                "exercises": ["9.1.1-x"],
                "mends": ["wrong-graph"],
            }
        ],
    }


def test_a_card_never_reviewed_has_no_due_day(learner: Learner) -> None:
    card = learner.card("one-1")

    assert (card["repetitions"], card["interval_days"], card["easiness"], card["lapses"]) == (0, 0, 2.5, 0)
    assert card["due"] is None


def test_every_built_in_card_has_both_languages(learner: Learner) -> None:
    cards = learner.runs("cards", "--json").json["cards"]

    built_in = [card for card in cards if card["pack"] != "mine"]
    assert len(built_in) >= 5 * 12
    assert [card["id"] for card in built_in if None in card["front"].values()] == []


def test_the_list_is_in_the_order_of_the_chapter(learner: Learner) -> None:
    learner.writes("1.10.md", file_text("1.10", card_text("ten-1")))

    ids = [card["id"] for card in learner.runs("cards", "--json").json["cards"]]

    assert ids[:7] == ["one-1", "one-2", "one-3", "one-4", "one-5", "one-6", "two-1"]
    assert ids[12] == "ten-1"


def test_a_line_tells_section_id_state_and_front(learner: Learner) -> None:
    learner.runs("grade", "one-1", "5")
    learner.runs("cards", "--suspend", "one-3")

    lines = learner.runs("cards", "one-").out.splitlines()

    assert [line.split() for line in lines[:3]] == [
        ["1.1", "one-1", "2026-11-24", "A", "question?"],
        ["1.1", "one-2", "new", "A", "question?"],
        ["1.1", "one-3", "suspended", "A", "question?"],
    ]


def test_words_narrow_the_list_and_all_must_stand_in_the_card(learner: Learner) -> None:
    learner.writes("1.3.md", file_text("1.3", card_text("three-1", back="Straße", keys="- tags: Graph\n\n")))

    for words in (["graph", "1.3"], ["STRASSE"], ["three-1", "question"]):
        assert [card["id"] for card in learner.runs("cards", *words, "--json").json["cards"]] == ["three-1"]
    nothing = learner.runs("cards", "three-1", "two-1")
    assert (nothing.code, nothing.out, nothing.err) == (0, "", "No card has these words.\n")
    assert learner.runs("cards", "three-1", "two-1", "--json").json == {"schema": 1, "cards": []}


def test_a_suspended_card_is_asked_again_after_resume(learner: Learner) -> None:
    learner.runs("grade", "one-1", "5")

    suspended = learner.runs("cards", "--suspend", "one-1")
    while_suspended = learner.card("one-1")
    resumed = learner.runs("cards", "--resume", "mine/one-1")

    assert (suspended.code, suspended.out) == (0, "Suspended: one-1.\n")
    assert while_suspended["suspended"]
    assert (resumed.code, resumed.out) == (0, "Asked again: one-1.\n")
    assert learner.card("one-1") == while_suspended | {"suspended": False}
    assert learner.runs("cards", "--suspend", "one-x").code == 2


def test_the_language_decides_which_face_is_listed(learner: Learner) -> None:
    both = (
        "## two-faced\n\n### ko front\n\n한국어\n\n### ko back\n\n네\n\n### en front\n\nEnglish\n\n### en back\n\nYes\n"
    )
    learner.writes("1.3.md", file_text("1.3", both))

    assert "English" in learner.runs("cards", "two-faced").out
    assert "한국어" in replace(learner, language="ko").runs("cards", "two-faced").out
    assert "한국어" in learner.runs("cards", "two-faced", "--lang", "ko").out
