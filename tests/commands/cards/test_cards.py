"""`studykit cards`: the list, its JSON, and cards put aside."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.support.learner import NOW, Learner, card_text, file_text

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
                "added": "2026-11-23",
                "own": False,
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


def test_a_line_shows_section_id_state_and_front(learner: Learner) -> None:
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
    assert (nothing.code, nothing.out, nothing.err) == (
        0,
        "",
        "Nothing is found. What can be asked for: docs/search.md\n",
    )
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


def test_a_query_asks_for_fields(learner: Learner) -> None:
    learner.runs("grade", "one-1", "1")
    learner.runs("grade", "two-2", "5")
    learner.runs("cards", "--flag", "two-3")

    def ids(*query: str) -> list[str]:
        return [card["id"] for card in learner.runs("cards", *query, "--json").json["cards"]]

    assert ids("rated:1") == ["one-1", "two-2"]
    assert ids("rated:1:1") == ["one-1"]
    assert ids("section:1.2", "-is:new") == ["two-2"]
    assert ids("-is:new", "or", "is:flagged") == ["one-1", "two-2", "two-3"]
    assert ids("is:personal -is:new", "--sort", "easiness") == ["one-1", "two-2"]
    assert learner.runs("cards", "is:personal", "--count").out == "12\n"


def test_a_mistake_in_a_query_is_reported_below_its_character(learner: Learner) -> None:
    ran = learner.runs("cards", "세션 is:deu")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == ["“deu” is unknown here. Near it: due.", "  세션 is:deu", "          ^"]
    assert learner.runs("cards", "--jsno").code == 2


def test_exercises_are_listed_where_the_query_names_them(learner: Learner) -> None:
    found = learner.runs("cards", "is:exercise", "section:9.6", "--json").json

    assert found["cards"] == []
    assert {exercise["id"].partition("-")[0] for exercise in found["exercises"]} >= {"9.6.1"}
    assert "exercises" not in learner.runs("cards", "section:9.6", "--json").json


def test_all_that_a_query_means_is_changed_once_that_is_said(learner: Learner) -> None:
    refused = learner.runs("cards", "section:1.1", "--suspend", "--all")
    done = learner.runs("cards", "section:1.1", "--suspend", "--all", "--yes")

    assert (refused.code, refused.err) == (2, "This means 6 cards. To change all of them, say --yes.\n")
    assert (done.code, done.out) == (0, "Suspended: 6 cards.\n")
    assert learner.runs("cards", "is:suspended", "--count").out == "6\n"
    assert learner.runs("cards", "--resume", "is:suspended", "--all", "--yes").code == 0
    assert learner.runs("cards", "is:suspended", "--count").out == "0\n"
    assert learner.runs("cards", "--suspend", "--all", "--yes").code == 2
    assert learner.runs("cards", "section:1.1", "--suspend").code == 2


def test_a_buried_card_is_asked_again_tomorrow_or_after_unbury(learner: Learner) -> None:
    learner.runs("cards", "--bury", "one-1")
    buried = learner.card("one-1")["buried_until"]
    learner.runs("cards", "--unbury", "one-1")

    assert buried == "2026-11-24"
    assert learner.card("one-1")["buried_until"] is None


def test_deleting_takes_a_card_out_of_its_file_and_keeps_its_history(learner: Learner) -> None:
    path = learner.home / "cards" / "1.1.md"
    before = path.read_text("utf-8")
    learner.runs("grade", "one-3", "4")

    deleted = learner.runs("cards", "--delete", "one-3")

    assert (deleted.code, deleted.out) == (0, "Deleted: one-3. Its history stays.\n")
    assert path.read_text("utf-8") == before.replace(card_text("one-3"), "")
    assert learner.runs("cards", "id:one-3", "--count").out == "0\n"
    path.write_text(before, "utf-8")
    assert learner.card("one-3")["repetitions"] == 1


def test_with_its_last_card_a_file_goes(learner: Learner) -> None:
    assert learner.runs("cards", "section:1.1", "--delete", "--all", "--yes").code == 0

    assert not (learner.home / "cards" / "1.1.md").exists()
    assert learner.runs("cards", "is:personal", "--count").out == "6\n"


def test_a_card_of_a_pack_is_not_deleted(learner: Learner) -> None:
    ran = learner.runs("cards", "--delete", "assign-function")

    assert ran.code == 1
    assert "--suspend assign-function" in ran.err
    assert learner.card("assign-function")


def test_history_shows_every_step(learner: Learner) -> None:
    learner.runs("grade", "one-1", "4")
    learner.runs("cards", "--flag", "one-1")
    learner.runs("cards", "--bury", "one-1")

    lines = learner.runs("cards", "--history", "one-1").out.splitlines()

    assert [line.split() for line in lines] == [
        ["2026-11-23", "4", "good", "review"],
        ["2026-11-23", "flagged"],
        ["2026-11-23", "rests", "until", "2026-11-24"],
    ]
    assert learner.runs("cards", "--history", "one-2").out == "It was never asked.\n"


def test_show_prints_both_faces_and_the_state(learner: Learner) -> None:
    shown = learner.runs("cards", "--show", "assign-function").out

    assert "tf.assign입니다." in shown
    assert "Use that op as the training op" in shown
    assert "homl9/assign-function" in shown


def test_a_card_is_added_on_the_day_on_which_it_was_first_there(learner: Learner) -> None:
    learner.runs("due")
    later = NOW + timedelta(days=40)
    learner.writes("1.3.md", file_text("1.3", card_text("three-1")))

    added = learner.runs("cards", "added:30", "--json", now=later).json["cards"]

    assert [card["id"] for card in added] == ["three-1"]
