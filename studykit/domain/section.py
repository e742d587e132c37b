"""Sections of a chapter: numbers with dots, kept as text because 9.10 is not 9.1."""

from __future__ import annotations

import re

NUMBER = re.compile(r"\d+(\.\d+)*")


def is_section(text: str) -> bool:
    """Whether the text is a section's number, such as `9.6.1`."""
    return NUMBER.fullmatch(text) is not None


def chapter_order(section: str) -> tuple[int, ...]:
    """The key that sorts sections as the chapter does: 9.2 before 9.10."""
    return tuple(int(part) for part in section.split("."))


def contains(section: str, other: str) -> bool:
    """Whether `other` is the section or one of its subsections: 9.6 contains 9.6.1."""
    return other == section or other.startswith(section + ".")
