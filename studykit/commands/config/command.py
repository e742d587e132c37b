"""`studykit config`: what is set, by whom, and setting it."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import click

from studykit.commands.config.keys import (
    Row,
    is_about_keys,
    key_rows,
    key_settings,
    keys_json,
    keys_of,
    keys_to_write,
    settings_below,
)
from studykit.commands.shared.base import Command, Option, pass_environment
from studykit.commands.shared.completing import complete_setting
from studykit.domain.nearest import nearest
from studykit.domain.settings import SETTINGS, Setting, YesOrNo, value_of
from studykit.env import Environment
from studykit.errors import N_, UserError
from studykit.packs.config.read import CONFIG
from studykit.terminal.messages import Messages
from studykit.terminal.ui.width import columns, padded


@click.command(
    cls=Command,
    help=N_(
        "Show or change the settings.\n\n"
        "Without a key, all of them; with a key, its value; with a value, too, it is written into config.toml.\n\n"
        "The keys of the screens: studykit config keys, and studykit config keys.review.undo z"
    ),
)
@click.argument("key", required=False, shell_complete=complete_setting)
@click.argument("values", nargs=-1, metavar="[VALUE]")
@click.option("--unset", is_flag=True, cls=Option, help=N_("Leave the setting to its default."))
@click.option("--path", "show_path", is_flag=True, cls=Option, help=N_("Print where the file is."))
@click.option("--edit", is_flag=True, cls=Option, help=N_("Open the file in your editor."))
@click.option("--json", "as_json", is_flag=True, cls=Option, help=N_("Print JSON."))
@pass_environment
def command(
    environment: Environment,
    key: str | None,
    values: tuple[str, ...],
    unset: bool,
    show_path: bool,
    edit: bool,
    as_json: bool,
) -> None:
    """Find out what is wanted and do it."""
    out = environment.stdout
    if show_path:
        print(environment.home / CONFIG, file=out)
    elif edit:
        _edit(environment)
    elif environment.refused:
        raise environment.refused
    elif key is None:
        _print_json(environment) if as_json else _print_all(environment)
    elif is_about_keys(key) and (below := settings_below(key)) is not None:
        _print_rows(environment, key_rows(environment, below))
    else:
        _setting_named(environment, key, values, unset=unset)


def _setting_named(environment: Environment, key: str, values: tuple[str, ...], *, unset: bool) -> None:
    """Print one setting, or write it."""
    shown = keys_of(environment, key) if is_about_keys(key) else _written(_value(environment, _setting(key)))
    if not values and not unset:
        print(shown, file=environment.stdout)
        return
    from studykit.packs.config.write import write_setting

    path = write_setting(environment.home, key, None if unset else _to_write(environment, key, values))
    print(Messages(environment.language)("Written to {path}.", path=path), file=environment.stdout)


def _to_write(environment: Environment, key: str, values: tuple[str, ...]) -> Any:
    if is_about_keys(key):
        return keys_to_write(environment, key, values)
    return _read(_setting(key).key, " ".join(values))


def _setting(key: str) -> Setting:
    if key not in SETTINGS:
        near = ", ".join(nearest(key, SETTINGS))
        raise UserError("No setting is called “{key}”. Near it: {near}.", exit_code=2, key=key, near=near)
    return SETTINGS[key]


def _read(key: str, text: str) -> Any:
    """A value as it is typed in a shell: a text needs no quotes there."""
    allowed = _setting(key).allowed
    try:
        value = tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        value = text
    if allowed.refuses(value) and not isinstance(allowed, YesOrNo):
        value = text
    if allowed.refuses(value):
        raise UserError("{key} must be one of {allowed}.", exit_code=2, key=key, allowed=allowed.words)
    return value


def _value(environment: Environment, setting: Setting) -> Any:
    """What is in force; None where it is left open."""
    match setting.key:
        case "language":
            return environment.language
        case "faces":
            return environment.faces
        case "editor":
            return environment.variables.get("VISUAL") or environment.variables.get("EDITOR")
        case _:
            return value_of(environment.settings, setting)


def _source(environment: Environment, setting: Setting) -> str:
    """What set it, as a message: an option, the environment, the file, or nothing."""
    variables, key = environment.variables, setting.key
    if environment.view and (key == "faces" or (key == "language" and environment.view != "both")):
        return N_("option")
    if key == "language" and variables.get("STUDYKIT_LANG"):
        return N_("environment")
    if key in environment.settings.set_in_file:
        return N_("file")
    if key == "editor" and (variables.get("VISUAL") or variables.get("EDITOR")):
        return N_("environment")
    return N_("default")


def _written(value: Any) -> str:
    """A value as TOML has it; nothing where it is left open."""
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _print_all(environment: Environment) -> None:
    """Every setting; of the keys, those that the learner bound."""
    say = Messages(environment.language)
    rows: list[Row] = [
        (
            setting.key,
            _written(_value(environment, setting)) or "-",
            say(_source(environment, setting)),
            say(setting.meaning),
        )
        for setting in SETTINGS.values()
    ]
    rows += key_rows(environment, [name for name in key_settings() if name in environment.settings.set_in_file])
    _print_rows(environment, rows)
    print(say("File: {path}", path=environment.home / CONFIG), file=environment.stderr)
    print(say("All keys: studykit config keys"), file=environment.stderr)


def _print_rows(environment: Environment, rows: list[Row]) -> None:
    widths = [max(columns(row[place]) for row in rows) + 2 for place in range(3)]
    for row in rows:
        line = "".join(padded(cell, width) for cell, width in zip(row, widths, strict=False)) + row[3]
        print(line.rstrip(), file=environment.stdout)


def _print_json(environment: Environment) -> None:
    values = {
        setting.key: {"value": _value(environment, setting), "source": _source(environment, setting)}
        for setting in SETTINGS.values()
    }
    path = str(environment.home / CONFIG)
    out = {"schema": 1, "path": path, "settings": values, "keys": keys_json(environment)}
    print(json.dumps(out, ensure_ascii=False), file=environment.stdout)


def _edit(environment: Environment) -> None:
    from studykit.packs.config.read import parse_settings
    from studykit.packs.config.write import replace_file
    from studykit.terminal.ui.external_editor import edited

    path = environment.home / CONFIG
    before = path.read_text("utf-8") if path.exists() else ""
    after = edited(before, CONFIG, environment.variables)
    if after != before:
        parse_settings(after, str(path))
        replace_file(path, after)
