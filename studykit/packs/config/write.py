"""Writing a setting into `config.toml`, whose comments and order stay as they are."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import tomlkit
from tomlkit.items import Table

from studykit.errors import UserError
from studykit.packs.config.read import CONFIG, parse_settings


def write_setting(home: Path, key: str, value: object) -> Path:
    """Set one setting, or with None leave it to the default; the file.

    Raises UserError, and leaves the file as it was, where the value is refused or the file cannot be written.
    """
    path = home / CONFIG
    try:
        text = path.read_text("utf-8") if path.exists() else ""
        document = tomlkit.parse(text)
        table, name = _table(document, key)
        if value is None:
            table.pop(name, None)
        else:
            table[name] = value
        after = tomlkit.dumps(document)
        parse_settings(after, str(path))
    except OSError as error:
        raise UserError("{path} cannot be read: {reason}.", path=path, reason=error.strerror) from error
    replace_file(path, after)
    return path


def replace_file(path: Path, text: str) -> None:
    """Write a file as a whole, or leave the old one whatever happens; raise UserError where it cannot be written."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace(path, text)
    except OSError as error:
        raise UserError("{path} cannot be written: {reason}.", path=path, reason=error.strerror) from error


def _table(document: tomlkit.TOMLDocument, key: str) -> tuple[tomlkit.TOMLDocument | Table, str]:
    *tables, name = key.split(".")
    place: tomlkit.TOMLDocument | Table = document
    for table in tables:
        if table not in place:
            place[table] = tomlkit.table()
        inner = place[table]
        assert isinstance(inner, Table)  # what is no table was refused when the file was read
        place = inner
    return place, name


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(prefix=".config-", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
