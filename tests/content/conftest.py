"""The built-in pack, and a real runner for its code."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from studykit.packs.lint import Lint, lint
from studykit.packs.pack_folder import BUILT_IN_PACK, PackFolder
from studykit.runner import Runner
from tests.content import CARDS


@pytest.fixture(scope="session")
def pack() -> Lint:
    """The cards of the built-in pack as the lint reads them."""
    return lint(PackFolder(BUILT_IN_PACK, CARDS))


@pytest.fixture(scope="session")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    """One warm runner for all code of the pack."""
    runner = Runner(tmp_path_factory.mktemp("home"), idle=60)
    runner.start()
    yield runner
    runner.stop()
