"""Expectations about a node's place in the graph: its name, its shape, what it is computed from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from studykit.checks.graphs import ImportedGraph
from studykit.checks.report import Report
from studykit.checks.vocabulary.structure import ancestors, depends, has_family
from studykit.domain.running.recording import Element


class GraphNode:
    """A node of the answer's graph under the answer's name for it; nothing is run to judge it."""

    def __init__(self, name: str, element: Element, graph: ImportedGraph, report: Report, rng: Any) -> None:
        self.name = name
        self.element = element
        self.imported = graph
        self._report = report
        self._rng = rng
        self.fetch = graph.fetch(element)
        self.operation = graph.operation(element.name)

    @property
    def line(self) -> int | None:
        """The answer's line that made the node."""
        return self.imported.recorded.lines.get(self.operation.name)

    @property
    def shape(self) -> list[int | None] | None:
        """Its static shape; None where even the rank is open."""
        return self.fetch.shape.as_list() if self.fetch.shape.rank is not None else None

    def is_computed_from(self, other: GraphNode) -> bool:
        """Whether running it runs the other; adds no finding."""
        return bool(other) and other.imported is self.imported and depends(self.operation, other.operation)

    @property
    def names(self) -> set[str]:
        """The names of the operations that give its value: its own, and a variable's reads."""
        own = self.operation.name
        return {own, f"{own}/read", f"{own}/Read/ReadVariableOp"}

    def is_called(self, name: str, otherwise: str | None = None) -> bool:
        """Its operation has this name in the graph."""
        saw = self.operation.name
        return self._expect(saw == name, otherwise, "wrong-node-name", saw=saw, expected=name)

    def has(self, *, shape: Any = None, dtype: str | None = None, otherwise: str | None = None) -> bool:
        """It has a static shape (None for an open dimension; `[]` is a scalar) and a data type."""
        good = True
        if shape is not None:
            saw = self.shape
            good = self._expect(saw == list(shape), otherwise, "wrong-shape", saw=saw, expected=list(shape))
        if dtype is not None:
            saw = self.fetch.dtype.base_dtype.name
            good &= self._expect(saw == dtype, otherwise, "wrong-dtype", saw=saw, expected=dtype)
        return good

    def is_in(self, graph: ImportedGraph, otherwise: str | None = None) -> bool:
        """It belongs to this graph (`answer.graph`, `answer.graph_called`). Adds no finding about a missing one."""
        return bool(graph) and self._expect(self.imported is graph, otherwise, "in-another-graph")

    def depends_on(self, *others: GraphNode, otherwise: str | None = None) -> bool:
        """Running it runs the others. Adds no finding about a missing one."""
        missing = [other for other in others if other and not depends(self.operation, other.operation)]
        on = ", ".join(other.name for other in missing)
        return self._expect(not missing, otherwise, "does-not-depend", on=on)

    def does_not_depend_on(self, other: GraphNode, otherwise: str | None = None) -> bool:
        """Running it does not run the other."""
        return bool(other) and self._expect(
            not depends(self.operation, other.operation), otherwise, "does-depend", on=other.name
        )

    def uses(self, family: str, otherwise: str | None = None) -> bool:
        """An operation of a family takes part in it. Only where the task asks for it."""
        return self._expect(has_family(self.operation, family), otherwise, "wrong-operations", expected=family)

    def does_not_use(self, family: str, otherwise: str) -> bool:
        """No operation of a family takes part in it. Only where the task asks for it."""
        return self._expect(not has_family(self.operation, family), otherwise, otherwise, expected=family)

    def shares_no_variable_with(
        self, others: Sequence[GraphNode], *, but: GraphNode, otherwise: str | None = None
    ) -> bool:
        """None of its variables takes part in the other nodes, except `but`."""
        own = self._variables() - {but.operation.name if but else ""}
        taken = [other for other in others if other.name != self.name and own & other._variables()]
        return self._expect(not taken, otherwise, "does-depend", on=", ".join(other.name for other in taken))

    def is_the_same_as(self, other: GraphNode, otherwise: str | None = None) -> bool:
        """Both names stand for one node of one graph."""
        return bool(other) and self._expect(self._is(other), otherwise, "not-the-same", **self._beside(other))

    def is_not(self, other: GraphNode, otherwise: str | None = None) -> bool:
        """The names stand for different nodes."""
        return bool(other) and self._expect(not self._is(other), otherwise, "the-same", **self._beside(other))

    def _expect(self, holds: object, otherwise: str | None, default: str, **values: object) -> bool:
        return self._report.expect(holds, otherwise or default, self.line, name=self.name, **values)

    def _is(self, other: GraphNode) -> bool:
        return self.operation.name == other.operation.name and self.imported is other.imported

    def _beside(self, other: GraphNode) -> dict[str, object]:
        return {"saw": self.operation.name, "other": other.name, "expected": other.operation.name}

    def _variables(self) -> set[str]:
        return ancestors(self.operation) & {variable.op.name for variable in self.imported.variables}
