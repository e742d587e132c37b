"""From bindings to NumPy values, without pickle."""

from __future__ import annotations

import io
from typing import Any

import numpy

from studykit.domain.recording import Array, Binding, Plain, Several


class DamagedRecording(Exception):
    """The recording does not hold what it says: its process was tampered with from inside."""


def array_in(array: Array) -> Any:
    """The NumPy array of npy bytes. Raises DamagedRecording where they are none."""
    try:
        value = numpy.load(io.BytesIO(array.npy), allow_pickle=False)
    except Exception as error:
        raise DamagedRecording(str(error)) from error
    if not isinstance(value, numpy.ndarray):
        raise DamagedRecording("no array")
    return value


def value_in(binding: Binding) -> Any | None:
    """A number, text, truth value or array; None for anything else."""
    match binding:
        case Plain(type="int", text=text):
            return int(text)
        case Plain(type="float", text=text):
            return float.fromhex(text)
        case Plain(type="complex", text=text):
            return complex(text)
        case Plain(type="bool", text=text):
            return text == "True"
        case Plain(type="str", text=text):
            return text
        case Array():
            return array_in(binding)
        case Several(type="list" | "tuple", items=items):
            values = [value_in(item) for item in items]
            return None if any(value is None for value in values) else _stacked(values)
    return None


def is_near(value: Any, expected: Any, within: float) -> bool:
    """Whether two values have as many numbers and these are near; shapes such as (3,) and (3, 1) agree."""
    try:
        left, right = numpy.asarray(expected), numpy.asarray(value)
        if left.dtype.kind not in "biufc" or right.dtype.kind not in "biufc":
            return bool(left.shape == right.shape and (left == right).all())
        return left.size == right.size and bool(numpy.allclose(left.ravel(), right.ravel(), rtol=within, atol=within))
    except (ValueError, TypeError):
        return False


def is_the_same(value: Any, result: Any) -> bool:
    """Whether a value holds a session's result: each number the same in the result's data type."""
    try:
        held = numpy.ravel(value).astype(result.dtype)
    except (ValueError, TypeError):
        return False
    return bool(numpy.array_equal(held, numpy.ravel(result)))


def _stacked(values: list[Any]) -> Any | None:
    try:
        array = numpy.asarray(values)
    except ValueError:
        return None
    return None if array.dtype.hasobject else array
