"""Reading a graph's structure: what depends on what, and who writes to a variable.

Both families of variables count: VariableV2 with Assign, and VarHandleOp with AssignVariableOp.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
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
    "gradient descent": ("ApplyGradientDescent", "ResourceApplyGradientDescent"),
    "momentum": ("ApplyMomentum", "ResourceApplyMomentum", "ResourceApplyKerasMomentum"),
}
SEED_OF_GRADIENTS = re.compile(r"(?P<call>.*?)/?grad_ys_\d+")
"""Each call of tf.gradients begins with a node of this name in a scope of its own; an optimizer calls it, too."""


def ancestors(operation: Any, but: Collection[str] = ()) -> set[str]:
    """The names of all operations that running this one runs, itself included; `but` are those that are fed."""
    found: set[str] = set()
    waiting = [operation]
    while waiting:
        reached = waiting.pop()
        if reached.name not in found and reached.name not in but:
            found.add(reached.name)
            waiting += [tensor.op for tensor in reached.inputs]
            waiting += reached.control_inputs
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


def gives_a_value(operation: Any, variable: Any) -> bool:
    """Whether running an operation assigns to a variable, by its initializer or otherwise; adding does not count."""
    graph = operation.graph
    run = (graph.get_operation_by_name(name) for name in ancestors(operation))
    assignments = (each for each in run if each.type in FAMILIES["assign"])
    return any(assignment.inputs[0].op.name == variable.name for assignment in assignments)


def is_writer(operation: Any) -> bool:
    """Whether an operation writes to the variable that is its first input."""
    return operation.type.startswith(WRITERS) and bool(operation.inputs)


def reads_a_checkpoint(operation: Any) -> bool:
    """Whether an operation takes what was read from a checkpoint: the part of a Saver."""
    makers = [tensor.op for tensor in operation.inputs]
    makers += [tensor.op for maker in makers if maker.type == "Identity" for tensor in maker.inputs]
    return any(maker.type.startswith("Restore") for maker in makers)


def seeds_of_gradients(graph: Any) -> dict[str, str]:
    """The node that each call of tf.gradients began with, by the call's scope."""
    found = (SEED_OF_GRADIENTS.fullmatch(operation.name) for operation in graph.get_operations())
    return {match["call"]: match.string for match in found if match}


def has_family(operation: Any, family: str) -> bool:
    """Whether an operation of a family (`matmul`, `autodiff` …) or type takes part in computing this one."""
    if family == "autodiff":
        return any(map(SEED_OF_GRADIENTS.fullmatch, ancestors(operation)))
    types = FAMILIES.get(family, (family,))
    graph = operation.graph
    return any(graph.get_operation_by_name(name).type in types for name in ancestors(operation))
