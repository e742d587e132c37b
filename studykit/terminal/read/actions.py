"""What the keys of the reading screen do."""

from __future__ import annotations

from collections.abc import Callable

from studykit.domain.keys.default_keys import LINKS
from studykit.terminal.read.model import ReadDesk
from studykit.terminal.ui.key_labels import first_key

TO_THE_END = 1_000_000
STEPS: dict[str, Callable[[ReadDesk], None]] = {
    "run": ReadDesk.run,
    "edit": ReadDesk.want_editor,
    "next_snippet": lambda desk: desk.step_snippet(1),
    "last_snippet": lambda desk: desk.step_snippet(-1),
    "cards": ReadDesk.toggle_practice,
    "exercise": ReadDesk.ask_next_exercise,
    "next_page": lambda desk: desk.turn(1),
    "last_page": lambda desk: desk.turn(-1),
    "view": ReadDesk.switch_language,
    "language": ReadDesk.change_language,
    "down": lambda desk: desk.scroll_by(1),
    "up": lambda desk: desk.scroll_by(-1),
    "screen_down": lambda desk: desk.screens(1),
    "screen_up": lambda desk: desk.screens(-1),
    "top": lambda desk: desk.scroll_by(-TO_THE_END),
    "end": lambda desk: desk.scroll_by(TO_THE_END),
    "right": lambda desk: desk.pan(1),
    "left": lambda desk: desk.pan(-1),
    "back": ReadDesk.back,
    "help": ReadDesk.help,
    "quit": ReadDesk.leave,
}
"""What each action of the keys does."""
BESIDE_THE_HELP = {"down", "up", "screen_down", "screen_up", "top", "end", "language", "quit"}
"""The actions that do the same while the help is shown."""
OF_SNIPPETS = {"run", "next_snippet"}


def press(desk: ReadDesk, key: str) -> None:
    """Do what a key does; a key without meaning does nothing. Most keys put the help away."""
    desk.notice = desk.alarm = ""
    action = desk.keys.action(key)
    if desk.helping and action not in BESIDE_THE_HELP:
        desk.help()
    elif key in LINKS:
        desk.ask_exercise(int(key) - 1)
    elif action is not None:
        STEPS[action](desk)


def useful_keys(desk: ReadDesk) -> list[tuple[str, str]]:
    """The keys worth a hint now, the least worth in the middle."""
    keys, say = desk.keys, desk.say
    if desk.helping:
        useful = [("back", say("back")), ("quit", say("quit"))]
    elif desk.running is not None:
        useful = [("back", say("stop")), ("help", say("help")), ("quit", say("quit"))]
    else:
        actions = [one for one in keys.actions if one.short and (desk.text.snippets or one.name not in OF_SNIPPETS)]
        useful = [(one.name, say(one.short)) for one in actions]
    return [(key, word) for name, word in useful if (key := first_key(keys, name, say))]
