"""The part of `studykit check` that reads the pages of packs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from studykit.domain.cards.card import LANGUAGES
from studykit.errors import FileError
from studykit.packs.lint.pages import PageLint, lint_pages
from studykit.packs.manifest import read_manifest
from studykit.packs.markdown.front_matter import front_matter
from studykit.packs.pack_folder import PackFolder, file_stamps
from studykit.packs.pages.parse import PageFile, page_name
from studykit.packs.pages.shelf import PAGES
from studykit.terminal.read.body import MEASURE, page_rows

LEAST_ROWS, MOST_ROWS = 20, 80
"""About one screen of a terminal of 24 rows, and three to four."""


def check_pages(folders: Sequence[PackFolder], paths: Sequence[Path]) -> PageLint:
    """Read the pages of packs, or those that paths mean: a pack's folder, its folder of pages, or one page."""
    asked: list[tuple[Path, Path | None]] = [(_pack_of(path), path) for path in paths]
    asked = asked or [(folder.root, None) for folder in folders]
    sections = {section for root, _ in asked for section in _sections(root)}
    found = PageLint()
    for root, path in asked:
        strict = read_manifest(root).strict
        of_root = lint_pages(_page_paths(root, path), sections, strict=strict)
        found.pages += of_root.pages
        found.problems += of_root.problems
        found.problems += _odd_lengths(of_root.pages) if strict else []
        found.programs += of_root.programs
    return found


def is_of_pages(path: Path) -> bool:
    """Whether a path means a pack's pages: their folder, or a file in it."""
    return (path.parent if path.is_file() else path).absolute().name == PAGES


def _pack_of(path: Path) -> Path:
    if not is_of_pages(path):
        return path
    return path.absolute().parents[1] if path.is_file() else path.absolute().parent


def _page_paths(root: Path, path: Path | None) -> list[Path]:
    """The files of a pack's pages; of one page, those in both languages."""
    name = page_name(path.name) if path is not None and path.is_file() else None
    if path is not None and name is not None:
        both = (path.with_name(f"{name.section}.{language}.md") for language in LANGUAGES)
        return [page for page in both if page.exists()]
    if path is not None and path.is_file():
        return [path] if is_of_pages(path) else []
    return [page for page in sorted((root / PAGES).glob("*.md")) if page.name != "README.md"]


def _sections(root: Path) -> Iterator[str]:
    """The sections on which a pack has cards."""
    for stamp in file_stamps(PackFolder("checked", root)):
        lines = (root / stamp.path).read_text("utf-8", errors="replace").splitlines()
        section = front_matter(lines, stamp.path).values.get("section")
        if isinstance(section, str):
            yield section


def _odd_lengths(pages: Sequence[PageFile]) -> Iterator[FileError]:
    for page in pages:
        rows = page_rows(page.text) if page.text is not None else LEAST_ROWS
        if not LEAST_ROWS <= rows <= MOST_ROWS:
            yield FileError(
                page.path,
                1,
                "This page has {rows} lines at {width} columns; it should have {least} to {most}.",
                rows=rows,
                width=MEASURE,
                least=LEAST_ROWS,
                most=MOST_ROWS,
            )
