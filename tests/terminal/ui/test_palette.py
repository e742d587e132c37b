"""Colours: readable on their backgrounds, named in one place, and never more than the terminal can show."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import studykit
from studykit.domain.settings import Theme
from studykit.terminal.ui.markdown import CardMarkdown, drawn
from studykit.terminal.ui.palette import (
    CODE_TOKENS,
    PLAIN,
    ROLES,
    Depth,
    background_of,
    depth_of,
    number_of,
    palette,
)
from tests.support import sgr

FRONT = Path(studykit.__file__).parent
ROOMS = ("cli.py", "env.py", "errors.py", "commands", "domain", "packs", "runner", "store", "terminal")
PALETTE = FRONT / "terminal" / "ui" / "palette.py"
DARK = ("#000000", "#1e1e1e", "#282c34", "#002b36", "#2e3440")
LIGHT = ("#ffffff", "#fafafa", "#eff1f5", "#fdf6e3")
"""Backgrounds of terminals: black, VS Code, One Dark, Solarized, Nord; white, One Light, Catppuccin, Solarized."""
LEAST_CONTRAST = 4.5
THEMES: tuple[Theme, ...] = ("auto", "dark", "light", "mono")
NAMES = "black|red|green|yellow|blue|magenta|cyan|white|gr[ae]y"
STYLE_WORD = (
    rf"(on|not|bold|no?bold|dim|italic|underline|reverse|((fg|bg):)?((ansi|bright_?)*({NAMES})|#[0-9a-f]{{6}}))"
)
COLOUR = re.compile(rf"(?=.*({NAMES}|#))({STYLE_WORD}( |$))+|.*(color\(\d+\)|\x1b\[[\d;]*m).*", re.IGNORECASE)
LOOKS_LIKE_A_ROLE = re.compile(r"class:([a-z.-]+)")
CODE = """# 제목

```python
class A:
    def f(self):  # why
        return len('x') + 1
```

> `a`

1. [b](c)

| d | e |
|---|---|
| f | g |

---
"""


def luminance(colour: str) -> float:
    """The relative luminance of a colour, by WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, by WCAG 2.2."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def colours(theme: Theme, depth: Depth, background: str = "") -> set[str]:
    """The colours of a palette."""
    attributes = {"bold", "dim", "italic", "underline", "reverse"}
    return {word for look in palette(theme, depth, background).looks.values() for word in look.split()} - attributes


def of_the_cube(number: int) -> str:
    """A colour of the cube of 256, as xterm defines it."""
    steps = (0, 95, 135, 175, 215, 255)
    return "#" + "".join(f"{steps[(number - 16) // weight % 6]:02x}" for weight in (36, 6, 1))


def test_the_contrasts_are_those_that_the_standard_names() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("depth", [Depth.CUBE, Depth.EXACT])
@pytest.mark.parametrize(("theme", "backgrounds"), [("dark", DARK), ("light", LIGHT)])
def test_every_colour_can_be_read_on_the_backgrounds_of_its_theme(
    theme: Theme, backgrounds: tuple[str, ...], depth: Depth
) -> None:
    shown = {of_the_cube(number_of(colour)) if depth is Depth.CUBE else colour for colour in colours(theme, depth)}

    assert len(shown) == 7
    assert {
        colour for colour in shown if min(contrast(colour, background) for background in backgrounds) < LEAST_CONTRAST
    } == set()


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_256_colours_show_the_exact_ones(theme: Theme) -> None:
    for colour in colours(theme, Depth.EXACT):
        assert of_the_cube(number_of(colour)) == colour


def test_without_a_known_background_only_those_of_the_16_are_used_that_no_usual_one_swallows() -> None:
    assert colours("auto", Depth.EXACT) == {"red", "green", "magenta", "cyan"}
    assert colours("auto", Depth.SIXTEEN, "dark") == colours("dark", Depth.SIXTEEN)
    assert colours("auto", Depth.EXACT, "light") == colours("light", Depth.SIXTEEN) == {"red", "blue", "magenta"}
    assert colours("dark", Depth.SIXTEEN) == {
        *("brightred", "brightgreen", "brightyellow", "brightmagenta", "brightcyan")
    }


@pytest.mark.parametrize("theme", THEMES)
def test_without_colour_what_is_bold_stays_bold(theme: Theme) -> None:
    assert colours(theme, Depth.NO_COLOUR) == set()
    assert palette(theme, Depth.NO_COLOUR).looks["right"] == "bold"
    assert palette(theme, Depth.NOTHING) == PLAIN
    assert palette("mono", Depth.EXACT) == palette("auto", Depth.NO_COLOUR)


