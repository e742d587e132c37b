"""The architecture page names files and folders that are there."""

from __future__ import annotations

import re

import pytest

from tests.support.processes import REPOSITORY

PAGE = (REPOSITORY / "docs" / "architecture.md").read_text("utf-8")
ROOMS = ("checks", "commands", "domain", "packs", "runner", "store", "terminal", "worker")
NAMED = sorted(set(re.findall(rf"(?<![\w/])(?:{'|'.join(ROOMS)})/\w[\w/]*\w", PAGE)))
LARGEST_FOLDER = 22


@pytest.mark.parametrize("name", NAMED)
def test_what_the_page_names_is_there(name: str) -> None:
    place = REPOSITORY / "studykit" / name
    assert place.is_dir() or place.with_suffix(".py").is_file()


def test_the_page_leads_through_the_rooms() -> None:
    assert len(NAMED) > 20


@pytest.mark.parametrize("root", ["studykit", "tests"])
def test_no_folder_holds_more_modules_than_one_can_survey(root: str) -> None:
    modules = [path for path in (REPOSITORY / root).rglob("*.py") if path.parent.name != "hostile"]
    folders = {path.parent for path in modules}
    crowded = [folder for folder in folders if sum(path.parent == folder for path in modules) > LARGEST_FOLDER]
    assert crowded == []
