"""A page: a section in our own words, with snippets that can be run."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from studykit.domain.cards.card import Language
from studykit.domain.running.recording import Ending
from studykit.domain.running.run_result import RunResult

_MODULE = re.compile(r"^(?:\w+\.)+(?=\w)")


class Outcome(StrEnum):
    """What a page says of a snippet: what it prints, or the error that it raises."""

    OUTPUT = "output"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A program on a page, what the page says that it does, and the line (from 1) of the file where it stands."""

    code: str
    expected: str
    outcome: Outcome
    line: int = 1


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A fence that is not run: a fragment of Python, or a diagram."""

    text: str
    is_python: bool


Part = str | Snippet | Verbatim


@dataclass(frozen=True, slots=True)
class PageText:
    """A page in one language. `body` is its Markdown; `parts` are the same, cut where a fence stands."""

    title: str
    body: str
    parts: tuple[Part, ...]

    @property
    def snippets(self) -> tuple[Snippet, ...]:
        """The programs in their order."""
        return tuple(part for part in self.parts if isinstance(part, Snippet))


@dataclass(frozen=True, slots=True)
class Page:
    """A section's page; `texts` holds at least one language."""

    section: str
    texts: Mapping[Language, PageText]

    def language_near(self, language: Language) -> Language:
        """The wanted language; the one there is where the page lacks it."""
        return language if language in self.texts else next(iter(self.texts))

    def text(self, language: Language) -> PageText:
        """The text in a language; in the one there is where the page lacks it."""
        return self.texts[self.language_near(language)]


def agrees(snippet: Snippet, ran: RunResult) -> bool:
    """Whether a run of a snippet did what the page says.

    An output agrees line by line, blanks at the ends of lines and at the end apart. With an error, what was
    printed before is not compared.
    """
    if snippet.outcome is Outcome.ERROR:
        return ran.error is not None and is_error(ran.error, snippet.expected)
    kept_whole = not ran.output.bytes_not_kept
    return ran.ending is Ending.FINISHED and kept_whole and _lines(ran.printed) == _lines(snippet.expected)


def is_error(error: str, stated: str) -> bool:
    """Whether an error is the stated one: the same class, modules apart, and what is stated stands in its message."""
    name, _, message = _words(error).partition(":")
    stated_name, _, part = _words(stated).partition(":")
    return name == stated_name and part.strip().strip("….") in message


def same_snippet(first: Snippet, second: Snippet) -> bool:
    """Whether two snippets have the same outcome and the same program, but for comments and layout."""
    same_outcome = (first.outcome, _lines(first.expected)) == (second.outcome, _lines(second.expected))
    return same_outcome and _program(first.code) == _program(second.code)


def _program(code: str) -> str:
    """A text that is the same for the same program; the code itself where it is none."""
    try:
        return ast.dump(ast.parse(code))
    except (SyntaxError, ValueError):
        return code


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().split("\n")]


def _words(error: str) -> str:
    return _MODULE.sub("", " ".join(error.split()))
