"""Grades as they are typed."""

from __future__ import annotations

import pytest

from studykit.domain.schedule.grade import Grade, parse_grade
from studykit.errors import UserError


@pytest.mark.parametrize("text", ["6", "-1", "", "5.0", "४", "five", "05"])
def test_a_grade_is_one_digit_from_zero_to_five(text: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_grade(text)

    assert refused.value.exit_code == 2


def test_every_digit_is_its_grade() -> None:
    assert [parse_grade(str(grade)) for grade in range(6)] == list(Grade)
