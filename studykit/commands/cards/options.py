"""What one call of `studykit cards` asks for; two changes at once are refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from studykit.commands.cards.changes import VERBS
from studykit.errors import UserError

OF_THE_QUERY = ""
"""The value of a change that names no card: it is for all that the query means."""


class Change(NamedTuple):
    """What to do with a card, or with all that the query means where `card` is OF_THE_QUERY."""

    verb: str
    card: str


@dataclass(frozen=True, slots=True)
class CardsOptions:
    """What is asked for: the text of the query, how its list is printed, a card to look at, a change."""

    query: str
    as_json: bool
    plain: bool
    count: bool
    sort: str | None
    show: str | None
    history: str | None
    edit: str | None
    change: Change | None
    every: bool
    yes: bool

    @property
    def shown(self) -> bool:
        """Whether nothing is asked for but the list, to be shown on a screen where there is one."""
        of_a_card = self.change or self.edit or self.show or self.history
        return not (of_a_card or self.as_json or self.plain or self.count or self.sort)


def options_of(query: str, options: Mapping[str, Any]) -> CardsOptions:
    """The options as one value; raise UserError (exit 2) for more than one change."""
    changes = [Change(verb, options[verb]) for verb in VERBS if options[verb] is not None]
    if len(changes) > 1:
        verbs = ", ".join(f"--{change.verb}" for change in changes)
        raise UserError("One change at a time: {verbs}.", exit_code=2, verbs=verbs)
    others = {name: value for name, value in options.items() if name not in VERBS}
    return CardsOptions(query, change=changes[0] if changes else None, **others)
