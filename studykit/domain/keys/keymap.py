"""The keys of a screen: what can be done, with which keys, and how a learner binds others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from studykit.domain.keys.key_names import SAME_AS, is_key, key_meant, types, works_while_typing
from studykit.domain.nearest import nearest
from studykit.errors import N_, UserError

Bindings = Mapping[str, Sequence[str]]
"""The keys of each action that a learner binds anew."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that keys do on a screen.

    `short` is a word for a hint and, in lines, the word that does it; `meaning` stands in the help: without it, the
    keys stand in the row above. `always` are keys that do it whatever is bound, `beside` what else the help
    names. An action that is `needed` keeps a key; one `while_typing` a key that acts in the middle of a text.
    """

    name: str
    keys: tuple[str, ...]
    short: str = ""
    meaning: str = ""
    always: tuple[str, ...] = ()
    beside: str = ""
    needed: bool = False
    while_typing: bool = False

    @property
    def all_keys(self) -> tuple[str, ...]:
        """Every key that does it."""
        return self.keys + self.always


@dataclass(frozen=True, slots=True)
class Keymap:
    """What can be done on a screen, in the order of its help.

    `reserved` are keys that the screen itself needs, each with the sentence that says so. Where `typed` is set,
    letters always belong to a text.
    """

    screen: str
    actions: tuple[Action, ...]
    reserved: Mapping[str, str] = field(default_factory=dict)
    typed: bool = False

    def __getitem__(self, name: str) -> Action:
        """An action by its name."""
        return next(action for action in self.actions if action.name == name)

    @property
    def names(self) -> list[str]:
        """The names of the actions."""
        return [action.name for action in self.actions]

    @property
    def keys(self) -> Iterator[str]:
        """Every key that does something."""
        return (key for action in self.actions for key in action.all_keys)

    def action(self, key: str) -> str | None:
        """What a key does."""
        return next((action.name for action in self.actions if key in action.all_keys), None)

    def pressed(self, character: str) -> str:
        """The key of a character: a capital letter without a meaning of its own is the small one."""
        key = "space" if character == " " else character
        return key if key in self.keys else key.lower()


def bound(keymap: Keymap, bindings: Bindings) -> Keymap:
    """The keys with those that a learner binds; an action has the keys that are bound, and those that it always has."""
    actions = [
        replace(action, keys=tuple(dict.fromkeys(bindings[action.name]))) if action.name in bindings else action
        for action in keymap.actions
    ]
    return replace(keymap, actions=tuple(actions))


def mistakes(keymap: Keymap, bindings: Bindings) -> list[tuple[str, UserError]]:
    """What is wrong with bindings: actions, each with a sentence; without any, no key does two things."""
    found = [(name, error) for name, keys in bindings.items() for error in _alone(keymap, name, keys)]
    return found or list(_together(bound(keymap, bindings), bindings))


def _alone(keymap: Keymap, name: str, keys: Sequence[str]) -> Iterator[UserError]:
    """What is wrong with an action's keys whatever the others are."""
    if name not in keymap.names:
        near = ", ".join(nearest(name, keymap.names))
        yield UserError(
            "{screen} has no action “{action}”. Near it: {near}.",
            exit_code=2,
            screen=keymap.screen,
            action=name,
            near=near,
        )
        return
    action = keymap[name]
    refused = [error for key in keys if (error := _refused(keymap, key)) is not None]
    yield from refused
    if refused:
        return
    if action.needed and not keys and not action.always:
        yield UserError("{action} needs a key, or the screen is a trap. Name one.", exit_code=2, action=name)
    elif action.while_typing and keys and not any(map(works_while_typing, keys)):
        message = N_("{action} needs a key that works while you type: f1 to f12, or ctrl- or alt- with a letter.")
        yield UserError(message, exit_code=2, action=name)


def _refused(keymap: Keymap, key: str) -> UserError | None:
    """Why a key cannot be bound on a screen at all."""
    if not is_key(key):
        right = key_meant(key)
        if right is not None:
            return UserError("“{key}” is written {right} here.", exit_code=2, key=key, right=right)
        message = N_(
            "“{key}” is no key that can be bound. Keys are written q, Q, /, f1 to f12, ctrl-q, alt-q, space, tab, esc,"
            " enter, up, pageup, home, delete and the like."
        )
        return UserError(message, exit_code=2, key=key)
    if key == "ctrl-c":
        return UserError("“{key}” always leaves the program. Choose another key.", exit_code=2, key=key)
    if key in SAME_AS:
        message = N_("A terminal cannot tell “{key}” from {other}. Choose another key.")
        return UserError(message, exit_code=2, key=key, other=SAME_AS[key])
    if key in keymap.reserved:
        return UserError(keymap.reserved[key], exit_code=2, key=key)
    if keymap.typed and types(key):
        message = N_("“{key}” is typed into the text here. Choose one of f1 to f12, or ctrl- or alt- with a letter.")
        return UserError(message, exit_code=2, key=key)
    return None


def _together(keymap: Keymap, bindings: Bindings) -> Iterator[tuple[str, UserError]]:
    """The keys that would do two things."""
    always = {key: action.name for action in keymap.actions for key in action.always}
    owners = dict(always)
    for action in sorted(keymap.actions, key=lambda action: action.name in bindings):
        for key in action.keys:
            other = owners.setdefault(key, action.name)
            if other == action.name:
                continue
            message = (
                N_("“{key}” always does {other} here. Give {action} another key.")
                if key in always
                else N_("“{key}” is the key of {other}, too. Give {action} or {other} another key.")
            )
            yield action.name, UserError(message, exit_code=2, key=key, other=other, action=action.name)
