"""The last page of a sitting: what the day brought, and what comes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from studykit.domain.cards.card import Card, CardKey, View
from studykit.domain.schedule.day_report import DayAhead, DayReport
from studykit.domain.schedule.grade import Grade
from studykit.errors import N_
from studykit.terminal.messages import Messages
from studykit.terminal.text.card_parts import in_one_line, question_texts
from studykit.terminal.text.review import GRADE_NAMES, grade_words
from studykit.terminal.ui.width import columns, padded, shortened, wrapped

CardOf = Callable[[CardKey], Card | None]
"""A card by its key; None where no file has it any more."""
MOST_NAMED = 5
SECONDS_PER_CARD = 15
"""What a card is expected to take."""

WEEKDAYS = (N_("Mo"), N_("Tu"), N_("We"), N_("Th"), N_("Fr"), N_("Sa"), N_("Su"))


def end_lines(report: DayReport, answered: int, card_of: CardOf, view: View, say: Messages, width: int) -> list[str]:
    """The day in lines of a width: time, grades, what was hard, exercises, what comes.

    `answered` is what this sitting answered; where the day had more of them, its own number is named.
    """
    parts = [
        [line for text in (_done(report, answered, say), _kept(report, say)) if text for line in wrapped(text, width)],
        _grades(report, say, width),
        _hard(report, card_of, view, say, width),
        _exercises(report, say),
        ahead_lines(report.ahead, say),
    ]
    lines: list[str] = []
    for part in parts:
        if part:
            lines += ["", *part] if lines else part
    return lines


def _done(report: DayReport, answered: int, say: Messages) -> str:
    parts = []
    if len(report.first_answers) != answered:
        parts.append(say("Today: {count} answered", count=len(report.first_answers)))
    if report.drills:
        parts.append(say("{count} drilled", count=report.drills))
    if report.seconds:
        parts.append(_time(report.seconds, say))
    if report.seconds_per_answer is not None:
        parts.append(say("{seconds} s each", seconds=report.seconds_per_answer))
    return " · ".join(parts)


def _time(seconds: int, say: Messages) -> str:
    return say("{seconds} s", seconds=seconds) if seconds < 60 else say("{minutes} min", minutes=seconds // 60)


def _kept(report: DayReport, say: Messages) -> str:
    parts = []
    if report.streak:
        parts.append(say("Days in a row: {days}", days=report.streak))
    known, asked = report.remembered
    if asked:
        percent = round(100 * known / asked)
        parts.append(say("still known: {known} of {asked} ({percent} %)", known=known, asked=asked, percent=percent))
    return " · ".join(parts)


def _grades(report: DayReport, say: Messages, width: int) -> list[str]:
    """Each grade that was given, with how often; beside each other where there is room."""
    grades = report.grades
    cells = [f"{padded(grade_words(grade, say), 12)}{grades[grade]}" for grade in Grade if grades[grade]]
    if not cells:
        return []
    each = max(12 + len(GRADE_NAMES), *map(columns, cells)) + 3
    beside = max(1, min(3, width // each))
    return [
        "".join(padded(cell, each) for cell in cells[at : at + beside]).rstrip() for at in range(0, len(cells), beside)
    ]


def _hard(report: DayReport, card_of: CardOf, view: View, say: Messages, width: int) -> list[str]:
    """The cards graded below 4, by their fronts."""
    rows = report.below_four
    if not rows:
        return []
    lines = [say("Below 4 today")]
    for row in rows[:MOST_NAMED]:
        name = _front(row.card, card_of, view) if isinstance(row.card, CardKey) else row.card.id
        lines.append(f"  {int(row.grade or 0)}  {shortened(name, width - 5)}")
    if len(rows) > MOST_NAMED:
        lines.append(f"  {say('and {count} more', count=len(rows) - MOST_NAMED)}")
    return lines


def _front(key: CardKey, card_of: CardOf, view: View) -> str:
    card = card_of(key)
    return in_one_line(question_texts(card, view)[0]) if card else key.id


def _exercises(report: DayReport, say: Messages) -> list[str]:
    rows = report.exercises
    named = [f"  {int(row.grade or 0)}  {row.card.id}" for row in rows]
    return [say("Exercises today"), *named] if named else []


def ahead_lines(ahead: Sequence[DayAhead], say: Messages) -> list[str]:
    """Tomorrow in a sentence, and the coming days as small counts below each other."""
    if not ahead:
        return []
    named = ((say("due"), [day.due for day in ahead]), (say("new"), [day.new for day in ahead]))
    rows = [(name, [str(count or "·") for count in counts]) for name, counts in named if any(counts)]
    if not rows:
        return [_tomorrow(ahead[0], say)]
    days = [say(WEEKDAYS[day.day.weekday()]) for day in ahead]
    first = max(columns(name) for name, _ in rows)
    each = max(4, *(columns(cell) + 1 for _, cells in rows for cell in cells))
    table = [padded(name, first) + "".join(_right(cell, each) for cell in cells) for name, cells in [("", days), *rows]]
    return [_tomorrow(ahead[0], say), *table]


def _tomorrow(day: DayAhead, say: Messages) -> str:
    if not day.due + day.new:
        return say("Tomorrow: nothing is due.")
    minutes = -(-(day.due + day.new) * SECONDS_PER_CARD // 60)
    parts = [say("{count} to review", count=day.due)] if day.due else []
    parts += [say("{count} new", count=day.new)] if day.new else []
    return say("Tomorrow: {what}, about {minutes} min", what=", ".join(parts), minutes=minutes)


def _right(text: str, width: int) -> str:
    return " " * (width - columns(text)) + text
