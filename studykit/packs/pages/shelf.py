"""The pages of all packs, each read when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from studykit.domain.cards.card import LANGUAGES, Language
from studykit.domain.page import Page, PageText
from studykit.domain.section import chapter_order
from studykit.errors import FileError, UserError
from studykit.packs.pack_folder import PackFolder
from studykit.packs.pages.parse import PageFile, PageName, page_name, parse_page
from studykit.packs.text_file import decoded

PAGES = "pages"
"""The folder of a pack's pages, beside its card files."""


class ReadPage(NamedTuple):
    """A page, and the mistakes for which one of its files is left out."""

    page: Page
    problems: tuple[FileError, ...]


class PageShelf:
    """Pages by section. Where several packs have one, the first pack's is taken."""

    def __init__(self, folders: Iterable[PackFolder]) -> None:
        self._paths: dict[str, dict[Language, Path]] = {}
        for folder in folders:
            for section, paths in _pages_of(folder).items():
                self._paths.setdefault(section, paths)

    @property
    def sections(self) -> list[str]:
        """The sections that have a page, in the order of the chapter."""
        return sorted(self._paths, key=chapter_order)

    def page(self, section: str) -> ReadPage:
        """A section's page. Raises UserError, with every mistake, where no file of it can be read."""
        texts: dict[Language, PageText] = {}
        problems: list[FileError] = []
        for language, path in self._paths[section].items():
            read = read_page_file(path, PageName(section, language))
            if read.text is None:
                problems += read.problems
            else:
                texts[language] = read.text
        if not texts:
            raise UserError("The page of {section} has mistakes.", details=problems, section=section)
        return ReadPage(Page(section, texts), tuple(problems))


def read_page_file(path: Path, name: PageName) -> PageFile:
    """The page in a file; one that cannot be read at all is a problem, too."""
    try:
        return parse_page(decoded(path.read_bytes(), str(path)), name, str(path))
    except FileError as error:
        return PageFile(str(path), name, problems=(error,))
    except OSError as error:
        problem = FileError(str(path), 1, "This file cannot be read: {reason}.", reason=error.strerror)
        return PageFile(str(path), name, problems=(problem,))


def _pages_of(folder: PackFolder) -> dict[str, dict[Language, Path]]:
    """The files of a pack's pages by section and language, Korean first."""
    found: dict[PageName, Path] = {}
    for path in (folder.root / PAGES).glob("*.md"):
        name = page_name(path.name)
        if name is not None:
            found[name] = path
    sections = {name.section for name in found}
    return {
        section: {
            language: found[PageName(section, language)]
            for language in LANGUAGES
            if PageName(section, language) in found
        }
        for section in sections
    }
