"""The review as a full screen."""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition, Never
from prompt_toolkit.formatted_text import ANSI, StyleAndTextTuples, to_formatted_text
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import ConditionalContainer, HSplit, VSplit, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl

from studykit.domain.cards.card import CardKey
from studykit.terminal.review.actions import act
from studykit.terminal.review.model import ReviewModel
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
from studykit.terminal.ui.effect import Effect, OpenEditor
from studykit.terminal.ui.external_editor import EditOutcome
from studykit.terminal.ui.ime import composes
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.screen import LastDrawn, Screen
from studykit.terminal.ui.size import shown_from

MOST_ANSWER_ROWS = 5


class ReviewScreen(Screen):
    """Shows a review and passes on the keys; `edit` opens the learner's editor on a card."""

    def __init__(self, model: ReviewModel, edit: Callable[[CardKey], EditOutcome], palette: Palette) -> None:
        self._model = model
        self._edit = edit
        self._palette = palette
        self._asked = 0
        self._drawn = LastDrawn[list[str]]()
        self._answer_drawn = LastDrawn[int]()
        self._answer = Buffer(multiline=Condition(lambda: model.many_lines), on_text_changed=self._typed)
        self._body_window = Window(FormattedTextControl(self._body, focusable=True, show_cursor=False))
        super().__init__(
            self._container(), model.keys, palette, too_small=lambda: too_small_lines(self._model, self.size)
        )

    def _container(self) -> HSplit:
        prompt = Window(FormattedTextControl([("class:key", " > ")]), width=3)
        return HSplit(
            [
                Window(FormattedTextControl(self._head), height=HEAD_ROWS),
                self._body_window,
                Window(FormattedTextControl(lambda: self._foot(0, 1)), height=1),
                ConditionalContainer(
                    VSplit([prompt, Window(BufferControl(self._answer))], height=lambda: self._answer_rows),
                    Condition(lambda: self.typing),
                    alternative_content=Window(FormattedTextControl(lambda: self._foot(1, 2)), height=1),
                ),
                Window(FormattedTextControl(lambda: self._foot(2, FOOT_ROWS)), height=2),
            ]
        )

    def act(self, key: str, action: str | None) -> Effect | None:
        """Take the step that a key means."""
        return act(self._model, key, action)

    def perform(self, effect: Effect) -> None:
        """Open the editor; all else is the command's to do."""
        if isinstance(effect, OpenEditor):
            key = effect.key
            self.outside(lambda: self._model.edited(key, self._edit(key)))
        else:
            super().perform(effect)

    def settle(self) -> None:
        """Begin a new answer with a new question, and put the focus where the next key belongs."""
        if self._asked != self._model.asked:
            self._asked = self._model.asked
            self._answer.reset()
        self.layout.focus(self._answer if self._model.typing else self._body_window)

    @property
    def typing(self) -> bool:
        """Whether letters belong to the typed answer."""
        return self._model.typing and self.enough

    def other_key(self) -> None:
        """Take away what lies over the card."""
        self._model.close()

    def bind(self, bindings: KeyBindings) -> None:
        """The keys of the line for typing, and those that scroll."""
        model = self._model
        typing = Condition(lambda: self.typing)
        many_lines = Condition(lambda: model.many_lines)
        reveals = Condition(lambda: model.keys.action("space") == "reveal")
        nothing_typed = Condition(lambda: not self._answer.text)
        asks_to_type = Condition(lambda: model.asks_to_type and model.window.pane is None and self.enough)

        @bindings.add("tab", filter=asks_to_type, eager=True)
        def _(event: KeyPressEvent) -> None:
            self.take(model.toggle_commanding)

        @bindings.add(" ", filter=typing & nothing_typed & reveals, eager=True)
        def _(event: KeyPressEvent) -> None:
            self.press("space")

        @bindings.add("enter", filter=typing, eager=True)
        def _(event: KeyPressEvent) -> None:
            self.press("enter")

        @bindings.add("escape", "enter", filter=typing & many_lines, eager=True)
        def _(event: KeyPressEvent) -> None:
            self._answer.newline(copy_margin=True)

        for key, step in (("up", -1), ("down", 1), ("pageup", -10), ("pagedown", 10)):
            within_answer = many_lines if key in ("up", "down") else Never()
            scrolls = bindings.add(key, filter=~(typing & within_answer), eager=True)
            scrolls(lambda event, step=step: self._scroll(step))

    @property
    def _room(self) -> int:
        return self.size.rows - HEAD_ROWS - FOOT_ROWS - self._answer_rows + 1

    @property
    def _answer_rows(self) -> int:
        """The rows of the line for typing, which grows with an answer of several lines."""
        return min(self._answer.document.line_count, MOST_ANSWER_ROWS) if self._model.typing else 1

    @property
    def _first(self) -> int:
        """The first row of the body that is shown."""
        rows, room = len(self._lines()), self._room
        if not self._model.window.at_answer:
            return shown_from(self._model.window.scroll, rows, room)
        model, size = self._model, self.size
        row = self._answer_drawn.of(self._state(), lambda: answer_row(model, size, self._palette))
        return shown_from(first_row(row, rows, room), rows, room)

    def _head(self) -> StyleAndTextTuples:
        heading, rule = head_lines(self._model, self.size)
        return [("class:heading", heading + "\n"), ("", rule)]

    def _foot(self, first: int, end: int) -> StyleAndTextTuples:
        more = len(self._lines()) > self._first + self._room
        before, suggested, after = suggestion_in(
            self._model, "\n".join(foot_lines(self._model, self.size, more=more)[first:end])
        )
        return [("", before), ("class:suggested", suggested), ("", after)]

    def _body(self) -> StyleAndTextTuples:
        lines, first, room = self._lines(), self._first, self._room
        above = [""] if len(lines) < room else []
        return to_formatted_text(ANSI("\n".join([*above, *lines[first : first + room]])))

    def _lines(self) -> list[str]:
        model, size = self._model, self.size
        return self._drawn.of(self._state(), lambda: body_lines(model, size, self._palette))

    def _state(self) -> object:
        """What the body is drawn from."""
        model = self._model
        words = (model.say.language, model.view, model.window.pane, model.alarm, self.size)
        return (model.phase, model.asked, model.shown, model.revealed, model.typed.comparison, *words)

    def _scroll(self, step: int) -> None:
        row = shown_from(self._first + step, len(self._lines()), self._room)
        self.take(lambda: self._model.scroll_to(row))

    def _typed(self, answer: Buffer) -> None:
        """Note what was typed."""
        if not composes(answer):
            self._model.type(answer.text)
