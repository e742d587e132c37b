"""The one place that names colours: what each kind of thing looks like, by theme and by what the terminal can show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from studykit.domain.settings import Theme
from studykit.env import Environment


class Depth(IntEnum):
    """How much a terminal can show, in bits of a colour; with one bit only bold, underlines and the like."""

    NOTHING = 0
    NO_COLOUR = 1
    SIXTEEN = 4
    CUBE = 8
    EXACT = 24


@dataclass(frozen=True, slots=True)
class Hue:
    """A colour in its five forms: of the terminal's own 16 on any, on a dark and on a light background; exact ones.

    Of the 16, those on any background leave out blue, yellow, black, white and the bright ones, which some usual
    background swallows, and those on a light one also green and cyan. The exact ones are colours of the cube of 256
    and have a contrast of 4.5 or more (WCAG 2.2, 1.4.3) against the usual backgrounds.
    """

    either: str
    dark: str
    light: str
    exact_dark: str
    exact_light: str


NO_HUE = Hue("", "", "", "", "")
GREEN = Hue("green", "brightgreen", "blue", "#87d787", "#005f00")
RED = Hue("red", "brightred", "red", "#ff8787", "#af0000")
AMBER = Hue("magenta", "brightyellow", "magenta", "#ffd787", "#875f00")
BLUE = Hue("cyan", "brightcyan", "blue", "#87afff", "#005faf")
CYAN = Hue("cyan", "brightcyan", "blue", "#5fd7d7", "#005f87")
PURPLE = Hue("magenta", "brightmagenta", "magenta", "#d7afff", "#8700af")
GREY = Hue("", "", "", "#afafaf", "#5f5f5f")

ROLES: Mapping[str, tuple[str, Hue]] = {
    "right": ("bold", GREEN),
    "wrong": ("bold", RED),
    "fault": ("bold", AMBER),
    "alarm": ("bold", RED),
    "heading": ("bold", NO_HUE),
    "hint": ("bold", AMBER),
    "key": ("bold", NO_HUE),
    "suggested": ("bold", GREEN),
    "here": ("bold", CYAN),
    "hidden": ("bold underline", NO_HUE),
    "faint": ("dim", GREY),
    "removed": ("", RED),
    "added": ("", GREEN),
    "quote": ("italic", NO_HUE),
    "code": ("bold", CYAN),
    "code.comment": ("italic dim", GREY),
    "code.keyword": ("bold", PURPLE),
    "code.function": ("", BLUE),
    "code.builtin": ("", CYAN),
    "code.number": ("", CYAN),
    "code.string": ("", GREEN),
}
"""What is drawn, and how: what a terminal without colours shows too, and a colour."""

CODE_TOKENS = {
    "Comment": "code.comment",
    "Keyword": "code.keyword",
    "Operator.Word": "code.keyword",
    "Name.Function": "code.function",
    "Name.Builtin": "code.builtin",
    "Literal.Number": "code.number",
    "Literal.String": "code.string",
}
"""The tokens of a Python program, as Pygments names them, and their roles."""

_SIXTEEN = ("linux", "screen", "ansi", "cygwin")
_EXACT_BY_NAME = ("-direct", "-truecolor")
_CUBE_BY_NAME = ("256color", "kitty", "alacritty", "foot", "wezterm", "ghostty")
_WHITE, _LIGHT_GREY = 15, 7


@dataclass(frozen=True)
class Palette:
    """What each role looks like on one terminal: words such as `bold`, and at most one colour."""

    depth: Depth
    looks: Mapping[str, str] = field(default_factory=dict)

    @property
    def escapes(self) -> bool:
        """Whether anything but text may be written."""
        return self.depth is not Depth.NOTHING

    def marked(self, line: str) -> str:
        """A row that is drawn without a library, as the current one."""
        return f"\x1b[7m{line}\x1b[0m" if self.escapes else line


def palette(theme: Theme, depth: Depth, background: str = "") -> Palette:
    """The palette of a theme; `background` is "dark" or "light" where the terminal says so."""
    if depth is Depth.NOTHING:
        return PLAIN
    if theme == "mono":
        depth = min(depth, Depth.NO_COLOUR)
    if theme == "auto":
        depth = min(depth, Depth.SIXTEEN)
    ground = theme if theme in ("dark", "light") else background
    return Palette(depth, {role: _look(words, hue, depth, ground) for role, (words, hue) in ROLES.items()})


def palette_of(environment: Environment) -> Palette:
    """The palette of this run (no-color.org, the learner's settings, the kind of terminal)."""
    depth = depth_of(environment.variables) if environment.stdout.isatty() else Depth.NOTHING
    return palette(environment.settings.theme, depth, background_of(environment.variables))


def depth_of(variables: Mapping[str, str]) -> Depth:
    """How much the terminal can show; screen and the console say so in $TERM, whatever $COLORTERM they inherited."""
    kind = variables.get("TERM", "").lower()
    if kind in ("", "dumb"):
        return Depth.NOTHING
    if variables.get("NO_COLOR") or kind.startswith("vt") or kind.endswith(("-mono", "-m")):
        return Depth.NO_COLOUR
    if kind.endswith("16color") or (kind.split("-")[0].split(".")[0] in _SIXTEEN and "256color" not in kind):
        return Depth.SIXTEEN
    exact = variables.get("COLORTERM", "").lower() in ("truecolor", "24bit") and not kind.startswith("screen")
    if exact or kind.endswith(_EXACT_BY_NAME):
        return Depth.EXACT
    return Depth.CUBE if any(name in kind for name in _CUBE_BY_NAME) else Depth.SIXTEEN


def background_of(variables: Mapping[str, str]) -> str:
    """What $COLORFGBG says of the background, such as `15;0`: "dark", "light" or nothing."""
    colour = variables.get("COLORFGBG", "").split(";")[-1]
    if not colour.isdecimal() or int(colour) > _WHITE:
        return ""
    return "light" if int(colour) in (_LIGHT_GREY, *range(9, _WHITE + 1)) else "dark"


def _look(words: str, hue: Hue, depth: Depth, ground: str) -> str:
    if depth >= Depth.CUBE:
        colour = hue.exact_dark if ground == "dark" else hue.exact_light
    elif depth is Depth.SIXTEEN:
        colour = {"dark": hue.dark, "light": hue.light}.get(ground, hue.either)
    else:
        colour = ""
    if colour.startswith("#"):
        words = words.replace("dim", "").strip()
    return f"{words} {colour}".strip()


def number_of(exact: str) -> int:
    """The number of an exact colour among the 256 of the cube."""
    red, green, blue = (round(max(0, int(exact[at : at + 2], 16) - 55) / 40) for at in (1, 3, 5))
    return 16 + 36 * red + 6 * green + blue


PLAIN = Palette(Depth.NOTHING, dict.fromkeys(ROLES, ""))
"""Text and nothing else: for pipes, dumb terminals, screen readers."""
