"""What a review learns of an answer file that was checked in its middle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from studykit.domain.cards.card import CardKey
from studykit.domain.schedule.review_log import LogRow


@dataclass(frozen=True, slots=True)
class CheckedAnswer:
    """The verdict in lines, the row of the grade if the answer passed, the cards to drill."""

    lines: Sequence[str]
    row: LogRow | None
    stumbles: Sequence[CardKey]
