"""One card as a text to be edited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from studykit.domain.cards.card import Card, CardKey, Face
from studykit.packs.cards.card_text import comment_lines, read_edited, with_comment, without_comment
from studykit.packs.cards.format import format_card

CARD = Card(CardKey("pack", "a"), "9.10", {"ko": Face("질문", "답"), "en": Face("<!-- front -->", "back")}, tags=("x",))
TEXT = format_card(CARD).strip("\n")


def test_an_unchanged_text_is_the_card() -> None:
    assert read_edited(TEXT, CARD).card == CARD
    assert read_edited(TEXT, replace(CARD, own=True)).card == replace(CARD, own=True)


@pytest.mark.parametrize("notes", [[], ["One note."], ["A --> note", "<!-- another"]])
def test_the_comment_is_put_above_and_taken_away_again(notes: list[str]) -> None:
    shown = with_comment(TEXT, notes)

    assert without_comment(shown) == TEXT
    assert without_comment(shown.replace("\n", "\r\n")) == TEXT
    assert shown.split("\n")[comment_lines(notes)] == "## a"


def test_a_text_without_its_comment_is_taken_as_it_is() -> None:
    assert without_comment(f"\n\n{TEXT}\n\n") == TEXT


@pytest.mark.parametrize("text", ["", "\n \n", with_comment("", ["A note."])])
def test_an_empty_text_says_neither_a_card_nor_a_mistake(text: str) -> None:
    found = read_edited(without_comment(text), CARD)

    assert (found.card, found.problems) == (None, ())


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        (TEXT.replace("## a", "## b"), 1, "The id carries the history"),
        (f"{TEXT}\n\n## b\n\n### en front\n\nx\n\n### en back\n\ny", 21, "The id carries the history"),
        (TEXT.replace("- tags", "- tag"), 3, "no key “tag”"),
        (TEXT.replace("답", ""), 9, "“ko back” is empty"),
        ("just words", 1, "Text before the first card"),
        (TEXT + "\n```", 20, "never closed"),
    ],
)
def test_a_mistake_names_its_line(text: str, line: int, sentence: str) -> None:
    (problem,) = read_edited(text, CARD).problems

    assert (problem.path, problem.line) == ("a.md", line)
    assert sentence in str(problem)
