"""The built-in pack."""

from __future__ import annotations

import pytest

from studykit.packs.lint.lint import Lint, lint
from studykit.packs.pack_folder import BUILT_IN_PACK, PackFolder
from tests.content import CARDS


@pytest.fixture(scope="session")
def pack() -> Lint:
    """The cards of the built-in pack as the lint reads them."""
    return lint(PackFolder(BUILT_IN_PACK, CARDS))
