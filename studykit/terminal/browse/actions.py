"""What the keys of the list of cards do."""

from __future__ import annotations

from collections.abc import Callable

from studykit.terminal.browse.model import BrowseModel
from studykit.terminal.ui.effect import Effect, guarded
from studykit.terminal.ui.key_labels import hint

FAR = 1_000_000
PAGE = 10
STEPS: dict[str, Callable[[BrowseModel], Effect | None]] = {
    "search": BrowseModel.focus_search,
    "open": BrowseModel.open,
    "edit": BrowseModel.edit,
    "suspend": BrowseModel.suspend,
    "bury": BrowseModel.bury,
    "flag": BrowseModel.flag,
    "undo": BrowseModel.undo,
    "choose": BrowseModel.choose,
    "choose_all": BrowseModel.choose_all,
    "review": BrowseModel.review,
    "info": BrowseModel.info,
    "view": BrowseModel.switch_view,
    "language": BrowseModel.change_language,
    "down": lambda model: model.move(1),
    "up": lambda model: model.move(-1),
    "page_down": lambda model: model.move(PAGE),
    "page_up": lambda model: model.move(-PAGE),
    "first": lambda model: model.move(-FAR),
    "last": lambda model: model.move(FAR),
    "preview_down": lambda model: model.turn(PAGE // 2),
    "preview_up": lambda model: model.turn(-(PAGE // 2)),
    "back": BrowseModel.back,
    "help": BrowseModel.help,
    "quit": BrowseModel.leave,
}
"""What each action of the keys does."""


def act(model: BrowseModel, action: str | None) -> Effect | None:
    """Do what a key means in the list; a key without meaning does nothing, and a step that fails says why."""
    model.notice = model.alarm = ""
    return guarded(model, lambda: STEPS[action](model)) if action is not None else None


def hints(model: BrowseModel) -> list[str]:
    """The keys worth a hint, the least worth last but two."""
    keys = [hint(model.keys, action.name, model.say) for action in model.keys.actions if action.short]
    return list(filter(None, keys))
