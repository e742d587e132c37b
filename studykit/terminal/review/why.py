"""Why a card is asked, in a sentence or two."""

from __future__ import annotations

from datetime import date

from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.history import CardHistory, LinkedCardAsked
from studykit.domain.schedule.reasons import Drilled, Due, New, NotDue, Reason, Stumbled, WasBuried, reasons
from studykit.domain.schedule.review_log import ReviewKey
from studykit.terminal.messages import Messages
from studykit.terminal.text.review import day_words, grade_words, interval_words


def why_words(key: ReviewKey, card_history: CardHistory, today: date, say: Messages) -> list[str]:
    """The reasons for asking it on a study day, a sentence each."""
    return [_sentence(reason, key, today, say) for reason in reasons(card_history, today)]


def _sentence(reason: Reason, key: ReviewKey, today: date, say: Messages) -> str:
    match reason:
        case New():
            if isinstance(key, ExerciseKey):
                return say("This exercise is new: you know the cards that it needs, or you have opened it before.")
            return say("This card is new: it was never asked before.")
        case Due():
            return _due(reason, today, say)
        case NotDue(due):
            return say("Its day is still to come: {due}.", due=day_words(due))
        case Drilled(grade):
            return say(
                "Graded {grade} today, below 4: it is asked again until it gets 4 or better.",
                grade=grade_words(grade, say),
            )
        case Stumbled(exercises):
            names = ", ".join(exercise.id for exercise in exercises)
            return say("It teaches what went wrong today in an exercise: {names}.", names=names)
        case WasBuried(until):
            return say("It had been put off until {day}.", day=day_words(until))
        case LinkedCardAsked(day, card):
            return say(
                "On {day} it waited, because a related card was asked: {card}.", day=day_words(day), card=card.id
            )


def _due(reason: Due, today: date, say: Messages) -> str:
    seen = say(
        "Last seen on {day} ({days} d ago), {grade}; the interval was {interval}.",
        day=day_words(reason.last_seen),
        days=(today - reason.last_seen).days,
        grade=grade_words(reason.grade, say) if reason.grade is not None else "–",
        interval=interval_words(reason.interval_days, say),
    )
    over = (today - reason.due).days
    due = say("It is due today.") if not over else say("It is overdue by {days} d.", days=over)
    return f"{seen} {due}"
