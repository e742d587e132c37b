"""What a review shows: values that its last step made, so that drawing asks nobody and changes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto

from studykit.domain.cards.card import Card, CardKey, View
from studykit.domain.cards.comparison import Comparison, compare
from studykit.domain.cards.suggestion import suggested_grade
from studykit.domain.schedule.day_report import DayReport
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.history import CardHistory
from studykit.domain.schedule.review_log import ReviewKey
from studykit.domain.schedule.session import Session


class ReviewPhase(Enum):
    """What the review waits for."""

    CLOCK = auto()
    QUESTION = auto()
    EXERCISE = auto()
    ANSWER = auto()
    LEECH = auto()
    END = auto()


class ReviewPane(Enum):
    """What lies over the card; any key takes it away."""

    HELP = auto()
    INFO = auto()
    WHY = auto()
    PAUSE = auto()


@dataclass(frozen=True, slots=True)
class Shown:
    """What is known of the card or exercise that is shown, of the sitting, and at its end of the day.

    `key` is what the keys act on: the leech that is spoken of, else what is asked; None at the end. `card` is None at
    the end and for an exercise. `intervals` are those that each grade would give on the study day `today`.
    `card_history` is what was looked up last; `hard` are the cards that the report names, as far as there are any.
    """

    session: Session
    today: date
    key: ReviewKey | None = None
    card: Card | None = None
    flagged: bool = False
    intervals: Sequence[int | None] = ()
    card_history: CardHistory = field(default_factory=CardHistory)
    report: DayReport = field(default_factory=DayReport)
    hard: Mapping[CardKey, Card] = field(default_factory=dict)


@dataclass(slots=True)
class TypedAnswer:
    """The answer that is typed to a question.

    Once the answer is shown, `comparison` and `suggestion` say how near it came. `confirming` is set where Enter was
    pressed once for the suggested grade, `commanding` where keys act instead of being typed.
    """

    text: str = ""
    comparison: Comparison | None = None
    suggestion: Grade | None = None
    confirming: bool = False
    commanding: bool = False

    def compare(self, answers: Sequence[str], seconds: float) -> None:
        """Compare what was typed with the right answers; without either there is nothing to suggest."""
        self.comparison = self.suggestion = None
        if self.text.strip() and answers:
            self.comparison = compare(self.text, answers)
            self.suggestion = suggested_grade(self.comparison, seconds)


@dataclass(slots=True)
class ReviewWindow:
    """What of the page is in sight.

    `faces` are those to show where they are chosen apart from the language of the messages. `scroll` is the first row
    of the body that is shown; with `at_answer` it is the one that brings the answer into sight.
    """

    faces: View | None = None
    pane: ReviewPane | None = None
    scroll: int = 0
    at_answer: bool = False

    def scroll_to(self, row: int) -> None:
        """Show the body from a row on."""
        self.scroll, self.at_answer = row, False
