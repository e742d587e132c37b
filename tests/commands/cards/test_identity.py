"""A card's history stays with its id, whatever happens to the file around it."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from studykit.domain.cards.card import CardKey
from studykit.store.store import open_store
from tests.support.learner import Learner, card_text, file_text


def new_text(cards: Path) -> None:
    card_file = cards / "1.1.md"
    card_file.write_text(card_file.read_text().replace("A question?", "Another question?"))


def new_language(cards: Path) -> None:
    card_file = cards / "1.1.md"
    card_file.write_text(card_file.read_text().replace("### en ", "### ko "))


def new_kind(cards: Path) -> None:
    card_file = cards / "1.1.md"
    card_file.write_text(card_file.read_text().replace("## one-2\n", "## one-2\n\n- typed: tf.Variable\n"))


def new_order(cards: Path) -> None:
    texts = [card_text(f"one-{number}") for number in (6, 2, 5, 1, 3)]
    (cards / "1.1.md").write_text(file_text("1.1", *texts))


def new_section_of_the_file(cards: Path) -> None:
    card_file = cards / "1.1.md"
    card_file.write_text(card_file.read_text().replace('section = "1.1"', 'section = "1.10"'))


def new_name_of_the_file(cards: Path) -> None:
    (cards / "1.1.md").rename(cards / "basics.md")


def moved_to_an_earlier_file(cards: Path) -> None:
    (cards / "1.1.md").write_text(file_text("1.1", card_text("one-1")))
    (cards / "0.9.md").write_text(file_text("0.9", card_text("one-2")))


def moved_to_a_later_file(cards: Path) -> None:
    (cards / "1.1.md").write_text(file_text("1.1", card_text("one-1")))
    (cards / "1.2.md").write_text(file_text("1.2", card_text("two-1"), card_text("one-2")))


def new_line_ends(cards: Path) -> None:
    card_file = cards / "1.1.md"
    card_file.write_bytes(b"\xef\xbb\xbf" + card_file.read_bytes().replace(b"\n", b"\r\n"))


EDITS = [
    new_text,
    new_language,
    new_kind,
    new_order,
    new_section_of_the_file,
    new_name_of_the_file,
    moved_to_an_earlier_file,
    moved_to_a_later_file,
    new_line_ends,
]
HISTORY = ("pack", "repetitions", "interval_days", "easiness", "lapses", "due", "suspended")


def history_of(card: dict[str, Any]) -> dict[str, Any]:
    return {name: card[name] for name in HISTORY}


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_an_edit_keeps_the_history(learner: Learner, edit: Callable[[Path], None]) -> None:
    learner.runs("grade", "one-2", "5")
    before = learner.card("one-2")

    edit(learner.home / "cards")
    after = learner.card("one-2")

    assert learner.runs("due").err == ""
    assert history_of(after) == history_of(before)
    assert after["repetitions"] == 1
    assert learner.runs("grade", "one-2", "5", "--json").json["kind"] == "drill"


def test_a_card_that_is_gone_comes_back_with_its_history(learner: Learner) -> None:
    path = learner.home / "cards" / "1.1.md"
    learner.runs("grade", "one-2", "5")
    before, text = learner.card("one-2"), path.read_text()

    path.unlink()
    gone = learner.runs("grade", "one-2", "5")
    path.write_text(text)

    assert gone.code == 2
    assert learner.card("one-2") == before
    assert learner.runs("doctor", "--data").code == 0


def test_a_file_touched_without_a_change_is_read_no_further(learner: Learner) -> None:
    learner.runs("grade", "one-2", "5")
    before = learner.card("one-2")
    os.utime(learner.home / "cards" / "1.1.md", (0, 0))

    assert learner.card("one-2") == before


def test_the_faces_of_a_card_have_one_history(learner: Learner) -> None:
    korean_face = "### ko front\n\n한국어?\n\n### ko back\n\n네.\n\n"
    learner.writes("1.0.md", file_text("1.0", card_text("shared", front="English?", keys=korean_face)))

    korean = learner.runs("review", "1.0", "--lang", "ko", typing="\n5\n")
    english = learner.runs("review", "1.0", "--lang", "en", typing="\n5\n")

    assert "한국어?" in korean.out
    assert "English?" not in korean.out + english.out
    with closing(open_store(learner.home, lambda: "")) as store:
        assert len(list(store.log.rows(CardKey("mine", "shared")))) == 1


def test_texts_are_composed_on_reading_and_searching(learner: Learner) -> None:
    composed = "텐서"
    decomposed = unicodedata.normalize("NFD", composed)
    learner.writes("1.3.md", file_text("1.3", card_text("hangul", front=f"{decomposed}?")))

    assert learner.card("hangul")["front"]["en"] == f"{composed}?"
    for word in (composed, decomposed):
        assert [card["id"] for card in learner.runs("cards", word, "1.3", "--json").json["cards"]] == ["hangul"]
