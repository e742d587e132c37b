"""Reading an exercise.toml strictly: every mistake with the file, the line of its key, and how to mend it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from studykit.domain.language.bilingual import Bilingual
from studykit.errors import FileError
from studykit.packs.markdown.face_text import normalised
from studykit.packs.text_file import toml_error_line


class ExerciseManifest:
    """The values of one file. Mistakes are collected; a mistaken value is left out."""

    def __init__(self, text: str, path: str) -> None:
        self._lines = text.splitlines()
        self._path = path
        self.problems: list[FileError] = []
        self.values: dict[str, Any] = {}
        try:
            self.values = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            line = toml_error_line(error)
            self.problems.append(FileError(path, line, "This is not valid TOML: {reason}.", reason=error))

    def problem(self, key: str, message: str, **values: object) -> None:
        """Note a mistake at the line where a key stands."""
        self.problem_at(self._line_of(key), message, key=key, **values)

    def problem_at(self, line: int, message: str, **values: object) -> None:
        """Note a mistake at a line."""
        self.problems.append(FileError(self._path, line, message, **values))

    def refuse_others(self, known: tuple[str, ...]) -> None:
        """Note a mistake for each key that no exercise has."""
        for key in self.values.keys() - set(known):
            self.problem(key, "“{key}” is no key of an exercise. There are: {known}.", known=", ".join(known))

    def text(self, key: str, default: str | None = None) -> str:
        """A text in quotes."""
        value = self.values.get(key, default)
        if type(value) is str and value.strip():
            return normalised(value)
        self.problem(key, "“{key}” must be a text in quotes.")
        return ""

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where the key is missing."""
        value = self.values.get(key, [])
        if type(value) is list and all(type(text) is str for text in value):
            return tuple(value)
        self.problem(key, '“{key}” must be a list of texts: {key} = ["…"].')
        return ()

    def flag(self, key: str) -> bool:
        """true or false; false where the key is missing."""
        value = self.values.get(key, False)
        if type(value) is not bool:
            self.problem(key, "“{key}” must be true or false.")
        return value is True

    def number(self, key: str, default: float) -> float:
        """A number above zero in the table of limits."""
        limits = self.table("limits")
        value = limits.get(key, default)
        if type(value) in (int, float) and value > 0:
            return float(value)
        self.problem(key, "“{key}” must be a number above zero.")
        return default

    def table(self, key: str) -> dict[str, Any]:
        """A table; empty where the key is missing."""
        value = self.values.get(key, {})
        if type(value) is dict:
            return value
        self.problem(key, "“{key}” must be a table.")
        return {}

    def bilingual(self, key: str, value: object, *, also: tuple[str, ...] = ()) -> Bilingual:
        """A text in both languages, out of a table with ko and en."""
        if isinstance(value, Mapping) and not value.keys() - {"ko", "en", *also}:
            ko, en = value.get("ko"), value.get("en")
            if type(ko) is str and type(en) is str and ko.strip() and en.strip():
                return Bilingual(normalised(ko).strip(), normalised(en).strip())
        self.problem(key, "“{key}” needs a text in both languages: ko = “…”, en = “…”.")
        return Bilingual("", "")

    def line_in_table(self, table: str, place: int, key: str | None = None) -> int:
        """The line of a table in a list of tables (the first is 1), or of a key in it."""
        heads = [number for number, line in enumerate(self._lines, start=1) if line.strip() == f"[[{table}]]"]
        if place > len(heads):
            return self._line_of(table)
        return heads[place - 1] if key is None else self._line_of(key, after=heads[place - 1])

    def _line_of(self, key: str, after: int = 0) -> int:
        pattern = re.compile(rf"\s*(?:\[+[\w.\" -]*)?[\"']?{re.escape(key)}[\"']?\s*(?:=|\]|\.)")
        for number, line in enumerate(self._lines[after:], start=after + 1):
            if pattern.match(line):
                return number
        return after or 1
