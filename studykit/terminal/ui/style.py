"""A palette as the screens of prompt_toolkit take it."""

from __future__ import annotations

from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import BaseStyle, Style

from studykit.terminal.ui.palette import CODE_TOKENS, Depth, Palette

_DEPTHS = {
    Depth.NOTHING: ColorDepth.DEPTH_1_BIT,
    Depth.NO_COLOUR: ColorDepth.DEPTH_1_BIT,
    Depth.SIXTEEN: ColorDepth.DEPTH_4_BIT,
    Depth.CUBE: ColorDepth.DEPTH_8_BIT,
    Depth.EXACT: ColorDepth.DEPTH_24_BIT,
}

_DEFAULTS = "fg:default bg:default"
_LIBRARY = {
    "completion-menu": f"{_DEFAULTS} reverse",
    "completion-menu.completion.current": f"{_DEFAULTS} noreverse bold",
    "completion-menu.meta.completion": _DEFAULTS,
    "completion-menu.meta.completion.current": f"{_DEFAULTS} noreverse",
    "scrollbar.background": _DEFAULTS,
    "scrollbar.button": f"{_DEFAULTS} noreverse",
    "selected": "reverse",
    "cursor-line": "underline",
    "control-character": "fg:default",
    "nbsp": "fg:default underline",
    "window-too-small": _DEFAULTS,
}
"""What the library draws by itself, in no colour of its own."""


def style_of(palette: Palette) -> BaseStyle:
    """The roles as classes, the tokens of code, and what the library draws by itself."""
    looks = {role: _words(look) for role, look in palette.looks.items()}
    tokens = {f"pygments.{token.lower()}": looks[role] for token, role in CODE_TOKENS.items()}
    numbers = {"line-number": looks["faint"] or _DEFAULTS, "line-number.current": "bold"}
    return Style.from_dict({**_LIBRARY, **looks, **tokens, **numbers})


def depth_of_screen(palette: Palette) -> ColorDepth:
    """How many colours the library may write."""
    return _DEPTHS[palette.depth]


def _words(look: str) -> str:
    """A look in the words of the library, whose own colours begin with `ansi`."""
    attributes = ("bold", "dim", "italic", "underline", "reverse")
    return " ".join(word if word in attributes or word.startswith("#") else f"ansi{word}" for word in look.split())
