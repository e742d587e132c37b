"""Text in the language of manual pages (roff with the man macros), so that it is shown as it is written."""

from __future__ import annotations

from collections.abc import Iterable

ENCODING = "'\\\" -*- coding: utf-8 -*-"
"""Tells man which encoding the page has, wherever it lies."""

_ESCAPES = str.maketrans({"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti"})


def escaped(text: str) -> str:
    """The text with nothing in it that steers roff."""
    shown = text.translate(_ESCAPES)
    return rf"\&{shown}" if shown.startswith(".") else shown


def bold(text: str) -> str:
    """Text to be typed as it is."""
    return rf"\fB{escaped(text)}\fR"


def argument(text: str) -> str:
    """A quoted argument of a macro."""
    return '"' + text.translate(_ESCAPES).replace('"', r"\(dq") + '"'


def title(name: str, version: str) -> list[str]:
    """The head of a page; lines are neither hyphenated nor stretched."""
    return [ENCODING, f'.TH {name.upper()} 1 "" {argument(f"{name} {version}")} ""', ".nh", ".ad l"]


def section(words: str) -> list[str]:
    """The heading of a section."""
    return [f".SH {argument(words)}"]


def subsection(words: str) -> list[str]:
    """The heading of a part of a section."""
    return [f".SS {argument(words)}"]


def paragraphs(text: str) -> list[str]:
    """Paragraphs, which blank lines part."""
    return [line for paragraph in text.split("\n\n") for line in (".PP", escaped(" ".join(paragraph.split("\n"))))]


def terms(rows: Iterable[tuple[str, str]]) -> list[str]:
    """Terms, each with its explanation below it."""
    return [line for term, meaning in rows for line in (".TP", bold(term), escaped(meaning))]


def example(meaning: str, command: str) -> list[str]:
    """What a command does, and the command by itself."""
    return [".PP", escaped(meaning), ".PP", ".in +4n", ".nf", bold(command), ".fi", ".in"]
