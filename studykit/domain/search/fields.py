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
from studykit.domain.search.tokens import QueryError, Word
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
    "due": lambda entry, day: _is_due(entry, day) and not entry.suspended and not entry.rests_on(day),
    "new": lambda entry, day: entry.due is None,
    "suspended": lambda entry, day: entry.suspended,
    "buried": lambda entry, day: entry.rests_on(day),
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


def is_field(word: Word) -> bool:
    """Whether a word with a sign in it is meant as a field: code such as `x=3` or `a<b` is a text."""
    return word.field in FIELDS or is_near(word.field, FIELDS)


def field_condition(word: Word) -> Condition:
    """The condition of one field; raise QueryError where field, sign or value is unknown."""
    if word.field in NUMBERS:
        return _number(word)
    if word.field not in _READERS:
        near = ", ".join(nearest(word.field, FIELDS))
        raise QueryError(
            word.at,
            N_("No field is called “{name}”. Near it: {near}. To find the text itself, quote it."),
            name=word.field,
            near=near,
        )
    if word.sign not in (":", "="):
        raise QueryError(word.at + len(word.field), N_("{field} takes a colon: {field}:…"), field=word.field)
    if not word.text:
        raise QueryError(word.value_at, N_("Something is missing after {field}:"), field=word.field)
    return _READERS[word.field](word)


def _is_due(entry: Entry, day: date) -> bool:
    return entry.due is not None and entry.due <= day


def _number(word: Word) -> Condition:
    try:
        wanted = float(word.text)
    except ValueError:
        raise QueryError(word.value_at, N_("{field} is compared with a number."), field=word.field) from None
    compare, number = COMPARISONS[word.sign], NUMBERS[word.field]
    return lambda entry, day: compare(number(entry), wanted)


def _one_of(word: Word, names: Mapping[str, object] | tuple[str, ...]) -> str:
    name = word.text.lower()
    if name not in names:
        near = ", ".join(nearest(name, names))
        raise QueryError(word.value_at, N_("“{name}” is unknown here. Near it: {near}."), name=word.text, near=near)
    return name


def _state(word: Word) -> Condition:
    named = unicodedata.normalize("NFC", word.text)
    return STATES[IN_KOREAN.get(named) or _one_of(word, STATES)]


def _kind(word: Word) -> Condition:
    kind = _one_of(word, KINDS)
    return lambda entry, day: entry.kind == kind


def _section(word: Word) -> Condition:
    if not is_section(word.text):
        raise QueryError(word.value_at, N_("A section is a number such as 9.6 or 9.6.1."))
    return lambda entry, day: contains(word.text, entry.section)


def _tag(word: Word) -> Condition:
    wanted = searched(word.text)
    if wanted.endswith("*"):
        start = wanted[:-1]
        return lambda entry, day: any(tag.startswith(start) for tag in entry.tags)
    return lambda entry, day: wanted in entry.tags


def _pack(word: Word) -> Condition:
    return lambda entry, day: entry.key.pack == word.text


def _id(word: Word) -> Condition:
    wanted = word.text.lower()
    if wanted.endswith("*"):
        return lambda entry, day: entry.key.id.startswith(wanted[:-1])
    return lambda entry, day: entry.key.id == wanted


def _days(word: Word, text: str) -> int:
    if not text.isdecimal():
        raise QueryError(word.value_at, N_("{field} takes a number of days."), field=word.field)
    return min(int(text), date.max.toordinal())


def _rated(word: Word) -> Condition:
    text, _, grade = word.text.partition(":")
    days = _days(word, text)
    if grade and grade not in "012345":
        raise QueryError(word.value_at + len(text) + 1, N_("A grade is a whole number from 0 to 5."))
    grades = {int(grade)} if grade else {int(one) for one in Grade}
    return lambda entry, day: any((day - rated).days < days and given in grades for rated, given in entry.ratings)


def _added(word: Word) -> Condition:
    days = _days(word, word.text)
    return lambda entry, day: entry.added is not None and (day - entry.added).days < days


def _due(word: Word) -> Condition:
    days = _days(word, word.text)
    return lambda entry, day: entry.due is not None and (entry.due - day) <= timedelta(days=days)


_READERS: Mapping[str, Callable[[Word], Condition]] = {
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
