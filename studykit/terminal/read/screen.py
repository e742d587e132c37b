"""Reading pages as a full screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress

from prompt_toolkit.formatted_text import ANSI, StyleAndTextTuples, to_formatted_text
from prompt_toolkit.layout import Window
from prompt_toolkit.layout.controls import FormattedTextControl

from studykit.domain.exercises.verdict import Verdict
from studykit.domain.running.run_result import Run, RunResult
from studykit.errors import UserError
from studykit.terminal.read.actions import act
from studykit.terminal.read.body import Body
from studykit.terminal.read.effects import EditCopy, RunSnippet
from studykit.terminal.read.model import ReadModel
from studykit.terminal.read.page import arrange, drawn_body, foot_lines, head_lines, shown_lines, too_small_lines
from studykit.terminal.read.snippet_run import SnippetRun
from studykit.terminal.ui.effect import Effect, guarded
from studykit.terminal.ui.external_editor import edited
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.screen import LastDrawn, Screen
from studykit.terminal.ui.size import Size

TICK_SECONDS = 0.2


class ReadScreen(Screen):
    """Shows a model and passes on the keys. `run_code` runs a snippet, `warm_up` makes ready for that.

    `variables` name the learner's editor.
    """

    def __init__(
        self,
        model: ReadModel,
        run_code: Run,
        warm_up: Callable[[], None],
        palette: Palette,
        variables: Mapping[str, str],
    ) -> None:
        self._model = model
        self._run_code = run_code
        self._warm_up = warm_up
        self._palette = palette
        self._variables = variables
        self._drawn = LastDrawn[Body]()
        self._arranged_for: Size | None = None
        window = Window(FormattedTextControl(self._page, focusable=True, show_cursor=False))
        super().__init__(window, model.keys, palette, too_small=lambda: too_small_lines(model, self.size))
        self._app.before_render += lambda _: self._follow_window()

    def act(self, key: str, action: str | None) -> Effect | None:
        """Take the step that a key means."""
        return act(self._model, key, action)

    def settle(self) -> None:
        """Bring into view what the step was about."""
        if self.enough:
            arrange(self._model, self.size, self._body())
            self._arranged_for = self.size

    def _follow_window(self) -> None:
        """A window of another size is a step, too; drawing only shows what a step made."""
        if self.size != self._arranged_for:
            self.settle()

    def started(self) -> None:
        """Let the seconds of a run go on."""
        self.every(TICK_SECONDS, lambda: self._model.running is not None)

    def interrupt(self) -> Effect | None:
        """Stop the run, or leave."""
        return self._model.interrupt()

    def perform(self, effect: Effect) -> None:
        """Run a snippet, open the editor on a copy of it, or leave."""
        match effect:
            case RunSnippet(run):
                self.on_thread(lambda: self._became(run), self._ran)
            case EditCopy(code):
                with suppress(UserError):  # the run that follows says what is wrong
                    self._warm_up()
                self.outside(lambda: self._edit(code))
            case _:
                self.end(effect)

    def _became(self, run: SnippetRun) -> RunResult | Verdict | None:
        """What becomes of a run; None where it was stopped."""
        try:
            return self._run_code(run.code, run.progressed, lambda: run.cancelled)
        except InterruptedError:
            return None

    def _ran(self, became: RunResult | Verdict | None) -> None:
        self.take(lambda: self._model.ran(became))
        self.redraw()

    def _edit(self, code: str) -> Effect | None:
        return guarded(self._model, lambda: self._model.edited(edited(code, "snippet.py", self._variables)))

    def _page(self) -> StyleAndTextTuples:
        """The whole window: head, body and foot."""
        model, size, body = self._model, self.size, self._body()
        shown = shown_lines(model, size, body)
        blank = [""] * (model.view.room - len(shown))
        foot = foot_lines(model, size, more=model.view.scroll + model.view.room < len(body.lines))
        heading, rule = head_lines(model, size, body)
        text = to_formatted_text(ANSI("\n".join([rule, *shown, *blank, *foot])))
        return [("class:heading", heading + "\n"), *text]

    def _body(self) -> Body:
        """The page's lines."""
        model, size = self._model, self.size
        opened, view, run = model.opened, model.view, model.running
        state = (
            *(opened.section, opened.marked, opened.practising, view.shift, view.helping, size),
            *(model.language, model.say.language, id(model.result(opened.marked))),
            (run.place, run.step, f"{model.seconds:.1f}") if run is not None else None,
        )
        return self._drawn.of(state, lambda: drawn_body(model, size, self._palette))
