"""Values are compared exactly where they are typed in, and by their numbers where they were computed."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from studykit.checks.vocabulary.decoding import is_exactly, is_the_same

SAME: list[tuple[Any, Any]] = [
    (["3", "4"], ["3", "4"]),
    (("3", None), ["3", None]),
    ([1, "a", None, True], [1, "a", None, True]),
    ([0.1 + 0.2, "a"], [0.3, "a"]),
    ([1, 2], np.array([[1], [2]])),
    (3, 3.0),
    (np.float32(0.5), 0.5),
    ([np.int32(1), np.int32(2)], [1, 2]),
    (np.bool_(True), True),
    (np.array([True, False]), [True, False]),
    ({"a": [1, "b"]}, {"a": [1, "b"]}),
    ("done", "done"),
    ([], []),
]
OTHER: list[tuple[Any, Any]] = [
    (["3"], [3]),
    ([3], ["3"]),
    ("3", 3),
    (True, 1),
    ([True], [1]),
    ([1, "a"], [True, "a"]),
    (["a", "b"], ["b", "a"]),
    (["a"], ["a", "b"]),
    (["a"], "a"),
    ([None], [0]),
    ([None, "a"], ["None", "a"]),
    ({"a": 1}, {"b": 1}),
    ([1, 2], [1, 3]),
    ("done", "done "),
    (np.array(["a"]), ["b"]),
]


@pytest.mark.parametrize(("value", "expected"), SAME)
def test_the_same_value_is_the_same(value: Any, expected: Any) -> None:
    assert is_exactly(value, expected)
    assert is_exactly(expected, value)


@pytest.mark.parametrize(("value", "expected"), OTHER)
def test_another_value_or_kind_of_value_is_not(value: Any, expected: Any) -> None:
    assert not is_exactly(value, expected)
    assert not is_exactly(expected, value)


def test_a_value_that_is_no_number_any_more_still_came_from_its_session() -> None:
    result = np.array([[np.nan], [1.0]], "float32")
    assert is_the_same([[float("nan")], [1.0]], result)
    assert not is_the_same([[0.0], [1.0]], result)
    assert is_the_same([True, False], np.array([True, False]))
