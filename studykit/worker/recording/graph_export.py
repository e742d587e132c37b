"""The answer's graphs: which there are, what belongs to them, and their bytes."""

from __future__ import annotations

from typing import Any, Literal

from studykit.domain.running.recording import RecordedGraph

MOST_GRAPHS, MOST_OPERATIONS = 16, 50_000


class Graphs:
    """The graphs met so far, told apart by number."""

    def __init__(self, v1: Any, source: str) -> None:
        from tensorflow.python.framework import ops
        from tensorflow.python.ops import variables

        self._v1 = v1
        self._source = source
        self._found: list[Any] = []
        self._graph, self._tensor, self._operation = ops.Graph, ops.SymbolicTensor, ops.Operation
        self._eager = ops.EagerTensor
        self._variable = variables.Variable

    def is_graph(self, value: object) -> bool:
        """Whether this is a graph, by its exact type."""
        return type(value) is self._graph

    def number_of(self, graph: Any) -> int:
        """The graph's number, a new one where it was not met before."""
        for number, known in enumerate(self._found):
            if known is graph:
                return number
        self._found.append(graph)
        return len(self._found) - 1

    def element(self, value: Any) -> tuple[Literal["variable", "tensor", "operation"], int, str] | None:
        """The kind, graph and name of a node; None for anything else."""
        value = _unwrapped(value)
        kind = type(value)
        if kind is self._tensor:
            return "tensor", self.number_of(value.graph), str(value.name)
        if kind is self._operation:
            return "operation", self.number_of(value.graph), str(value.name)
        if issubclass(kind, self._variable) and kind.__module__.startswith("tensorflow."):
            if kind.__name__ == "_UnreadVariable":
                return "operation", self.number_of(value.graph), str(value.op.name)
            return "variable", self.number_of(value.graph), str(value.op.name)
        return None

    def eager_value(self, value: Any) -> Any:
        """The number in an eager tensor; None for anything else."""
        return value.numpy() if type(value) is self._eager else None

    def export(self) -> tuple[RecordedGraph, ...]:
        """All graphs as bytes. An answer may have more than is kept: the first ones are."""
        return tuple(self._export(graph) for graph in self._found[:MOST_GRAPHS])

    def _export(self, graph: Any) -> RecordedGraph:
        operations = graph.get_operations()
        if len(operations) > MOST_OPERATIONS:
            raise MemoryError(f"a graph of {len(operations)} operations is too large to record")
        with graph.as_default():
            meta = self._v1.train.export_meta_graph(graph=graph).SerializeToString()
        lines = {}
        for operation in operations:
            line = self._line(operation)
            if line is not None:
                lines[operation.name] = line
        return RecordedGraph(meta, len(operations), lines)

    def _line(self, operation: Any) -> int | None:
        traceback = operation.traceback or ()
        own = [frame.lineno for frame in traceback if frame.filename == self._source]
        return own[-1] if own else None


def _unwrapped(value: Any) -> Any:
    """What old functions such as `tf.initialize_all_variables` wrap, to complain where it is never used."""
    kind = type(value)
    is_wrapper = kind.__name__ == "ShouldUseWrapper" and kind.__module__ == "tensorflow.python.util.tf_should_use"
    return value._tf_should_use_wrapped_value if is_wrapper else value
