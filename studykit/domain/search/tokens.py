"""The tokens of a query and their places, before they mean anything."""

from __future__ import annotations

import re
from dataclasses import dataclass

from studykit.errors import N_

_TOKEN = re.compile(
    r"""\s*(?:
        (?P<open>\() | (?P<close>\)) | (?P<minus>-(?=[^\s)]))
      | (?P<field>[A-Za-z]+)(?P<sign>:|<=|>=|!=|<|>|=)(?:"(?P<quoted_value>[^"]*)"|(?P<value>[^\s()"]*))(?=[\s()]|$)
      | "(?P<phrase>[^"]*)" | (?P<unclosed>") | (?P<word>[^\s()"]+(?:\([^\s()]*\)[^\s()"]*|(?<==)"[^"]*")*)
    )""",
    re.VERBOSE,
)


class QueryError(Exception):
    """A query that means nothing: what is wrong (a message key with its values), and at which character."""

    def __init__(self, position: int, message: str, **values: object) -> None:
        super().__init__(message.format(**values))
        self.position = position
        self.message = message
        self.values = values


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a query: `kind` is open, close, minus, or, field or text; `at` its first character.

    `raw` is how a field was typed, with its sign and its value.
    """

    kind: str
    at: int
    text: str = ""
    raw: str = ""
    field: str = ""
    sign: str = ""
    value_at: int = 0


def tokenize(query: str) -> list[Token]:
    """The tokens in their order; raise QueryError for a quote that is not closed.

    Code is one token where it can be recognised: `tf.Session()` and `x[::-1]` need no quotes.
    """
    found: list[Token] = []
    place = 0
    while place < len(query.rstrip()):
        match = _TOKEN.match(query, place)
        assert match is not None  # every character begins some token
        found.append(_token(match))
        place = match.end()
    return found


def _token(match: re.Match[str]) -> Token:
    start = match.start(_first_group(match))
    if match["unclosed"]:
        raise QueryError(start, N_("This quote is never closed."))
    if match["field"]:
        name = "quoted_value" if match["quoted_value"] is not None else "value"
        raw = match.string[start : match.end()]
        return Token("field", start, match[name], raw, match["field"].lower(), match["sign"], match.start(name))
    if match["phrase"] is not None:
        return Token("text", start, match["phrase"])
    if match["word"]:
        return Token("or" if match["word"].lower() == "or" else "text", start, match["word"])
    return Token(_first_group(match), start)


def _first_group(match: re.Match[str]) -> str:
    return next(name for name, text in match.groupdict().items() if text is not None)
