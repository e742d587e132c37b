"""Every message is said in both languages."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import studykit
from studykit.domain.language.particles import with_particles
from studykit.errors import Plural, UserError
from studykit.terminal.messages import CATALOGS, Messages

PACKAGE = Path(studykit.__file__).parent
CATALOG = CATALOGS / "ko" / "LC_MESSAGES" / "messages.po"
PLACE_OF_MESSAGE = {"say": 0, "_say": 0, "N_": 0, "UserError": 0, "FileError": 2, "problem": 1}
"""Which argument of these calls is a message."""
OF_CLICK = "click"
"""The comment of messages that the command-line library says."""


Wordings = tuple[str, ...]
"""An English message: its one wording, or that for 1 and that for any other number."""


def messages_in(source: str) -> Iterator[Wordings]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = called(node.func)
        if name == "Plural":
            yield tuple(ast.literal_eval(wording) for wording in node.args)
        place = PLACE_OF_MESSAGE.get(name, len(node.args))
        if place < len(node.args):
            argument = node.args[place]
            either = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
            texts = (text.value for text in either if isinstance(text, ast.Constant))
            yield from ((text,) for text in texts if isinstance(text, str))


def called(function: ast.expr) -> str:
    """The name of what is called; `say` also where the messages are made on the spot, as in Messages("ko")("…")."""
    if isinstance(function, ast.Call):
        return "say" if called(function.func) == "Messages" else ""
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def listed(texts: object) -> Wordings:
    return (texts,) if isinstance(texts, str) else tuple(texts)  # type: ignore[arg-type]


SAID = {message for path in PACKAGE.rglob("*.py") for message in messages_in(path.read_text("utf-8"))}
SOURCE = read_po(BytesIO(CATALOG.read_bytes()))
KOREAN = {
    listed(message.id): listed(message.string)
    for message in SOURCE
    if message.id and OF_CLICK not in message.auto_comments
}
PLURALS = sorted(message for message in SAID if len(message) > 1)


def test_every_message_has_a_korean_wording_and_no_wording_is_left_over() -> None:
    assert {message for message in SAID if not all(KOREAN.get(message, ("",)))} == set()
    assert KOREAN.keys() - SAID == set()


@pytest.mark.parametrize("message", sorted(SAID), ids=lambda message: message[0])
def test_all_wordings_have_the_same_gaps(message: Wordings) -> None:
    def gaps(text: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    assert len({frozenset(gaps(wording)) for wording in (*message, *KOREAN[message])}) == 1


@pytest.mark.parametrize("message", PLURALS, ids=lambda message: message[0])
def test_an_english_noun_follows_the_number_before_it(message: Wordings) -> None:
    say, one, other = Messages("en"), *message
    noun = re.search(r"\{count\} (?:more )?\w+", one)
    assert noun is not None
    assert other == one.replace(noun[0], f"{noun[0]}s")

    values = dict.fromkeys(re.findall(r"\w+(?=\})", one), "…")
    for count in (0, 2, 11, 21, 1001):
        assert say(Plural(one, other), **values | {"count": count}) == other.format(**values | {"count": count})
    assert say(Plural(one, other), **values | {"count": 1}) == one.format(**values | {"count": 1})


@pytest.mark.parametrize("message", PLURALS, ids=lambda message: message[0])
def test_a_korean_noun_is_the_same_after_every_number(message: Wordings) -> None:
    say, (wording,) = Messages("ko"), KOREAN[message]
    values = dict.fromkeys(re.findall(r"\w+(?=\})", wording), "…")

    for count in (0, 1, 2, 11):
        said = with_particles(wording.format(**values | {"count": count}))
        assert say(Plural(*message), **values | {"count": count}) == said


def test_an_error_names_its_number_in_the_wording_for_it() -> None:
    message = Plural("{count} card", "{count} cards")

    assert [str(UserError(message, count=count)) for count in (0, 1, 2)] == ["0 cards", "1 card", "2 cards"]
    assert Messages("en").error(UserError(message, count=1)) == "1 card"
    assert Messages("ko").error(UserError(message, count=1)) == "카드 1장"


def test_the_compiled_catalog_is_that_of_its_source() -> None:
    compiled = read_mo(BytesIO(CATALOG.with_suffix(".mo").read_bytes()))

    assert wordings(compiled) == wordings(SOURCE)


def wordings(catalog: Catalog) -> dict[str, Wordings]:
    """All wordings of each message by its singular."""
    return {listed(message.id)[0]: listed(message.string) for message in catalog if message.id}


def test_a_message_is_said_in_the_language_of_the_learner() -> None:
    assert Messages("ko")("{days} d", days=6) == "6일"
    assert Messages("en")("{days} d", days=6) == "6 d"
