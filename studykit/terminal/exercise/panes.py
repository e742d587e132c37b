"""What stands beside the editor: the task with its hints, the verdict, the graph, attempts, solution, help."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from difflib import SequenceMatcher

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from studykit.domain.exercises.progress import Event
from studykit.domain.exercises.verdict import Verdict
from studykit.domain.keys.keymap import Keymap
from studykit.domain.schedule.review_session import due_after
from studykit.terminal.exercise.actions import IN_EDITOR, MOVING
from studykit.terminal.exercise.graph import graph_lines
from studykit.terminal.exercise.model import ExerciseModel
from studykit.terminal.exercise.view import ExercisePane, ExercisePhase
from studykit.terminal.messages import Messages
from studykit.terminal.text.review import GRADE_NAMES, day_words
from studykit.terminal.text.verdict import (
    KIND_NAMES,
    closing_words,
    details_lines,
    output_lines,
    place_words,
    sign,
    title_words,
)
from studykit.terminal.ui.key_labels import first_key, help_rows
from studykit.terminal.ui.markdown import CardMarkdown
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.width import columns, padded


def pane_parts(model: ExerciseModel, width: int) -> list[RenderableType]:
    """The pane that is open, in parts one below the other."""
    match model.view.pane:
        case ExercisePane.TASK:
            return _task(model)
        case ExercisePane.VERDICT:
            return _result(model)
        case ExercisePane.GRAPH:
            return [_heading(model.say("The graph of the last run")), Text("\n".join(_graph(model, width)))]
        case ExercisePane.ATTEMPTS:
            return [_heading(model.say("Attempts, the last one first")), Text("\n".join(attempt_lines(model)))]
        case ExercisePane.DIFF:
            heading = model.say("From your answer to the solution: - goes, + comes")
            return [_heading(heading), _diff(model.draft.text, model.session.exercise.solution)]
        case ExercisePane.BOARD:
            return [_heading("TensorBoard"), *(Text(line) for line in board_lines(model))]
        case ExercisePane.HELP:
            return [Text("\n".join(help_lines(model.keys, model.say)))]


def _heading(words: str) -> RenderableType:
    return Padding(Text(words, style="heading"), (0, 0, 1, 0))


def _spaced(part: RenderableType) -> RenderableType:
    return Padding(part, (0, 0, 1, 0))


def _task(model: ExerciseModel) -> list[RenderableType]:
    exercise, language = model.session.exercise, model.say.language
    parts: list[RenderableType] = [_spaced(CardMarkdown(exercise.task.in_language(language).strip()))]
    if exercise.names:
        names = "\n".join(f"- `{name}`: {word.in_language(language)}" for name, word in exercise.names.items())
        parts += [Text(model.say("Names that the answer must define:")), _spaced(CardMarkdown(names))]
    for number, hint in enumerate(exercise.hints[: model.work.hints], start=1):
        heading = model.say("Hint {number} of {total}", number=number, total=len(exercise.hints))
        parts += [Text(heading, style="hint"), _spaced(CardMarkdown(hint.in_language(language)))]
    return parts


def _result(model: ExerciseModel) -> list[RenderableType]:
    above = _saved(model) if model.view.phase is ExercisePhase.DONE else []
    if model.verdict is not None:
        return [*above, *_verdict(model, model.verdict)]
    if above:
        return above
    gave_up = model.work.solution_seen and not model.work.passed
    title = model.say("You have looked at the solution.") if gave_up else model.say("You have passed this exercise.")
    return [
        _heading(title),
        Text(model.say("The grade is not saved yet: Enter saves it, Esc goes back to the editor.")),
    ]


def _saved(model: ExerciseModel) -> list[RenderableType]:
    row = model.session.row
    if row is None or row.grade is None:
        return []
    due = due_after(row)
    grade = f"{int(row.grade)} {model.say(GRADE_NAMES[row.grade])}"
    saved = model.say("Saved: grade {grade}.", grade=grade)
    return [_heading(f"{saved} {model.say('Next on {due}.', due=day_words(due))}" if due else saved)]


def _verdict(model: ExerciseModel, verdict: Verdict) -> list[RenderableType]:
    style = "right" if verdict.passed else "fault" if not verdict.kind.counts else "wrong"
    parts: list[RenderableType] = [_spaced(Text(title_words(verdict, model.say), style=style))]
    finding = model.main_finding
    if finding is not None:
        parts.append(CardMarkdown(finding.message.in_language(model.say.language)))
        parts += [Text(words, style="heading") for words in place_words(finding, model.last_run.answer, model.say)]
        total = len(verdict.findings)
        several = model.say(
            "Finding {number} of {total}; n shows the next.", number=model.view.finding + 1, total=total
        )
        parts += [Text(several)] if total > 1 else []
        parts.append(Text(""))
    details = details_lines(verdict)
    parts += [_spaced(Text("\n".join(details)))] if details else []
    printed = output_lines(verdict.output, model.say)
    parts += [Text(model.say("Output:")), _spaced(Padding(Text("\n".join(printed)), (0, 0, 0, 2)))] if printed else []
    closing = closing_words(verdict, model.say)
    return [*parts, Text(closing, style="faint")] if closing else parts


def _graph(model: ExerciseModel, width: int) -> list[str]:
    if model.verdict is None:
        return [
            model.say("Nothing has been run yet. {key} runs the answer.", key=first_key(model.keys, "run", model.say))
        ]
    line = model.main_finding.line if model.main_finding else None
    lines = graph_lines(model.verdict.drawing, width, model.say, marked_line=line)
    return lines or [model.say("The last run left no graph that can be drawn: there is none, or it is too large.")]


def board_lines(model: ExerciseModel) -> list[str]:
    """Where TensorBoard listens, and how to end it."""
    say, board = model.say, model.board
    if not board.runs:
        return [say("TensorBoard has ended.")]
    if board.last_words:
        return [say("TensorBoard ended by itself: {words}", words=visible(board.last_words))]
    if board.address is None:
        return [say("TensorBoard is starting; that takes some seconds.")]
    opens = say("{key} opens it in the browser.", key=first_key(model.keys, "browser", say))
    browser = [opens] if board.has_browser else []
    ends = say(
        "{key} ends it; so does leaving the exercise. Only this machine can reach it.",
        key=first_key(model.keys, "board", say),
    )
    return [say("It listens at {address}", address=visible(board.address)), "", *browser, ends]


def attempt_lines(model: ExerciseModel) -> list[str]:
    """Every attempt: number, when, how it ended and where."""
    if not model.attempts:
        return [
            model.say("There are no attempts yet. {key} runs the answer.", key=first_key(model.keys, "run", model.say))
        ]
    numbered = list(enumerate(model.attempts, start=1))
    return [_attempt_words(number, event, model.say) for number, event in reversed(numbered)]


def _attempt_words(number: int, event: Event, say: Messages) -> str:
    shift = timedelta(minutes=event.stamp.utc_offset_minutes)
    when = datetime.fromtimestamp(event.stamp.at_ms / 1000, UTC) + shift
    ending = f"{sign(event.verdict)} {say(KIND_NAMES[event.verdict])}" if event.verdict else ""
    place = say("line {number}", number=event.line) if event.line else ""
    label = event.label or "" if event.verdict and event.verdict.counts else ""
    words = [f"{number:>3}", f"{when:%m-%d %H:%M}", padded(ending, 18), padded(place, 8), visible(label)]
    return "  ".join(words).rstrip()


def _diff(answer: str, solution: str) -> Text:
    """The answer and the solution in one text: each line with -, + or nothing before it."""
    before, after = ([line.rstrip() for line in visible(text).strip("\n").split("\n")] for text in (answer, solution))
    shown = Text()
    for change, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if change == "equal":
            shown.append("".join(f"  {line}\n" for line in before[start:end]))
            continue
        shown.append("".join(f"- {line}\n" for line in before[start:end]), style="removed")
        shown.append("".join(f"+ {line}\n" for line in after[first:last]), style="added")
    return shown


def help_lines(keymap: Keymap, say: Messages) -> list[str]:
    """What every key does."""
    rows = [*help_rows(keymap, say), *((name, say(meaning)) for name, meaning in IN_EDITOR + MOVING)]
    width = max(columns(name) for name, _ in rows) + 2
    return [f"{padded(name, width)}{meaning}" for name, meaning in rows]
