"""The answer's graph for the screen: its nodes, who feeds whom, which are variables."""

from __future__ import annotations

from typing import Any

from studykit.checks.graphs import GraphFailed, Graphs
from studykit.domain.exercises.verdict import DrawnNode

MOST_NODES = 80


def picture_of(graphs: Graphs) -> tuple[DrawnNode, ...]:
    """The nodes of the default graph in the order in which they were made; a variable's own parts are operation.

    Empty where the graph is too large to look at or cannot be imported.
    """
    number = graphs.trace.default_graph
    if number is None:
        return ()
    try:
        imported = graphs.graph(number)
    except GraphFailed:
        return ()
    variables = {variable.op.name for variable in imported.variables}
    operations = [operation for operation in imported.graph.get_operations() if _is_shown(operation, variables)]
    if len(operations) > MOST_NODES:
        return ()
    lines = imported.recorded.lines
    return tuple(
        DrawnNode(
            name=operation.name,
            operation=operation.type,
            inputs=tuple(dict.fromkeys(_shown_name(tensor.op, variables) for tensor in operation.inputs)),
            is_variable=operation.name in variables,
            line=lines.get(operation.name),
        )
        for operation in operations
    )


def _is_shown(operation: Any, variables: set[str]) -> bool:
    return _owner(operation, variables) in (None, operation.name)


def _shown_name(operation: Any, variables: set[str]) -> str:
    return _owner(operation, variables) or str(operation.name)


def _owner(operation: Any, variables: set[str]) -> str | None:
    """The variable whose own part (initializer, read) an operation is."""
    name = operation.name
    if name in variables:
        return str(name)
    for part in ("/read", "/Assign", "/Read/ReadVariableOp", "/IsInitialized/VarIsInitializedOp"):
        if name.endswith(part) and name.removesuffix(part) in variables:
            return str(name.removesuffix(part))
    head, found, _ = name.partition("/Initializer/")
    if found and head in variables:
        return str(head)
    return str(name.removesuffix("/initial_value")) if name.removesuffix("/initial_value") in variables else None
