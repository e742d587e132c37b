"""The review as a full screen."""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.application import Application, run_in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition, Never
from prompt_toolkit.formatted_text import ANSI, StyleAndTextTuples, to_formatted_text
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import ConditionalContainer, HSplit, Layout, VSplit, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl

from studykit.domain.cards.card import CardKey
from studykit.terminal.review.actions import press
from studykit.terminal.review.model import Pane, ReviewModel
from studykit.terminal.review.page import (
    FOOT_ROWS,
    HEAD_ROWS,
    answer_row,
    body_lines,
    first_row,
    foot_lines,
    head_lines,
    suggestion_in,
    too_small_lines,
)
from studykit.terminal.ui.external_editor import EditOutcome
from studykit.terminal.ui.ime import composes
from studykit.terminal.ui.key_bindings import answer_escape_soon, bind_keys, letters_of
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.size import Size
from studykit.terminal.ui.style import depth_of_screen, style_of

MOST_ANSWER_ROWS = 5


class ReviewScreen:
    """Shows a desk and passes on the keys; `edit` opens the learner's editor on a card."""

    def __init__(self, model: ReviewModel, edit: Callable[[CardKey], EditOutcome], palette: Palette) -> None:
        self._model = model
        self._edit = edit
        self._palette = palette
        self._asked = 0
        self._drawn: tuple[object, list[str]] = (None, [])
        self._answer = Buffer(multiline=Condition(lambda: model.many_lines), on_text_changed=self._typed)
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
        """Show the review until the learner leaves or opens an exercise; whether with Ctrl-C."""
        return self._app.run()

    def _container(self) -> HSplit:
        typing = Condition(lambda: self._model.typing and self._size.enough)
        prompt = Window(FormattedTextControl([("class:key", " > ")]), width=3)
        return HSplit(
            [
                Window(FormattedTextControl(self._head), height=lambda: HEAD_ROWS if self._size.enough else 0),
                Window(FormattedTextControl(self._body, focusable=True, show_cursor=False)),
                Window(FormattedTextControl(lambda: self._foot(0, 1)), height=lambda: int(self._size.enough)),
                ConditionalContainer(
                    VSplit([prompt, Window(BufferControl(self._answer))], height=lambda: self._answer_rows),
                    typing,
                    alternative_content=Window(
                        FormattedTextControl(lambda: self._foot(1, 2)), height=lambda: int(self._size.enough)
                    ),
                ),
                Window(
                    FormattedTextControl(lambda: self._foot(2, FOOT_ROWS)),
                    height=lambda: 2 if self._size.enough else 0,
                ),
            ]
        )

    @property
    def _size(self) -> Size:
        size = self._app.output.get_size()
        return Size(size.columns, size.rows)

    @property
    def _room(self) -> int:
        return self._size.rows - HEAD_ROWS - FOOT_ROWS - self._answer_rows + 1

    @property
    def _answer_rows(self) -> int:
        """The rows of the line for typing, which grows with an answer of several lines."""
        return min(self._answer.document.line_count, MOST_ANSWER_ROWS) if self._model.typing else 1

    def _head(self) -> StyleAndTextTuples:
        heading, rule = head_lines(self._model, self._size)
        return [("class:heading", heading + "\n"), ("", rule)]

    def _foot(self, first: int, end: int) -> StyleAndTextTuples:
        more = len(self._lines()) > self._model.scroll + self._room
        before, suggested, after = suggestion_in(
            self._model, "\n".join(foot_lines(self._model, self._size, more=more)[first:end])
        )
        return [("", before), ("class:suggested", suggested), ("", after)]

    def _body(self) -> StyleAndTextTuples:
        if not self._size.enough:
            return [("", "\n".join(too_small_lines(self._model, self._size)))]
        lines = self._lines()
        if self._model.answer_is_new:
            self._model.answer_is_new = False
            row = answer_row(self._model, self._size, self._palette)
            self._model.scroll = first_row(row, len(lines), self._room)
        self._model.scroll = max(0, min(self._model.scroll, len(lines) - self._room))
        above = min(2, max(0, self._room - len(lines)))
        shown = [""] * min(1, above) + lines[self._model.scroll : self._model.scroll + self._room]
        return to_formatted_text(ANSI("\n".join(shown)))

    def _lines(self) -> list[str]:
        """The body's lines, drawn anew only when something of them changed."""
        model = self._model
        what = (model.phase, model.asked, model.card, model.revealed, model.comparison, model.card_history)
        state = (*what, model.say.language, model.view, model.pane, model.alarm, self._size)
        if self._drawn[0] != state:
            self._drawn = (state, body_lines(model, self._size, self._palette))
        return self._drawn[1]

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        typing = Condition(lambda: self._model.typing and self._size.enough)
        many_lines = Condition(lambda: self._model.many_lines)
        reveals = Condition(lambda: self._model.keys.action("space") == "reveal")
        nothing_typed = Condition(lambda: not self._answer.text)
        asks_to_type = Condition(lambda: self._model.asks_to_type and self._model.pane is None and self._size.enough)

        @bindings.add(Keys.Any, filter=~typing)
        def _(event: KeyPressEvent) -> None:
            if isinstance(event.key_sequence[0].key, Keys):
                self._model.close()
            for key in letters_of(event, self._model.keys):
                self._press(key)

        bind_keys(bindings, self._model.keys, self._press, typing=lambda: self._model.typing)

        @bindings.add("tab", filter=asks_to_type, eager=True)
        def _(event: KeyPressEvent) -> None:
            self._model.commanding = not self._model.commanding
            self._settle()

        @bindings.add(" ", filter=typing & nothing_typed & reveals, eager=True)
        def _(event: KeyPressEvent) -> None:
            self._press("space")

        @bindings.add("enter", filter=typing, eager=True)
        def _(event: KeyPressEvent) -> None:
            self._press("enter")

        @bindings.add("escape", "enter", filter=typing & many_lines, eager=True)
        def _(event: KeyPressEvent) -> None:
            self._answer.newline(copy_margin=True)

        @bindings.add("c-c", eager=True)
        def _(event: KeyPressEvent) -> None:
            self._app.exit(result=True)

        for key, step in (("up", -1), ("down", 1), ("pageup", -10), ("pagedown", 10)):
            within_answer = many_lines if key in ("up", "down") else Never()
            scrolls = bindings.add(key, filter=~(typing & within_answer), eager=True)
            scrolls(lambda event, step=step: self._scroll(step))
        return bindings

    def _press(self, key: str) -> None:
        if self._size.enough or self._model.keys.action(key) in ("quit", "language"):
            press(self._model, key)
            self._settle()

    def _scroll(self, step: int) -> None:
        self._model.watch.touch()
        if self._model.pane is Pane.PAUSE:
            self._model.close()
        else:
            self._model.scroll += step

    def _typed(self, answer: Buffer) -> None:
        """Note what was typed."""
        if composes(answer):
            return
        self._model.typed = answer.text
        self._model.watch.touch()

    def _settle(self) -> None:
        """After a step: leave, open an editor, or put the focus where the next key belongs."""
        model = self._model
        if model.left or model.wanted:
            self._app.exit(result=False)
            return
        if self._asked != model.asked:
            self._asked = model.asked
            self._answer.reset()
        self._app.layout.focus(self._answer if model.typing else self._app.layout.container.get_children()[1])
        wanted, model.editor_wanted = model.editor_wanted, None
        if wanted is not None:
            self._app.create_background_task(self._edit_outside(wanted))

    async def _edit_outside(self, key: CardKey) -> None:
        self._model.edited(key, await run_in_terminal(lambda: self._edit(key)))
        self._settle()
        self._app.invalidate()
