"""The cards as a full screen with a search line."""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import ANSI, StyleAndTextTuples, to_formatted_text
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import HSplit, VSplit, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl

from studykit.domain.cards.card import CardKey
from studykit.terminal.browse.actions import act
from studykit.terminal.browse.model import BrowseModel
from studykit.terminal.browse.page import FOOT_ROWS, PROMPT, Page, list_rows, page_of, too_small_lines
from studykit.terminal.ui.effect import Effect, OpenEditor, guarded
from studykit.terminal.ui.external_editor import EditOutcome
from studykit.terminal.ui.ime import composes
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.screen import Screen
from studykit.terminal.ui.size import Size
from studykit.terminal.ui.width import columns

FROM_THE_SEARCH = ("enter", "escape", "tab", "down")


class BrowseScreen(Screen):
    """Shows the list and passes on the keys; `edit` opens the learner's editor on a card."""

    def __init__(self, model: BrowseModel, edit: Callable[[CardKey], EditOutcome], palette: Palette) -> None:
        self._model = model
        self._edit = edit
        self._palette = palette
        self._page = Page()
        self._page_size: Size | None = None
        self._query = Buffer(multiline=False, document=Document(model.search_line.text), on_text_changed=self._typed)
        self._line = Window(BufferControl(self._query), height=1)
        self._body = Window(FormattedTextControl(self._text, focusable=True, show_cursor=False))
        super().__init__(
            self._container(),
            model.keys,
            palette,
            too_small=lambda: too_small_lines(model, self.size),
            focus=self._body,
        )
        self._app.before_render += lambda app: self._fit()

    def _container(self) -> HSplit:
        count = Window(FormattedTextControl(lambda: self._page.count), width=lambda: columns(self._page.count))
        prompt = Window(FormattedTextControl([("class:key", PROMPT)]), width=len(PROMPT))
        return HSplit(
            [
                VSplit([prompt, self._line, count], height=1),
                Window(FormattedTextControl(lambda: self._page.rule), height=1),
                self._body,
                Window(FormattedTextControl(lambda: "\n".join(self._page.foot)), height=FOOT_ROWS),
            ]
        )

    def act(self, key: str, action: str | None) -> Effect | None:
        """Take the step that a key means."""
        return act(self._model, action)

    def perform(self, effect: Effect) -> None:
        """Open the learner's editor; leave for all else."""
        if isinstance(effect, OpenEditor):
            self.outside(lambda: guarded(self._model, lambda: self._edited(effect.key)))
        else:
            super().perform(effect)

    def settle(self) -> None:
        """Make the page that the step leads to, and put the focus where the next key belongs."""
        if self._query.text != self._model.search_line.text:
            self._query.document = Document(self._model.search_line.text)
        self._make_page()
        self.layout.focus(self._line if self._model.searching else self._body)

    @property
    def typing(self) -> bool:
        """Whether letters belong to the query."""
        return self._model.searching

    def bind(self, bindings: KeyBindings) -> None:
        """In the search line: keys that lead to the list, and one that moves in it."""
        searching = Condition(lambda: self._model.searching)
        for name in FROM_THE_SEARCH:
            bindings.add(name, filter=searching, eager=True)(lambda event: self.take(self._model.focus_list))

        @bindings.add("up", filter=searching, eager=True)
        def _(event: KeyPressEvent) -> None:
            self.take(lambda: self._model.move(-1))

    def _typed(self, query: Buffer) -> None:
        if not composes(query) and query.text != self._model.search_line.text:
            self.take(lambda: self._model.search(query.text))

    def _edited(self, key: CardKey) -> None:
        self._model.edited(key, self._edit(key))

    def _fit(self) -> None:
        """After the window got another size, make the page anew."""
        if self.size != self._page_size:
            self._make_page()

    def _make_page(self) -> None:
        self._page_size = self.size
        if self.enough:
            reading = self._model.read(list_rows(self.size))
            self._page = page_of(self._model, reading, self.size, self._palette)
            self._model.scroll = self._page.scroll

    def _small_lines(self) -> list[str]:
        return too_small_lines(self._model, self.size)

    def _text(self) -> StyleAndTextTuples:
        return to_formatted_text(ANSI("\n".join(self._page.body)))
