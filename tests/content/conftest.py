"""The built-in pack."""

from __future__ import annotations

import pytest

from studykit.packs.lint.cards import CardLint, lint_cards
from studykit.packs.pack_folder import BUILT_IN_PACK, PackFolder
from tests.content import CARDS


@pytest.fixture(scope="session")
def pack() -> CardLint:
    """The cards of the built-in pack as the lint reads them."""
    return lint_cards(PackFolder(BUILT_IN_PACK, CARDS))
