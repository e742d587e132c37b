"""The page that a quiz shows: head, body and foot as lines of a given width."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from studykit.domain.cards.quiz import Question
from studykit.terminal.quiz.model import QuizModel, Stage, solution
from studykit.terminal.quiz.summary import CHOICE_KEYS, instruction, result_lines
from studykit.terminal.text.diff import comparison_texts
from studykit.terminal.ui.key_labels import hint, hint_while_typing
from studykit.terminal.ui.markdown import CardMarkdown, drawn
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.size import WIDEST_TEXT, Size
from studykit.terminal.ui.width import columns, padded, shortened

HEAD_ROWS, FOOT_ROWS = 2, 3
MARKS = {"✓": "right", "✗": "wrong", "": ""}
"""The signs beside choices, and their roles."""


def head_lines(model: QuizModel, size: Size) -> list[str]:
    """The section, the number of the question and the score, above a rule."""
    say = model.say
    number = min(len(model.given) + (model.stage is Stage.ASKED), len(model.questions))
    score = say("{right} right · {number} of {total}", right=model.right, number=number, total=len(model.questions))
    room = size.columns - 3 - columns(score)
    title = say("Quiz") if model.stage is Stage.END else f"{say('Quiz')} · {model.question.card.section}"
    return [f" {padded(shortened(title, room), room)} {score}", "─" * size.columns]


def body_lines(model: QuizModel, size: Size, seed: int, palette: Palette) -> list[str]:
    """Everything between head and foot, with ANSI styles."""
    width = min(size.columns - 4, WIDEST_TEXT)
    parts = [Padding(part, (0, 0, 1, 0)) for part in _parts(model, width, seed)]
    margin = " " * max(2, (size.columns - width) // 2)
    return [margin + line for line in drawn(parts, width, palette).rstrip().split("\n")]


def _parts(model: QuizModel, width: int, seed: int) -> Iterator[RenderableType]:
    if model.stage is Stage.END:
        yield Text(visible("\n".join(result_lines(model.given, seed, model.say, width))))
        return
    question, last = model.question, model.last
    if last is None:
        yield CardMarkdown(question.front)
        yield from _choices(question)
        return
    verdict = model.say("Right.") if last.right else model.say("Not known.") if not last.text else model.say("Wrong.")
    yield Text(f"{'✓' if last.right else '✗'} {verdict}", style="right" if last.right else "wrong")
    yield CardMarkdown(question.front)
    if model.comparison is not None:
        yield from comparison_texts(model.comparison, width, model.say)
    yield from _choices(question, last.text)
    yield Rule(style="faint")
    yield CardMarkdown(solution(question, model.say.language))


def _choices(question: Question, chosen: str | None = None) -> Iterator[RenderableType]:
    """The choices with their keys; once one is chosen, the right one and a wrong one that was taken are marked."""
    for place, choice in enumerate(question.choices):
        mark = ""
        if chosen is not None:
            mark = "✓" if place == question.right_choice else "✗" if choice.text == chosen else ""
        row = Table.grid(padding=(0, 1))
        row.add_column(width=1)
        row.add_column(width=1)
        row.add_column()
        row.add_row(Text(mark, style=MARKS[mark]), Text(CHOICE_KEYS[place], style="key"), CardMarkdown(choice.text))
        yield row


def foot_lines(model: QuizModel, size: Size, *, more: bool) -> list[str]:
    """A rule, what to do, and the keys."""
    say = model.say
    step = ""
    if model.stage is Stage.ASKED and not model.typing:
        step = instruction(model.question, say)
    elif model.stage is not Stage.ASKED:
        step = say("Enter: go on") if model.stage is Stage.JUDGED else say("Enter: end")
    notice = f"─ {shortened(model.notice, size.columns - 4)} " if model.notice else ""
    rule = notice + "─" * (size.columns - columns(notice))
    hints = shortened("  ".join(_hints(model, size.columns - 2, more=more)), size.columns - 2)
    return [rule, f" {shortened(step, size.columns - 2)}", f" {hints}"]


def _hints(model: QuizModel, width: int, *, more: bool) -> list[str]:
    """The hints; the language is left out where there is no room for it."""
    say, keys = model.say, model.keys
    hints = [say("↓ more")] if more else []
    if model.typing:
        hints += [shortened(instruction(model.question, say), width - 18), say("Ctrl-C: quit")]
        language = hint_while_typing(keys, "language", say)
    else:
        hints += [hint(keys, "quit", say)]
        language = [hint(keys, "language", say)]
    return [*hints, *language] if columns("  ".join([*hints, *language])) <= width else hints
