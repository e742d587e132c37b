"""The page that a review shows: head, body and foot as lines of a given width."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from studykit.domain.card import Card, CardKind
from studykit.domain.grade import Grade
from studykit.domain.review_log import RowKind
from studykit.terminal.card_parts import answer_texts, question_texts
from studykit.terminal.rendering import CardMarkdown, drawn
from studykit.terminal.review_desk import KEYS, Phase, ReviewDesk
from studykit.terminal.review_words import (
    GRADE_MEANINGS,
    GRADE_NAMES,
    heading_words,
    interval_words,
    progress_words,
    summary_words,
)
from studykit.terminal.visible import visible
from studykit.terminal.width import columns, padded, shortened, wrapped

LEAST_COLUMNS, LEAST_ROWS = 40, 10
WIDEST_TEXT = 96
HEAD_ROWS, FOOT_ROWS = 2, 4


class Size(NamedTuple):
    """A terminal's size."""

    columns: int
    rows: int

    @property
    def enough(self) -> bool:
        """Whether a card can be read in it."""
        return self.columns >= LEAST_COLUMNS and self.rows >= LEAST_ROWS


def head_lines(desk: ReviewDesk, size: Size) -> list[str]:
    """The section and the progress, above a rule."""
    card = desk.card
    asking = desk.phase in (Phase.QUESTION, Phase.ANSWER, Phase.EXERCISE)
    progress = progress_words(desk.reviewer, desk.say) if asking else ""
    room = size.columns - 2 - columns(progress) - 1
    exercise = desk.reviewer.exercise
    title = heading_words(card, desk.titles, desk.say) if card else exercise.id if exercise else "studykit"
    heading = shortened(title, room)
    return [f" {padded(visible(heading), room)} {progress}", "─" * size.columns]


