"""The built-in pack is whole: enough cards in every section, in both languages, and no rule broken."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from studykit.domain.cards.card import LANGUAGES, CardKind
from studykit.packs.lint.cards import CardLint
from tests.content import SECTIONS
from tests.support.learner import Learner


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """The built-in cards as `studykit cards --json` lists them."""
    learner = Learner(tmp_path_factory.mktemp("home"))
    return [card for card in learner.runs("cards", "--json").json["cards"] if card["pack"] == "homl9"]


def test_the_pack_breaks_no_rule(pack: CardLint) -> None:
    assert [f"{problem.path}:{problem.line}: {problem}" for problem in pack.problems] == []


def test_every_section_has_its_cards_and_all_are_listed_as_json(pack: CardLint, listed: list[dict[str, Any]]) -> None:
    counts = Counter(card["section"] for card in listed)
    assert set(counts) == set(SECTIONS)
    assert {section: count for section, count in counts.items() if count < 12} == {}
    assert counts.total() >= 200
    assert {card["id"] for card in listed} == set(pack.cards)


def test_every_card_has_both_faces_with_front_and_back(pack: CardLint, listed: list[dict[str, Any]]) -> None:
    for card in listed:
        sides = ("front", "back") if card["kind"] != "cloze" else ("front",)
        assert all(card[side][language] for side in sides for language in LANGUAGES), card["id"]
    assert {tuple(placed.card.faces) for placed in pack.cards.values()} == {LANGUAGES}


def test_a_quarter_of_the_cards_asks_otherwise_than_by_question_and_forty_are_typed(
    listed: list[dict[str, Any]],
) -> None:
    kinds = Counter(card["kind"] for card in listed)
    assert set(kinds) == set(CardKind)
    assert kinds["cloze"] + kinds["typed"] >= kinds.total() / 4
    assert kinds["typed"] >= 40
