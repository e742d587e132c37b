"""A card written to a file is the card that is read from it."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.cards.card import Card, CardKey, Face, Language
from studykit.packs.cards.format import format_card, format_head
from studykit.packs.cards.parse import parse_card_file
from studykit.packs.markdown.face_text import face_text

LETTERS = string.ascii_lowercase + string.digits
MARKDOWN = st.sampled_from(
    ["## x", "### ko back", "# a", "```", "````python", "~~~", "- key: v", "- ```",
     "> ## q", "    ## code", "---", "+++",
     "<!--", "<pre>", "[a]: /u 'open", "x[::-1]", "{{c1::x}}", "a ** b", "텐서", "각", "\r", "===", "1. ## y"]
)  # fmt: skip
TEXTS = st.lists(MARKDOWN | st.text(max_size=12), min_size=1, max_size=8).map("\n".join)
FACE_TEXTS = TEXTS.map(face_text).filter(bool)
FACES = st.builds(Face, front=FACE_TEXTS, back=FACE_TEXTS)
WORDS = st.text(string.ascii_letters + string.digits + "._-가나다", min_size=1, max_size=12)
ANSWERS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12)


IDS = st.tuples(st.sampled_from(LETTERS), st.text(f"{LETTERS}-", max_size=39))


@st.composite
def cards(draw: st.DrawFn) -> Card:
    languages: list[Language] = draw(st.sampled_from([["ko"], ["en"], ["ko", "en"]]))
    return Card(
        key=CardKey("mine", "".join(draw(IDS))),
        section=draw(st.sampled_from(["9.1", "9.10", "9.6.3"])),
        faces={language: draw(FACES) for language in languages},
        tags=tuple(draw(st.lists(WORDS, max_size=3))),
        typed=tuple(face_text(answer) for answer in draw(st.lists(ANSWERS, max_size=2))),
        needs=tuple(draw(st.lists(WORDS, max_size=2))),
        mends=tuple(draw(st.lists(WORDS, max_size=2))),
    )


@given(st.lists(cards(), min_size=1, max_size=3, unique_by=lambda card: card.key))
def test_parsing_a_formatted_card_gives_the_card_back(written: list[Card]) -> None:
    section = written[0].section
    text = format_head(section) + "".join("\n" + format_card(card) for card in written)

    read = parse_card_file(text, "mine", "9.md")

    assert [problem.args for problem in read.problems] == []
    assert [placed.card.faces for placed in read.cards] == [card.faces for card in written]
    assert [placed.card.typed for placed in read.cards] == [card.typed for card in written]
    assert [(c.card.key, c.card.tags, c.card.needs, c.card.mends) for c in read.cards] == [
        (c.key, c.tags, c.needs, c.mends) for c in written
    ]


@given(TEXTS)
def test_any_text_becomes_a_face_once_and_for_all(text: str) -> None:
    assert face_text(face_text(text)) == face_text(text)


LINES = st.lists(st.sampled_from(["a = 1", "    b = 2", "```", "## x", "### en front", "- typed: x", "가"]), min_size=2)


@given(LINES)
def test_an_answer_of_several_lines_stands_in_a_fence(lines: list[str]) -> None:
    faces: dict[Language, Face] = {"en": Face("Which?", "These.")}
    card = Card(CardKey("mine", "lines"), "9.1", faces, typed=("\n".join(lines), "x"))

    read = parse_card_file(format_head("9.1") + format_card(card), "mine", "9.1.md")

    assert read.problems == ()
    assert [placed.card for placed in read.cards] == [card]


def test_a_fence_of_an_answer_that_is_never_closed_is_a_mistake() -> None:
    text = format_head("9.1") + "## a\n\n- typed:\n  ```\n  x\n\n### en front\n\nq\n\n### en back\n\na\n"

    assert parse_card_file(text, "mine", "9.1.md").problems != ()
