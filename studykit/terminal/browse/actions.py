"""What the keys of the list of cards do."""

from __future__ import annotations

from collections.abc import Callable

from studykit.terminal.browse.model import BrowseDesk
from studykit.terminal.ui.key_labels import hint

FAR = 1_000_000
PAGE = 10
STEPS: dict[str, Callable[[BrowseDesk], None]] = {
    "search": BrowseDesk.focus_search,
    "open": BrowseDesk.open,
    "edit": BrowseDesk.want_editor,
    "suspend": BrowseDesk.suspend,
    "bury": BrowseDesk.bury,
    "flag": BrowseDesk.flag,
    "undo": BrowseDesk.undo,
    "choose": BrowseDesk.choose,
    "choose_all": BrowseDesk.choose_all,
    "review": BrowseDesk.review,
    "info": BrowseDesk.info,
    "view": BrowseDesk.switch_view,
    "language": BrowseDesk.change_language,
    "down": lambda desk: desk.move(1),
    "up": lambda desk: desk.move(-1),
    "page_down": lambda desk: desk.move(PAGE),
    "page_up": lambda desk: desk.move(-PAGE),
    "first": lambda desk: desk.move(-FAR),
    "last": lambda desk: desk.move(FAR),
    "preview_down": lambda desk: desk.turn(PAGE // 2),
    "preview_up": lambda desk: desk.turn(-(PAGE // 2)),
    "back": BrowseDesk.back,
    "help": BrowseDesk.help,
    "quit": BrowseDesk.leave,
}
"""What each action of the keys does."""


def press(desk: BrowseDesk, key: str) -> None:
    """Do what a key does in the list; a key without meaning does nothing, and one that fails says why."""
    desk.notice = desk.alarm = ""
    action = desk.keys.action(key)
    if action is not None:
        desk.guarded(lambda: STEPS[action](desk))


def hints(desk: BrowseDesk) -> list[str]:
    """The keys worth a hint, the least worth last but two."""
    told = [hint(desk.keys, action.name, desk.say) for action in desk.keys.actions if action.short]
    return list(filter(None, told))
