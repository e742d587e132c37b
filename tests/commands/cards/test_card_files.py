"""Card files as learners leave them: broken, copied, edited. History and earlier cards are never lost."""

from __future__ import annotations

import pytest

from tests.support.learner import Learner, Ran, card_text, file_text

BROKEN = """+++
section = "1.1"
+++

## One

### en front

Front

### en back

Back

## one-2

- tga: graph

### en frnt

Front

## one-3

### en front

```python
never = closed
"""
MISTAKES = [
    (5, "“One” is no id. An id has lower-case letters, digits and hyphens, 40 at most."),
    (17, "A card has no key “tga”. Did you mean “tags”?"),
    (19, "A face cannot be called “en frnt”. Did you mean “en front”?"),
    (27, "This code fence is never closed. End it with “```”."),
]
LEFT_OUT = "Files with mistakes are left out; what was read from them before stays."


def test_every_mistake_is_reported_with_its_place(learner: Learner) -> None:
    path = learner.writes("1.1.md", BROKEN)

    lines = learner.runs("due").err.splitlines()

    assert lines[-1] == LEFT_OUT
    for line, sentence in MISTAKES:
        assert f"{path}:{line}: {sentence}" in lines


@pytest.mark.parametrize("arguments", [["due"], ["review"], ["cards"], ["grade", "one-1", "3"], []])
def test_a_broken_file_is_warned_of_and_stops_nothing(learner: Learner, arguments: list[str]) -> None:
    learner.runs("due")
    path = learner.writes("1.1.md", BROKEN)

    ran = learner.runs(*arguments)

    assert ran.code == 0
    assert f"{path}:5: " in ran.err
    assert LEFT_OUT in ran.err
    assert ran.out


def test_cards_of_a_file_that_broke_stay_in_use_and_other_files_load(learner: Learner) -> None:
    learner.runs("grade", "one-1", "5")
    learner.writes("1.1.md", BROKEN)
    learner.writes("1.3.md", file_text("1.3", card_text("three-1")))

    ids = {card["id"] for card in learner.runs("cards", "--json").json["cards"]}

    assert {"one-1", "one-6", "two-1", "three-1"} <= ids
    assert learner.card("one-1")["repetitions"] == 1
    assert "[1 of 9] 1.1" in learner.runs("review").out


def test_a_file_that_is_mended_loads_again(learner: Learner) -> None:
    learner.runs("due")
    learner.writes("1.1.md", BROKEN)
    learner.runs("due")
    learner.writes("1.1.md", file_text("1.1", card_text("one-1", front="Mended?")))

    ran = learner.runs("due")

    assert ran.err == ""
    assert learner.card("one-1")["front"] == {"ko": None, "en": "Mended?"}
    assert "one-2" not in learner.runs("cards").out


def test_check_reports_every_mistake_and_exits_1(learner: Learner) -> None:
    path = learner.writes("1.1.md", BROKEN)
    learner.writes("1.2.md", file_text("1.2", card_text("two-1"), card_text("two-2", keys="- see: nowhere\n\n")))

    ran = learner.runs("check", str(path.parent))

    assert (ran.code, ran.err) == (1, "")
    assert {f"{path}:{line}: {sentence}" for line, sentence in MISTAKES} < set(ran.out.splitlines())
    assert f"{path.with_name('1.2.md')}:17: This card points to “nowhere”, which is no card of the pack." in ran.out
    assert ran.out.endswith("mistakes\n")


def test_check_praises_a_sound_folder_and_a_sound_file(learner: Learner) -> None:
    folder = learner.home / "cards"

    assert learner.runs("check", str(folder)) == Ran(0, "12 cards, 0 pages, 0 exercises, 0 mistakes\n", "")
    assert learner.runs("check", str(folder / "1.1.md")).out == "6 cards, 0 pages, 0 exercises, 0 mistakes\n"
    assert learner.runs("check", str(folder / "none.md")).code == 2


@pytest.mark.parametrize("text", ["", "\n", "# Notes\n", "Notes.\n", '+++\nsection = "1.1"\n+++\n', "+++\n", "## a\n"])
def test_a_file_without_a_card_is_a_mistake_not_an_empty_day(learner: Learner, text: str) -> None:
    path = learner.writes("1.3.md", text)

    ran = learner.runs("due")

    assert ran.code == 0
    assert ran.err.startswith(f"{path}:")
    assert learner.runs("check", str(path)).code == 1


def test_a_card_without_a_face_is_a_mistake(learner: Learner) -> None:
    path = learner.writes("1.3.md", file_text("1.3", "## faceless\n", card_text("other")))

    assert f"{path}:5: This card has no face." in learner.runs("due").err


def test_invalid_utf_8_is_reported_with_its_line(learner: Learner) -> None:
    path = learner.writes("1.1.md", file_text("1.1", card_text("one-1")).encode().replace(b"answer", b"\xb4\xe4"))

    ran = learner.runs("due")

    sentence = f"{path}:13: This line is not valid UTF-8. Save the file with the encoding UTF-8."
    assert ran.err.splitlines() == [sentence, LEFT_OUT]
    assert learner.runs("check", str(path)).out.splitlines()[0] == sentence


def test_an_id_copied_within_a_file_is_reported_with_both_places(learner: Learner) -> None:
    path = learner.writes("1.3.md", file_text("1.3", card_text("same"), card_text("other"), card_text("same")))

    sentence = f"{path}:25: The id “same” is taken: see {path}:5. Give this card an id of its own."

    assert sentence in learner.runs("due").err
    assert sentence in learner.runs("check", str(path)).out


def test_an_id_copied_into_another_file_is_reported_with_both_places(learner: Learner) -> None:
    learner.runs("grade", "one-2", "5")
    first = learner.home / "cards" / "1.1.md"
    copy = learner.writes("1.3.md", file_text("1.3", card_text("three-1"), card_text("one-2", front="A copy?")))

    sentence = f"{copy}:15: The id “one-2” is taken: see {first}:15. Give this card an id of its own."

    assert learner.runs("due").err.splitlines() == [sentence, LEFT_OUT]
    assert sentence in learner.runs("check", "--no-run").out
    assert learner.card("one-2")["section"] == "1.1"
    assert learner.card("one-2")["front"]["en"] == "A question?"


def test_a_mistake_steers_no_terminal(learner: Learner) -> None:
    learner.writes("1.3.md", file_text("1.3", "## \x1b[31mred\u202e\n"))

    err = learner.runs("due").err

    assert "\x1b" not in err
    assert "\u202e" not in err
    assert "␛[31mred<U+202E>" in err
