"""A quiz as a full screen."""

from __future__ import annotations

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import ANSI, StyleAndTextTuples, to_formatted_text
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import ConditionalContainer, HSplit, VSplit, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl

from studykit.terminal.quiz.actions import act
from studykit.terminal.quiz.model import QuizModel
from studykit.terminal.quiz.page import FOOT_ROWS, HEAD_ROWS, body_lines, foot_lines, head_lines
from studykit.terminal.ui.effect import Effect
from studykit.terminal.ui.ime import compose
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.screen import LastDrawn, Screen
from studykit.terminal.ui.size import shown_from


class QuizScreen(Screen):
    """Shows a round and passes on the keys."""

    def __init__(self, model: QuizModel, seed: int, palette: Palette) -> None:
        self._model = model
        self._seed = seed
        self._palette = palette
        self._drawn = LastDrawn[list[str]]()
        self._answer = Buffer(multiline=False, on_text_changed=compose)
        self._body_window = Window(FormattedTextControl(self._body, focusable=True, show_cursor=False))
        super().__init__(self._container(), model.keys, palette)

    def _container(self) -> HSplit:
        typing = Condition(lambda: self.typing)
        prompt = Window(FormattedTextControl([("class:key", " > ")]), width=3, height=1)
        step = Window(FormattedTextControl(lambda: self._foot(1)), height=1)
        return HSplit(
            [
                Window(FormattedTextControl(self._head), height=HEAD_ROWS),
                self._body_window,
                Window(FormattedTextControl(lambda: self._foot(0)), height=1),
                ConditionalContainer(
                    VSplit([prompt, Window(BufferControl(self._answer), height=1)]), typing, alternative_content=step
                ),
                Window(FormattedTextControl(lambda: self._foot(2)), height=1),
            ]
        )

    def act(self, key: str, action: str | None) -> Effect | None:
        """Take the step that a key means."""
        return act(self._model, key, action)

    def settle(self) -> None:
        """Put the focus into the line for typing where one is shown."""
        if not self.typing:
            self._answer.reset()
        self.layout.focus(self._answer if self.typing else self._body_window)

    @property
    def typing(self) -> bool:
        """Whether letters belong to the answer."""
        return self._model.typing

    def bind(self, bindings: KeyBindings) -> None:
        """Enter takes what was typed; the arrows scroll."""

        @bindings.add("enter", eager=True)
        def _(event: KeyPressEvent) -> None:
            self.take(lambda: self._model.enter(self._answer.text))

        for key, step in (("up", -1), ("down", 1), ("pageup", -10), ("pagedown", 10)):
            bindings.add(key, eager=True)(lambda event, step=step: self._scroll(step))

    @property
    def _room(self) -> int:
        return max(1, self.size.rows - HEAD_ROWS - FOOT_ROWS)

    @property
    def _first(self) -> int:
        """The first row of the body that is shown."""
        return shown_from(self._model.scroll, len(self._lines()), self._room)

    def _head(self) -> StyleAndTextTuples:
        heading, rule = head_lines(self._model, self.size)
        return [("class:heading", heading + "\n"), ("", rule)]

    def _foot(self, row: int) -> StyleAndTextTuples:
        more = len(self._lines()) > self._first + self._room
        return [("", foot_lines(self._model, self.size, more=more)[row])]

    def _body(self) -> StyleAndTextTuples:
        shown = self._lines()[self._first : self._first + self._room]
        return to_formatted_text(ANSI("\n".join(shown)))

    def _lines(self) -> list[str]:
        model, size = self._model, self.size
        state = (model.say.language, model.stage, len(model.given), size)
        return self._drawn.of(state, lambda: body_lines(model, size, self._seed, self._palette))

    def _scroll(self, step: int) -> None:
        self._model.scroll = shown_from(self._first + step, len(self._lines()), self._room)
