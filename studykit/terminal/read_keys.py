"""The keys of the reading screen: what each is called, what it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from studykit.errors import N_
from studykit.terminal.messages import Messages
from studykit.terminal.read_desk import ReadDesk

TO_THE_END = 1_000_000


@dataclass(frozen=True, slots=True)
class Key:
    """Keys that do one thing, how the help calls them, what they do in a word where a hint may say it, and in words."""

    names: tuple[str, ...]
    called: str
    short: str
    meaning: str
    press: Callable[[ReadDesk], None]


KEYS = (
    Key(("r",), "r", N_("run"), N_("run the marked snippet in a sandbox"), ReadDesk.run),
    Key(("e",), "e", "", N_("change a copy in $VISUAL or $EDITOR and run that"), ReadDesk.want_editor),
    Key(("tab", "n"), "Tab n", N_("next snippet"), N_("mark the next snippet"), lambda desk: desk.step_snippet(1)),
    Key(("s-tab", "p"), "Shift-Tab p", "", N_("mark the snippet before"), lambda desk: desk.step_snippet(-1)),
    Key(("c",), "c", N_("cards"), N_("show the section's cards and exercises"), ReadDesk.toggle_practice),
    Key(("enter",), "Enter 1–9", "", N_("with these open: the command for an exercise"), ReadDesk.ask_next_exercise),
    Key(
        ("]",), "] [", N_("next page"), N_("the page of the next section, of the one before"), lambda desk: desk.turn(1)
    ),
    Key(("[",), "", "", "", lambda desk: desk.turn(-1)),
    Key(("l",), "l", N_("language"), N_("show Korean or English"), ReadDesk.switch_language),
    Key(("j", "down"), "j k ↓ ↑", "", N_("a line down, up"), lambda desk: desk.scroll_by(1)),
    Key(("k", "up"), "", "", "", lambda desk: desk.scroll_by(-1)),
    Key((" ", "pagedown"), "Space PgUp", "", N_("a screen down, up"), lambda desk: desk.screens(1)),
    Key(("pageup",), "", "", "", lambda desk: desk.screens(-1)),
    Key(("g", "home"), "g G", "", N_("to the top, to the end"), lambda desk: desk.scroll_by(-TO_THE_END)),
    Key(("G", "end"), "", "", "", lambda desk: desk.scroll_by(TO_THE_END)),
    Key(("right",), "→ ←", "", N_("in a narrow window: the right part of a diagram"), lambda desk: desk.pan(1)),
    Key(("left",), "", "", "", lambda desk: desk.pan(-1)),
    Key(("escape",), "Esc", "", N_("stop a run; put away cards or help"), ReadDesk.back),
    Key(("?",), "?", N_("help"), N_("this help"), ReadDesk.help),
    Key(("q",), "q", N_("quit"), N_("leave"), ReadDesk.leave),
)
"""The help and the line of hints are made from this table; a key without words is told by the one above it."""
MOVES = {"j", "k", "up", "down", " ", "pageup", "pagedown", "g", "G", "home", "end", "q"}
"""The keys that do the same while the help is shown."""

OF_SNIPPETS = {"r", "tab"}
BY_NAME = {name: key for key in KEYS for name in key.names}


def press(desk: ReadDesk, name: str) -> None:
    """Do what a key does; a key without meaning does nothing. Most keys put the help away."""
    desk.notice = desk.alarm = ""
    if desk.helping and name not in MOVES:
        desk.help()
    elif name.isdecimal() and name != "0":
        desk.ask_exercise(int(name) - 1)
    elif name in BY_NAME:
        BY_NAME[name].press(desk)


def useful_keys(desk: ReadDesk) -> list[tuple[str, str]]:
    """The keys worth a hint now, the least worth in the middle."""
    say = desk.say
    if desk.helping:
        return [("Esc", say("back")), ("q", say("quit"))]
    if desk.running is not None:
        return [("Esc", say("stop")), ("?", say("help")), ("q", say("quit"))]
    useful = [key for key in KEYS if key.short and (desk.text.snippets or key.names[0] not in OF_SNIPPETS)]
    return [(key.called.partition(" ")[0], say(key.short)) for key in useful]


def help_rows(say: Messages) -> list[tuple[str, str]]:
    """What every key does."""
    return [(key.called, say(key.meaning)) for key in KEYS if key.meaning]
