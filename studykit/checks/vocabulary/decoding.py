"""From bindings to NumPy values, without pickle."""

from __future__ import annotations

import io
from typing import Any

import numpy

from studykit.domain.running.recording import Array, Binding, Plain, Several


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


class NoValue(Exception):
    """The binding is, or holds, something that is no value: a node of a graph, a function."""


def value_in(binding: Binding) -> Any | None:
    """A number, text, truth value or array, a list of different ones, or a dictionary; None for anything else."""
    try:
        exact = exact_in(binding)
    except NoValue:
        return None
    return _stacked(exact) if isinstance(exact, list) else exact


def exact_in(binding: Binding) -> Any:
    """The value as Python has it; tuples become lists. Raises NoValue."""
    match binding:
        case Plain(type="NoneType"):
            return None
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
            return [exact_in(item) for item in items]
        case Several(type="dict", items=items, keys=keys):
            return dict(zip(keys, map(exact_in, items), strict=True))
    raise NoValue


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
    return bool(numpy.array_equal(held, numpy.ravel(result), equal_nan=held.dtype.kind in "fc"))


def is_exactly(value: Any, expected: Any) -> bool:
    """Whether two values are the same: of one kind each, numbers near each other as two computations give them."""
    if _is_array(value) or _is_array(expected) or (_kinds(value) | _kinds(expected)) <= {"number"}:
        return is_near(value, expected, 1e-9)
    if isinstance(value, list | tuple) and isinstance(expected, list | tuple):
        return len(value) == len(expected) and all(map(is_exactly, value, expected))
    if isinstance(value, dict) and isinstance(expected, dict):
        return value.keys() == expected.keys() and all(is_exactly(held, expected[key]) for key, held in value.items())
    return type(value) is type(expected) and bool(value == expected)


def _is_array(value: Any) -> bool:
    return isinstance(value, numpy.ndarray | numpy.generic)


def _kinds(value: Any) -> set[str]:
    """The kinds of what a list holds, however deep."""
    if isinstance(value, list | tuple):
        return set().union(*map(_kinds, value))
    if isinstance(value, bool) or not isinstance(value, int | float | complex | numpy.ndarray | numpy.generic):
        return {type(value).__name__}
    return {"number"}


def _stacked(values: list[Any]) -> Any:
    """A list as an array where all that it holds is of one kind; else the list."""
    if len(_kinds(values)) > 1 or _kinds(values) & {"NoneType", "dict"}:
        return values
    try:
        array = numpy.asarray(values)
    except ValueError:
        return values
    return values if array.dtype.hasobject else array
