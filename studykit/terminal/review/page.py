"""The page that a review shows: head, body and foot as lines of a given width."""

from __future__ import annotations

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from studykit.domain.cards.card import Card, CardKind
from studykit.domain.schedule.grade import Grade
from studykit.terminal.review.actions import useful_actions
from studykit.terminal.review.leech import leech_offers
from studykit.terminal.review.model import Pane, Phase, ReviewDesk
from studykit.terminal.review.panes import end_parts, leech_parts, pane_parts
from studykit.terminal.text.card_parts import answer_texts, question_texts
from studykit.terminal.text.diff import comparison_texts
from studykit.terminal.text.review import FLAG, GRADE_NAMES, heading_words, interval_words, progress_words
from studykit.terminal.ui.key_labels import first_key, hint, hint_while_typing, listed, offer
from studykit.terminal.ui.markdown import CardMarkdown, drawn
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.size import LEAST_COLUMNS, LEAST_ROWS, WIDEST_TEXT, Size
from studykit.terminal.ui.width import columns, padded, shortened, wrapped

HEAD_ROWS, FOOT_ROWS = 2, 4
LEAST_ANSWER_ROWS = 4
"""So many rows of an answer, the rule above it included, are in sight when it is shown."""
LAST = ("help", "quit")
"""The hints that go last and stay."""
SUGGESTED = ">"
"""The mark of the grade that a typed answer speaks for."""


def head_lines(desk: ReviewDesk, size: Size) -> list[str]:
    """The section, the flag and the progress, above a rule."""
    card = desk.card
    asking = desk.phase in (Phase.QUESTION, Phase.ANSWER, Phase.EXERCISE)
    progress = progress_words(desk.reviewer, desk.say) if asking else ""
    told = f"{FLAG} {progress}".rstrip() if desk.flagged else progress
    room = size.columns - 2 - columns(told) - 1
    exercise = desk.reviewer.exercise
    title = heading_words(card, desk.titles, desk.say) if card else exercise.id if exercise else "studykit"
    heading = shortened(title, room)
    return [f" {padded(visible(heading), room)} {told}", "─" * size.columns]


