"""What a person can mend, said in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Plural:
    """A message whose wording depends on the number in its gap `{count}`: the English for 1, and for any other."""

    one: str
    other: str

    def format(self, **values: object) -> str:
        """The English wording for the number `count`, all gaps filled."""
        return (self.one if values["count"] == 1 else self.other).format(**values)


class UserError(Exception):
    """Something the person can mend: what is wrong, where, and how to mend it.

    `message` is the English text with named gaps (`"No section is called {section}."`), or a `Plural`; it is the key of
    the message catalogs and is translated and filled where it is shown. `details` follow it, a line each.
    `exit_code` is 1 (something to mend) or 2 (wrong usage).
    """

    def __init__(
        self,
        message: str | Plural,
        /,
        *,
        exit_code: Literal[1, 2] = 1,
        details: Sequence[UserError] = (),
        **values: object,
    ) -> None:
        super().__init__(message.format(**values))
        self.message = message
        self.values = values
        self.details = details
        self.exit_code: Literal[1, 2] = exit_code


class FileError(UserError):
    """A mistake in a file: `path` as the person knows it, and the line (from 1) where it stands."""

    def __init__(self, path: str, line: int, message: str | Plural, /, **values: object) -> None:
        super().__init__(message, exit_code=1, details=(), **values)
        self.path = path
        self.line = line


def N_(message: str) -> str:
    """Mark a message that is translated elsewhere, for the tool that collects messages (gettext's custom)."""
    return message
