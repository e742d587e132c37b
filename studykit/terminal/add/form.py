"""The fields of the form in their rows: which of them has the cursor, and how high each is."""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout import ConditionalContainer, Dimension, HSplit, Layout, VSplit, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl, UIControl

from studykit.domain.cards.draft import FIELDS, FRONTS, Draft, DraftKind
from studykit.terminal.add.fields import Names, Pieces, selected, text_buffer
from studykit.terminal.add.model import TEXTS, AddModel
from studykit.terminal.add.page import body_rows, heights, kind_fragments, label_columns
from studykit.terminal.ui.size import Size
from studykit.terminal.ui.width import padded


class Form:
    """The buffers and windows of the fields. `on_kind` are the keys of the field that chooses the kind."""

    def __init__(self, model: AddModel, size: Callable[[], Size], on_kind: KeyBindings) -> None:
        self._model = model
        self._size = size
        self._places: dict[str, int] = {}
        self._rows: dict[tuple[str, ...], HSplit] = {}
        self.focused = "section"
        completers = {
            "section": Names(lambda: model.known.sections, many=False),
            "tags": Names(lambda: model.known.tags, many=True),
            "needs": Names(lambda: model.known.cards, many=True),
            "see": Names(lambda: model.known.cards, many=True),
            "exercises": Names(lambda: model.known.exercises, many=True),
        }
        self.buffers = {name: text_buffer(name, model.write, completers.get(name)) for name in FIELDS if name != "kind"}
        hidden = Pieces(lambda: model.draft.pieces("cloze") if model.draft.kind is DraftKind.CLOZE else ())
        controls: dict[str, UIControl] = {
            name: BufferControl(buffer, lexer=hidden if name in FRONTS.values() else None)
            for name, buffer in self.buffers.items()
        }
        controls["kind"] = FormattedTextControl(
            lambda: kind_fragments(model, size()), focusable=True, show_cursor=False, key_bindings=on_kind
        )
        self._windows = {name: self._window(name, control) for name, control in controls.items()}

    def container(self) -> HSplit:
        """The rows of the fields in their order, which another language may change."""
        order = tuple(self._model.all_fields)
        if order not in self._rows:
            self._rows[order] = HSplit([*(self._row(name) for name in order), Window()])
        return self._rows[order]

    @property
    def buffer(self) -> Buffer | None:
        """The text that has the cursor; None where the kind is chosen."""
        return self.buffers.get(self.focused)

    @property
    def completing(self) -> bool:
        """Whether names are offered."""
        return self.buffer is not None and self.buffer.complete_state is not None

    @property
    def one_line(self) -> bool:
        """Whether the cursor is in a field of one line."""
        return self.buffer is None or not self.buffer.multiline()

    @property
    def completes(self) -> bool:
        """Whether the field with the cursor can offer names."""
        return self.buffer is not None and isinstance(self.buffer.completer, Names)

    def take_selection(self) -> str:
        """What is selected on a front, or the word at the cursor; it is not selected any more."""
        if self.buffer is None or self.focused not in FRONTS.values():
            return ""
        text = selected(self.buffer)
        self.buffer.exit_selection()
        return text

    def beside(self, step: int) -> str:
        """The field some fields further on, or back."""
        fields = self._model.fields
        place = fields.index(self.focused) if self.focused in fields else 0
        return fields[(place + step) % len(fields)]

    def fill(self, draft: Draft) -> None:
        """Put the draft's texts into the fields."""
        for name, buffer in self.buffers.items():
            buffer.reset(Document(draft[name], 0))
            self._places[name] = len(draft[name])

    def enter(self, name: str, layout: Layout) -> None:
        """Go to a field, where the cursor was before; the field that is left shows its beginning."""
        left = self.buffer
        if left is not None and layout.current_window is self._windows[self.focused]:
            self._places[self.focused] = left.cursor_position
            left.cursor_position = 0
        self.focused = name
        layout.focus(self._windows[name])
        if self.buffer is not None:
            self.buffer.cursor_position = min(self._places.get(name, 0), len(self.buffer.text))

    def undo(self) -> None:
        """Take the last change of the field back."""
        if self.buffer is not None:
            self.buffer.undo()

    def offer(self) -> None:
        """Offer names."""
        if self.buffer is not None:
            self.buffer.start_completion(select_first=True)

    def put_offer_away(self) -> None:
        """Offer no names any more."""
        if self.buffer is not None:
            self.buffer.cancel_completion()

    def take_name(self) -> bool:
        """Take the chosen name, in the section also the first one that is offered; whether to go on to the next field.

        A list of names may get another one, so that a name chosen there stays in its field.
        """
        buffer = self.buffer
        if buffer is None or buffer.complete_state is None:
            return True
        state, is_section = buffer.complete_state, self.focused == "section"
        chosen = state.current_completion
        if chosen is None and is_section and buffer.text not in self._model.known.sections and state.completions:
            buffer.apply_completion(state.completions[0])
        elif chosen is not None:
            buffer.apply_completion(chosen)
            if not is_section:
                return False
        buffer.cancel_completion()
        return True

    def _window(self, name: str, control: UIControl) -> Window:
        return Window(
            control,
            wrap_lines=name in TEXTS or name in ("cloze", "typed"),
            height=lambda: Dimension.exact(self._height(name)),
            dont_extend_height=True,
        )

    def _row(self, name: str) -> ConditionalContainer:
        shown = Condition(lambda: name in self._model.fields and self._height(name) > 0)
        label = Window(
            FormattedTextControl(lambda: self._label(name)),
            width=lambda: label_columns(self._model),
            height=lambda: self._height(name),
        )
        bar = Window(char="│", width=1, height=lambda: self._height(name), style="class:faint")
        space = Window(width=1, height=lambda: self._height(name))
        return ConditionalContainer(VSplit([label, bar, space, self._windows[name]]), shown)

    def _height(self, name: str) -> int:
        fields = self._model.fields
        focused = self.focused if self.focused in fields else fields[0]
        lines = {field: self.buffers[field].document.line_count for field in fields if field != "kind"}
        return heights(fields, lines, focused, body_rows(self._size())).get(name, 0)

    def _label(self, name: str) -> StyleAndTextTuples:
        mark, style = ("›", "class:here") if name == self.focused else (" ", "")
        return [(style, f"{mark}{padded(self._model.label(name), label_columns(self._model) - 1)}")]
