"""What the keys of the reading screen do."""

from __future__ import annotations

from collections.abc import Callable

from studykit.domain.keys.default_keys import LINKS
from studykit.terminal.read.model import ReadModel
from studykit.terminal.ui.key_labels import first_key

TO_THE_END = 1_000_000
STEPS: dict[str, Callable[[ReadModel], None]] = {
    "run": ReadModel.run,
    "edit": ReadModel.want_editor,
    "next_snippet": lambda model: model.step_snippet(1),
    "last_snippet": lambda model: model.step_snippet(-1),
    "cards": ReadModel.toggle_practice,
    "exercise": ReadModel.ask_next_exercise,
    "next_page": lambda model: model.turn(1),
    "last_page": lambda model: model.turn(-1),
    "view": ReadModel.switch_language,
    "language": ReadModel.change_language,
    "down": lambda model: model.scroll_by(1),
    "up": lambda model: model.scroll_by(-1),
    "screen_down": lambda model: model.screens(1),
    "screen_up": lambda model: model.screens(-1),
    "top": lambda model: model.scroll_by(-TO_THE_END),
    "end": lambda model: model.scroll_by(TO_THE_END),
    "right": lambda model: model.pan(1),
    "left": lambda model: model.pan(-1),
    "back": ReadModel.back,
    "help": ReadModel.help,
    "quit": ReadModel.leave,
}
"""What each action of the keys does."""
BESIDE_THE_HELP = {"down", "up", "screen_down", "screen_up", "top", "end", "language", "quit"}
"""The actions that do the same while the help is shown."""
OF_SNIPPETS = {"run", "next_snippet"}


def press(model: ReadModel, key: str) -> None:
    """Do what a key does; a key without meaning does nothing. Most keys put the help away."""
    model.notice = model.alarm = ""
    action = model.keys.action(key)
    if model.helping and action not in BESIDE_THE_HELP:
        model.help()
    elif key in LINKS:
        model.ask_exercise(int(key) - 1)
    elif action is not None:
        STEPS[action](model)


def useful_keys(model: ReadModel) -> list[tuple[str, str]]:
    """The keys worth a hint now, the least worth in the middle."""
    keys, say = model.keys, model.say
    if model.helping:
        useful = [("back", say("back")), ("quit", say("quit"))]
    elif model.running is not None:
        useful = [("back", say("stop")), ("help", say("help")), ("quit", say("quit"))]
    else:
        actions = [one for one in keys.actions if one.short and (model.text.snippets or one.name not in OF_SNIPPETS)]
        useful = [(one.name, say(one.short)) for one in actions]
    return [(key, word) for name, word in useful if (key := first_key(keys, name, say))]
