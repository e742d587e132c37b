"""A review or a quiz of what a query finds: nothing of it is loaded where no query is given."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from studykit.commands.cards.list import found, query_of
from studykit.domain.schedule.review_log import ReviewKey
from studykit.env import Environment
from studykit.store.store import Store
from studykit.terminal.messages import Messages


def meant(environment: Environment, store: Store, query: str) -> frozenset[ReviewKey]:
    """The cards that a query means, and the exercises where it names them; raise UserError (exit 2) with a caret."""
    return frozenset(entry.key for entry in found(environment, store, query_of(environment, query)))


def nothing_meant(query: str, sections: Sequence[str], *, found: int, crammed: int, without: int, say: Messages) -> str:
    """What to say where a query leaves nothing of a day, and what could be done.

    `found` is how much the query finds, `crammed` what a cram would ask, `without` what today asks without the query.
    """
    if not found:
        lines = [say("“{query}” finds no card. What can be asked for: docs/search.md", query=query)]
    else:
        lines = [say("Of what “{query}” finds, nothing is left for today.", query=query)]
    if crammed:
        command = shlex.join(["studykit", "review", *sections, "--cram", "--query", query])
        lines.append(say("To ask them all the same ({count}): {command}", count=crammed, command=command))
    if without:
        lines.append(say("Without the query, today asks {count}: studykit review", count=without))
    return "\n".join(lines)
