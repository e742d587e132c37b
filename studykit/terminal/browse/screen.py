"""The cards as a full screen with a search line."""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.application import Application, run_in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import ANSI, StyleAndTextTuples, to_formatted_text
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import HSplit, Layout, VSplit, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl

from studykit.domain.cards.card import CardKey
from studykit.terminal.browse.actions import press
from studykit.terminal.browse.model import BrowseModel
from studykit.terminal.browse.page import (
    FOOT_ROWS,
    HEAD_ROWS,
    PROMPT,
    body_lines,
    count_words,
    foot_lines,
    rule_line,
    too_small_lines,
)
from studykit.terminal.ui.external_editor import EditOutcome
from studykit.terminal.ui.ime import composes
from studykit.terminal.ui.key_bindings import answer_escape_soon, bind_keys, letters_of
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.size import Size
from studykit.terminal.ui.style import depth_of_screen, style_of
from studykit.terminal.ui.width import columns

FROM_THE_SEARCH = ("enter", "escape", "tab", "down")


class BrowseScreen:
    """Shows a desk and passes on the keys; `edit` opens the learner's editor on a card."""

    def __init__(self, model: BrowseModel, edit: Callable[[CardKey], EditOutcome], palette: Palette) -> None:
        self._model = model
        self._edit = edit
        self._palette = palette
        self._query = Buffer(multiline=False, document=Document(model.query), on_text_changed=self._typed)
        self._line = Window(BufferControl(self._query), height=1)
        self._body = Window(FormattedTextControl(self._text, focusable=True, show_cursor=False))
        self._app: Application[bool] = Application(
            layout=Layout(self._container(), focused_element=self._body),
            key_bindings=self._bindings(),
            full_screen=True,
            style=style_of(palette),
            color_depth=depth_of_screen(palette),
        )
        answer_escape_soon(self._app)

    def run(self) -> bool:
        """Show the list until the learner leaves; whether with Ctrl-C."""
        return self._app.run()

    def _container(self) -> HSplit:
        count = Window(
            FormattedTextControl(lambda: f" {count_words(self._model)} "),
            width=lambda: columns(count_words(self._model)) + 2,
        )
        prompt = Window(FormattedTextControl([("class:key", PROMPT)]), width=len(PROMPT))
        return HSplit(
            [
                VSplit([prompt, self._line, count], height=lambda: int(self._size.enough)),
                Window(
                    FormattedTextControl(lambda: rule_line(self._model, self._size)),
                    height=lambda: int(self._size.enough),
                ),
                self._body,
                Window(
                    FormattedTextControl(lambda: "\n".join(foot_lines(self._model, self._size))),
                    height=lambda: FOOT_ROWS * self._size.enough,
                ),
            ]
        )

    @property
    def _size(self) -> Size:
        size = self._app.output.get_size()
        return Size(size.columns, size.rows)

    def _text(self) -> StyleAndTextTuples:
        size = self._size
        if not size.enough:
            return [("", "\n".join(too_small_lines(self._model, size)))]
        room = size.rows - HEAD_ROWS - FOOT_ROWS
        return to_formatted_text(ANSI("\n".join(body_lines(self._model, size, room, self._palette))))

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        searching = Condition(lambda: self._model.searching)

        @bindings.add(Keys.Any, filter=~searching)
        def _(event: KeyPressEvent) -> None:
            for key in letters_of(event, self._model.keys):
                self._press(key)

        bind_keys(bindings, self._model.keys, self._press, typing=lambda: self._model.searching)
        for name in FROM_THE_SEARCH:
            bindings.add(name, filter=searching, eager=True)(lambda event: self._leave_the_search())

        @bindings.add("up", filter=searching, eager=True)
        def _(event: KeyPressEvent) -> None:
            self._model.move(-1)

        @bindings.add("c-c", eager=True)
        @bindings.add("<sigint>", eager=True)
        def _(event: KeyPressEvent) -> None:
            if not self._app.is_done:
                self._app.exit(result=True)

        return bindings

    def _press(self, key: str) -> None:
        if self._size.enough or self._model.keys.action(key) in ("quit", "language"):
            press(self._model, key)
            self._settle()

    def _leave_the_search(self) -> None:
        self._model.focus_list()
        self._settle()

    def _typed(self, query: Buffer) -> None:
        if not composes(query) and query.text != self._model.query:
            self._model.search(query.text)

    def _settle(self) -> None:
        """After a step: leave, open an editor, or put the focus where the next key belongs."""
        model = self._model
        if model.left:
            if not self._app.is_done:
                self._app.exit(result=False)
            return
        if self._query.text != model.query:
            self._query.document = Document(model.query)
        self._app.layout.focus(self._line if model.searching else self._body)
        wanted, model.editor_wanted = model.editor_wanted, None
        if wanted is not None:
            self._app.create_background_task(self._edit_outside(wanted))

    async def _edit_outside(self, key: CardKey) -> None:
        outcome = await run_in_terminal(lambda: self._edit(key))
        self._model.guarded(lambda: self._model.edited(key, outcome))
        self._settle()
        self._app.invalidate()
