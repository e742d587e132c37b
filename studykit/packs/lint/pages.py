"""What `studykit check` finds in a pack's pages."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from studykit.domain.cards.card import LANGUAGES
from studykit.domain.language.columns import columns
from studykit.domain.nearest import nearest
from studykit.domain.page import Outcome, Snippet, same_snippet
from studykit.errors import FileError, Plural
from studykit.packs.lint.program import Program
from studykit.packs.markdown.face_text import Heading, structure_of
from studykit.packs.markdown.fences import MOST_COLUMNS
from studykit.packs.pages.parse import PageFile, PageName, blocks_of, page_name
from studykit.packs.pages.shelf import read_page_file

TITLE_LEVEL = 1


@dataclass(slots=True)
class PageLint:
    """The mistakes of some pages, the pages that could be read, and the programs on those of a strict pack."""

    problems: list[FileError] = field(default_factory=list)
    pages: list[PageFile] = field(default_factory=list)
    programs: list[Program] = field(default_factory=list)


def lint_pages(paths: Sequence[Path], sections: Collection[str], *, strict: bool) -> PageLint:
    """Read pages and find what is to be mended; in a strict pack also what only reads badly.

    Where `sections` is not empty, each page must be on one of them.
    """
    found = PageLint()
    for path in paths:
        name = page_name(path.name)
        if name is None:
            found.problems.append(
                FileError(str(path), 1, "A page is called after its section and language, such as 9.6.1.ko.md.")
            )
            continue
        page = read_page_file(path, name)
        found.problems += page.problems
        found.problems += _unknown_section(page, sections)
        found.pages += [page] if page.text is not None else []
    if strict:
        for page in found.pages:
            found.problems += [*_headings(page), *_wide_lines(page)]
            found.programs += _programs(page)
        found.problems += [*_missing_languages(found.pages), *_unlike_snippets(found.pages)]
    return found


def _unknown_section(page: PageFile, sections: Collection[str]) -> list[FileError]:
    section = page.name.section
    if not sections or section in sections:
        return []
    near = ", ".join(nearest(section, sections))
    return [FileError(page.path, 1, "No cards are on section {section}. Near it: {near}.", section=section, near=near)]


def _headings(page: PageFile) -> Iterator[FileError]:
    level = TITLE_LEVEL
    for found in structure_of(_body(page)):
        if isinstance(found, Heading):
            if found.level == TITLE_LEVEL:
                yield FileError(
                    page.path,
                    page.first + found.line,
                    "The title stands in the head; headings of a page begin with ##.",
                )
            elif found.level > level + 1:
                yield FileError(
                    page.path,
                    page.first + found.line,
                    "This heading of level {level} stands below one of level {above}. Leave no level out.",
                    level=found.level,
                    above=level,
                )
            level = found.level


def _wide_lines(page: PageFile) -> Iterator[FileError]:
    lines = _body(page)
    for block in blocks_of(lines):
        for number in range(block.first, block.end) if block.info is not None else ():
            if (width := columns(lines[number])) > MOST_COLUMNS:
                yield FileError(
                    page.path,
                    page.first + number,
                    "This line of code or of a diagram has {width} columns; {most} is the most.",
                    width=width,
                    most=MOST_COLUMNS,
                )


def _missing_languages(pages: Sequence[PageFile]) -> Iterator[FileError]:
    there = {page.name for page in pages}
    for page in pages:
        for language in LANGUAGES:
            if PageName(page.name.section, language) not in there:
                name = f"{page.name.section}.{language}.md"
                yield FileError(page.path, 1, "Beside this page {name} is missing.", name=name)


def _unlike_snippets(pages: Sequence[PageFile]) -> Iterator[FileError]:
    """Where the second language's snippets are not the first one's."""
    by_name = {page.name: _snippets(page) for page in pages}
    first, second = LANGUAGES
    for page in pages:
        mine, others = by_name[page.name], by_name.get(PageName(page.name.section, first))
        if page.name.language != second or others is None:
            continue
        for snippet, other in zip(mine, others, strict=False):
            if not same_snippet(snippet, other):
                yield FileError(
                    page.path,
                    snippet.line,
                    "This snippet is not the one at line {line} of the other language.",
                    line=other.line,
                )
        if len(mine) != len(others):
            yield FileError(
                page.path,
                1,
                Plural(
                    "This page has {count} snippet, the other language {others}.",
                    "This page has {count} snippets, the other language {others}.",
                ),
                count=len(mine),
                others=len(others),
            )


def _programs(page: PageFile) -> Iterator[Program]:
    for snippet in _snippets(page):
        program = Program(page.path, snippet.line, snippet.code)
        if snippet.outcome is Outcome.OUTPUT:
            yield replace(program, prints=snippet.expected)
        else:
            yield replace(program, error=snippet.expected)


def _snippets(page: PageFile) -> tuple[Snippet, ...]:
    return page.text.snippets if page.text else ()


def _body(page: PageFile) -> list[str]:
    return page.text.body.split("\n") if page.text else []
