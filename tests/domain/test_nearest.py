"""The names that a mistyped one may have meant."""

from __future__ import annotations

from studykit.domain.nearest import nearest


def test_the_nearest_names_come_first_and_are_never_none() -> None:
    assert nearest("revew", ["due", "review", "grade"])[0] == "review"
    assert nearest("zzz", ["due", "review"]) != []
