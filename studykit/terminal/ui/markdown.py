"""From Markdown to the terminal: text and code as rich draws them, in a given width."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Literal

from markdown_it.token import Token
from pygments.token import string_to_tokentype
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.default_styles import DEFAULT_STYLES
from rich.markdown import CodeBlock, Markdown
from rich.padding import Padding
from rich.syntax import ANSISyntaxTheme, Syntax
from rich.theme import Theme

from studykit.terminal.ui.palette import CODE_TOKENS, Depth, Palette, number_of
from studykit.terminal.ui.sanitize import steady, visible

_OWN_COLOURS = {name: style.without_color for name, style in DEFAULT_STYLES.items()}
"""The library's styles without their colours, so that no colour is drawn that no palette names."""

_SYSTEMS: dict[Depth, Literal["standard", "256", "truecolor"] | None] = {
    Depth.NOTHING: None,
    Depth.NO_COLOUR: "standard",
    Depth.SIXTEEN: "standard",
    Depth.CUBE: "256",
    Depth.EXACT: "truecolor",
}

_MARKDOWN = {
    "markdown.code": "code",
    "markdown.code_block": "code",
    "markdown.item.bullet": "key",
    "markdown.item.number": "key",
    "markdown.block_quote": "quote",
    "rule.line": "faint",
}
"""Parts of Markdown that look like one of our roles."""


class Program:
    """Code, highlighted by the roles of the console's theme."""

    def __init__(self, text: str, lexer: str = "python") -> None:
        self._text, self._lexer = text, lexer

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        looks = {string_to_tokentype(token): console.get_style(role) for token, role in CODE_TOKENS.items()}
        theme = ANSISyntaxTheme(looks)
        yield Syntax(self._text.rstrip(), self._lexer, theme=theme, word_wrap=True, background_color="default")


class _Code(CodeBlock):
    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Padding(Program(str(self.text), self.lexer_name), (0, 0, 0, 2))


class CardMarkdown(Markdown):
    """Markdown as it stands on a card; what would steer the terminal is made visible."""

    elements = Markdown.elements | {"fence": _Code, "code_block": _Code}

    def __init__(self, text: str) -> None:
        super().__init__(steady(visible(text)), hyperlinks=False)
        _make_visible(self.parsed)


def _make_visible(tokens: Iterable[Token]) -> None:
    """A character reference such as `&#x202E;` is the character itself only after the parsing."""
    for token in tokens:
        token.content = steady(visible(token.content))
        _make_visible(token.children or ())


def drawn(parts: Sequence[RenderableType], width: int, palette: Palette) -> str:
    """The parts one below the other, in lines of at most `width` columns, with what the palette allows."""
    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=True,
        color_system=_SYSTEMS[palette.depth],
        theme=_theme(palette),
        highlight=False,
        legacy_windows=False,
        _environ={},
    )
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    return capture.get()


def _theme(palette: Palette) -> Theme:
    looks = {role: _words(look, palette.depth) for role, look in palette.looks.items()}
    return Theme({**_OWN_COLOURS, **looks, **{name: looks[role] for name, role in _MARKDOWN.items()}})


def _words(look: str, depth: Depth) -> str:
    """A look in the words of the library; a colour of the cube by its number, which it would only come near to."""
    words = [word.replace("bright", "bright_") for word in look.split()]
    if depth is Depth.CUBE:
        words = [f"color({number_of(word)})" if word.startswith("#") else word for word in words]
    return " ".join(words) or "none"
