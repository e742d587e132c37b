"""What a desk has to tell besides the card, in lines: for the screen and for the review in lines."""

from __future__ import annotations

from studykit.terminal.review.model import Phase, ReviewDesk
from studykit.terminal.review.summary import end_lines
from studykit.terminal.review.why import why_words
from studykit.terminal.text.info import About
from studykit.terminal.text.review import section_words


def end_of(desk: ReviewDesk, width: int) -> list[str]:
    """The end of a sitting in lines."""
    answered = desk.reviewer.session.answered
    return end_lines(desk.report, answered, desk.reviewer.card_of, desk.view, desk.say, width)


def why_of(desk: ReviewDesk) -> list[str]:
    """Why the card or exercise is asked."""
    return why_words(desk.key, desk.facts, desk.reviewer.today, desk.say) if desk.key else []


def about(desk: ReviewDesk) -> About:
    """What is known of the card or exercise; typed answers are no hint while the card is asked."""
    key, card = desk.key, desk.card
    if key is None:
        raise LookupError("nothing is asked")
    section = card.section if card else key.id.partition("-")[0]
    return About(
        key=key,
        card=card,
        section=section_words(section, desk.titles, desk.say),
        facts=desk.facts,
        intervals=desk.reviewer.intervals(key),
        today=desk.reviewer.today,
        reveals=desk.phase is not Phase.QUESTION,
    )
