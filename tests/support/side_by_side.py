"""How tests are dealt out to the processes that run them: the longest first, those that share a fixture together."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from xdist.scheduler import LoadScopeScheduling

TOGETHER = (
    "tests/test_install.py",
    "tests/content/",
    "tests/commands/exercise/test_read_command.py",
    "tests/store/test_keys_of_two_kinds.py",
    "tests/terminal/read/test_pty.py",
    "tests/worker/test_limits_alone.py",
    "tests/worker/test_one_shot_processes.py",
)
"""Files, and folders, whose tests share something dear; each goes to one process whole."""

PARAMETER_TOGETHER = ("tests/week/",)
"""Folders in which all tests with one parameter share something dear."""

LONGEST = (
    "tests/week/",
    "tests/worker/test_many_answers.py",
    "tests/proving/test_proof.py",
    "tests/proving/",
    "tests/content/test_code.py",
    "tests/worker/test_one_shot_processes.py",
    "tests/worker/",
    "tests/test_install.py",
    "tests/commands/exercise/",
    "tests/terminal/read/test_pty.py",
)
"""Where the longest tests stand, the longest first: begun last, they would be waited for at the end."""


class Dealer(LoadScopeScheduling):  # type: ignore[misc]
    """Deals out whole groups first, then test by test."""

    def _split_scope(self, nodeid: str) -> str:
        """The group of a test; a test alone is its own."""
        if nodeid.startswith(PARAMETER_TOGETHER):
            return f"{nodeid.partition('::')[0]}{nodeid[nodeid.rfind('[') :]}"
        return next((place for place in TOGETHER if nodeid.startswith(place)), nodeid)


def longest_first(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """The tests in their order, but those of the longest places in front."""

    def place(item: pytest.Item) -> int:
        return next((n for n, start in enumerate(LONGEST) if item.nodeid.startswith(start)), len(LONGEST))

    return sorted(items, key=place)
