"""The exercise as a full screen: task, editor, verdict."""

from __future__ import annotations

from collections.abc import Mapping

from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import ANSI, StyleAndTextTuples, to_formatted_text
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout import ConditionalContainer, Dimension, HSplit, VSplit, Window
from prompt_toolkit.layout.controls import FormattedTextControl

from studykit.domain.exercises.verdict import Finding, Verdict
from studykit.terminal.exercise.actions import act
from studykit.terminal.exercise.code_editor import CodeEditor
from studykit.terminal.exercise.effects import EditAnswer, OpenBrowser, RunAnswer
from studykit.terminal.exercise.model import ExerciseModel
from studykit.terminal.exercise.page import (
    HEAD_ROWS,
    Frame,
    foot_lines,
    head_lines,
    separator_line,
    side_lines,
    too_small_lines,
)
from studykit.terminal.exercise.tensorboard import show_in_browser
from studykit.terminal.exercise.view import ExercisePane, ExercisePhase
from studykit.terminal.ui.effect import Effect, Leave, guarded
from studykit.terminal.ui.external_editor import edited
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.screen import LastDrawn, Screen
from studykit.terminal.ui.size import shown_from

TICK_SECONDS = 0.2


class ExerciseScreen(Screen):
    """Shows a model and passes on the keys. `variables` name the learner's own editor."""

    def __init__(self, model: ExerciseModel, palette: Palette, variables: Mapping[str, str]) -> None:
        self._model = model
        self._palette = palette
        self._variables = variables
        self._drawn = LastDrawn[list[str]]()
        self._pointed_at: Finding | None = None
        self._editor = CodeEditor(model.draft.text, model.edit)
        self._side = Window(FormattedTextControl(self._side_text, focusable=True, show_cursor=False))
        super().__init__(self._container(), model.keys, palette)

    def run(self) -> Effect:
        """Show the exercise until the learner leaves; whatever ends it, the text is kept and TensorBoard ended."""
        try:
            return super().run()
        finally:
            self._model.keep()
            self._model.board.stop()

    def _container(self) -> ConditionalContainer:
        enough = Condition(lambda: self._frame.enough)
        wide = Condition(lambda: self._frame.wide)
        head = Window(FormattedTextControl(self._head), height=HEAD_ROWS)
        foot = Window(FormattedTextControl(self._foot), height=lambda: Dimension.exact(len(self._foot_lines())))
        page = ConditionalContainer(self._wide(head, foot), wide, alternative_content=self._narrow(head, foot))
        too_small = Window(FormattedTextControl(self._too_small_text), wrap_lines=True)
        return ConditionalContainer(page, enough, alternative_content=too_small)

    def _wide(self, head: Window, foot: Window) -> HSplit:
        side = VSplit([self._side], width=lambda: Dimension.exact(self._frame.side_columns))
        line = Window(width=1, char="│")
        return HSplit([head, VSplit([side, line, self._editor.window]), foot])

    def _narrow(self, head: Window, foot: Window) -> HSplit:
        side = HSplit([self._side], height=lambda: Dimension.exact(self._side_rows))
        rule = Window(FormattedTextControl(self._separator), height=1)
        shown = Condition(lambda: self._frame.shows_editor(self._model))
        editor = ConditionalContainer(HSplit([rule, self._editor.window]), shown)
        return HSplit([head, side, editor, foot])

    def act(self, key: str, action: str | None) -> Effect | None:
        """Take the step that a key means."""
        return act(self._model, key, action)

    def settle(self) -> None:
        """Show the text and the line that the finding means, and put the focus where the next key belongs."""
        finding = self._model.main_finding
        self._editor.replace(self._model.draft.text)
        if finding is not None and finding is not self._pointed_at and finding.line is not None:
            self._editor.go_to(finding.line)
        self._pointed_at = finding
        self.layout.focus(self._editor.window if self.typing else self._side)

    @property
    def typing(self) -> bool:
        """Whether letters belong to the answer."""
        return self._model.view.editing

    def bind(self, bindings: KeyBindings) -> None:
        """The keys that scroll; in the editor the arrows belong to the answer."""
        for name, step in (("pageup", -1), ("pagedown", 1)):
            bindings.add(name, eager=True)(lambda event, step=step: self._scroll(step * max(1, self._side_rows - 1)))
        for name, step in (("up", -1), ("down", 1)):
            beside = Condition(lambda: not self.typing)
            bindings.add(name, filter=beside, eager=True)(lambda event, step=step: self._scroll(step))

    def started(self) -> None:
        """Keep what was typed now and then, and when the window is closed or the program is to end."""
        self.every(TICK_SECONDS, self._tick)
        self.on_signals(self._end_by_signal)

    def interrupt(self) -> Effect | None:
        """Leave as the key for it does."""
        effect = self.act("ctrl-c", self._model.keys.action("ctrl-c"))
        return Leave(interrupted=True) if isinstance(effect, Leave) else effect

    def perform(self, effect: Effect) -> None:
        """Have an answer judged, open the editor or the browser, or leave."""
        match effect:
            case RunAnswer(answer):
                model = self._model
                self.on_thread(lambda: model.session.judge(answer, model.progressed), self._judged)
            case EditAnswer():
                self.outside(self._edit)
            case OpenBrowser(address):
                self.outside(lambda: show_in_browser(address))
            case _:
                self.end(effect)

    def _judged(self, verdict: Verdict) -> None:
        self.take(lambda: self._model.judged(verdict))
        self.redraw()

    def _edit(self) -> None:
        model = self._model
        guarded(model, lambda: model.edit(edited(model.draft.text, "answer.py", self._variables)))
        model.keep()

    def _tick(self) -> bool:
        """Keep what was typed; whether the seconds of a run, TensorBoard or an alarm have to be drawn anew."""
        model, alarm = self._model, self._model.alarm
        model.keep_now_and_then()
        view = model.view
        return view.phase is ExercisePhase.RUNNING or view.pane is ExercisePane.BOARD or model.alarm != alarm

    def _end_by_signal(self, number: int) -> None:
        self._model.keep()
        self.fail(SystemExit(128 + number))

    @property
    def _frame(self) -> Frame:
        return Frame(self.size.columns, self.size.rows)

    @property
    def _side_rows(self) -> int:
        return self._frame.side_rows(self._model, len(self._lines()))

    @property
    def _first(self) -> int:
        """The first line of the side that shows."""
        return shown_from(self._model.view.scroll, len(self._lines()), self._side_rows)

    @property
    def _more(self) -> bool:
        return len(self._lines()) > self._first + self._side_rows

    def _scroll(self, step: int) -> None:
        self._model.view.scroll = self._first + step

    def _head(self) -> StyleAndTextTuples:
        heading, rule = head_lines(self._model, self._frame)
        return [("class:heading", heading + "\n"), ("", rule)]

    def _separator(self) -> StyleAndTextTuples:
        return [("", separator_line(self._model, self._frame, more=self._more))]

    def _foot_lines(self) -> list[str]:
        return foot_lines(self._model, self._frame, more=self._more)

    def _foot(self) -> StyleAndTextTuples:
        return [("", "\n".join(self._foot_lines()))]

    def _too_small_text(self) -> StyleAndTextTuples:
        return [("", "\n".join(too_small_lines(self._model, self._frame)))]

    def _side_text(self) -> StyleAndTextTuples:
        first = self._first
        return to_formatted_text(ANSI("\n".join(self._lines()[first : first + self._side_rows])))

    def _lines(self) -> list[str]:
        """The lines of the side."""
        model, view, board, frame = self._model, self._model.view, self._model.board, self._frame
        answer = model.draft.text if view.pane is ExercisePane.DIFF else ""
        state = (
            *(model.say.language, view.phase, view.pane, view.finding, frame, answer, model.solution_open),
            *(model.work, len(model.attempts), id(model.verdict)),
            *(board.runs, board.address, board.last_words),
        )
        return self._drawn.of(state, lambda: side_lines(model, frame, self._palette))
