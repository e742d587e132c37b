"""Reading a graph's structure: what depends on what, and who writes to a variable.

Both families of variables count: VariableV2 with Assign, and VarHandleOp with AssignVariableOp.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

WRITERS = ("Assign", "Apply", "ResourceApply", "Scatter", "ResourceScatter", "SparseApply", "ResourceSparseApply")
FAMILIES = {
    "matmul": ("MatMul", "BatchMatMul", "BatchMatMulV2", "BatchMatMulV3", "Einsum"),
    "add": ("Add", "AddV2", "AddN", "BiasAdd"),
    "multiply": ("Mul", "Square", "Pow"),
    "subtract": ("Sub",),
    "divide": ("RealDiv", "Div", "DivNoNan", "FloorDiv"),
    "mean": ("Mean",),
    "assign": ("Assign", "AssignVariableOp"),
}


def ancestors(operation: Any) -> set[str]:
    """The names of all operations that running this one runs, itself included."""
    found: set[str] = set()
    waiting = [operation]
    while waiting:
        one = waiting.pop()
        if one.name not in found:
            found.add(one.name)
            waiting += [tensor.op for tensor in one.inputs]
            waiting += one.control_inputs
    return found


def depends(operation: Any, on: Any) -> bool:
    """Whether running an operation runs another one."""
    return on.name in ancestors(operation)


def writers(variable: Any) -> Iterator[Any]:
    """The operations that write to a variable, other than its initializer and a Saver's."""
    for operation in variable.op.graph.get_operations():
        writes = is_writer(operation) and operation.inputs[0].op is variable.op
        if writes and operation is not variable.initializer and not reads_a_checkpoint(operation):
            yield operation


def is_writer(operation: Any) -> bool:
    """Whether an operation writes to the variable that is its first input."""
    return operation.type.startswith(WRITERS) and bool(operation.inputs)


def reads_a_checkpoint(operation: Any) -> bool:
    """Whether an operation takes what was read from a checkpoint: the part of a Saver."""
    makers = [tensor.op for tensor in operation.inputs]
    makers += [tensor.op for maker in makers if maker.type == "Identity" for tensor in maker.inputs]
    return any(maker.type.startswith("Restore") for maker in makers)


def has_family(operation: Any, family: str) -> bool:
    """Whether an operation of a family (`matmul`, `add` …) or type takes part in computing this one."""
    types = FAMILIES.get(family, (family,))
    graph = operation.graph
    return any(graph.get_operation_by_name(name).type in types for name in ancestors(operation))
