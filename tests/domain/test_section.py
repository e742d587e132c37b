"""Sections are numbered as in the chapter."""

from __future__ import annotations

from studykit.domain.section import chapter_order, contains, is_section


def test_sections_sort_as_in_the_chapter() -> None:
    sections = ["9.10", "9.6.3", "9.2", "9.6", "10.1", "9.6.1"]

    assert sorted(sections, key=chapter_order) == ["9.2", "9.6", "9.6.1", "9.6.3", "9.10", "10.1"]


def test_a_section_contains_its_subsections_and_no_namesakes() -> None:
    assert contains("9.6", "9.6.1")
    assert contains("9.6", "9.6")
    assert not contains("9.1", "9.10")
    assert not is_section("9.")
