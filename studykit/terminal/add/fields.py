"""The fields of the form for a new card: buffers that complete names, compose Hangul and mark pieces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.lexers import Lexer

from studykit.domain.cards.draft import LINKS
from studykit.terminal.text.card_parts import FENCE
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.width import shortened

MOST_OFFERED = 50
WIDEST_MEANING = 36


class Names(Completer):
    """Names whose own letters or whose meaning hold what was typed; of a list, its last part."""

    def __init__(self, names: Callable[[], Mapping[str, str]], *, many: bool) -> None:
        self._known_names, self._many = names, many

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """The names that begin so, then those that hold it."""
        before = document.text_before_cursor
        part = before.rpartition(",")[2].lstrip() if self._many else before.lstrip()
        words = unicodedata.normalize("NFC", part).casefold()
        names = self._known_names()
        begin = [name for name in names if name.casefold().startswith(words)]
        held = [name for name, meaning in names.items() if words in f"{name} {meaning}".casefold()]
        for name in list(dict.fromkeys([*begin, *held]))[:MOST_OFFERED]:
            meaning = shortened(visible(" ".join(names[name].split())), WIDEST_MEANING)
            yield Completion(name, -len(part), display=visible(name), display_meta=meaning)


class Pieces(Lexer):
    """Underlines on a front what is hidden."""

    def __init__(self, pieces: Callable[[], tuple[str, ...]]) -> None:
        self._pieces = pieces

    def invalidation_hash(self) -> object:
        """With other pieces the text is lexed anew."""
        return self._pieces()

    def lex_document(self, document: Document) -> Callable[[int], StyleAndTextTuples]:
        """The lines of the text in fragments."""
        pieces = sorted(self._pieces(), key=len, reverse=True)
        pattern = re.compile(f"({'|'.join(map(re.escape, pieces))})") if pieces else None

        def line(number: int) -> StyleAndTextTuples:
            text = document.lines[number]
            parts = pattern.split(text) if pattern else [text]
            return [("class:hidden" if place % 2 else "", part) for place, part in enumerate(parts)]

        return line


def text_buffer(name: str, changed: Callable[[str, str], None], completer: Completer | None) -> Buffer:
    """The buffer of a field; `changed` gets its name and its text."""
    one_line = name in LINKS or name == "section"
    buffer = Buffer(multiline=not one_line, completer=completer, complete_while_typing=completer is not None)

    def composed(written: Buffer) -> None:
        text = written.text.replace("\r\n", "\n").replace("\r", "\n")
        text = unicodedata.normalize("NFC", text.replace("\n", " ") if one_line else text)
        if text != written.text:
            before = unicodedata.normalize("NFC", written.document.text_before_cursor.replace("\r\n", "\n"))
            written.set_document(Document(text, min(len(before), len(text))))
        else:
            changed(name, text)

    buffer.on_text_changed += composed
    return buffer


def selected(buffer: Buffer) -> str:
    """The selected text, or the word at the cursor."""
    if buffer.selection_state is not None:
        start, end = buffer.document.selection_range()
        return buffer.text[start:end].strip()
    return buffer.document.get_word_under_cursor(WORD=True).strip(".,?!()“”\"'")


def put_fence(buffer: Buffer) -> None:
    """Put a fence of Python around the selected lines, or an empty one with the cursor in it."""
    buffer.save_to_undo_stack()
    code = buffer.cut_selection().text.strip("\n") if buffer.selection_state is not None else ""
    before, after = buffer.document.text_before_cursor, buffer.document.text_after_cursor
    opening = ("" if not before or before.endswith("\n") else "\n") + f"{FENCE}python\n"
    closing = f"\n{FENCE}" + ("" if not after or after.startswith("\n") else "\n")
    text = before + opening + code + closing + after
    buffer.set_document(Document(text, len(before + opening + code)))
