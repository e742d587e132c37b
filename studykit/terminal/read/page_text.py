"""The texts of a page as lines: prose wrapped, code highlighted, diagrams left as they are drawn."""

from __future__ import annotations

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.markdown import Heading

from studykit.terminal.ui.markdown import CardMarkdown, Program, drawn
from studykit.terminal.ui.palette import Palette
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.width import columns, shortened


class _Heading(Heading):
    """A heading at the left in every version of rich."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        text = self.text.copy()
        text.stylize("heading")
        yield text


class PageMarkdown(CardMarkdown):
    """The Markdown of a page between its fences."""

    elements = CardMarkdown.elements | {"heading_open": _Heading}


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
    return Program(visible(text))


def lines_of(part: RenderableType, width: int, palette: Palette) -> list[str]:
    """One part of a page in lines of at most `width` columns, without blank ones around it."""
    lines = drawn([part], width, palette).split("\n")
    filled = [place for place, line in enumerate(lines) if line.strip()]
    lines = lines[filled[0] : filled[-1] + 1] if filled else [""]
    return lines if palette.escapes else [line.rstrip() for line in lines]
