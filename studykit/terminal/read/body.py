"""A page as lines: its text, its snippets and what became of them, its cards and exercises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rich.text import Text

from studykit.domain.exercises.verdict import Verdict
from studykit.domain.page import Outcome, PageText, Snippet, Verbatim, agrees
from studykit.domain.running.run_result import RunResult
from studykit.domain.schedule.practice import Practice
from studykit.errors import N_
from studykit.terminal.messages import Messages
from studykit.terminal.read.model import ReadModel
from studykit.terminal.read.page_text import PageMarkdown, code, lines_of, panned
from studykit.terminal.read.snippet_run import Result
from studykit.terminal.read.wording import (
    agreement_words,
    cannot_run_lines,
    card_lines,
    changed_lines,
    exercise_lines,
    practice_lines,
    ran_lines,
    running_words,
)
from studykit.terminal.ui.key_labels import hint, listed
from studykit.terminal.ui.palette import PLAIN, Palette
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.width import shortened

INDENT, RULE = 2, 20
MEASURE = 78
"""The columns in which the length of a page is counted: those of a terminal of 80."""
OUTCOMES = {Outcome.OUTPUT: N_("prints"), Outcome.ERROR: N_("raises")}


@dataclass(slots=True)
class Body:
    """Lines, where each snippet stands among them (first line, line below it), and where the practice begins."""

    lines: list[str] = field(default_factory=list)
    snippets: list[tuple[int, int]] = field(default_factory=list)
    practice: int | None = None

    def add(self, lines: list[str]) -> None:
        """Put lines below the others, after a blank one."""
        self.lines += [*([""] if self.lines else []), *lines]


@dataclass(frozen=True, slots=True)
class Pen:
    """How parts are drawn: in a width, in a palette, wide diagrams moved by `shift`, words in a language.

    What is `printed` keeps the lines of code and diagrams whole, however wide they are.
    """

    width: int
    palette: Palette
    say: Messages
    shift: int = 0
    printed: bool = False

    def prose(self, markdown: str) -> list[str]:
        """The text between two fences."""
        return lines_of(PageMarkdown(markdown), self.width, self.palette)

    def words(self, text: str, style: str = "") -> list[str]:
        """Words of our own beside the bar of a snippet, wrapped."""
        return lines_of(Text(text, style=style), self.width - INDENT, self.palette)

    def code(self, text: str) -> list[str]:
        """A Python program."""
        if self.printed:
            return visible(text).expandtabs(4).rstrip().split("\n")
        return lines_of(code(text), self.width - INDENT, self.palette)

    def verbatim(self, part: Verbatim) -> list[str]:
        """A fragment of code or a diagram, indented."""
        if part.is_python:
            lines = self.code(part.text)
        elif self.printed:
            lines = visible(part.text).expandtabs(4).split("\n")
        else:
            lines = panned(part.text, self.shift, self.width - INDENT)
        return indented(lines)

    def snippet(self, snippet: Snippet) -> list[str]:
        """The code, and below it what the page says becomes of it."""
        label = self.words(self.say(OUTCOMES[snippet.outcome]), "faint")
        return [*self.code(snippet.code), "", *label, *self.words(visible(snippet.expected))]

    def part(self, part: str | Verbatim) -> list[str]:
        """What cannot be run."""
        return self.verbatim(part) if isinstance(part, Verbatim) else self.prose(part)


def indented(lines: Iterable[str]) -> list[str]:
    """The lines moved to the right, where they are not blank."""
    return [f"{' ' * INDENT}{line}".rstrip() for line in lines]


def plain_lines(section: str, text: PageText, practice: Practice, width: int, say: Messages) -> list[str]:
    """A page to be printed: no colour, no marks that a screen reader would read aloud."""
    pen, body, number = Pen(width, PLAIN, say, printed=True), Body(), 0
    body.add([visible(f"{section} {text.title}")])
    for part in text.parts:
        if isinstance(part, Snippet):
            number += 1
            body.add([f"[{number}/{len(text.snippets)}]", *indented(pen.snippet(part))])
        else:
            body.add(pen.part(part))
    if ways := practice_lines(section, practice, say):
        body.add(ways)
    return body.lines


def page_rows(text: PageText) -> int:
    """How long a page is on a terminal of 80 columns."""
    pen, body = Pen(MEASURE, PLAIN, Messages("en")), Body()
    for part in text.parts:
        body.add(pen.snippet(part) if isinstance(part, Snippet) else pen.part(part))
    return len(body.lines)


def body_of(model: ReadModel, width: int, palette: Palette) -> Body:
    """The page on a screen, with what became of its snippets and, where it is open, the practice."""
    pen, body = Pen(width, palette, model.say, model.view.shift), Body()
    for part in model.text.parts:
        if isinstance(part, Snippet):
            lines = _snippet(model, pen, part, len(body.snippets))
            body.add(lines)
            body.snippets.append((len(body.lines) - len(lines), len(body.lines)))
        else:
            body.add(pen.part(part))
    if ways := practice_lines(model.opened.section, model.opened.practice, model.say):
        body.add(["─" * RULE, *(shortened(line, pen.width) for line in ways)])
    if model.opened.practising:
        body.practice = len(body.lines) + 1
        body.add(_practice(model, pen))
    return body


def _snippet(model: ReadModel, pen: Pen, snippet: Snippet, number: int) -> list[str]:
    marked = number == model.opened.marked
    place = f"{number + 1}/{len(model.text.snippets)}"
    keys, say = model.keys, model.say
    offered = listed(hint(keys, "run", say), hint(keys, "edit", say, say("edit")))
    keys_beside = f"  {offered}" if offered and marked and model.running is None else ""
    head = pen.words(place + keys_beside, "heading" if marked else "faint")
    bar = pen.words("▌" if marked else "│", "here" if marked else "faint")[0].rstrip()
    return [f"{bar} {line}".rstrip() for line in [*head, *pen.snippet(snippet), *_became(model, pen, number)]]


def _became(model: ReadModel, pen: Pen, number: int) -> list[str]:
    """What stands below a snippet that runs or was run."""
    result = model.result(number)
    if model.running is not None and model.is_running(number):
        words = f"{running_words(model.running.step, model.seconds, model.say)}  (Esc {model.say('stop')})"
        return ["", *pen.words(words, "heading")]
    if result is None:
        return []
    match result.became:
        case None:
            return ["", *pen.words(model.say("Stopped."), "heading")]
        case Verdict() as verdict:
            return ["", *(line for words in cannot_run_lines(verdict, model.say) for line in pen.words(words))]
        case RunResult() as ran:
            return ["", *_ran(model, pen, result, ran)]


def _ran(model: ReadModel, pen: Pen, result: Result, ran: RunResult) -> Iterator[str]:
    seconds = model.say("{seconds} s", seconds=f"{ran.seconds:.2f}")
    same = agrees(result.snippet, ran)
    style = "right" if same else "heading" if result.changed else "wrong"
    yield from pen.words(f"{agreement_words(same, result.changed, model.say)}  {seconds}", style)
    if result.changed:
        for line in changed_lines(result.snippet.code, result.code):
            yield from pen.words(line, "faint")
        yield ""
    yield from pen.words("\n".join(ran_lines(ran, model.say)))


def _practice(model: ReadModel, pen: Pen) -> list[str]:
    cards = card_lines(model.opened.practice, pen.width - INDENT, model.say)
    exercises = exercise_lines(model.opened.practice, pen.width - INDENT, model.say)
    lines: list[str] = []
    numbered = f"{model.say('Exercises')}  ({model.say('a number or Enter: the command')})"
    for title, rows in ((model.say("Cards"), cards), (numbered, exercises)):
        if rows:
            lines += [*([""] if lines else []), *pen.words(title, "heading"), *(f"  {row}" for row in rows)]
    return lines or pen.words(model.say("This section has no cards and no exercises yet."))
