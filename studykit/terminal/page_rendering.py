"""The texts of a page as lines: prose wrapped, code highlighted, diagrams left as they are drawn."""

from __future__ import annotations

from markdown_it.token import Token
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.markdown import Heading, Markdown
from rich.padding import Padding
from rich.syntax import Syntax
from rich.text import Text

from studykit.terminal.rendering import CODE_THEME, CardMarkdown, Code, drawn
from studykit.terminal.visible import visible
from studykit.terminal.width import columns, shortened

CODE_INDENT = 2
DIAGRAM = "text"
"""The info word of a fence with a diagram; a fence without one holds one, too."""


class _Fence(Code):
    """A fence of a page: a diagram keeps its lines, and is moved left by `shift` columns where it is too wide."""

    shift = 0

    @classmethod
    def create(cls, markdown: Markdown, token: Token) -> _Fence:
        fence = cls(token.info.partition(" ")[0] or DIAGRAM, markdown.code_theme)
        fence.shift = markdown.shift if isinstance(markdown, PageMarkdown) else 0
        return fence

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if self.lexer_name != DIAGRAM:
            yield from super().__rich_console__(console, options)
            return
        lines = panned(str(self.text).rstrip(), self.shift, options.max_width - CODE_INDENT)
        yield Padding(Text("\n".join(lines), no_wrap=True), (0, 0, 0, CODE_INDENT))


class _Heading(Heading):
    """A heading at the left in every version of rich."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        text = self.text.copy()
        text.stylize("bold")
        yield text


class PageMarkdown(CardMarkdown):
    """The Markdown of a page between its snippets."""

    elements = CardMarkdown.elements | {"fence": _Fence, "heading_open": _Heading}

    def __init__(self, text: str, shift: int = 0) -> None:
        super().__init__(text)
        self.shift = shift


def panned(diagram: str, shift: int, width: int) -> list[str]:
    """The lines of a diagram; of one that is too wide the part from column `shift` on, with … where it is cut."""
    lines = visible(diagram).expandtabs(4).split("\n")
    widest = max(map(columns, lines))
    shift = min(shift, widest - width + 1) if widest > width else 0
    return [shortened(_from_column(line, shift), width) for line in lines]


def _from_column(line: str, shift: int) -> str:
    """A line without its first columns; … stands for them where there was something."""
    cut = 0
    while cut < len(line) and columns(line[:cut]) <= shift:
        cut += 1
    if shift == 0 or not line:
        return line
    hidden, rest = line[:cut], line[cut:]
    return ("…" if hidden.strip() else " ") + " " * (columns(hidden) - shift - 1) + rest


def code(text: str) -> RenderableType:
    """A Python program, highlighted."""
    return Syntax(visible(text).rstrip(), "python", theme=CODE_THEME, word_wrap=True, background_color="default")


def lines_of(part: RenderableType, width: int, *, colour: bool) -> list[str]:
    """One part of a page in lines of at most `width` columns; without colour no line ends in blanks."""
    lines = drawn([part], width, colour=colour).rstrip("\n").split("\n")
    lines = lines if colour else [line.rstrip() for line in lines]
    while len(lines) > 1 and not lines[-1].strip():
        del lines[-1]
    return lines
