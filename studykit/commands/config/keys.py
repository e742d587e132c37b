"""The keys in `studykit config`: which do what on which screen, and binding others."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from typing import Any

from studykit.domain.keys.default_keys import SCREENS, binding
from studykit.domain.keys.keymap import Action, mistakes
from studykit.domain.nearest import nearest
from studykit.env import Environment
from studykit.errors import N_, UserError
from studykit.terminal.messages import Messages

Row = tuple[str, str, str, str]


def is_about_keys(setting: str) -> bool:
    """Whether a setting is the keys, those of a screen, or those of an action."""
    return setting.partition(".")[0] == "keys"


def key_settings() -> list[str]:
    """The settings of all keys, such as keys.review.undo."""
    return [f"keys.{screen}.{name}" for screen, keymap in SCREENS.items() for name in keymap.names]


def keys_of(environment: Environment, setting: str) -> str:
    """The keys of one action; raise UserError (exit 2) where there is none of the name."""
    screen, action, _ = binding(setting, [])
    return _written(_action(environment, screen, action))


def key_rows(environment: Environment, settings: Iterable[str]) -> list[Row]:
    """Settings, each with its keys, what set them, and what they do."""
    say = Messages(environment.language)
    rows = []
    for setting in settings:
        _, screen, name = setting.split(".")
        action = _action(environment, screen, name)
        meaning = say(action.meaning) if action.meaning else ""
        rows.append((setting, _written(action) or "-", say(_source(environment, setting)), meaning))
    return rows


def settings_below(setting: str) -> list[str] | None:
    """The settings of all keys or of a screen; None for that of one action. Raises UserError for an unknown screen."""
    if setting == "keys":
        return key_settings()
    screen = setting.removeprefix("keys.")
    if "." in screen:
        return None
    binding(f"{setting}.x", [])
    return [name for name in key_settings() if name.startswith(f"keys.{screen}.")]


def keys_to_write(environment: Environment, setting: str, words: Sequence[str]) -> Any:
    """What to write for keys as they are typed in a shell; raise UserError (exit 2) for keys that cannot be bound."""
    screen, action, keys = binding(setting, _read(words))
    bound = {**environment.settings.keys.get(screen, {}), action: keys}
    for _, error in mistakes(SCREENS[screen], bound):
        raise error
    return keys[0] if len(keys) == 1 else list(keys)


def keys_json(environment: Environment) -> dict[str, Any]:
    """The keys of every screen and action, and what set them."""
    return {
        screen: {
            name: {
                "value": list(_action(environment, screen, name).keys),
                "always": list(_action(environment, screen, name).always),
                "source": _source(environment, f"keys.{screen}.{name}"),
            }
            for name in keymap.names
        }
        for screen, keymap in SCREENS.items()
    }


def _read(words: Sequence[str]) -> Any:
    """Keys one after the other, or a list as TOML writes it."""
    text = " ".join(words)
    if text.startswith("[") and text.endswith("]") and text != "[]" and '"' in text:
        try:
            return tomllib.loads(f"value = {text}")["value"]
        except tomllib.TOMLDecodeError:
            pass
    return [] if text == "[]" else text.split()


def _action(environment: Environment, screen: str, name: str) -> Action:
    keymap = environment.settings.keymap(screen)
    if name not in keymap.names:
        near = ", ".join(nearest(name, keymap.names))
        raise UserError(
            "{screen} has no action “{action}”. Near it: {near}.", exit_code=2, screen=screen, action=name, near=near
        )
    return keymap[name]


def _written(action: Action) -> str:
    return " ".join(action.all_keys)


def _source(environment: Environment, setting: str) -> str:
    return N_("file") if setting in environment.settings.set_in_file else N_("default")
