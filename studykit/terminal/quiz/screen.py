"""A quiz as a full screen."""

from __future__ import annotations

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import ANSI, StyleAndTextTuples, to_formatted_text
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import ConditionalContainer, HSplit, Layout, VSplit, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl

from studykit.terminal.quiz.actions import press
from studykit.terminal.quiz.model import QuizModel, Stage
from studykit.terminal.quiz.page import FOOT_ROWS, HEAD_ROWS, body_lines, foot_lines, head_lines
from studykit.terminal.ui.ime import compose
from studykit.terminal.ui.key_bindings import answer_escape_soon, bind_keys, letters_of
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.size import Size
from studykit.terminal.ui.style import depth_of_screen, style_of


class QuizScreen:
    """Shows a round and passes on the keys."""

    def __init__(self, model: QuizModel, seed: int, palette: Palette) -> None:
        self._model = model
        self._seed = seed
        self._palette = palette
        self._drawn: tuple[object, list[str]] = (None, [])
        self._answer = Buffer(multiline=False, on_text_changed=compose)
        self._app: Application[bool] = Application(
            layout=Layout(self._container()),
            key_bindings=self._bindings(),
            full_screen=True,
            style=style_of(palette),
            color_depth=depth_of_screen(palette),
        )
        answer_escape_soon(self._app)
        self._settle()

    def run(self) -> bool:
        """Show the quiz until it ends; whether with Ctrl-C."""
        return self._app.run()

    def _container(self) -> HSplit:
        typing = Condition(lambda: self._model.typing)
        prompt = Window(FormattedTextControl([("class:key", " > ")]), width=3, height=1)
        step = Window(FormattedTextControl(lambda: self._foot(1)), height=1)
        return HSplit(
            [
                Window(FormattedTextControl(self._head), height=HEAD_ROWS),
                Window(FormattedTextControl(self._body, focusable=True, show_cursor=False)),
                Window(FormattedTextControl(lambda: self._foot(0)), height=1),
                ConditionalContainer(
                    VSplit([prompt, Window(BufferControl(self._answer), height=1)]), typing, alternative_content=step
                ),
                Window(FormattedTextControl(lambda: self._foot(2)), height=1),
            ]
        )

    @property
    def _size(self) -> Size:
        size = self._app.output.get_size()
        return Size(size.columns, size.rows)

    def _head(self) -> StyleAndTextTuples:
        heading, rule = head_lines(self._model, self._size)
        return [("class:heading", heading + "\n"), ("", rule)]

    def _foot(self, row: int) -> StyleAndTextTuples:
        more = len(self._lines()) > self._model.scroll + self._room
        return [("", foot_lines(self._model, self._size, more=more)[row])]

    @property
    def _room(self) -> int:
        return max(1, self._size.rows - HEAD_ROWS - FOOT_ROWS)

    def _lines(self) -> list[str]:
        """The body's lines, drawn anew only when something of them changed."""
        state = (self._model.say.language, self._model.stage, len(self._model.given), self._size)
        if self._drawn[0] != state:
            self._drawn = (state, body_lines(self._model, self._size, self._seed, self._palette))
        return self._drawn[1]

    def _body(self) -> StyleAndTextTuples:
        lines = self._lines()
        self._model.scroll = max(0, min(self._model.scroll, len(lines) - self._room))
        shown = lines[self._model.scroll : self._model.scroll + self._room]
        return to_formatted_text(ANSI("\n".join(shown)))

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        typing = Condition(lambda: self._model.typing)

        @bindings.add(Keys.Any, filter=~typing)
        def _(event: KeyPressEvent) -> None:
            for key in letters_of(event, self._model.keys):
                self._press(key)

        bind_keys(bindings, self._model.keys, self._press, typing=lambda: self._model.typing)

        @bindings.add("enter", eager=True)
        def _(event: KeyPressEvent) -> None:
            if self._model.stage is Stage.ASKED:
                self._model.answer(self._answer.text)
                self._settle()
            else:
                self._press("enter")

        @bindings.add("c-c", eager=True)
        def _(event: KeyPressEvent) -> None:
            self._app.exit(result=True)

        for key, step in (("up", -1), ("down", 1), ("pageup", -10), ("pagedown", 10)):
            bindings.add(key, eager=True)(lambda event, step=step: self._scroll(step))
        return bindings

    def _press(self, key: str) -> None:
        press(self._model, key)
        self._settle()

    def _scroll(self, step: int) -> None:
        self._model.scroll += step

    def _settle(self) -> None:
        if self._model.left:
            self._app.exit(result=False)
            return
        if not self._model.typing:
            self._answer.reset()
        self._app.layout.focus(self._answer if self._model.typing else self._app.layout.container.get_children()[1])
