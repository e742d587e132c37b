"""The page of an exercise: head, what stands beside the editor, and foot, as lines of a given width."""

from __future__ import annotations

from dataclasses import dataclass

from studykit.terminal.exercise.actions import useful_keys
from studykit.terminal.exercise.model import ExerciseModel
from studykit.terminal.exercise.panes import pane_parts
from studykit.terminal.exercise.view import ExercisePane, ExercisePhase
from studykit.terminal.text.protection import PROTECTION_NAMES
from studykit.terminal.text.review import GRADE_NAMES
from studykit.terminal.ui.markdown import drawn
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.width import columns, padded, shortened, wrapped

LEAST_COLUMNS, LEAST_ROWS = 40, 12
WIDE_COLUMNS = 120
HEAD_ROWS = 2
MOST_ALARM_ROWS = 3


@dataclass(frozen=True, slots=True)
class Frame:
    """How a screen of some size is divided for a model: rows and columns of the side and of the editor.

    In a wide frame the side stands left of the editor, else above it; 0 rows mean that it does not show.
    """

    columns: int
    rows: int

    @property
    def enough(self) -> bool:
        """Whether an exercise can be worked on in it."""
        return self.columns >= LEAST_COLUMNS and self.rows >= LEAST_ROWS

    @property
    def wide(self) -> bool:
        """Whether task and editor stand side by side."""
        return self.columns >= WIDE_COLUMNS

    @property
    def side_columns(self) -> int:
        """The columns of the side."""
        return self.columns * 9 // 20 if self.wide else self.columns

    def side_rows(self, model: ExerciseModel, wanted: int) -> int:
        """The rows of the side for a text of `wanted` lines."""
        room = self.rows - HEAD_ROWS - len(foot_lines(model, self, more=False))
        if self.wide or not self.shows_editor(model):
            return room
        share = (
            room * 2 // 3
            if model.view.pane is ExercisePane.VERDICT
            else room * 2 // 5
            if model.work.hints
            else room // 3
        )
        return max(2, min(wanted, share))

    def shows_editor(self, model: ExerciseModel) -> bool:
        """Whether there is room for the editor beside the pane."""
        return self.wide or model.view.pane in (ExercisePane.TASK, ExercisePane.VERDICT)


def head_lines(model: ExerciseModel, frame: Frame) -> list[str]:
    """The section, the title and the protection, above a rule."""
    exercise = model.session.exercise
    level = PROTECTION_NAMES.get(model.protection)
    right = model.say("Protection: {level}", level=model.say(level)) if level and frame.columns >= 60 else ""
    room = frame.columns - 2 - columns(right) - 1
    title = f"{exercise.section} {exercise.title.in_language(model.say.language)}"
    title += f" · {model.say('with other data')}" if model.session.judged_at.variant else ""
    return [f" {padded(shortened(visible(title), room), room)} {right}", "─" * frame.columns]


def side_lines(model: ExerciseModel, frame: Frame, palette: Palette) -> list[str]:
    """The pane that stands beside the editor, with ANSI styles."""
    text = drawn(pane_parts(model, frame.side_columns - 2), frame.side_columns - 2, palette)
    return [" " + line for line in text.rstrip().split("\n")]


def separator_line(model: ExerciseModel, frame: Frame, *, more: bool) -> str:
    """The rule between side and editor, with a hint where the side goes on."""
    hint = f"─ {model.say('PgDn: more')} " if more else ""
    return hint + "─" * (frame.columns - columns(hint))


def foot_lines(model: ExerciseModel, frame: Frame, *, more: bool) -> list[str]:
    """A rule with the notice, what went wrong, the grade where there is one to save, and the keys."""
    notice = _progress(model) if model.view.phase is ExercisePhase.RUNNING else model.notice
    lines = wrapped(visible(notice), frame.columns - 4)
    first = f"─ {shortened(lines[0], frame.columns - 4)} " if notice else ""
    rule = first + "─" * (frame.columns - columns(first))
    below = [f"  {line}" for line in lines[1:]]
    alarm = wrapped(f"! {visible(model.alarm)}", frame.columns - 2)[:MOST_ALARM_ROWS] if model.alarm else []
    grade = [_grade_line(model)] if model.saves and model.view.pane in (ExercisePane.VERDICT, ExercisePane.DIFF) else []
    shown = [shortened(f" {line}", frame.columns) for line in [*alarm, *grade, _hints(model, frame, more=more)]]
    return [rule, *below, *shown]


def _progress(model: ExerciseModel) -> str:
    words = {
        "starting": model.say("starting the runner"),
        "importing": model.say("importing TensorFlow"),
        "running": model.say("running the answer"),
        "judging": model.say("checking"),
    }
    seconds = model.say("{seconds} s", seconds=f"{model.seconds:.1f}")
    return model.say("Running: {seconds}", seconds=seconds) + (
        f" · {words[model.last_run.step]}" if model.last_run.step in words else ""
    )


def _grade_line(model: ExerciseModel) -> str:
    grade = model.grade or 0
    name = model.say(GRADE_NAMES[grade])
    return model.say("Grade {grade} {name} · 0–5 change it", grade=int(grade), name=name)


def _hints(model: ExerciseModel, frame: Frame, *, more: bool) -> str:
    hints = [f"{key} {word}" for key, word in useful_keys(model)]
    if more and (frame.wide or not frame.shows_editor(model)):
        hints.insert(0, model.say("PgDn: more"))
    while len(hints) > 2 and columns("  ".join(hints)) > frame.columns - 2:
        del hints[-3 if len(hints) > 3 else -2]
    return "  ".join(hints)


def too_small_lines(model: ExerciseModel, frame: Frame) -> list[str]:
    """What a window shows that is too small for an exercise."""
    sentence = model.say(
        "This window has {columns} columns and {rows} rows; an exercise needs {least_columns} and {least_rows}."
        " Make it larger; what you typed is kept.",
        columns=frame.columns,
        rows=frame.rows,
        least_columns=LEAST_COLUMNS,
        least_rows=LEAST_ROWS,
    )
    return wrapped(sentence, frame.columns)
