"""The learner's settings, from `config.toml` in the data folder. docs/config.md describes the format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from studykit.domain.keys.default_keys import SCREENS, binding
from studykit.domain.keys.keymap import mistakes
from studykit.domain.nearest import nearest
from studykit.domain.settings import SETTINGS, Settings, with_value
from studykit.errors import FileError, UserError
from studykit.packs.text_file import toml_error_line

CONFIG = "config.toml"


def read_settings(home: Path) -> Settings:
    """The settings of a data folder; the defaults where it has no file.

    Raises UserError, with every mistake as a detail, for a file that says something unknown.
    """
    path = home / CONFIG
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except UnicodeDecodeError as error:
        raise UserError("{path} is not UTF-8. Save it as UTF-8.", exit_code=2, path=path) from error
    except OSError as error:
        raise UserError("{path} cannot be read: {reason}.", path=path, reason=error.strerror) from error
    return parse_settings(text, str(path))


def parse_settings(text: str, path: str) -> Settings:
    """The settings in a text; raise UserError (exit 2) with every mistake as a detail."""
    import tomllib

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem = FileError(path, toml_error_line(error), "This is not valid TOML: {reason}.", reason=error)
        raise _refused(path, [problem]) from error
    settings, problems = _with_keys(values.pop("keys", {}), text, path)
    for key, value in _flat(values):
        line = _line_of(key, text)
        setting = SETTINGS.get(key)
        if setting is None:
            near = ", ".join(nearest(key, SETTINGS))
            problems.append(FileError(path, line, "No setting is called “{key}”. Near it: {near}.", key=key, near=near))
        elif setting.allowed.refuses(value):
            allowed = setting.allowed.words
            problems.append(FileError(path, line, "{key} must be one of {allowed}.", key=key, allowed=allowed))
        else:
            settings = with_value(settings, setting, value)
    if problems:
        raise _refused(path, problems)
    return settings


def _with_keys(tables: object, text: str, path: str) -> tuple[Settings, list[FileError]]:
    """The settings with the learner's keys, and the mistakes in these."""
    bindings: dict[str, dict[str, tuple[str, ...]]] = {}
    errors: list[tuple[str, UserError]] = []
    for key, value in _flat({"keys": tables}):
        try:
            screen, action, keys = binding(key, value)
            bindings.setdefault(screen, {})[action] = keys
        except UserError as error:
            errors.append((key, error))
    for screen, of_screen in bindings.items():
        errors += [(f"keys.{screen}.{name}", error) for name, error in mistakes(SCREENS[screen], of_screen)]
    problems = [FileError(path, _line_of(key, text), error.message, **error.values) for key, error in errors]
    in_file = frozenset(f"keys.{screen}.{name}" for screen, of_screen in bindings.items() for name in of_screen)
    settings = Settings(keys=bindings, set_in_file=in_file)
    return settings, sorted(problems, key=lambda problem: problem.line)


def _refused(path: str, problems: list[FileError]) -> UserError:
    return UserError("{path} has a mistake. Mend it: studykit config --edit", exit_code=2, details=problems, path=path)


def _flat(values: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Every value with its whole key; an empty table says nothing."""
    for name, value in values.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


def _line_of(key: str, text: str) -> int:
    """The line where a key stands, in its table or with its whole name."""
    here = ""
    for number, line in enumerate(text.splitlines(), start=1):
        header = re.match(r"\s*\[([^\]]*)\]", line)
        if header:
            here = header[1].replace(" ", "").replace('"', "")
            continue
        found = re.match(r"\s*([\w.\" -]+?)\s*=", line)
        written = found[1].replace(" ", "").replace('"', "") if found else ""
        if written and ".".join(part for part in (here, written) if part) == key:
            return number
    return _line_of(key.rpartition(".")[0], text) if "." in key else 1
