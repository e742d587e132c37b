"""`studykit add`: a personal card holds any text, and a mistake changes no file."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.learner import Learner, card_text, file_text

HOSTILE = [
    "```python\nx = [1, 2]\n# a comment\n```",
    "````\n```\n## not a card\n```\n````",
    "~~~\nnever closed",
    "```\nnever closed",
    "# Heading\n## two\n### ko back\n#### four\n",
    "## one-1",
    "+++\nsection = 'x'\n+++",
    "- tags: none\n- typed: x",
    "> ## quoted\n\n- ```\n  in a list\n",
    "Setext\n===\n\nSetext\n---",
    "<!-- never closed\n<script>",
    "[a]: /u 'open",
    "{{c1::cloze}} ** __init__ x[::-1] {x!r}",
    "a\x00b\x07c\x1b[31md\x7f",
    "left\u202eright\u2066x\u2069\u200f",
    "line\r\nline\rline\x0bline\x0cline\u2028line\x85line",
    "   indented\n\ttab",
    "👩‍👩‍👧 e\u0301 \ufeff",
    unicodedata.normalize("NFD", "각의 텐서"),
    "\n\n  blank lines around  \n\n",
    "x" * 5000,
]


def added_id(out: str) -> str:
    return out.split()[1]


def own_cards(learner: Learner) -> str:
    return "".join(path.read_text("utf-8") for path in sorted((learner.home / "cards").glob("*.md")))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_card_holds_any_text_and_the_cards_around_it_stay(learner: Learner, text: str) -> None:
    before = own_cards(learner)
    adding = ("add", "--section", "1.2", "--front", text, "--back", text)

    first = learner.runs(*adding)
    second = learner.runs(*adding)

    assert (first.code, first.err, second.code, second.err) == (0, "", 0, "")
    card = learner.card(added_id(first.out))
    assert card["front"] == card["back"]
    assert card["front"]["en"] == learner.card(added_id(second.out))["front"]["en"]
    assert unicodedata.is_normalized("NFC", card["front"]["en"])
    for word in unicodedata.normalize("NFC", text.replace("\r", "\n")).split():
        assert word in card["front"]["en"].replace("\\#", "#")
    assert own_cards(learner).startswith(before)
    assert learner.runs("check", str(learner.home / "cards")).out == "14 cards, 0 pages, 0 exercises, 0 mistakes\n"


@pytest.mark.parametrize("text", HOSTILE)
def test_no_listing_and_no_review_steers_the_terminal(learner: Learner, text: str) -> None:
    (learner.home / "cards" / "1.1.md").unlink()
    learner.runs("add", "--section", "1", "--front", text, "--back", text, "--tag", "made")

    shown = learner.runs("cards", "made").out + learner.runs("review", typing="\n\n5\n").out

    assert shown
    assert not {character for character in shown if unicodedata.category(character) in ("Cc", "Zl", "Zp")} - {
        "\n",
        "\t",
    }
    assert not set("\u202e\u2066\u2069\u200f") & set(shown)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    front=st.text(min_size=1).filter(str.strip),
    back=st.text(min_size=1).filter(str.strip),
    tags=st.lists(st.text(), max_size=3),
    answers=st.lists(st.text(), max_size=3),
)
def test_every_text_can_be_added(learner: Learner, front: str, back: str, tags: list[str], answers: list[str]) -> None:
    options = [f"--tag={tag}" for tag in tags] + [f"--typed={answer}" for answer in answers]

    ran = learner.runs("add", "--section=1.2", f"--front={front}", f"--back={back}", *options)

    assert (ran.code, ran.err) == (0, "")
    assert learner.card(added_id(ran.out))["kind"] == ("typed" if any(map(str.strip, answers)) else "question")


def test_a_new_card_is_in_the_next_review(learner: Learner) -> None:
    ran = learner.runs(
        "add", "--section", "1", "--front", "What is new?", "--back", "This.", "--tag", "a, b", "--tag", "c"
    )

    path = learner.home / "cards" / "1.md"
    assert ran.out == f"Added {added_id(ran.out)} to {path}.\n"
    assert learner.card(added_id(ran.out))["tags"] == ["a", "b", "c"]
    assert "What is new?" in learner.runs("review").out


def test_a_card_is_added_in_the_language_of_the_learner(learner: Learner) -> None:
    ran = replace(learner, language="ko").runs("add", "--section", "1.1", "--front", "질문", "--back", "답")

    card_id = next(
        card["id"] for card in learner.runs("cards", "질문", "--json").json["cards"] if card["pack"] == "mine"
    )
    assert card_id in ran.out
    assert learner.card(card_id)["front"] == {"ko": "질문", "en": None}


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--section", "1.1"], "A card still needs --front, --back."),
        (["--front", "x", "--back", "y"], "A card still needs --section."),
        (["--section", "1.1", "--front", "x"], "A card still needs --back."),
        (["--section", "1.1", "--front", "x", "--back", "y", "--back-ko", "z"], "A card still needs --front-ko."),
        (["--front", "x", "--front-en", "y"], "--front and --front-en are the same text here."),
        (["--section", "1.1", "--front", " \n", "--back", "y"], "A card needs a text on its front and on its back."),
        (["--section", "1.1", "--front", "x", "--back", ""], "A card needs a text on its front and on its back."),
        (["--section", "1.3", "--front", "x", "--back", "y"], "No section is called “1.3”. Near it: "),
        (["--section", "../1.1", "--front", "x", "--back", "y"], "No section is called “../1.1”."),
        (["--section", "1", "--front", "x", "--back", "y", "--cloze", "z"], "The piece “z” to hide stands on no front"),
        (
            ["--section", "1", "--front", "x", "--back", "y", "--cloze", "x", "--typed", "x"],
            "A card has either “cloze”",
        ),
    ],
)
def test_a_card_that_cannot_be_is_refused_in_one_sentence_and_changes_no_file(
    learner: Learner, options: list[str], sentence: str
) -> None:
    before = own_cards(learner)

    ran = learner.runs("add", *options)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(sentence)
    assert ran.err.count("\n") == 1
    assert own_cards(learner) == before
    assert not (learner.home / "cards" / "1.md").exists()


def test_a_broken_file_is_not_added_to(learner: Learner) -> None:
    learner.runs("due")
    path = learner.writes("1.1.md", file_text("1.1", card_text("One")))
    before = path.read_bytes()

    ran = learner.runs("add", "--section", "1.1", "--front", "x", "--back", "y")

    assert ran.code == 1
    assert f"{path} has a mistake. Mend it, then add the card again.\n{path}:5: “One” is no id." in ran.err
    assert path.read_bytes() == before


def test_a_file_that_cannot_be_written_is_reported(learner: Learner) -> None:
    (learner.home / "cards" / "1.md").mkdir()

    ran = learner.runs("add", "--section", "1", "--front", "x", "--back", "y")

    assert ran.code == 1
    assert f"{Path(learner.home, 'cards', '1.md')} cannot be written: " in ran.err


def test_an_argument_that_is_no_utf_8_is_reported(learner: Learner) -> None:
    invalid = os.fsdecode(b"one\xff")
    for arguments in (["add", "--front", invalid], ["grade", invalid, "3"], ["cards", invalid], ["review", invalid]):
        ran = learner.starts(*arguments)

        assert (ran.code, ran.out) == (2, "")
        assert "is not valid UTF-8" in ran.err
        assert ran.err.count("\n") == 1
