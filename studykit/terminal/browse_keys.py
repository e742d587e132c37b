"""The keys of the list of cards: what each is called, what it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from studykit.errors import N_
from studykit.terminal.browse_desk import BrowseDesk
from studykit.terminal.messages import Messages

FAR = 1_000_000
PAGE = 10


@dataclass(frozen=True, slots=True)
class Key:
    """A key: its action's name, the key, a word for a hint, what it does in words, and what it does.

    `also` are other keys that do the same. A key without words is told by the one above it.
    """

    action: str
    name: str
    short: str
    meaning: str
    press: Callable[[BrowseDesk], None]
    also: tuple[str, ...] = ()
    called: str = ""


KEYS = (
    Key("search", "/", N_("search"), N_("type a query; Enter or ↓ goes back to the list"), BrowseDesk.focus_search),
    Key("open", "enter", N_("open"), N_("show the card alone"), BrowseDesk.open, called="Enter"),
    Key("edit", "e", N_("edit"), N_("edit the card"), BrowseDesk.want_editor),
    Key("suspend", "s", N_("suspend"), N_("suspend, or ask again"), BrowseDesk.suspend),
    Key("bury", "b", N_("bury"), N_("not today, or today again"), BrowseDesk.bury),
    Key("flag", "f", N_("flag"), N_("flag it, or take the flag away"), BrowseDesk.flag),
    Key("undo", "u", N_("undo"), N_("undo the last change"), BrowseDesk.undo),
    Key("choose", "x", N_("choose"), N_("choose several, then act on all"), BrowseDesk.choose),
    Key("choose_all", "a", "", N_("choose all that is found, or nothing"), BrowseDesk.choose_all),
    Key("review", "r", N_("review"), N_("ask these now; no schedule changes"), BrowseDesk.review),
    Key("info", "i", N_("info"), N_("state and history"), BrowseDesk.info),
    Key("view", "l", "", N_("Korean, English or both"), BrowseDesk.switch_view),
    Key("down", "j", "", N_("down, up the list"), lambda desk: desk.move(1), ("down",), "j k ↓ ↑"),
    Key("up", "k", "", "", lambda desk: desk.move(-1), ("up",)),
    Key("page_down", "pagedown", "", N_("ten down, up"), lambda desk: desk.move(PAGE), called="PgDn PgUp"),
    Key("page_up", "pageup", "", "", lambda desk: desk.move(-PAGE)),
    Key("first", "g", "", N_("to the first, to the last"), lambda desk: desk.move(-FAR), ("home",), "g G"),
    Key("last", "G", "", "", lambda desk: desk.move(FAR), ("end",)),
    Key(
        "preview_down", " ", "", N_("scroll the preview down, up"), lambda desk: desk.turn(PAGE // 2), called="Space -"
    ),
    Key("preview_up", "-", "", "", lambda desk: desk.turn(-(PAGE // 2))),
    Key("back", "escape", "", N_("put away a page, a choice, the query"), BrowseDesk.back, called="Esc"),
    Key("help", "?", N_("help"), N_("this help"), BrowseDesk.help),
    Key("quit", "q", N_("quit"), N_("leave"), BrowseDesk.leave),
)
"""The help and the line of hints are made from this table."""

BY_NAME = {name: key for key in KEYS for name in (key.name, *key.also)}


def press(desk: BrowseDesk, name: str) -> None:
    """Do what a key does in the list; a key without meaning does nothing, and one that fails says why."""
    desk.notice = desk.alarm = ""
    if name in BY_NAME:
        desk.guarded(lambda: BY_NAME[name].press(desk))


def help_rows(say: Messages) -> list[tuple[str, str]]:
    """What every key does."""
    return [(key.called or key.name, say(key.meaning)) for key in KEYS if key.meaning]


def hints(desk: BrowseDesk) -> list[str]:
    """The keys worth a hint, the least worth last but two."""
    return [f"{key.called or key.name} {desk.say(key.short)}" for key in KEYS if key.short]
