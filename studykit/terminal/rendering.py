"""From Markdown to the terminal: text and code as rich draws them, in a given width."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import StringIO

from markdown_it.token import Token
from pygments.token import Comment, Keyword, Name, Number, Operator, String
from pygments.token import Token as CodeToken
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.markdown import CodeBlock, Markdown
from rich.padding import Padding
from rich.style import Style
from rich.syntax import ANSISyntaxTheme, Syntax
from rich.theme import Theme

from studykit.terminal.visible import visible

CODE_THEME = ANSISyntaxTheme(
    {
        CodeToken: Style(),
        Comment: Style(dim=True, italic=True),
        Keyword: Style(color="magenta", bold=True),
        Operator.Word: Style(color="magenta", bold=True),
        Name.Function: Style(color="blue"),
        Name.Builtin: Style(color="cyan"),
        Number: Style(color="cyan"),
        String: Style(color="green"),
    }
)
"""The terminal's own colours, so that code reads on a light and on a dark background."""

_THEME = Theme({"markdown.code": "bold cyan", "markdown.item.bullet": "bold", "markdown.block_quote": "italic"})


class _Code(CodeBlock):
    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        code = Syntax(
            str(self.text).rstrip(), self.lexer_name, theme=CODE_THEME, word_wrap=True, background_color="default"
        )
        yield Padding(code, (0, 0, 0, 2))


class CardMarkdown(Markdown):
    """Markdown as it stands on a card; what would steer the terminal is made visible."""

    elements = Markdown.elements | {"fence": _Code, "code_block": _Code}

    def __init__(self, text: str) -> None:
        super().__init__(visible(text), hyperlinks=False)
        _make_visible(self.parsed)


def _make_visible(tokens: Iterable[Token]) -> None:
    """A character reference such as `&#x202E;` is the character itself only after the parsing."""
    for token in tokens:
        token.content = visible(token.content)
        _make_visible(token.children or ())


def drawn(parts: Sequence[RenderableType], width: int, *, colour: bool) -> str:
    """The parts one below the other, in lines of at most `width` columns, with ANSI styles if colour is wanted."""
    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=True,
        color_system="standard" if colour else None,
        theme=_THEME,
        highlight=False,
        legacy_windows=False,
        _environ={},
    )
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    return capture.get()