def test_right_and_wrong_never_look_the_same() -> None:
    for theme in THEMES[:3]:
        for depth in (Depth.SIXTEEN, Depth.CUBE, Depth.EXACT):
            looks = palette(theme, depth).looks
            assert len({looks["right"], looks["wrong"], looks["fault"]}) == 3


@pytest.mark.parametrize(
    ("kind", "others", "depth"),
    [
        ("", {}, Depth.NOTHING),
        ("dumb", {"COLORTERM": "truecolor"}, Depth.NOTHING),
        ("vt100", {}, Depth.NO_COLOUR),
        ("xterm-mono", {}, Depth.NO_COLOUR),
        ("xterm-256color", {"NO_COLOR": "1", "COLORTERM": "truecolor"}, Depth.NO_COLOUR),
        ("xterm-256color", {"NO_COLOR": ""}, Depth.CUBE),
        ("xterm", {}, Depth.SIXTEEN),
        ("xterm-16color", {"COLORTERM": "truecolor"}, Depth.SIXTEEN),
        ("linux", {"COLORTERM": "truecolor"}, Depth.SIXTEEN),
        ("screen", {"COLORTERM": "truecolor"}, Depth.SIXTEEN),
        ("screen.xterm-new", {}, Depth.SIXTEEN),
        ("screen-256color", {"COLORTERM": "truecolor"}, Depth.CUBE),
        ("tmux-256color", {}, Depth.CUBE),
        ("tmux-256color", {"COLORTERM": "truecolor"}, Depth.EXACT),
        ("xterm-kitty", {}, Depth.CUBE),
        ("xterm", {"COLORTERM": "24bit"}, Depth.EXACT),
        ("xterm-direct", {}, Depth.EXACT),
    ],
)
def test_a_terminal_gets_what_it_can_show(kind: str, others: dict[str, str], depth: Depth) -> None:
    assert depth_of({"TERM": kind, **others}) is depth


@pytest.mark.parametrize(
    ("value", "background"),
    [
        ("15;0", "dark"),
        ("15;default;0", "dark"),
        ("12;8", "dark"),
        ("0;15", "light"),
        ("0;7", "light"),
        ("0;default", ""),
        ("0;99", ""),
        ("", ""),
    ],
)
def test_the_background_is_what_the_terminal_says(value: str, background: str) -> None:
    assert background_of({"COLORFGBG": value}) == background


def test_text_in_markdown_has_no_colour_that_the_palette_does_not_name() -> None:
    allowed = {f"38;5;{number_of(colour)}" for colour in colours("dark", Depth.CUBE)}
    text = drawn([CardMarkdown(CODE)], 60, palette("dark", Depth.CUBE))

    assert sgr.colours(text)
    assert sgr.colours(text) <= allowed
    assert "\x1b" not in drawn([CardMarkdown(CODE)], 60, PLAIN)
    assert sgr.colours(drawn([CardMarkdown(CODE)], 60, palette("mono", Depth.CUBE))) == set()


def front_modules() -> Iterator[Path]:
    """The modules of all rooms that draw or tell something; the palette is not among them."""
    for room in ROOMS:
        path = FRONT / room
        yield from (file for file in ([path] if path.suffix else path.rglob("*.py")) if file != PALETTE)


def texts(path: Path) -> Iterator[str]:
    """The literals of a module."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_colours_are_named_in_the_palette_only() -> None:
    assert COLOUR.fullmatch("bold green")
    assert COLOUR.fullmatch("bg:#FF0000 ansiblack")
    assert COLOUR.fullmatch("\x1b[31m")
    assert not COLOUR.fullmatch("bold")
    found = [f"{path.name}: {text}" for path in front_modules() for text in texts(path) if COLOUR.fullmatch(text)]
    assert found == []


def styles(path: Path) -> Iterator[str]:
    """The styles that a module names: `style=…`, and the classes of the screens."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg == "style":
            values = [part.value for part in ast.walk(node.value) if isinstance(part, ast.Constant)]
            yield from (value for value in values if isinstance(value, str) and value)
    yield from (f"class:{name}" for text in texts(path) for name in LOOKS_LIKE_A_ROLE.findall(text))


def test_every_style_is_a_role() -> None:
    named = {(path.name, style) for path in front_modules() for style in styles(path)}
    assert {"right", "wrong", "faint", "class:heading"} <= {style for _, style in named}
    assert {pair for pair in named if pair[1].removeprefix("class:") not in ROLES} == set()
    assert set(CODE_TOKENS.values()) <= set(ROLES)
