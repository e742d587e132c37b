"""The page that a review shows: head, body and foot as lines of a given width."""

from __future__ import annotations

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from studykit.domain.cards.card import Card, CardKind
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.grade import Grade
from studykit.terminal.review.actions import useful_actions
from studykit.terminal.review.leech import leech_offers
from studykit.terminal.review.model import ReviewModel
from studykit.terminal.review.panes import end_parts, leech_parts, pane_parts
from studykit.terminal.review.shown import ReviewPane, ReviewPhase
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
"""The mark of the grade that a typed answer suggests."""


def head_lines(model: ReviewModel, size: Size) -> list[str]:
    """The section, the flag and the progress, above a rule."""
    card = model.card
    asking = model.phase in (ReviewPhase.QUESTION, ReviewPhase.ANSWER, ReviewPhase.EXERCISE)
    progress = progress_words(model.shown.session, model.say) if asking else ""
    right = f"{FLAG} {progress}".rstrip() if model.shown.flagged else progress
    room = size.columns - 2 - columns(right) - 1
    exercise = model.key
    title = heading_words(card, model.context.titles, model.say) if card else exercise.id if exercise else "studykit"
    heading = shortened(title, room)
    return [f" {padded(visible(heading), room)} {right}", "─" * size.columns]


def body_lines(model: ReviewModel, size: Size, palette: Palette) -> list[str]:
    """Everything between head and foot, with ANSI styles."""
    width = _text_width(size)
    margin = max(2, (size.columns - width) // 2)
    text = _drawn([*_alarms(model), *_parts(model, width)], width, palette)
    return [" " * margin + line for line in text.rstrip().split("\n")]


def answer_row(model: ReviewModel, size: Size, palette: Palette) -> int:
    """The row of the body, from 0, in which the answer begins; 0 where none is shown."""
    if model.phase is not ReviewPhase.ANSWER or model.window.pane is not None or model.card is None:
        return 0
    return _drawn([*_alarms(model), *_question_again(model, model.card)], _text_width(size), palette).count("\n")


def first_row(answer: int, rows: int, room: int) -> int:
    """The row of the body that is shown first when its answer is: the first one if the answer begins in sight.

    Else so far down that the answer is in sight, with as much of the question as there is room for.
    """
    in_sight = answer + min(LEAST_ANSWER_ROWS, rows - answer) <= room
    return 0 if in_sight else max(0, min(answer, rows - room))


def _text_width(size: Size) -> int:
    return min(size.columns - 4, WIDEST_TEXT)


def _alarms(model: ReviewModel) -> list[RenderableType]:
    return [Text(f"! {visible(line)}", style="alarm") for line in model.alarm.split("\n") if model.alarm]


def _drawn(parts: list[RenderableType], width: int, palette: Palette) -> str:
    return drawn([Padding(part, (0, 0, 1, 0)) for part in parts], width, palette)


def _parts(model: ReviewModel, width: int) -> list[RenderableType]:
    if model.window.pane is not None:
        return pane_parts(model, width)
    match model.phase, model.card:
        case ReviewPhase.CLOCK, _:
            return [Text(model.context.clock_notice or ""), Text(model.say("Is that right?"))]
        case ReviewPhase.EXERCISE, _:
            return _exercise(model)
        case ReviewPhase.QUESTION, Card() as card:
            return _separated(question_texts(card, model.view, model.revealed))
        case ReviewPhase.ANSWER, Card() as card:
            return [*_question_again(model, card), Rule(style="faint"), *_typed(model, width), *_answers(model, card)]
        case ReviewPhase.LEECH, Card() as card:
            return [
                *leech_parts(model, width),
                Rule(style="faint"),
                *_question_again(model, card),
                *_answers(model, card),
            ]
        case _:
            return end_parts(model, width)


def _exercise(model: ReviewModel) -> list[RenderableType]:
    key = model.key
    title = model.context.exercises.get(key) if isinstance(key, ExerciseKey) else None
    return [
        Text(model.say("Exercise {id}", id=key.id if key else ""), style="heading"),
        Text(visible(title.in_language(model.say.language)) if title else ""),
        Text(model.say("Your answer is run and checked; the grade follows from what happens.")),
    ]


def _separated(texts: list[str]) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for text in texts:
        if parts:
            parts.append(Rule(style="faint", characters="·"))
        parts.append(CardMarkdown(text))
    return parts


def _question_again(model: ReviewModel, card: Card) -> list[RenderableType]:
    if card.kind is CardKind.CLOZE:
        return _separated([face.front for _, face in card.faces_in(model.view)])
    return _separated(question_texts(card, model.view))


def _typed(model: ReviewModel, width: int) -> list[RenderableType]:
    return [] if model.typed.comparison is None else [*comparison_texts(model.typed.comparison, width, model.say)]


def _answers(model: ReviewModel, card: Card) -> list[RenderableType]:
    return _separated(answer_texts(card, model.view, model.say))


def foot_lines(model: ReviewModel, size: Size, *, more: bool) -> list[str]:
    """A rule with the notice, the grades or the next step, the intervals, and the keys."""
    if model.phase is ReviewPhase.ANSWER and model.window.pane is None:
        first, second = _grade_rows(model, size)
    else:
        first, second = (f" {line}" for line in [*wrapped(_next_step(model), size.columns - 2), ""][:2])
    message = model.notice or model.suggested
    notice = f"─ {shortened(visible(message), size.columns - 4)} " if message else ""
    rule = notice + "─" * (size.columns - columns(notice))
    hints = _hints(model, size.columns - 2, more=more)
    return [rule, first, second, f" {hints}"]


def _next_step(model: ReviewModel) -> str:
    say, keys = model.say, model.keys
    if model.window.pane is ReviewPane.PAUSE:
        return say("Any key goes on.")
    if model.window.pane is not None:
        return say("Any key goes back.")
    match model.phase:
        case ReviewPhase.CLOCK:
            return listed(f"Enter: {say('yes, go on')}", offer(keys, "quit", say, say("quit and set the clock")))
        case ReviewPhase.EXERCISE:
            return listed(f"Enter: {say('open the exercise')}", offer(keys, "skip", say, say("another time")))
        case ReviewPhase.LEECH:
            return leech_offers(model.keys, say)
        case ReviewPhase.END:
            return listed(f"Enter: {say('end')}", offer(keys, "undo", say, say("undo the last step")))
        case _ if model.typed.commanding:
            return say("A key of the list below · Tab: back to typing")
        case _ if model.typing:
            return ""
        case _ if len(model.pieces) > 1:
            return _next_piece(model)
        case _:
            return _keys_that_reveal(model, say("show the answer"))


def _next_piece(model: ReviewModel) -> str:
    say, pieces = model.say, len(model.pieces)
    progress = say("{revealed} of {all} shown", revealed=model.revealed, all=pieces)
    return listed(offer(model.keys, "reveal", say, say("the next piece")), progress)


def _keys_that_reveal(model: ReviewModel, what: str) -> str:
    key = first_key(model.keys, "reveal", model.say)
    return f"Enter: {what}" if key == "Enter" else f"{model.say('{key} or Enter', key=key)}: {what}"


def _grade_rows(model: ReviewModel, size: Size) -> tuple[str, str]:
    width = min(16, (size.columns - 1) // 6)
    intervals = model.shown.intervals
    words = [interval_words(days, model.say) for days in intervals]
    names = [model.say(name) for name in GRADE_NAMES] if width >= 10 else [""] * 6
    marks = [SUGGESTED if grade == model.typed.suggestion else " " for grade in Grade]
    keys = [f"{marks[grade]}{grade} {shortened(name, width - 3)}" for grade, name in enumerate(names)]
    below = [f"   {shortened(word, width - 3)}" if width >= 10 else f" {shortened(word, width - 1)}" for word in words]
    first, second = ("".join(padded(cell, width) for cell in row).rstrip() for row in (keys, below))
    drilled = list(intervals) == [None] * len(Grade)
    reminder = model.say("A drill: the schedule stays as it is.")
    return first, f" {shortened(reminder, size.columns - 2)}" if drilled else second


def suggestion_in(model: ReviewModel, line: str) -> tuple[str, str, str]:
    """What stands before the suggested grade, that grade, and what stands behind it."""
    if model.typed.suggestion is None:
        return line, "", ""
    before, mark, rest = line.partition(f"{SUGGESTED}{int(model.typed.suggestion)}")
    name, gap, after = rest.partition("  ")
    return before, mark + name, gap + after


def _hints(model: ReviewModel, width: int, *, more: bool) -> str:
    say = model.say
    first, last = [say("↓ more")] if more else [], list[str]()
    if model.typing:
        lines = [say("Alt-Enter: new line")] if model.many_lines else []
        undo, language = (hint_while_typing(model.keys, name, say) for name in ("undo", "language"))
        hints = [say("Enter: compare"), *lines, say("Tab: keys"), *undo, say("Ctrl-C: quit"), *language]
    elif model.window.pane is not None:
        hints = []
    else:
        names = [action.name for action in useful_actions(model)]
        hints = [words for name in names if name not in LAST and (words := hint(model.keys, name, say))]
        last = [hint(model.keys, name, say) for name in LAST]
        if model.typed.suggestion is not None:
            first.append(say("Enter twice: {grade}", grade=int(model.typed.suggestion)))
    while hints and columns("  ".join([*first, *hints, *last])) > width:
        hints.pop()
    return shortened("  ".join([*first, *hints, *last]), width)


def too_small_lines(model: ReviewModel, size: Size) -> list[str]:
    """What a window shows that is too small for a card."""
    sentence = model.say(
        "This window has {columns} columns and {rows} rows; a card needs {least_columns} and {least_rows}."
        " Make it larger, or {quit} and studykit review --plain.",
        quit=first_key(model.keys, "quit", model.say),
        columns=size.columns,
        rows=size.rows,
        least_columns=LEAST_COLUMNS,
        least_rows=LEAST_ROWS,
    )
    return wrapped(sentence, size.columns)
