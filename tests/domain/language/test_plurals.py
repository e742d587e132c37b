"""English nouns follow the number before them."""

from __future__ import annotations

import pytest

from studykit.domain.language.plurals import with_plurals


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("0 card(s)", "0 cards"),
        ("1 card(s)", "1 card"),
        ("1 card(s), 2 exercise(s)", "1 card, 2 exercises"),
        ("11 card(s)", "11 cards"),
        ("1,001 card(s)", "1,001 cards"),
        ("2.1 card(s)", "2.1 cards"),
        ("… 1 more line(s)", "… 1 more line"),
        ("2026-11-21  1 card(s)", "2026-11-21  1 card"),
        ("no number of card(s)", "no number of card(s)"),
    ],
)
def test_a_noun_is_settled_by_its_number(text: str, settled: str) -> None:
    assert with_plurals(text) == settled
