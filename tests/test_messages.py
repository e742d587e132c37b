"""Every message is said in both languages."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import studykit
from studykit.terminal.messages import CATALOGS, Messages

PACKAGE = Path(studykit.__file__).parent
CATALOG = CATALOGS / "ko" / "LC_MESSAGES" / "messages.po"
PLACE_OF_MESSAGE = {"say": 0, "_say": 0, "N_": 0, "UserError": 0, "FileError": 2, "problem": 1}
"""Which argument of these calls is a message."""
OF_CLICK = "click"
"""The comment of messages that the command-line library says."""


def messages_in(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = called(node.func)
        place = PLACE_OF_MESSAGE.get(name, len(node.args))
        if place < len(node.args):
            argument = node.args[place]
            either = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
            yield from (one.value for one in either if isinstance(one, ast.Constant) and isinstance(one.value, str))


def called(function: ast.expr) -> str:
    """The name of what is called; `say` also where the messages are made on the spot, as in Messages("ko")("…")."""
    if isinstance(function, ast.Call):
        return "say" if called(function.func) == "Messages" else ""
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


SAID = {message for path in PACKAGE.rglob("*.py") for message in messages_in(path.read_text("utf-8"))}
SOURCE = read_po(BytesIO(CATALOG.read_bytes()))
KOREAN = {
    str(message.id): str(message.string) for message in SOURCE if message.id and OF_CLICK not in message.auto_comments
}


def test_every_message_has_a_korean_wording_and_no_wording_is_left_over() -> None:
    assert {message: KOREAN.get(message) for message in SAID if not KOREAN.get(message)} == {}
    assert KOREAN.keys() - SAID == set()


@pytest.mark.parametrize("message", sorted(SAID))
def test_both_wordings_have_the_same_gaps(message: str) -> None:
    def gaps(text: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    assert gaps(KOREAN[message]) == gaps(message)


def test_the_compiled_catalog_is_that_of_its_source() -> None:
    compiled = read_mo(BytesIO(CATALOG.with_suffix(".mo").read_bytes()))

    assert wordings(compiled) == wordings(SOURCE)


def wordings(catalog: Catalog) -> dict[str, list[str]]:
    """All wordings of each message by its singular."""
    return {listed(message.id)[0]: listed(message.string) for message in catalog if message.id}


def listed(texts: object) -> list[str]:
    return [texts] if isinstance(texts, str) else list(texts)  # type: ignore[call-overload]


def test_a_message_is_said_in_the_language_of_the_learner() -> None:
    assert Messages("ko")("{days} d", days=6) == "6일"
    assert Messages("en")("{days} d", days=6) == "6 d"
