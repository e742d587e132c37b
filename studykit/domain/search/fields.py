"""What the fields of a query mean: `section:9.6`, `is:due`, `easiness<2`."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from operator import eq, ge, gt, le, lt, ne

from studykit.domain.nearest import is_near, nearest
from studykit.domain.schedule.grade import Grade
from studykit.domain.search.entry import Entry
from studykit.domain.search.normalize import searched
from studykit.domain.search.tokens import QueryError, Token
from studykit.domain.section import contains, is_section
from studykit.errors import N_

Condition = Callable[[Entry, date], bool]
"""Whether an entry is meant, on a study day."""

KINDS = ("question", "cloze", "typed", "exercise")
COMPARISONS: Mapping[str, Callable[[float, float], bool]] = {
    ":": eq,
    "=": eq,
    "!=": ne,
    "<": lt,
    "<=": le,
    ">": gt,
    ">=": ge,
}
NUMBERS: Mapping[str, Callable[[Entry], float]] = {
    "easiness": lambda entry: entry.easiness / 100,
    "interval": lambda entry: entry.interval_days,
    "lapses": lambda entry: entry.lapses,
    "repetitions": lambda entry: entry.repetitions,
}
STATES: Mapping[str, Condition] = {
    "due": lambda entry, day: _is_due(entry, day) and not entry.suspended and not entry.is_buried(day),
    "new": lambda entry, day: entry.due is None,
    "suspended": lambda entry, day: entry.suspended,
    "buried": lambda entry, day: entry.is_buried(day),
    "leech": lambda entry, day: entry.is_leech,
    "flagged": lambda entry, day: entry.flagged,
    "personal": lambda entry, day: entry.personal,
    "exercise": lambda entry, day: entry.kind == "exercise",
    "own": lambda entry, day: entry.own,
}
IN_KOREAN = {
    "복습": "due",
    "새": "new",
    "제외": "suspended",
    "쉼": "buried",
    "표시": "flagged",
    "내": "personal",
    "연습": "exercise",
}
"""What `is:` also understands."""


def is_field(token: Token) -> bool:
    """Whether a token with a sign in it is meant as a field: code such as `x=3` or `a<b` is a text."""
    return token.field in FIELDS or is_near(token.field, FIELDS)


def field_condition(token: Token) -> Condition:
    """The condition of one field; raise QueryError where field, sign or value is unknown."""
    if token.field in NUMBERS:
        return _number(token)
    if token.field not in _READERS:
        near = ", ".join(nearest(token.field, FIELDS))
        raise QueryError(
            token.at,
            N_("No field is called “{name}”. Near it: {near}. To find the text itself, quote it."),
            name=token.field,
            near=near,
        )
    if token.sign not in (":", "="):
        raise QueryError(token.at + len(token.field), N_("{field} takes a colon: {field}:…"), field=token.field)
    if not token.text:
        raise QueryError(token.value_at, N_("Something is missing after {field}:"), field=token.field)
    return _READERS[token.field](token)


def _is_due(entry: Entry, day: date) -> bool:
    return entry.due is not None and entry.due <= day


def _number(token: Token) -> Condition:
    try:
        wanted = float(token.text)
    except ValueError:
        raise QueryError(token.value_at, N_("{field} is compared with a number."), field=token.field) from None
    compare, number = COMPARISONS[token.sign], NUMBERS[token.field]
    return lambda entry, day: compare(number(entry), wanted)


def _one_of(token: Token, names: Mapping[str, object] | tuple[str, ...]) -> str:
    name = token.text.lower()
    if name not in names:
        near = ", ".join(nearest(name, names))
        raise QueryError(token.value_at, N_("“{name}” is unknown here. Near it: {near}."), name=token.text, near=near)
    return name


def _state(token: Token) -> Condition:
    named = unicodedata.normalize("NFC", token.text)
    return STATES[IN_KOREAN.get(named) or _one_of(token, STATES)]


def _kind(token: Token) -> Condition:
    kind = _one_of(token, KINDS)
    return lambda entry, day: entry.kind == kind


def _section(token: Token) -> Condition:
    if not is_section(token.text):
        raise QueryError(token.value_at, N_("A section is a number such as 9.6 or 9.6.1."))
    return lambda entry, day: contains(token.text, entry.section)


def _tag(token: Token) -> Condition:
    wanted = searched(token.text)
    if wanted.endswith("*"):
        start = wanted[:-1]
        return lambda entry, day: any(tag.startswith(start) for tag in entry.tags)
    return lambda entry, day: wanted in entry.tags


def _pack(token: Token) -> Condition:
    return lambda entry, day: entry.key.pack == token.text


def _id(token: Token) -> Condition:
    wanted = token.text.lower()
    if wanted.endswith("*"):
        return lambda entry, day: entry.key.id.startswith(wanted[:-1])
    return lambda entry, day: entry.key.id == wanted


def _days(token: Token, text: str) -> int:
    if not text.isdecimal():
        raise QueryError(token.value_at, N_("{field} takes a number of days."), field=token.field)
    return min(int(text), date.max.toordinal())


def _rated(token: Token) -> Condition:
    text, _, grade = token.text.partition(":")
    days = _days(token, text)
    if grade and grade not in "012345":
        raise QueryError(token.value_at + len(text) + 1, N_("A grade is a whole number from 0 to 5."))
    grades = {int(grade)} if grade else set(map(int, Grade))
    return lambda entry, day: any((day - rated).days < days and given in grades for rated, given in entry.ratings)


def _added(token: Token) -> Condition:
    days = _days(token, token.text)
    return lambda entry, day: entry.added is not None and (day - entry.added).days < days


def _due(token: Token) -> Condition:
    days = _days(token, token.text)
    return lambda entry, day: entry.due is not None and (entry.due - day) <= timedelta(days=days)


_READERS: Mapping[str, Callable[[Token], Condition]] = {
    "section": _section,
    "tag": _tag,
    "is": _state,
    "kind": _kind,
    "pack": _pack,
    "id": _id,
    "rated": _rated,
    "added": _added,
    "due": _due,
}
FIELDS = (*_READERS, *NUMBERS)
