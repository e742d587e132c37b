"""The form for a new card as a full screen."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from functools import partial

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import ANSI, StyleAndTextTuples, to_formatted_text
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import (
    CompletionsMenu,
    ConditionalContainer,
    Dimension,
    DynamicContainer,
    Float,
    FloatContainer,
    HSplit,
    Layout,
    VSplit,
    Window,
)
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl, UIControl

from studykit.domain.cards.draft import FIELDS, FRONTS, DraftKind
from studykit.domain.keys.hangul_keyboard import latin_keys
from studykit.terminal.add.fields import Names, Pieces, put_fence, selected, text_buffer
from studykit.terminal.add.model import KINDS, TEXTS, AddModel, Phase
from studykit.terminal.add.page import (
    FOOT_ROWS,
    HEAD_ROWS,
    PREVIEW_FROM,
    asking_lines,
    foot_lines,
    head_lines,
    heights,
    label_columns,
    preview_lines,
    too_small_lines,
)
from studykit.terminal.ui.key_bindings import answer_escape_soon, bind_keys
from studykit.terminal.ui.key_labels import first_key
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.size import Size
from studykit.terminal.ui.style import depth_of_screen, style_of
from studykit.terminal.ui.width import columns, padded

TICK_SECONDS = 0.3


class AddScreen:
    """Shows a desk, passes on the keys, and lets it put the draft on the disk at every tick."""

    def __init__(self, model: AddModel, palette: Palette) -> None:
        self._model = model
        self._palette = palette
        self._previewing = False
        self._ended_by = 0
        self._places: dict[str, int] = {}
        self._forms: dict[tuple[str, ...], HSplit] = {}
        completers = {
            "section": Names(lambda: model.known.sections, many=False),
            "tags": Names(lambda: model.known.tags, many=True),
            "needs": Names(lambda: model.known.cards, many=True),
            "see": Names(lambda: model.known.cards, many=True),
            "exercises": Names(lambda: model.known.exercises, many=True),
        }
        self._buffers = {
            name: text_buffer(name, model.write, completers.get(name)) for name in FIELDS if name != "kind"
        }
        self._kind = FormattedTextControl(
            self._kinds, focusable=True, show_cursor=False, key_bindings=self._kind_bindings()
        )
        self._asking = Window(FormattedTextControl(self._asked, focusable=True, show_cursor=False))
        marked = Pieces(lambda: model.draft.pieces("cloze") if model.draft.kind is DraftKind.CLOZE else ())
        self._controls: dict[str, UIControl] = {
            name: BufferControl(buffer, lexer=marked if name in FRONTS.values() else None)
            for name, buffer in self._buffers.items()
        } | {"kind": self._kind}
        self._windows = {name: self._field_window(name) for name in self._controls}
        self._app: Application[None] = Application(
            layout=Layout(self._container()),
            key_bindings=self._bindings(),
            full_screen=True,
            style=style_of(palette),
            color_depth=depth_of_screen(palette),
        )
        answer_escape_soon(self._app)
        self._fill()

    def run(self) -> None:
        """Show the form until the learner leaves; a signal that ends it ends the program once the draft is kept."""
        try:
            self._app.run(pre_run=self._watch)
        finally:
            self._model.keep()
        if self._ended_by:
            _end_by(self._ended_by)

    def _watch(self) -> None:
        self._app.create_background_task(self._tick())
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, partial(self._signalled, number))

    def _signalled(self, number: int) -> None:
        self._model.keep()
        if number == signal.SIGHUP:  # the terminal is gone, and nothing can be drawn on it any more
            _end_by(number)
        self._ended_by = number
        if not self._app.is_done:
            self._app.exit()

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(TICK_SECONDS)
            before = (self._model.alarm, self._model.alike)
            self._model.pause()
            if before != (self._model.alarm, self._model.alike):
                self._app.invalidate()

    @property
    def _size(self) -> Size:
        size = self._app.output.get_size()
        return Size(size.columns, size.rows)

    @property
    def _writing(self) -> bool:
        return self._model.phase is Phase.WRITE

    @property
    def _focused(self) -> str:
        current = self._app.layout.current_control
        return next((name for name, control in self._controls.items() if control is current), "section")

    @property
    def _wide(self) -> bool:
        return self._size.columns >= PREVIEW_FROM

    def _container(self) -> FloatContainer:
        enough = Condition(lambda: self._size.enough)
        writing = Condition(lambda: self._writing)
        fields = Condition(lambda: self._wide or not self._previewing)
        preview = Window(FormattedTextControl(self._preview), width=lambda: self._preview_width)
        between = ConditionalContainer(Window(char="│", width=1), Condition(lambda: self._wide))
        form = DynamicContainer(self._form)
        beside = ConditionalContainer(VSplit([between, preview]), Condition(lambda: self._wide or self._previewing))
        body = VSplit([ConditionalContainer(form, fields), beside])
        page = HSplit(
            [
                Window(FormattedTextControl(self._head), height=HEAD_ROWS),
                ConditionalContainer(body, writing, alternative_content=self._asking),
                Window(FormattedTextControl(self._foot), height=FOOT_ROWS),
            ]
        )
        small = Window(FormattedTextControl(lambda: "\n".join(too_small_lines(self._model, self._size))))
        menu = Float(CompletionsMenu(max_height=8, scroll_offset=1), xcursor=True, ycursor=True)
        return FloatContainer(ConditionalContainer(page, enough, alternative_content=small), [menu])

    def _form(self) -> HSplit:
        """The fields in their order, which another language may change."""
        order = tuple(self._model.all_fields)
        if order not in self._forms:
            self._forms[order] = HSplit([*(self._row(name) for name in order), Window()])
        return self._forms[order]

    def _field_window(self, name: str) -> Window:
        return Window(
            self._controls[name],
            wrap_lines=name in TEXTS or name in ("cloze", "typed"),
            height=lambda: Dimension.exact(self._heights().get(name, 0)),
            dont_extend_height=True,
        )

    def _row(self, name: str) -> ConditionalContainer:
        shown = Condition(lambda: name in self._model.fields and self._heights().get(name, 0) > 0)
        label = Window(
            FormattedTextControl(lambda: self._label(name)),
            width=lambda: label_columns(self._model),
            height=lambda: self._heights().get(name, 0),
        )
        bar = Window(char="│", width=1, height=lambda: self._heights().get(name, 0), style="class:faint")
        space = Window(width=1, height=lambda: self._heights().get(name, 0))
        return ConditionalContainer(VSplit([label, bar, space, self._windows[name]]), shown)

    def _heights(self) -> dict[str, int]:
        fields = self._model.fields
        focused = self._focused if self._focused in fields else fields[0]
        lines = {name: self._buffers[name].document.line_count for name in fields if name != "kind"}
        return heights(fields, lines, focused, self._size.rows - HEAD_ROWS - FOOT_ROWS)

    def _label(self, name: str) -> StyleAndTextTuples:
        mark, style = ("›", "class:here") if name == self._focused else (" ", "")
        return [(style, f"{mark}{padded(self._model.label(name), label_columns(self._model) - 1)}")]

    def _kinds(self) -> StyleAndTextTuples:
        fragments: StyleAndTextTuples = []
        room = self._size.columns - label_columns(self._model) - 2
        if columns("".join(f"○{self._model.say(word)} " for word in KINDS.values())) > room:
            return [("class:heading", f"← {self._model.say(KINDS[self._model.draft.kind])} →")]
        for kind, word in KINDS.items():
            chosen = kind is self._model.draft.kind
            fragments += [("class:heading" if chosen else "", f"{'●' if chosen else '○'}{self._model.say(word)} ")]
        return fragments

    @property
    def _preview_width(self) -> int:
        return self._size.columns // 2 - 2 if self._wide else self._size.columns - 1

    def _preview(self) -> StyleAndTextTuples:
        width = self._preview_width - 2
        lines = preview_lines(self._model, width, self._palette)
        return to_formatted_text(ANSI("\n".join(f" {line}" for line in lines)))

    def _head(self) -> StyleAndTextTuples:
        heading, rule = head_lines(self._model, self._size)
        return [("class:heading", heading + "\n"), ("", rule)]

    def _foot(self) -> StyleAndTextTuples:
        rule, told, keys = foot_lines(self._model, self._size, previewing=self._previewing)
        return [("", rule + "\n"), ("class:alarm" if self._model.alarm else "", told + "\n"), ("", keys)]

    def _asked(self) -> StyleAndTextTuples:
        return [("", "\n".join(asking_lines(self._model, self._size)))]

    def _kind_bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        for key, step in (("left", -1), ("right", 1), (" ", 1)):
            bindings.add(key)(lambda event, step=step: self._choose_kind(step))
        return bindings

    def _choose_kind(self, step: int) -> None:
        kinds = list(KINDS)
        kind = kinds[(kinds.index(self._model.draft.kind) + step) % len(kinds)]
        self._model.write("kind", kind.value)
        front = self._buffers[FRONTS[self._model.languages[0]]]
        if kind is DraftKind.CODE and not front.text.strip():
            put_fence(front)
        elif kind is not DraftKind.CODE and front.text == "```python\n\n```":
            front.set_document(Document())

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        writing = Condition(lambda: self._writing)
        choosing = Condition(lambda: self._buffer is not None and self._buffer.complete_state is not None)
        one_line = Condition(lambda: self._buffer is None or not self._buffer.multiline())
        completes = Condition(lambda: self._buffer is not None and self._buffer.completer.__class__ is Names)

        def add(*keys: str, when: Condition = writing) -> Callable[[Callable[[], None]], None]:
            def bind(step: Callable[[], None]) -> None:
                @bindings.add(*keys, filter=when, eager=True, save_before=lambda event: False)
                def _(event: KeyPressEvent) -> None:
                    step()
                    self._settle()

            return bind

        add("tab")(partial(self._go, 1))
        add("s-tab")(partial(self._go, -1))
        add("enter", when=writing & one_line)(self._take_first_and_go)  # type: ignore[arg-type]
        add("down", when=writing & one_line & ~choosing & completes)(self._offer)  # type: ignore[arg-type]
        add("down", when=writing & one_line & ~choosing & ~completes)(partial(self._go, 1))  # type: ignore[arg-type]
        add("up", when=writing & one_line & ~choosing)(partial(self._go, -1))  # type: ignore[arg-type]
        bind_keys(bindings, self._model.keys, self._do)
        add("c-z")(lambda: self._buffer.undo() if self._buffer else None)
        everywhere = Condition(lambda: True)
        add("c-c", when=everywhere)(self._model.ask_to_leave)
        add("<sigint>", when=everywhere)(self._model.ask_to_leave)
        elsewhere = Condition(lambda: not self._writing)
        add("enter", when=elsewhere)(lambda: self._press("enter"))
        add("escape", when=elsewhere)(lambda: self._press("escape"))

        @bindings.add(Keys.Any, filter=elsewhere)
        def _(event: KeyPressEvent) -> None:
            if not isinstance(event.key_sequence[0].key, Keys):
                self._press(latin_keys(event.data).lower())
                self._settle()

        return bindings

    def _do(self, key: str) -> None:
        """Do what a key does while the form is written in; the language changes everywhere."""
        action = self._model.keys.action(key) or ""
        if self._writing or action == "language":
            self._steps[action]()
            self._settle()

    @property
    def _steps(self) -> dict[str, Callable[[], None]]:
        """What each action of the keys does."""
        model = self._model
        return {
            "save": model.save,
            "preview": self._toggle_preview,
            "hide": self._hide,
            "code": self._fence,
            "languages": model.switch_languages,
            "language": model.change_language,
            "quit": model.ask_to_leave,
        }

    @property
    def _buffer(self) -> Buffer | None:
        control = self._app.layout.current_control
        return control.buffer if isinstance(control, BufferControl) else None

    def _press(self, key: str) -> None:
        before = self._model.phase
        self._model.press(key)
        if self._writing and before is not Phase.LEAVING:
            self._fill()

    def _fill(self) -> None:
        """Put the draft's texts into the fields."""
        draft = self._model.draft
        for name, buffer in self._buffers.items():
            buffer.reset(Document(draft[name], 0))
            self._places[name] = len(draft[name])
        if self._writing and self._model.wanted_field is None:
            fields = self._model.fields
            self._model.wanted_field = next((name for name in fields if name != "kind" and not draft[name]), fields[0])
        self._settle()

    def _go(self, step: int) -> None:
        fields = self._model.fields
        place = fields.index(self._focused) if self._focused in fields else 0
        self._previewing = False
        self._enter(fields[(place + step) % len(fields)])

    def _enter(self, name: str) -> None:
        """Go to a field, where the cursor was before; the field that is left shows its beginning."""
        left = self._buffers.get(self._focused)
        if left is not None and self._app.layout.current_window is self._windows[self._focused]:
            self._places[self._focused] = left.cursor_position
            left.cursor_position = 0
        self._app.layout.focus(self._windows[name])
        if name in self._buffers:
            self._buffers[name].cursor_position = min(self._places.get(name, 0), len(self._buffers[name].text))

    def _offer(self) -> None:
        if self._buffer is not None:
            self._buffer.start_completion(select_first=True)

    def _take_first_and_go(self) -> None:
        """Enter takes the chosen name; in the section the only or first one that is offered."""
        buffer = self._buffer
        if buffer is not None and buffer.complete_state is not None:
            state = buffer.complete_state
            chosen = state.current_completion
            if chosen is None and self._focused == "section" and buffer.text not in self._model.known.sections:
                chosen = state.completions[0] if state.completions else None
                if chosen is not None:
                    buffer.apply_completion(chosen)
            elif chosen is not None:
                buffer.apply_completion(chosen)
                if self._focused != "section":
                    return
            buffer.cancel_completion()
        self._go(1)

    def _hide(self) -> None:
        """Hide a piece of the front, or show it again."""
        name, buffer, say = self._focused, self._buffer, self._model.say
        key = first_key(self._model.keys, "hide", say)
        if name not in FRONTS.values() or buffer is None:
            self._model.alarm = say("Select a piece of the front, then press {key}.", key=key)
            return
        piece = selected(buffer)
        buffer.exit_selection()
        if not piece or "\n" in piece:
            self._model.alarm = say("Select a piece of one line of the front, then press {key}.", key=key)
            return
        pieces = list(self._model.draft.pieces("cloze"))
        pieces = [one for one in pieces if one != piece] if piece in pieces else [*pieces, piece]
        self._model.write("kind", DraftKind.CLOZE)
        self._buffers["cloze"].set_document(Document("\n".join(pieces)))

    def _fence(self) -> None:
        if self._focused in TEXTS and self._buffer is not None:
            put_fence(self._buffer)

    def _toggle_preview(self) -> None:
        if self._buffer is not None:
            self._buffer.cancel_completion()
        self._previewing = not self._previewing and not self._wide

    def _settle(self) -> None:
        """After a step: leave, or put the focus where the next key belongs."""
        model = self._model
        if model.left:
            if not self._app.is_done:
                self._app.exit()
            return
        layout = self._app.layout
        if not self._writing:
            layout.focus(self._asking)
            return
        if model.wanted_field is not None:
            self._previewing = False
            self._enter(model.wanted_field)
            model.wanted_field = None
        elif layout.current_window is self._asking or self._focused not in model.fields:
            self._enter(model.fields[2])


def _end_by(number: int) -> None:
    """End the process by a signal, as if it had not been caught."""
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
