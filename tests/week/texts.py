"""The learner's cards and how they are known on a screen or among lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from studykit.domain.cards.card import PERSONAL_PACK, Card, Language
from studykit.packs.cards.parse import parse_card_file

OWN_FRONTS: Mapping[str, Mapping[Language, str]] = {
    "define-then-run": {
        "ko": "텐서플로 1 프로그램은 어떤 두 단계로",
        "en": "Into which two phases does a program",
    }
}
"""How the fronts of own_version.md begin."""

FILES = Path(__file__).with_name("cards")
ENOUGH = 20
"""So many signs of a front tell the cards of the week apart."""

ADDED: Mapping[str, Mapping[Language, tuple[str, str]]] = {
    "set": {
        "ko": ("집합에 같은 값을 두 번 넣으면 어떻게 되나요?", "한 번만 들어갑니다."),
        "en": ("What happens when a set is given a value twice?", "It keeps the value once."),
    },
    "slice": {
        "ko": ("`x[::-1]`은 무엇을 만드나요?", "거꾸로 된 사본을 만듭니다."),
        "en": ("What does `x[::-1]` make?", "A reversed copy."),
    },
    "assert": {
        "ko": ("`assert`가 실패하면 나는 예외는 무엇인가요?", "`AssertionError`입니다."),
        "en": ("Which exception does a failing `assert` raise?", "An `AssertionError`."),
    },
}
"""Front and back of the cards that are added in the week."""


def own_cards(folder: Path) -> dict[str, Card]:
    """The cards in a folder of card files, by id, in the order of the files."""
    files = [parse_card_file(path.read_text("utf-8"), PERSONAL_PACK, path.name) for path in sorted(folder.glob("*.md"))]
    assert not [problem for file in files for problem in file.problems]
    return {placed.card.key.id: placed.card for file in files for placed in file.cards}


CARDS = own_cards(FILES)


def front(card: str, language: Language) -> str:
    """How the front of a card begins, as far as no piece of it is hidden."""
    if card in ADDED:
        return _bare(ADDED[card][language][0])[:ENOUGH]
    if card in OWN_FRONTS:
        return _bare(OWN_FRONTS[card][language])[:ENOUGH]
    known = CARDS[card]
    text = known.faces[language].front.partition("```")[0]
    until = min((text.find(piece) for piece in known.cloze), default=len(text))
    return _bare(text[:until])[:ENOUGH]


def stands_in(card: str, language: Language, shown: str) -> bool:
    """Whether a card's front is part of what is shown, however that is wrapped."""
    return front(card, language) in _bare(shown)


def _bare(text: str) -> str:
    return re.sub(r"[\s`]", "", text)
