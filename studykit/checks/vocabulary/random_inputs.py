"""Random values for inputs, whole numbers where the input holds whole numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

ROWS_WHERE_OPEN = 4


def random_inputs(rng: Any, inputs: Sequence[Any]) -> list[Any]:
    """One value for each node, from a NumPy random generator."""
    return [_random(rng, node.fetch) for node in inputs]


def _random(rng: Any, tensor: Any) -> Any:
    shape = tensor.shape.as_list() if tensor.shape.rank is not None else []
    full = [ROWS_WHERE_OPEN if size is None else size for size in shape]
    dtype = tensor.dtype.base_dtype.as_numpy_dtype
    if tensor.dtype.is_bool:
        return rng.integers(0, 2, full).astype(bool)
    if tensor.dtype.is_integer:
        return rng.integers(1, 10, full).astype(dtype)
    return rng.normal(0.0, 3.0, full).astype(dtype)
