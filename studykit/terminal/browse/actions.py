"""What the keys of the list of cards do."""

from __future__ import annotations

from collections.abc import Callable

from studykit.terminal.browse.model import BrowseModel
from studykit.terminal.ui.key_labels import hint

FAR = 1_000_000
PAGE = 10
STEPS: dict[str, Callable[[BrowseModel], None]] = {
    "search": BrowseModel.focus_search,
    "open": BrowseModel.open,
    "edit": BrowseModel.want_editor,
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


def press(model: BrowseModel, key: str) -> None:
    """Do what a key does in the list; a key without meaning does nothing, and one that fails says why."""
    model.notice = model.alarm = ""
    action = model.keys.action(key)
    if action is not None:
        model.guarded(lambda: STEPS[action](model))


def hints(model: BrowseModel) -> list[str]:
    """The keys worth a hint, the least worth last but two."""
    told = [hint(model.keys, action.name, model.say) for action in model.keys.actions if action.short]
    return list(filter(None, told))
