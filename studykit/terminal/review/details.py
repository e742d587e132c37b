"""What a review says besides the card, in lines: for the screen and for the review in lines."""

from __future__ import annotations

from studykit.terminal.review.model import ReviewModel
from studykit.terminal.review.shown import ReviewPhase
from studykit.terminal.review.summary import end_lines
from studykit.terminal.review.why import why_words
from studykit.terminal.text.info import About
from studykit.terminal.text.review import section_words


def end_of(model: ReviewModel, width: int) -> list[str]:
    """The end of a sitting in lines."""
    shown = model.shown
    return end_lines(shown.report, shown.session.answered, shown.hard.get, model.view, model.say, width)


def why_of(model: ReviewModel) -> list[str]:
    """Why the card or exercise is asked."""
    return why_words(model.key, model.shown.card_history, model.shown.today, model.say) if model.key else []


def about(model: ReviewModel) -> About:
    """What is known of the card or exercise; typed answers are no hint while the card is asked."""
    key, card = model.key, model.card
    if key is None:
        raise LookupError("nothing is asked")
    section = card.section if card else model.shown.card_history.section
    return About(
        key=key,
        card=card,
        section=section_words(section, model.context.titles, model.say),
        card_history=model.shown.card_history,
        intervals=model.shown.intervals,
        today=model.shown.today,
        reveals=model.phase is not ReviewPhase.QUESTION,
    )
