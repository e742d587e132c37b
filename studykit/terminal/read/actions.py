"""What the actions of the reading screen do."""

from __future__ import annotations

from collections.abc import Callable

from studykit.domain.keys.default_keys import LINKS
from studykit.terminal.read.model import ReadModel
from studykit.terminal.ui.effect import Effect, guarded
from studykit.terminal.ui.key_labels import first_key

TO_THE_END = 1_000_000
STEPS: dict[str, Callable[[ReadModel], Effect | None]] = {
    "run": ReadModel.run,
    "edit": ReadModel.edit_copy,
    "next_snippet": lambda model: model.step_snippet(1),
    "last_snippet": lambda model: model.step_snippet(-1),
    "cards": ReadModel.toggle_practice,
    "exercise": ReadModel.show_next_command,
    "next_page": lambda model: model.turn(1),
    "last_page": lambda model: model.turn(-1),
    "view": ReadModel.switch_language,
    "language": ReadModel.change_language,
    "down": lambda model: model.view.scroll_by(1),
    "up": lambda model: model.view.scroll_by(-1),
    "screen_down": lambda model: model.view.scroll_screens(1),
    "screen_up": lambda model: model.view.scroll_screens(-1),
    "top": lambda model: model.view.scroll_by(-TO_THE_END),
    "end": lambda model: model.view.scroll_by(TO_THE_END),
    "right": lambda model: model.view.pan(1),
    "left": lambda model: model.view.pan(-1),
    "back": ReadModel.back,
    "help": lambda model: model.view.toggle_help(),
    "quit": ReadModel.leave,
}
"""What each action of the keys does."""
BESIDE_THE_HELP = {"down", "up", "screen_down", "screen_up", "top", "end", "language", "quit"}
"""The actions that do the same while the help is shown."""
OF_SNIPPETS = {"run", "next_snippet"}


def act(model: ReadModel, key: str, action: str | None) -> Effect | None:
    """Do what a key does; a key without meaning does nothing, and one that fails says why.

    Most keys put the help away.
    """
    model.notice = model.alarm = ""
    if model.view.helping and action not in BESIDE_THE_HELP:
        model.view.toggle_help()
    elif key in LINKS:
        model.show_command(int(key) - 1)
    elif action is not None:
        return guarded(model, lambda: STEPS[action](model))
    return None


def useful_keys(model: ReadModel) -> list[tuple[str, str]]:
    """The keys worth a hint now, the least worth in the middle."""
    keys, say = model.keys, model.say
    if model.view.helping:
        useful = [("back", say("back")), ("quit", say("quit"))]
    elif model.running is not None:
        useful = [("back", say("stop")), ("help", say("help")), ("quit", say("quit"))]
    else:
        actions = [
            action
            for action in keys.actions
            if action.short and (model.text.snippets or action.name not in OF_SNIPPETS)
        ]
        useful = [(action.name, say(action.short)) for action in actions]
    return [(key, word) for name, word in useful if (key := first_key(keys, name, say))]