def body_lines(desk: ReviewDesk, size: Size, *, colour: bool) -> list[str]:
    """Everything between head and foot, with ANSI styles."""
    width = min(size.columns - 4, WIDEST_TEXT)
    margin = max(2, (size.columns - width) // 2)
    alarm: list[RenderableType] = [Text(f"! {visible(desk.alarm)}", style="bold red")] if desk.alarm else []
    text = drawn([Padding(part, (0, 0, 1, 0)) for part in [*alarm, *_parts(desk)]], width, colour=colour)
    return [" " * margin + line for line in text.rstrip().split("\n")]


def _parts(desk: ReviewDesk) -> list[RenderableType]:
    if desk.helping:
        return [Text("\n".join(help_lines(desk)))]
    match desk.phase, desk.card:
        case Phase.CLOCK, _:
            return [Text(desk.clock_notice or ""), Text(desk.say("Is that right?"))]
        case Phase.EXERCISE, _:
            return _exercise(desk)
        case Phase.QUESTION, Card() as card:
            return _separated(question_texts(card, desk.view))
        case Phase.ANSWER, Card() as card:
            return [*_question_again(desk, card), Rule(style="dim"), *_typed(desk, card), *_answers(desk, card)]
        case _:
            return _end(desk)


def _exercise(desk: ReviewDesk) -> list[RenderableType]:
    key = desk.reviewer.exercise
    title = desk.exercises.get(key) if key else None
    return [
        Text(desk.say("Exercise {id}", id=key.id if key else ""), style="bold"),
        Text(visible(title.in_language(desk.say.language)) if title else ""),
        Text(desk.say("Your answer is run and checked; the grade follows from what happens.")),
    ]


def _separated(texts: list[str]) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for text in texts:
        if parts:
            parts.append(Rule(style="dim", characters="·"))
        parts.append(CardMarkdown(text))
    return parts


def _question_again(desk: ReviewDesk, card: Card) -> list[RenderableType]:
    if card.kind is CardKind.CLOZE:
        return _separated([face.front for _, face in card.faces_in(desk.view)])
    return _separated(question_texts(card, desk.view))


def _typed(desk: ReviewDesk, card: Card) -> list[RenderableType]:
    if card.kind is not CardKind.TYPED or not desk.typed:
        return []
    if desk.typed_right:
        return [Text(f"✓ {visible(desk.typed)}", style="bold green")]
    return [Text(f"✗ {visible(desk.typed)}", style="bold red"), Text(f"✓ {visible(card.typed[0])}", style="bold")]


def _answers(desk: ReviewDesk, card: Card) -> list[RenderableType]:
    return _separated(answer_texts(card, desk.view, desk.say))


def _end(desk: ReviewDesk) -> list[RenderableType]:
    grades = Counter(row.grade for row in desk.rows if row.kind in (RowKind.REVIEW, RowKind.EXERCISE))
    counted = [
        f"{grade}  {padded(desk.say(GRADE_NAMES[grade]), 10)} {grades[grade]}" for grade in Grade if grades[grade]
    ]
    return [Text(summary_words(desk.reviewer, desk.say), style="bold"), Text("\n".join(counted))]


def help_lines(desk: ReviewDesk) -> list[str]:
    """What every key does."""
    say = desk.say
    keys = [(say("Space") if key.name == " " else key.name, say(key.meaning)) for key in KEYS.values()]
    grades = [(str(grade), say(meaning)) for grade, meaning in enumerate(GRADE_MEANINGS)]
    others = [
        ("↑ ↓", say("scroll")),
        ("Enter", say("show the answer")),
        ("Ctrl-C", say("quit; everything graded is saved")),
        ("Ctrl-Z", say("undo the last step, also while typing")),
    ]
    return [f"{padded(key, 8)}{meaning}" for key, meaning in [*keys, *grades, *others]]


def foot_lines(desk: ReviewDesk, size: Size, *, more: bool) -> list[str]:
    """A rule with the notice, the grades or the next step, the intervals, and the keys."""
    if desk.phase is Phase.ANSWER and not desk.helping:
        first, second = _grade_rows(desk, size)
    else:
        first, second = (f" {line}" for line in [*wrapped(_next_step(desk), size.columns - 2), ""][:2])
    notice = f"─ {shortened(visible(desk.notice), size.columns - 4)} " if desk.notice else ""
    rule = notice + "─" * (size.columns - columns(notice))
    hints = _hints(desk, size.columns - 2, more=more)
    return [rule, first, second, f" {hints}"]


def _next_step(desk: ReviewDesk) -> str:
    say = desk.say
    if desk.helping:
        return say("Any key goes back.")
    match desk.phase:
        case Phase.CLOCK:
            return say("Enter: yes, go on · q: quit and set the clock")
        case Phase.EXERCISE:
            return say("Enter: open the exercise · n: another time")
        case Phase.END:
            return say("Enter: end · u: undo the last step")
        case _ if desk.typing:
            return ""
        case _:
            return say("Space or Enter: show the answer")


def _grade_rows(desk: ReviewDesk, size: Size) -> tuple[str, str]:
    width = min(16, (size.columns - 1) // 6)
    intervals = desk.reviewer.intervals()
    words = [interval_words(days, desk.say) for days in intervals]
    names = [desk.say(name) for name in GRADE_NAMES] if width >= 10 else [""] * 6
    keys = [f"{grade} {shortened(name, width - 3)}" for grade, name in enumerate(names)]
    below = [f"  {shortened(word, width - 3)}" if width >= 10 else shortened(word, width - 1) for word in words]
    first, second = (" " + "".join(padded(cell, width) for cell in row).rstrip() for row in (keys, below))
    drilled = intervals == [None] * len(Grade)
    reminder = desk.say("A drill: the schedule stays as it is.")
    return first, f" {shortened(reminder, size.columns - 2)}" if drilled else second


_USEFUL = {Phase.CLOCK: ("?", "q"), Phase.END: ("u", "?", "q")}
"""The keys to hint at where not all of them do something."""


def _hints(desk: ReviewDesk, width: int, *, more: bool) -> str:
    say = desk.say
    if desk.typing:
        hints = [say("Enter: compare"), say("Ctrl-Z: undo"), say("Ctrl-C: quit")]
    else:
        short = {"u": say("undo"), "s": say("suspend"), "l": say("language"), "?": say("help"), "q": say("quit")}
        useful = () if desk.helping else _USEFUL.get(desk.phase, tuple(short))
        hints = [f"{key} {short[key]}" for key in useful]
    if more:
        hints.insert(0, say("↓ more"))
    while len(hints) > 1 and columns("  ".join(hints)) > width:
        del hints[-2]
    return "  ".join(hints)


def too_small_lines(desk: ReviewDesk, size: Size) -> list[str]:
    """What a window shows that is too small for a card."""
    sentence = desk.say(
        "This window has {columns} columns and {rows} rows; a card needs {least_columns} and {least_rows}."
        " Make it larger, or q and studykit review --plain.",
        columns=size.columns,
        rows=size.rows,
        least_columns=LEAST_COLUMNS,
        least_rows=LEAST_ROWS,
    )
    return wrapped(sentence, size.columns)
