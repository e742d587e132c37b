"""The form for a new card as a full screen."""

from __future__ import annotations

import os
import signal
from functools import partial

from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition, FilterOrBool
from prompt_toolkit.formatted_text import ANSI, StyleAndTextTuples, to_formatted_text
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import (
    CompletionsMenu,
    ConditionalContainer,
    DynamicContainer,
    Float,
    FloatContainer,
    HSplit,
    VSplit,
    Window,
)
from prompt_toolkit.layout.controls import FormattedTextControl

from studykit.domain.keys.hangul_keyboard import latin_keys
from studykit.terminal.add.actions import act
from studykit.terminal.add.effects import Fill, GoTo, PutFence, SetText, TogglePreview
from studykit.terminal.add.fields import put_fence
from studykit.terminal.add.form import Form
from studykit.terminal.add.model import AddModel, Mode
from studykit.terminal.add.page import (
    FOOT_ROWS,
    HEAD_ROWS,
    PREVIEW_FROM,
    asking_lines,
    foot_lines,
    head_lines,
    preview_lines,
    too_small_lines,
)
from studykit.terminal.ui.effect import Effect, Leave, Step
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.screen import Screen

TICK_SECONDS = 0.3


class AddScreen(Screen):
    """Shows the form, passes on the keys, and lets the model put the draft on the disk at every tick."""

    def __init__(self, model: AddModel, palette: Palette) -> None:
        self._model = model
        self._palette = palette
        self._previewing = False
        self._ended_by = 0
        self._form = Form(model, lambda: self.size, self._kind_bindings())
        self._asking = Window(FormattedTextControl(self._asked, focusable=True, show_cursor=False))
        super().__init__(
            self._container(), model.keys, palette, too_small=lambda: too_small_lines(self._model, self.size)
        )
        self._form.fill(model.draft)
        if self._writing:
            self._form.enter(model.first_empty, self.layout)

    def run(self) -> Effect:
        """Show the form until the learner leaves; a signal that ends it ends the program once the draft is kept."""
        try:
            effect = super().run()
        finally:
            self._model.keep()
        if self._ended_by:
            _end_by(self._ended_by)
        return effect

    def started(self) -> None:
        """Keep the draft from now on, at every tick and when a signal comes."""
        self.every(TICK_SECONDS, self._pause)
        self.on_signals(self._signalled)

    def act(self, key: str, action: str | None) -> Effect | None:
        """Take the step that a key means."""
        return act(self._model, self._form, action)

    def interrupt(self) -> Effect | None:
        """Ask whether to leave; the second time, leave."""
        return self._model.ask_to_leave()

    def perform(self, effect: Effect) -> None:
        """Do in the fields what a step asks for."""
        match effect:
            case GoTo(field):
                self._go_to(field)
            case Fill(field):
                self._form.fill(self._model.draft)
                self._go_to(field)
            case SetText(field, text):
                self._form.buffers[field].set_document(Document(text))
            case PutFence(field):
                put_fence(self._form.buffers[field])
            case TogglePreview():
                self._form.put_offer_away()
                self._previewing = not self._previewing and not self._wide
            case _:
                super().perform(effect)

    def settle(self) -> None:
        """Put the focus where the next key belongs."""
        if not self._writing:
            self.layout.focus(self._asking)
        elif self.layout.current_window is self._asking or self._form.focused not in self._model.fields:
            self._form.enter(self._model.fields[2], self.layout)

    def bind(self, bindings: KeyBindings) -> None:
        """The keys between the fields, and those that answer what is asked in place of the form."""
        form = self._form
        writing = Condition(lambda: self._writing)
        one_line = writing & Condition(lambda: form.one_line)
        choosing = Condition(lambda: form.completing)
        completes = Condition(lambda: form.completes)

        def add(key: str, step: Step, when: FilterOrBool = writing) -> None:
            bindings.add(key, filter=when, eager=True, save_before=lambda event: False)(lambda event: self.take(step))

        add("tab", partial(self._beside, 1))
        add("s-tab", partial(self._beside, -1))
        add("enter", self._take_name_and_go, one_line)
        add("down", form.offer, one_line & ~choosing & completes)
        add("down", partial(self._beside, 1), one_line & ~choosing & ~completes)
        add("up", partial(self._beside, -1), one_line & ~choosing)
        add("c-z", form.undo)
        for key in ("enter", "escape"):
            add(key, partial(self._model.answer, key), ~writing)

        @bindings.add(Keys.Any, filter=~writing)
        def _(event: KeyPressEvent) -> None:
            if not isinstance(event.key_sequence[0].key, Keys):
                self.take(lambda: self._model.answer(latin_keys(event.data).lower()))

    def _kind_bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        for key, step in (("left", -1), ("right", 1), (" ", 1)):
            bindings.add(key)(lambda event, step=step: self.take(lambda: self._model.choose_kind(step)))
        return bindings

    @property
    def _writing(self) -> bool:
        return self._model.mode is Mode.WRITE

    @property
    def _wide(self) -> bool:
        return self.size.columns >= PREVIEW_FROM

    def _container(self) -> FloatContainer:
        writing = Condition(lambda: self._writing)
        fields = Condition(lambda: self._wide or not self._previewing)
        preview = Window(FormattedTextControl(self._preview), width=lambda: self._preview_width)
        between = ConditionalContainer(Window(char="│", width=1), Condition(lambda: self._wide))
        form = DynamicContainer(self._form.container)
        beside = ConditionalContainer(VSplit([between, preview]), Condition(lambda: self._wide or self._previewing))
        body = VSplit([ConditionalContainer(form, fields), beside])
        page = HSplit(
            [
                Window(FormattedTextControl(self._head), height=HEAD_ROWS),
                ConditionalContainer(body, writing, alternative_content=self._asking),
                Window(FormattedTextControl(self._foot), height=FOOT_ROWS),
            ]
        )
        menu = Float(CompletionsMenu(max_height=8, scroll_offset=1), xcursor=True, ycursor=True)
        return FloatContainer(page, [menu])

    @property
    def _preview_width(self) -> int:
        return self.size.columns // 2 - 2 if self._wide else self.size.columns - 1

    def _preview(self) -> StyleAndTextTuples:
        lines = preview_lines(self._model, self._preview_width - 2, self._palette)
        return to_formatted_text(ANSI("\n".join(f" {line}" for line in lines)))

    def _head(self) -> StyleAndTextTuples:
        heading, rule = head_lines(self._model, self.size)
        return [("class:heading", heading + "\n"), ("", rule)]

    def _foot(self) -> StyleAndTextTuples:
        rule, sentence, keys = foot_lines(self._model, self.size, previewing=self._previewing)
        return [("", rule + "\n"), ("class:alarm" if self._model.alarm else "", sentence + "\n"), ("", keys)]

    def _asked(self) -> StyleAndTextTuples:
        return [("", "\n".join(asking_lines(self._model, self.size)))]

    def _go_to(self, field: str) -> None:
        self._previewing = False
        self._form.enter(field, self.layout)

    def _beside(self, step: int) -> Effect:
        return GoTo(self._form.beside(step))

    def _take_name_and_go(self) -> Effect | None:
        return self._beside(1) if self._form.take_name() else None

    def _pause(self) -> bool:
        """Let the model keep and compare the draft; whether that shows."""
        before = (self._model.alarm, self._model.alike)
        self._model.pause()
        return before != (self._model.alarm, self._model.alike)

    def _signalled(self, number: int) -> None:
        self._model.keep()
        if number == signal.SIGHUP:  # the terminal is gone, and nothing can be drawn on it any more
            _end_by(number)
        self._ended_by = number
        self.end(Leave())


def _end_by(number: int) -> None:
    """End the process by a signal, as if it had not been caught."""
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
