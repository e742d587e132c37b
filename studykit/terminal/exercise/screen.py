"""The exercise as a full screen: task, editor, verdict."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Mapping
from contextlib import suppress
from functools import partial

from prompt_toolkit.application import Application, run_in_terminal
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import ANSI, StyleAndTextTuples, to_formatted_text
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import ConditionalContainer, Dimension, HSplit, Layout, VSplit, Window
from prompt_toolkit.layout.controls import FormattedTextControl

from studykit.domain.exercises.verdict import Finding, Verdict
from studykit.terminal.exercise.actions import press
from studykit.terminal.exercise.code_editor import CodeEditor
from studykit.terminal.exercise.model import ExerciseModel, Pane, Phase
from studykit.terminal.exercise.page import (
    HEAD_ROWS,
    Frame,
    foot_lines,
    head_lines,
    separator_line,
    side_lines,
    too_small_lines,
)
from studykit.terminal.exercise.tensorboard import browser_at_hand, show_in_browser
from studykit.terminal.ui.external_editor import edited
from studykit.terminal.ui.key_bindings import answer_escape_soon, bind_keys, letters_of
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.style import depth_of_screen, style_of

TICK_SECONDS = 0.2


class ExerciseScreen:
    """Shows a desk and passes on the keys. `variables` name the learner's own editor."""

    def __init__(self, model: ExerciseModel, palette: Palette, variables: Mapping[str, str] = os.environ) -> None:
        self._model = model
        self._palette = palette
        self._variables = variables
        self._drawn: tuple[object, list[str]] = (None, [])
        self._running: threading.Thread | None = None
        self._pointed_at: Finding | None = None
        self._editor = CodeEditor(model.text, model.edit)
        self._side = Window(FormattedTextControl(self._side_text, focusable=True, show_cursor=False))
        self._head_window = Window(FormattedTextControl(self._head), height=HEAD_ROWS)
        self._foot_window = Window(
            FormattedTextControl(self._foot), height=lambda: Dimension.exact(len(self._foot_lines()))
        )
        self._app: Application[bool] = Application(
            layout=Layout(self._container()),
            key_bindings=self._bindings(),
            include_default_pygments_style=False,
            full_screen=True,
            style=style_of(palette),
            color_depth=depth_of_screen(palette),
        )
        answer_escape_soon(self._app)
        self._settle()

    def run(self) -> bool:
        """Show the exercise until the learner leaves; whether with Ctrl-C."""
        try:
            return self._app.run(pre_run=self._watch)
        finally:
            self._model.keep()
            self._model.board.stop()

    def _container(self) -> ConditionalContainer:
        enough = Condition(lambda: self._frame.enough)
        wide = Condition(lambda: self._frame.wide)
        too_small = Window(FormattedTextControl(self._too_small), wrap_lines=True)
        page = ConditionalContainer(self._wide(), wide, alternative_content=self._narrow())
        return ConditionalContainer(page, enough, alternative_content=too_small)

    def _wide(self) -> HSplit:
        side = VSplit([self._side], width=lambda: Dimension.exact(self._frame.side_columns))
        line = Window(width=1, char="│")
        return HSplit([self._head_window, VSplit([side, line, self._editor.window]), self._foot_window])

    def _narrow(self) -> HSplit:
        side = HSplit([self._side], height=lambda: Dimension.exact(self._side_rows()))
        rule = Window(FormattedTextControl(self._separator), height=1)
        shown = Condition(lambda: self._frame.shows_editor(self._model))
        editor = ConditionalContainer(HSplit([rule, self._editor.window]), shown)
        return HSplit([self._head_window, side, editor, self._foot_window])

    @property
    def _frame(self) -> Frame:
        size = self._app.output.get_size()
        return Frame(size.columns, size.rows)

    def _side_rows(self) -> int:
        return self._frame.side_rows(self._model, len(self._lines()))

    def _more(self) -> bool:
        return len(self._lines()) > self._model.scroll + self._side_rows()

    def _head(self) -> StyleAndTextTuples:
        heading, rule = head_lines(self._model, self._frame)
        return [("class:heading", heading + "\n"), ("", rule)]

    def _separator(self) -> StyleAndTextTuples:
        return [("", separator_line(self._model, self._frame, more=self._more()))]

    def _foot_lines(self) -> list[str]:
        return foot_lines(self._model, self._frame, more=self._more())

    def _foot(self) -> StyleAndTextTuples:
        return [("", "\n".join(self._foot_lines()))]

    def _too_small(self) -> StyleAndTextTuples:
        return [("", "\n".join(too_small_lines(self._model, self._frame)))]

    def _side_text(self) -> StyleAndTextTuples:
        lines, rows = self._lines(), self._side_rows()
        self._model.scroll = max(0, min(self._model.scroll, len(lines) - rows))
        return to_formatted_text(ANSI("\n".join(lines[self._model.scroll : self._model.scroll + rows])))

    def _lines(self) -> list[str]:
        """The lines of the side, drawn anew only when something of them changed."""
        model = self._model
        state = (
            *(
                model.say.language,
                model.phase,
                model.pane,
                model.finding,
                model.work,
                len(model.attempts),
                id(model.verdict),
            ),
            *(model.solution_open, model.text if model.pane is Pane.DIFF else "", self._frame),
            *(model.board.runs, model.board.address, model.board.last_words),
        )
        if self._drawn[0] != state:
            self._drawn = (state, side_lines(model, self._frame, self._palette))
        return self._drawn[1]

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        editing = Condition(lambda: self._model.editing)

        bind_keys(bindings, self._model.keys, self._press, typing=lambda: self._model.editing)

        @bindings.add(Keys.Any, filter=~editing)
        def _(event: KeyPressEvent) -> None:
            for key in letters_of(event, self._model.keys):
                self._press(key)

        @bindings.add("c-c", eager=True)
        @bindings.add("<sigint>", eager=True)
        def _(event: KeyPressEvent) -> None:
            press(self._model, "ctrl-c")
            self._settle(interrupted=True)

        for name, step in (("pageup", -1), ("pagedown", 1)):
            bindings.add(name, eager=True)(lambda event, step=step: self._scroll(step * max(1, self._side_rows() - 1)))
        for name, step in (("up", -1), ("down", 1)):
            bindings.add(name, filter=~editing, eager=True)(lambda event, step=step: self._scroll(step))
        return bindings

    def _scroll(self, step: int) -> None:
        self._model.scroll += step

    def _press(self, key: str) -> None:
        press(self._model, key)
        self._settle()

    def _settle(self, *, interrupted: bool = False) -> None:
        """After a step: leave, run, open an editor, and put the focus where the next key belongs."""
        model = self._model
        if model.left:
            if not self._app.is_done:
                self._app.exit(result=interrupted)
            return
        self._editor.replace(model.text)
        self._point_at_finding()
        self._app.layout.focus(self._editor.window if model.editing else self._side)
        if model.editor_wanted:
            model.editor_wanted = False
            self._app.create_background_task(self._edit_outside())
        if model.browser_wanted:
            model.browser_wanted = False
            self._app.create_background_task(self._browse(model.board.address or ""))
        if model.phase is Phase.RUNNING and self._running is None:
            self._start()

    def _point_at_finding(self) -> None:
        finding = self._model.main_finding
        if finding is not None and finding is not self._pointed_at and finding.line is not None:
            self._editor.go_to(finding.line)
        self._pointed_at = finding

    def _start(self) -> None:
        """Judge on a daemon thread: unlike an executor's, it does not hold up a learner who leaves meanwhile."""
        loop = asyncio.get_running_loop()

        def judge() -> None:
            try:
                done = partial(self._judged, self._model.session.judge(self._model.judged_text, self._model.progressed))
            except BaseException as error:
                done = partial(self._app.exit, exception=error)
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(done)

        self._running = threading.Thread(target=judge, daemon=True)
        self._running.start()

    def _judged(self, verdict: Verdict) -> None:
        self._running = None
        if not self._app.is_done:
            self._model.judged(verdict)
            self._settle()
            self._app.invalidate()

    def _watch(self) -> None:
        self._app.create_background_task(self._tick())
        for number in (signal.SIGHUP, signal.SIGTERM):
            with suppress(RuntimeError, ValueError):
                asyncio.get_running_loop().add_signal_handler(number, self._end, number)

    def _end(self, number: int) -> None:
        """The window was closed or the program is to end: keep the text while there is time."""
        self._model.keep()
        if not self._app.is_done:
            self._app.exit(exception=SystemExit(128 + number))

    async def _tick(self) -> None:
        """Keep what was typed, and let the seconds of a run go on."""
        while True:
            await asyncio.sleep(TICK_SECONDS)
            alarm = self._model.alarm
            self._model.keep_now_and_then()
            if self._model.phase is Phase.RUNNING or self._model.pane is Pane.BOARD or self._model.alarm != alarm:
                self._app.invalidate()

    async def _browse(self, address: str) -> None:
        if browser_at_hand(self._variables):
            await run_in_terminal(lambda: show_in_browser(address))
        else:
            self._model.notice = self._model.say("No browser can be opened from here. Open {address}", address=address)
        self._app.invalidate()

    async def _edit_outside(self) -> None:
        model = self._model

        def edit() -> None:
            model.edit(edited(model.text, "answer.py", self._variables))

        await run_in_terminal(lambda: model.guarded(edit))
        model.keep()
        self._settle()
        self._app.invalidate()
