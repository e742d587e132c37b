"""Which cards a cram session asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from studykit.domain.leech import is_leech
from studykit.domain.queue import Queue
from studykit.domain.standing import Standing
from studykit.store.store import Store


@dataclass(frozen=True, slots=True)
class Wanted:
    """What cards to cram: of some sections or all, with a tag, only flagged ones, only leeches."""

    sections: Sequence[str] | None = None
    tag: str | None = None
    flagged: bool = False
    leech: bool = False


def crammed(store: Store, wanted: Wanted) -> Queue:
    """The cards in the order of the chapter, due or not; those put aside are left out."""
    standings = store.log.standings()

    def asked(standing: Standing) -> bool:
        return (
            not standing.suspended
            and (standing.flagged or not wanted.flagged)
            and (is_leech(standing.state.lapses) or not wanted.leech)
        )

    cards = [
        card.key
        for card in store.content.cards()
        if (wanted.sections is None or card.section in wanted.sections)
        and (wanted.tag is None or wanted.tag.casefold() in map(str.casefold, card.tags))
        and asked(standings.get(card.key, Standing()))
    ]
    return Queue(due=tuple(cards))
