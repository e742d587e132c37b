"""The words of a review: grades, intervals, progress."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from studykit.domain.cards.card import Card, Language
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.review_log import LogRow, RowKind
from studykit.domain.schedule.review_session import Edited, Step, due_after
from studykit.domain.schedule.session import Session
from studykit.errors import N_
from studykit.terminal.messages import Messages

GRADE_NAMES = (N_("blackout"), N_("wrong"), N_("nearly"), N_("hard"), N_("good"), N_("perfect"))

GRADE_MEANINGS = (
    N_("nothing came back"),
    N_("wrong, but familiar once seen"),
    N_("wrong, though it seemed easy once seen"),
    N_("right, with serious difficulty"),
    N_("right, after some thought"),
    N_("right at once"),
)
"""The grades as the paper of 1990 words them."""

SectionTitles = Mapping[str, Mapping[Language, str]]
ExerciseTitles = Mapping[ExerciseKey, Bilingual]

DAYS_PER_MONTH, DAYS_PER_YEAR = 30.44, 365.25

FLAG = "[F]"
"""The mark of a flagged card."""


def interval_words(days: int | None, say: Messages) -> str:
    """An interval, short: days, from two months on months, from two years on years; nothing for a drill."""
    if days is None:
        return ""
    if days < 2 * DAYS_PER_MONTH:
        return say("{days} d", days=days)
    if days < 2 * DAYS_PER_YEAR:
        return say("{months} mo", months=round(days / DAYS_PER_MONTH))
    years = days / DAYS_PER_YEAR
    return say("{years} y", years=f"{years:.1f}" if years < 9.95 else round(years))


def progress_words(session: Session, say: Messages) -> str:
    """How far the sitting is; the numbers stand at the end, where a drill that is added does not move them."""
    if session.drilling:
        return say("drill · {left} left", left=len(session.drills))
    progress = say("{number} of {total}", number=session.answered + 1, total=session.total)
    return f"{say('drills {drills}', drills=len(session.drills))} · {progress}" if session.drills else progress


def grade_words(grade: Grade, say: Messages) -> str:
    """A grade and its name."""
    return f"{int(grade)} {say(GRADE_NAMES[grade])}"


def graded_words(row: LogRow, say: Messages) -> str:
    """What a grade did."""
    name = grade_words(row.grade or Grade.BLACKOUT, say)
    due = due_after(row)
    if row.kind is RowKind.DRILL or due is None:
        again = row.grade is not None and row.grade.drilled
        return say("{grade}: again soon", grade=name) if again else say("{grade}: drill done", grade=name)
    if row.grade is not None and row.grade.drilled:
        return say("{grade}: on {due}, and once more in this session", grade=name, due=day_words(due))
    return say("{grade}: next on {due}", grade=name, due=day_words(due))


def flagged_words(row: LogRow, say: Messages) -> str:
    """That a mark was set or taken away."""
    if row.kind is RowKind.FLAG:
        return say("Flagged: {card}.", card=row.card.id)
    return say("The flag of {card} is taken away.", card=row.card.id)


def suggestion_words(grade: Grade, say: Messages) -> str:
    """A grade with its name."""
    return f"{int(grade)} {say(GRADE_NAMES[grade])}"


def undone_words(step: Step | None, say: Messages) -> str:
    """What an undo took back."""
    match step:
        case None:
            return say("There is nothing of today to undo.")
        case Edited():
            return say("Undone: {card} has its earlier text again.", card=step.card.id)
        case LogRow(grade=Grade() as grade):
            return say("Undone: grade {grade} of {card}.", grade=int(grade), card=step.card.id)
        case LogRow(kind=RowKind.FLAG):
            return say("Undone: {card} is not flagged any more.", card=step.card.id)
        case LogRow(kind=RowKind.UNFLAG):
            return say("Undone: {card} is flagged again.", card=step.card.id)
        case LogRow(kind=RowKind.RESUME):
            return say("Undone: {card} is suspended again.", card=step.card.id)
        case LogRow(kind=RowKind.UNBURY):
            return say("Undone: {card} rests again.", card=step.card.id)
        case _:
            return say("Undone: {card} is asked again.", card=step.card.id)


def heading_words(card: Card, titles: SectionTitles, say: Messages) -> str:
    """A card's section and its title, and that its text is the learner's own version."""
    heading = section_words(card.section, titles, say)
    return f"{heading} · {say('my version')}" if card.own else heading


def section_words(section: str, titles: SectionTitles, say: Messages) -> str:
    """A section's number and its title."""
    known = titles.get(section, {})
    title = known.get(say.language) or next(iter(known.values()), "")
    return f"{section} {title}".strip()


def day_words(day: date) -> str:
    """A day of the calendar."""
    return day.isoformat()


def summary_words(session: Session, say: Messages) -> str:
    """One line about a sitting that ended."""
    left = len(session.upcoming) + len(session.drills)
    done = say("{answered} answered", answered=session.answered)
    return f"{done} · {say('{left} left', left=left)}" if left else f"{done} · {say('done for today')}"


def bar(done: int, total: int, width: int = 20) -> str:
    """A progress bar in plain signs, with the numbers beside it."""
    filled = width * done // max(1, total)
    return f"[{'#' * filled}{'-' * (width - filled)}] {done}/{total}"
