"""Everything impure behind one object: clock, home folder, streams, terminal, ids."""

from __future__ import annotations

import os
import sys
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TextIO

from studykit.domain.cards.card import Language, View
from studykit.domain.settings import Settings
from studykit.errors import UserError

USUAL_COLUMNS = 80


def _system_clock() -> datetime:
    return datetime.now().astimezone()


def _new_id() -> str:
    return uuid.uuid4().hex


@dataclass
class Environment:
    """The world around one run of the program.

    `clock` gives the current instant with the UTC offset of the learner's wall clock, `monotonic` seconds
    that never go back, `answer_clock` those that answers take (none, where the clock is fixed), `new_id` a text
    that is unique on all machines. `language` is that of the messages, `view` the faces of cards to show, where that
    is not the same; `language_chosen` says that the language was asked for and not guessed. `refused` is what is
    wrong with the learner's settings.
    """

    home: Path
    language: Language
    clock: Callable[[], datetime] = _system_clock
    monotonic: Callable[[], float] = time.monotonic
    answer_clock: Callable[[], float] = time.monotonic
    new_id: Callable[[], str] = _new_id
    stdin: TextIO = field(default_factory=lambda: sys.stdin)
    stdout: TextIO = field(default_factory=lambda: sys.stdout)
    stderr: TextIO = field(default_factory=lambda: sys.stderr)
    variables: Mapping[str, str] = field(default_factory=lambda: os.environ)
    view: View | None = None
    language_chosen: bool = True
    settings: Settings = field(default_factory=Settings)
    refused: UserError | None = None

    @property
    def faces(self) -> View:
        """The faces of cards to show: those of the language, unless others were asked for."""
        return self.faces_apart or self.language

    @property
    def faces_apart(self) -> View | None:
        """The faces that were asked for apart from the language; None where they follow it."""
        if self.view:
            return None if self.view == self.language else self.view
        return self.settings.faces

    @property
    def language_source(self) -> str:
        """The option or the variable that chose the language of this run; nothing where none did."""
        if self.view == self.language:
            return "--lang"
        return "STUDYKIT_LANG" if self.variables.get("STUDYKIT_LANG") else ""

    def obey(self, settings: Settings) -> None:
        """Follow the learner's settings; what the environment or an option chose goes first."""
        self.settings = settings
        if settings.language and not self.language_chosen:
            self.language = settings.language
        if settings.editor:
            self.variables = {**self.variables, "VISUAL": settings.editor}

    @property
    def interactive(self) -> bool:
        """Whether a person sits at both ends."""
        return self.stdin.isatty() and self.stdout.isatty()

    @property
    def screens(self) -> bool:
        """Whether the terminal can show a screen, not only lines."""
        return self.interactive and self.variables.get("TERM", "") not in ("", "dumb")

    @property
    def columns(self) -> int:
        """How wide printed text is: $COLUMNS, else the terminal's width, else 80."""
        chosen = self.variables.get("COLUMNS", "")
        if chosen.isdecimal() and int(chosen):
            return int(chosen)
        return os.get_terminal_size(self.stdout.fileno()).columns if self.stdout.isatty() else USUAL_COLUMNS

    @property
    def columns_to_read(self) -> int | None:
        """How wide a text is that a person reads on a terminal; None where a program may read it."""
        return self.columns if self.stdout.isatty() else None

    @classmethod
    def of_process(cls) -> Environment:
        """The environment of this process; raise UserError (exit 2) where one of its variables is wrong."""
        for stream in (sys.stdin, sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        chosen = bool(os.environ.get("STUDYKIT_LANG"))
        environment = cls(home=_home(os.environ), language=_language(os.environ), language_chosen=chosen)
        fixed = os.environ.get("STUDYKIT_NOW")
        if fixed:
            instant = parse_instant(fixed)
            environment.clock = lambda: instant
            environment.answer_clock = lambda: 0.0
        return environment


def parse_instant(text: str) -> datetime:
    """Read an ISO 8601 instant with its UTC offset; `Z` says that the wall clock is the system's own."""
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        instant = datetime.min
    if instant.utcoffset() is None or not 1970 <= instant.year <= 9000:
        raise UserError(
            "STUDYKIT_NOW must be an instant with its UTC offset, such as 2026-11-23T09:00:00+09:00, not “{text}”.",
            exit_code=2,
            text=text,
        )
    return instant.astimezone() if text.upper().endswith("Z") else instant


def _home(variables: Mapping[str, str]) -> Path:
    chosen = variables.get("STUDYKIT_HOME")
    if chosen:
        refuse_invalid(chosen)
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("studykit", appauthor=False)


def refuse_invalid(text: str) -> None:
    """Raise UserError (exit 2) for a text from the command line or the environment that was not UTF-8."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise UserError(
            "“{text}” is not valid UTF-8. Type it again in a terminal that is set to UTF-8.", exit_code=2, text=text
        )


def _language(variables: Mapping[str, str]) -> Language:
    """STUDYKIT_LANG, then the locale."""
    chosen = variables.get("STUDYKIT_LANG")
    return parse_language(chosen) if chosen else _language_of_locale(variables)


def language_of_errors(variables: Mapping[str, str]) -> Language:
    """The language for what goes wrong before there is an environment."""
    try:
        return _language(variables)
    except UserError:
        return _language_of_locale(variables)


def _language_of_locale(variables: Mapping[str, str]) -> Language:
    """The locale's language; Korean where it names none."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = variables.get(name, "").lower()
        if locale:
            neutral = locale.split(".")[0] in ("c", "posix")
            return "ko" if neutral or locale.startswith("ko") else "en"
    return "ko"


def parse_language(text: str) -> Language:
    """Read a language of the messages; raise UserError (exit 2) for one that studykit does not speak."""
    if text == "ko":
        return "ko"
    if text == "en":
        return "en"
    raise UserError("studykit speaks ko and en, not “{text}”.", exit_code=2, text=text)
