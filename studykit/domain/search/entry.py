"""A card or an exercise as a search sees it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from studykit.domain.cards.card import PERSONAL_PACK
from studykit.domain.cards.leech import is_leech
from studykit.domain.schedule.card_state import CardState, Reviewed
from studykit.domain.schedule.review_log import ReviewKey


@dataclass(frozen=True, slots=True)
class Entry:
    """What a query can ask about. `text` and `tags` are in the form of `searched`,
    `initials` is the skeleton of `text`, `easiness` is in hundredths.

    `due` is None for what was never reviewed; `ratings` are the study days and grades of its reviews.
    """

    key: ReviewKey
    section: str
    kind: str
    text: str
    initials: str = ""
    tags: tuple[str, ...] = ()
    due: date | None = None
    repetitions: int = 0
    interval_days: int = 0
    easiness: int = 250
    lapses: int = 0
    suspended: bool = False
    buried_until: date | None = None
    flagged: bool = False
    own: bool = False
    added: date | None = None
    ratings: tuple[tuple[date, int], ...] = ()

    @property
    def personal(self) -> bool:
        """Whether it is a card of the learner's own."""
        return self.key.pack == PERSONAL_PACK

    @property
    def is_leech(self) -> bool:
        """Whether it was forgotten again and again."""
        return is_leech(self.lapses)

    def with_card_state(self, card_state: CardState) -> Entry:
        """The same entry in another card state."""
        state = card_state.state
        return replace(
            self,
            due=state.due if isinstance(state, Reviewed) else None,
            repetitions=state.memory.repetitions,
            interval_days=state.memory.interval_days,
            easiness=state.memory.easiness,
            lapses=state.lapses,
            suspended=card_state.suspended,
            buried_until=card_state.buried_until,
            flagged=card_state.flagged,
        )

    def is_buried(self, day: date) -> bool:
        """Whether it is buried on a study day."""
        return self.buried_until is not None and self.buried_until > day
