"""docs/claims.md stays true: every claim of the notes is there, judged, and asked by cards that exist."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from studykit.packs.lint.cards import CardLint
from tests.content import REPOSITORY, SECTIONS

JUDGEMENTS = {"true", "true in TensorFlow 1", "imprecise", "wrong"}
CLAIMS = 59


class Claim(NamedTuple):
    number: int
    section: str
    words: str
    judged: str
    cards: tuple[str, ...]


def claims() -> list[Claim]:
    rows = re.findall(r"^\| (\d.*) \|$", (REPOSITORY / "docs" / "claims.md").read_text("utf-8"), re.MULTILINE)
    found = []
    for row in rows:
        number, section, words, judged, cards = row.split(" | ")
        found.append(Claim(int(number), section, words, judged, tuple(cards.split(", "))))
    return found


def test_every_claim_is_there_once_in_its_order() -> None:
    assert [claim.number for claim in claims()] == list(range(1, CLAIMS + 1))


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: str(claim.number))
def test_a_claim_is_judged_and_asked_by_cards_of_its_section(claim: Claim, pack: CardLint) -> None:
    assert claim.judged in JUDGEMENTS
    assert claim.section in SECTIONS
    assert claim.words
    assert claim.cards
    assert set(claim.cards) <= set(pack.cards)
    assert len(set(claim.cards)) == len(claim.cards)
    assert claim.section in {pack.cards[card].card.section for card in claim.cards}
