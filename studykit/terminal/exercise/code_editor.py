"""The editor for an answer: Python with its colours, line numbers, indentation, undo."""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition, has_focus
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import BufferControl, NumberedMargin, ScrollOffsets, Window
from prompt_toolkit.lexers import PygmentsLexer
from pygments.lexers.python import PythonLexer

INDENT = 4


class CodeEditor:
    """A buffer, the window that shows it, and the keys of code."""

    def __init__(self, text: str, changed: Callable[[str], None]) -> None:
        self.buffer = Buffer(document=Document(text, 0), multiline=True)
        self.buffer.on_text_changed += lambda buffer: changed(buffer.text)
        self.window = Window(
            BufferControl(self.buffer, lexer=PygmentsLexer(PythonLexer), key_bindings=self._bindings()),
            left_margins=[NumberedMargin()],
            scroll_offsets=ScrollOffsets(top=1, bottom=1),
            cursorline=~has_focus(self.buffer),
        )

    def replace(self, text: str) -> None:
        """Put another text in; one undo brings the old one back."""
        if text != self.buffer.text:
            self.buffer.save_to_undo_stack()
            self.buffer.set_document(Document(text, min(self.buffer.cursor_position, len(text))))

    def go_to(self, line: int) -> None:
        """Put the cursor at the beginning of what stands in a line, counted from 1."""
        document = self.buffer.document
        row = max(0, min(line, document.line_count) - 1)
        indent = len(indentation_of(document.lines[row]))
        self.buffer.cursor_position = document.translate_row_col_to_index(row, indent)

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        bindings.add("tab", eager=True)(lambda event: indent(event.current_buffer))
        bindings.add("s-tab", eager=True)(lambda event: dedent(event.current_buffer))
        bindings.add("enter", eager=True)(lambda event: break_line(event.current_buffer))

        for step, key in ((-1, "up"), (1, "down")):
            for keys in (("escape", key), (f"c-{key}",)):
                bindings.add(*keys, eager=True)(lambda event, step=step: move_line(event.current_buffer, step))

        @bindings.add(Keys.Any, save_before=_begins_a_word)
        def _(event: KeyPressEvent) -> None:
            event.current_buffer.insert_text(event.data)

        @bindings.add("c-z", eager=True, save_before=_nothing_to_save)
        def _(event: KeyPressEvent) -> None:
            event.current_buffer.undo()

        @bindings.add("c-y", eager=True, save_before=_nothing_to_save)
        def _(event: KeyPressEvent) -> None:
            event.current_buffer.redo()

        in_indentation = Condition(lambda: self.buffer.document.current_line_before_cursor.isspace())

        @bindings.add("backspace", filter=in_indentation, eager=True)
        def _(event: KeyPressEvent) -> None:
            dedent(event.current_buffer)

        return bindings


def _begins_a_word(event: KeyPressEvent) -> bool:
    """One undo takes back a word, not a letter."""
    return not event.is_repeat or event.data.isspace()


def _nothing_to_save(_: KeyPressEvent) -> bool:
    """An undo is no change: to save the text before it would throw away what can be redone."""
    return False


def indentation_of(line: str) -> str:
    """The blanks that a line begins with."""
    return line[: len(line) - len(line.lstrip())]


def indent(buffer: Buffer) -> None:
    """Insert blanks as far as the next step of indentation."""
    buffer.insert_text(" " * (INDENT - buffer.document.cursor_position_col % INDENT))


def dedent(buffer: Buffer) -> None:
    """Take away the line's last step of indentation."""
    document = buffer.document
    blanks = len(indentation_of(document.current_line))
    fewer = min(blanks, blanks % INDENT or INDENT)
    start = document.cursor_position - document.cursor_position_col
    text = document.text[:start] + document.text[start + fewer :]
    buffer.set_document(Document(text, max(start, document.cursor_position - fewer)))


def move_line(buffer: Buffer, step: int) -> None:
    """Put the cursor's line one line up (-1) or down (1); the cursor goes along."""
    document = buffer.document
    lines, row = list(document.lines), document.cursor_position_row
    other = row + step
    last = len(lines) - (1 if not lines[-1] else 0)
    if not (0 <= other < last and row < last):
        return
    lines[row], lines[other] = lines[other], lines[row]
    moved = Document("\n".join(lines))
    buffer.set_document(Document(moved.text, moved.translate_row_col_to_index(other, document.cursor_position_col)))


def break_line(buffer: Buffer) -> None:
    """Begin a line with the indentation of this one, one step deeper after a colon."""
    before = buffer.document.current_line_before_cursor
    deeper = " " * INDENT if before.partition("#")[0].rstrip().endswith(":") else ""
    buffer.insert_text("\n" + indentation_of(before) + deeper)