def body_lines(desk: ReviewDesk, size: Size, palette: Palette) -> list[str]:
    """Everything between head and foot, with ANSI styles."""
    width = _text_width(size)
    margin = max(2, (size.columns - width) // 2)
    text = _drawn([*_alarms(desk), *_parts(desk, width)], width, palette)
    return [" " * margin + line for line in text.rstrip().split("\n")]


def answer_row(desk: ReviewDesk, size: Size, palette: Palette) -> int:
    """The row of the body, from 0, in which the answer begins; 0 where none is shown."""
    if desk.phase is not Phase.ANSWER or desk.pane is not None or desk.card is None:
        return 0
    return _drawn([*_alarms(desk), *_question_again(desk, desk.card)], _text_width(size), palette).count("\n")


def first_row(answer: int, rows: int, room: int) -> int:
    """The row of the body that is shown first when its answer is: the first one if the answer begins in sight.

    Else so far down that the answer is in sight, with as much of the question as there is room for.
    """
    in_sight = answer + min(LEAST_ANSWER_ROWS, rows - answer) <= room
    return 0 if in_sight else max(0, min(answer, rows - room))


def _text_width(size: Size) -> int:
    return min(size.columns - 4, WIDEST_TEXT)


def _alarms(desk: ReviewDesk) -> list[RenderableType]:
    return [Text(f"! {visible(line)}", style="alarm") for line in desk.alarm.split("\n") if desk.alarm]


def _drawn(parts: list[RenderableType], width: int, palette: Palette) -> str:
    return drawn([Padding(part, (0, 0, 1, 0)) for part in parts], width, palette)


def _parts(desk: ReviewDesk, width: int) -> list[RenderableType]:
    if desk.pane is not None:
        return pane_parts(desk, width)
    match desk.phase, desk.card:
        case Phase.CLOCK, _:
            return [Text(desk.clock_notice or ""), Text(desk.say("Is that right?"))]
        case Phase.EXERCISE, _:
            return _exercise(desk)
        case Phase.QUESTION, Card() as card:
            return _separated(question_texts(card, desk.view, desk.revealed))
        case Phase.ANSWER, Card() as card:
            return [*_question_again(desk, card), Rule(style="faint"), *_typed(desk, width), *_answers(desk, card)]
        case Phase.LEECH, Card() as card:
            return [*leech_parts(desk, width), Rule(style="faint"), *_question_again(desk, card), *_answers(desk, card)]
        case _:
            return end_parts(desk, width)


def _exercise(desk: ReviewDesk) -> list[RenderableType]:
    key = desk.reviewer.exercise
    title = desk.exercises.get(key) if key else None
    return [
        Text(desk.say("Exercise {id}", id=key.id if key else ""), style="heading"),
        Text(visible(title.in_language(desk.say.language)) if title else ""),
        Text(desk.say("Your answer is run and checked; the grade follows from what happens.")),
    ]


def _separated(texts: list[str]) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for text in texts:
        if parts:
            parts.append(Rule(style="faint", characters="·"))
        parts.append(CardMarkdown(text))
    return parts


def _question_again(desk: ReviewDesk, card: Card) -> list[RenderableType]:
    if card.kind is CardKind.CLOZE:
        return _separated([face.front for _, face in card.faces_in(desk.view)])
    return _separated(question_texts(card, desk.view))


def _typed(desk: ReviewDesk, width: int) -> list[RenderableType]:
    return [] if desk.comparison is None else [*comparison_texts(desk.comparison, width, desk.say)]


def _answers(desk: ReviewDesk, card: Card) -> list[RenderableType]:
    return _separated(answer_texts(card, desk.view, desk.say))


def foot_lines(desk: ReviewDesk, size: Size, *, more: bool) -> list[str]:
    """A rule with the notice, the grades or the next step, the intervals, and the keys."""
    if desk.phase is Phase.ANSWER and desk.pane is None:
        first, second = _grade_rows(desk, size)
    else:
        first, second = (f" {line}" for line in [*wrapped(_next_step(desk), size.columns - 2), ""][:2])
    told = desk.notice or desk.suggested
    notice = f"─ {shortened(visible(told), size.columns - 4)} " if told else ""
    rule = notice + "─" * (size.columns - columns(notice))
    hints = _hints(desk, size.columns - 2, more=more)
    return [rule, first, second, f" {hints}"]


def _next_step(desk: ReviewDesk) -> str:
    say, keys = desk.say, desk.keys
    if desk.pane is Pane.PAUSE:
        return say("Any key goes on.")
    if desk.pane is not None:
        return say("Any key goes back.")
    match desk.phase:
        case Phase.CLOCK:
            return listed(f"Enter: {say('yes, go on')}", offer(keys, "quit", say, say("quit and set the clock")))
        case Phase.EXERCISE:
            return listed(f"Enter: {say('open the exercise')}", offer(keys, "skip", say, say("another time")))
        case Phase.LEECH:
            return leech_offers(desk.keys, say)
        case Phase.END:
            return listed(f"Enter: {say('end')}", offer(keys, "undo", say, say("undo the last step")))
        case _ if desk.commanding:
            return say("A key of the list below · Tab: back to typing")
        case _ if desk.typing:
            return ""
        case _ if len(desk.pieces) > 1:
            return _next_piece(desk)
        case _:
            return _keys_that_reveal(desk, say("show the answer"))


def _next_piece(desk: ReviewDesk) -> str:
    say, pieces = desk.say, len(desk.pieces)
    told = say("{revealed} of {all} shown", revealed=desk.revealed, all=pieces)
    return listed(offer(desk.keys, "reveal", say, say("the next piece")), told)


def _keys_that_reveal(desk: ReviewDesk, what: str) -> str:
    key = first_key(desk.keys, "reveal", desk.say)
    return f"Enter: {what}" if key == "Enter" else f"{desk.say('{key} or Enter', key=key)}: {what}"


def _grade_rows(desk: ReviewDesk, size: Size) -> tuple[str, str]:
    width = min(16, (size.columns - 1) // 6)
    intervals = desk.reviewer.intervals()
    words = [interval_words(days, desk.say) for days in intervals]
    names = [desk.say(name) for name in GRADE_NAMES] if width >= 10 else [""] * 6
    marks = [SUGGESTED if grade == desk.suggestion else " " for grade in Grade]
    keys = [f"{marks[grade]}{grade} {shortened(name, width - 3)}" for grade, name in enumerate(names)]
    below = [f"   {shortened(word, width - 3)}" if width >= 10 else f" {shortened(word, width - 1)}" for word in words]
    first, second = ("".join(padded(cell, width) for cell in row).rstrip() for row in (keys, below))
    drilled = intervals == [None] * len(Grade)
    reminder = desk.say("A drill: the schedule stays as it is.")
    return first, f" {shortened(reminder, size.columns - 2)}" if drilled else second


def suggestion_in(desk: ReviewDesk, line: str) -> tuple[str, str, str]:
    """What stands before the suggested grade, that grade, and what stands behind it."""
    if desk.suggestion is None:
        return line, "", ""
    before, mark, rest = line.partition(f"{SUGGESTED}{int(desk.suggestion)}")
    name, gap, after = rest.partition("  ")
    return before, mark + name, gap + after


def _hints(desk: ReviewDesk, width: int, *, more: bool) -> str:
    say = desk.say
    first, last = [say("↓ more")] if more else [], list[str]()
    if desk.typing:
        lines = [say("Alt-Enter: new line")] if desk.many_lines else []
        undo, language = (hint_while_typing(desk.keys, name, say) for name in ("undo", "language"))
        hints = [say("Enter: compare"), *lines, say("Tab: keys"), *undo, say("Ctrl-C: quit"), *language]
    elif desk.pane is not None:
        hints = []
    else:
        names = [action.name for action in useful_actions(desk)]
        hints = [told for name in names if name not in LAST and (told := hint(desk.keys, name, say))]
        last = [hint(desk.keys, name, say) for name in LAST]
        if desk.suggestion is not None:
            first.append(say("Enter twice: {grade}", grade=int(desk.suggestion)))
    while hints and columns("  ".join([*first, *hints, *last])) > width:
        hints.pop()
    return shortened("  ".join([*first, *hints, *last]), width)


def too_small_lines(desk: ReviewDesk, size: Size) -> list[str]:
    """What a window shows that is too small for a card."""
    sentence = desk.say(
        "This window has {columns} columns and {rows} rows; a card needs {least_columns} and {least_rows}."
        " Make it larger, or {quit} and studykit review --plain.",
        quit=first_key(desk.keys, "quit", desk.say),
        columns=size.columns,
        rows=size.rows,
        least_columns=LEAST_COLUMNS,
        least_rows=LEAST_ROWS,
    )
    return wrapped(sentence, size.columns)
