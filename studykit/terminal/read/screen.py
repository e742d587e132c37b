"""Reading pages as a full screen."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress

from prompt_toolkit.application import Application, run_in_terminal
from prompt_toolkit.formatted_text import ANSI, StyleAndTextTuples, to_formatted_text
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Layout, Window
from prompt_toolkit.layout.controls import FormattedTextControl

from studykit.domain.exercises.verdict import Verdict
from studykit.domain.running.run_result import Ran, Run
from studykit.terminal.read.actions import press
from studykit.terminal.read.body import Body
from studykit.terminal.read.model import ReadModel
from studykit.terminal.read.page import (
    HEAD_ROWS,
    drawn_body,
    foot_lines,
    head_lines,
    settle,
    shown_lines,
    too_small_lines,
)
from studykit.terminal.ui.external_editor import edited
from studykit.terminal.ui.key_bindings import answer_escape_soon, bind_keys, letters_of
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.size import Size
from studykit.terminal.ui.style import depth_of_screen, style_of

TICK_SECONDS = 0.2


class ReadScreen:
    """Shows a desk and passes on the keys. `run` runs a snippet, `warm_up` makes ready for that in the background."""

    def __init__(
        self,
        model: ReadModel,
        run: Run,
        warm_up: Callable[[], None],
        *,
        palette: Palette,
        variables: Mapping[str, str] = os.environ,
    ) -> None:
        self._model = model
        self._run = run
        self._warm_up = warm_up
        self._palette = palette
        self._variables = variables
        self._running: threading.Thread | None = None
        self._drawn: tuple[object, Body] = (None, Body())
        self._app: Application[bool] = Application(
            layout=Layout(Window(FormattedTextControl(self._page, focusable=True, show_cursor=False))),
            key_bindings=self._bindings(),
            full_screen=True,
            style=style_of(palette),
            color_depth=depth_of_screen(palette),
        )
        answer_escape_soon(self._app)

    def run(self) -> bool:
        """Show pages until the reader leaves; whether with Ctrl-C."""
        return self._app.run(pre_run=self._watch)

    def _watch(self) -> None:
        self._app.create_background_task(self._tick())

    @property
    def _size(self) -> Size:
        size = self._app.output.get_size()
        return Size(size.columns, size.rows)

    def _page(self) -> StyleAndTextTuples:
        """The whole window: head, body and foot."""
        model, size = self._model, self._size
        if not size.enough:
            return [("", "\n".join(too_small_lines(model, size)))]
        model.room = size.rows - HEAD_ROWS - len(foot_lines(model, size, more=False))
        marked, body = model.current, self._body(size)
        settle(model, body)
        if model.current != marked:
            body = self._body(size)
        shown = shown_lines(model, size, body)
        blank = [""] * (model.room - len(shown))
        foot = foot_lines(model, size, more=model.scroll + model.room < len(body.lines))
        heading, rule = head_lines(model, size, body)
        text = to_formatted_text(ANSI("\n".join([rule, *shown, *blank, *foot])))
        return [("class:heading", heading + "\n"), *text]

    def _body(self, size: Size) -> Body:
        """The page's lines, drawn anew only when something of them changed."""
        model = self._model
        result = model.result(model.current)
        state = (
            *(
                model.section,
                model.language,
                model.say.language,
                model.current,
                model.shift,
                model.helping,
                model.practising,
            ),
            *(size, model.running, model.step, f"{model.seconds:.1f}" if model.running else "", id(result)),
        )
        if self._drawn[0] != state:
            self._drawn = (state, drawn_body(model, size, self._palette))
        return self._drawn[1]

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        bind_keys(bindings, self._model.keys, self._press)

        @bindings.add(Keys.Any)
        def _(event: KeyPressEvent) -> None:
            for key in letters_of(event, self._model.keys):
                self._press(key)

        @bindings.add("c-c", eager=True)
        @bindings.add("<sigint>", eager=True)
        def _(event: KeyPressEvent) -> None:
            if self._model.running is not None:
                self._model.cancel()
            elif not self._app.is_done:
                self._app.exit(result=True)

        return bindings

    def _press(self, key: str) -> None:
        if self._size.enough or self._model.keys.action(key) in ("quit", "language"):
            press(self._model, key)
            self._settle()

    def _settle(self) -> None:
        """After a step: leave, open the editor or begin a run."""
        model = self._model
        if model.left:
            model.cancel()
            if not self._app.is_done:
                self._app.exit(result=False)
        elif model.editor_wanted:
            model.editor_wanted = False
            self._app.create_background_task(self._edit())
        elif model.running is not None and self._running is None:
            self._start()

    def _start(self) -> None:
        """Run on a daemon thread: unlike an executor's, it does not hold up a reader who leaves meanwhile."""
        loop, model = asyncio.get_running_loop(), self._model

        def run() -> None:
            became: Ran | Verdict | None = None
            failure: Exception | None = None
            try:
                became = self._run(model.code, model.progressed, lambda: model.cancelled)
            except InterruptedError:
                pass
            except Exception as error:
                failure = error
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._ran, became, failure)

        self._running = threading.Thread(target=run, daemon=True)
        self._running.start()

    def _ran(self, became: Ran | Verdict | None, failure: Exception | None) -> None:
        self._running = None
        if self._app.is_done:
            return
        if failure is not None:
            self._app.exit(exception=failure)
            return
        self._model.ran(became)
        self._app.invalidate()

    async def _tick(self) -> None:
        """Let the seconds of a run go on."""
        while True:
            await asyncio.sleep(TICK_SECONDS)
            if self._model.running is not None:
                self._app.invalidate()

    async def _edit(self) -> None:
        """Open a copy of the snippet in the learner's editor, and run what was changed."""
        model = self._model
        model.guarded(self._warm_up)

        def edit() -> None:
            model.edited(edited(model.to_edit, "snippet.py", self._variables))

        await run_in_terminal(lambda: model.guarded(edit))
        self._settle()
        self._app.invalidate()
