"""Expectations about nodes: variables, tensors, placeholders, and what can be run."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Literal

import numpy

from studykit.checks.graphs import GraphFailed, ImportedGraph
from studykit.checks.report import Report
from studykit.checks.vocabulary.decoding import is_near
from studykit.checks.vocabulary.describe import number_text
from studykit.checks.vocabulary.random_inputs import drawn_inputs
from studykit.checks.vocabulary.structure import ancestors, depends, gives_a_value, has_family, writers
from studykit.domain.running.recording import Element

MUCH_FARTHER = 5.0
Mistakes = Mapping[str, Any]
NONE: Mistakes = {}


class Node:
    """A node of the answer's graph under the answer's name for it."""

    def __init__(self, name: str, element: Element, graph: ImportedGraph, report: Report, lots: Any) -> None:
        self.name = name
        self.element = element
        self.imported = graph
        self._report = report
        self._lots = lots
        self.fetched = graph.fetch(element)
        self.operation = graph.operation(element.name)

    @property
    def line(self) -> int | None:
        """The answer's line that made the node."""
        return self.imported.recorded.lines.get(self.operation.name)

    @property
    def shape(self) -> list[int | None] | None:
        """Its static shape; None where even the rank is open."""
        return self.fetched.shape.as_list() if self.fetched.shape.rank is not None else None

    def parts(self, shape: Sequence[int | None]) -> list[Node]:
        """The tensors of a static shape that it is computed from."""
        behind = [self.imported.operation(name) for name in sorted(ancestors(self.operation))]
        found = [tensor for one in behind for tensor in one.outputs if tensor.shape.rank == len(shape)]
        return [self._tensor(one.name) for one in found if one.shape.as_list() == list(shape)]

    @property
    def inputs(self) -> list[Node]:
        """What its operation takes, in its order."""
        return [self._tensor(one.name) for one in self.operation.inputs]

    def evaluated(self) -> Any:
        """Its value in a new session, with the variables in their initial state. Raises GraphFailed."""
        with self.imported.session() as session:
            return session.run(self.fetched)

    def is_computed_from(self, other: Node) -> bool:
        """Whether running it runs the other; says nothing by itself."""
        return bool(other) and other.imported is self.imported and depends(self.operation, other.operation)

    @property
    def names(self) -> set[str]:
        """The names of the operations that give its value: its own, and a variable's reads."""
        own = self.operation.name
        return {own, f"{own}/read", f"{own}/Read/ReadVariableOp"}

    def _expect(self, holds: object, otherwise: str | None, default: str, **values: object) -> bool:
        return self._report.expect(holds, otherwise or default, self.line, name=self.name, **values)

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
            saw = self.fetched.dtype.base_dtype.name
            good &= self._expect(saw == dtype, otherwise, "wrong-dtype", saw=saw, expected=dtype)
        return good

    def is_in(self, graph: ImportedGraph, otherwise: str | None = None) -> bool:
        """It belongs to this graph (`answer.graph`, `answer.graph_called`). Says nothing about an absent one."""
        return bool(graph) and self._expect(self.imported is graph, otherwise, "in-another-graph")

    def depends_on(self, *others: Node, otherwise: str | None = None) -> bool:
        """Running it runs the others. Says nothing about an absent one."""
        missing = [other for other in others if other and not depends(self.operation, other.operation)]
        on = ", ".join(other.name for other in missing)
        return self._expect(not missing, otherwise, "does-not-depend", on=on)

    def does_not_depend_on(self, other: Node, otherwise: str | None = None) -> bool:
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

    def equals(self, expected: Any, *, within: float = 1e-4, otherwise: str | None = None) -> bool:
        """In a new session, with the variables in their initial state, it has this value."""
        saw = self.evaluated()
        values = {"saw": number_text(saw), "expected": number_text(expected)}
        return self._expect(is_near(saw, expected, within), otherwise, "wrong-value", **values)

    def computes(
        self,
        function: Any,
        *inputs: Node,
        given: Mapping[Variable, Any] | None = None,
        draws: int = 3,
        within: float = 1e-3,
        otherwise: str | None = None,
        mistakes: Mistakes = NONE,
    ) -> bool:
        """For random values of the inputs (placeholders, variables) it is what the function gives for them.

        Other variables have their initial values, or those given. `mistakes` are typical wrong functions by their
        labels: where one of them fits, its label is told.
        """
        given = given or {}
        if not all(inputs) or not all(given):
            return False
        with self.imported.session() as session:
            for variable, value in given.items():
                session.set(variable.variable, value)
            for _ in range(draws):
                values = drawn_inputs(self._lots, inputs)
                feeds = {}
                for node, value in zip(inputs, values, strict=True):
                    if isinstance(node, Variable):
                        session.set(node.variable, value)
                    else:
                        feeds[node.fetched] = value
                saw, expected = session.run(self.fetched, feeds), _expected(function, values)
                if not is_near(saw, expected, within):
                    named = zip(inputs, values, strict=True)
                    at = ", ".join(f"{node.name}={number_text(value)}" for node, value in named)
                    told = {"inputs": at, "saw": number_text(saw), "expected": number_text(expected)}
                    label = _mistaken(saw, values, within, mistakes) or otherwise
                    return self._expect(False, label, "wrong-result", **told)
        return self._expect(True, otherwise, "wrong-result")

    def changes(self, variable: Variable, *, by: Any = None, otherwise: str | None = None) -> bool:
        """Running it changes the variable, or changes it by this much."""
        if not variable:
            return False
        with self.imported.session() as session:
            before = session.run(variable.fetched)
            session.run(self.fetched)
            after = session.run(variable.fetched)
        changed = not numpy.array_equal(before, after)
        good = changed if by is None else is_near(after - before, by, 1e-4)
        return self._expect(good, otherwise, "does-not-change", variable=variable.name)

    def initialises(self, *variables: Variable, otherwise: str | None = None) -> bool:
        """Running it gives each of these variables a value."""
        left_out = [one for one in variables if one and not gives_a_value(self.operation, one.operation)]
        names = ", ".join(f"`{one.name}`" for one in left_out)
        return self._expect(not left_out, otherwise, "not-all-initialised", variable=names)

    def updates(
        self,
        variable: Variable,
        function: Any,
        *,
        draws: int = 3,
        within: float = 1e-3,
        otherwise: str | None = None,
        mistakes: Mistakes = NONE,
    ) -> bool:
        """From random values of the variable, one run brings it to what the function gives for them.

        `mistakes` as in `computes`.
        """
        if not variable:
            return False
        with self.imported.session() as session:
            for _ in range(draws):
                values = drawn_inputs(self._lots, [variable])
                session.set(variable.variable, values[0])
                session.run(self.operation)
                saw, expected = session.run(variable.fetched), _expected(function, values)
                if not is_near(saw, expected, within):
                    told = {
                        "before": number_text(values[0]),
                        "saw": number_text(saw),
                        "expected": number_text(expected),
                    }
                    label = _mistaken(saw, values, within, mistakes) or otherwise
                    return self._expect(False, label, "wrong-update", variable=variable.name, **told)
        return self._expect(True, otherwise, "wrong-update")

    def moved(self, variable: Variable, start: Any) -> Any:
        """Where one run brings the variable from a value. Says nothing by itself. Raises GraphFailed."""
        with self.imported.session() as session:
            session.set(variable.variable, numpy.asarray(start, variable.fetched.dtype.base_dtype.as_numpy_dtype))
            session.run(self.operation)
            return session.run(variable.fetched)

    def keeps(self, variable: Variable, otherwise: str | None = None) -> bool:
        """Running it leaves the variable as it is."""
        if not variable:
            return False
        with self.imported.session() as session:
            before = session.run(variable.fetched)
            session.run(self.fetched)
            same = numpy.array_equal(before, session.run(variable.fetched))
        return self._expect(same, otherwise, "does-change", variable=variable.name)

    def brings(
        self,
        variable: Variable,
        to: Any,
        *,
        runs: int,
        within: float = 1e-3,
        otherwise: str | None = None,
        if_farther: str | None = None,
    ) -> bool:
        """From its initial state, this many runs bring the variable to a value.

        `if_farther` is the label where they lead away from it.
        """
        if not variable:
            return False
        with self.imported.session() as session:
            start = session.run(variable.fetched)
            for _ in range(runs):
                session.run(self.operation)
            saw = session.run(variable.fetched)
        farther = not _distance(saw, to) <= MUCH_FARTHER * _distance(start, to)
        label = if_farther if farther and if_farther else otherwise
        values = {"saw": number_text(saw), "expected": number_text(to), "count": runs}
        near = is_near(saw, to, within)
        return self._expect(near, label, "wrong-destination", variable=variable.name, **values)

    def gives(
        self,
        expected: Any,
        *inputs: Node,
        given: Mapping[Variable, Any],
        within: float = 1e-4,
        otherwise: str | None = None,
    ) -> bool:
        """With variables set as given, whatever the inputs are, every number of it is this."""
        if not all(inputs) or not all(given):
            return False
        with self.imported.session() as session:
            for variable, value in given.items():
                session.set(variable.variable, value)
            values = drawn_inputs(self._lots, inputs)
            feeds = {node.fetched: value for node, value in zip(inputs, values, strict=True)}
            saw = session.run(self.fetched, feeds)
        good = numpy.allclose(saw, expected, rtol=within, atol=within)
        told = {"saw": number_text(saw), "expected": number_text(expected)}
        return self._expect(good, otherwise, "wrong-value", **told)

    def shares_no_variable_with(self, others: Sequence[Node], *, but: Variable, otherwise: str | None = None) -> bool:
        """None of its variables takes part in the other nodes, except one."""
        own = self._variables() - {but.operation.name if but else ""}
        taken = [other for other in others if other.name != self.name and own & other._variables()]
        return self._expect(not taken, otherwise, "does-depend", on=", ".join(one.name for one in taken))

    def is_the_same_as(self, other: Node, otherwise: str | None = None) -> bool:
        """Both names stand for one node of one graph."""
        return bool(other) and self._expect(self._is(other), otherwise, "not-the-same", **self._beside(other))

    def is_not(self, other: Node, otherwise: str | None = None) -> bool:
        """The names stand for different nodes."""
        return bool(other) and self._expect(not self._is(other), otherwise, "the-same", **self._beside(other))

    def variables(self) -> list[Variable]:
        """The variables that take part in it, each under its name in the graph."""
        taking_part = self._variables()
        names = [one.op.name for one in self.imported.variables if one.op.name in taking_part]
        return [Variable(*self._part("variable", name)) for name in names]

    def placeholders(self) -> list[Node]:
        """The placeholders that take part in it, each under its name in the graph."""
        return self.operations("Placeholder", "PlaceholderV2", "PlaceholderWithDefault")

    def operations(self, *types: str) -> list[Node]:
        """The operations of these types that take part in it, each under its name in the graph."""
        taking_part = ancestors(self.operation)
        found = [one for one in self.imported.graph.get_operations() if one.type in types and one.outputs]
        return [Node(*self._part("tensor", one.name)) for one in found if one.name in taking_part]

    def _is(self, other: Node) -> bool:
        return self.operation.name == other.operation.name and self.imported is other.imported

    def _beside(self, other: Node) -> dict[str, object]:
        return {"saw": self.operation.name, "other": other.name, "expected": other.operation.name}

    def _part(self, kind: Literal["variable", "tensor"], name: str) -> tuple[str, Element, ImportedGraph, Report, Any]:
        full = f"{name}:0" if kind == "tensor" else name
        return name, Element(kind, self.element.graph, full), self.imported, self._report, self._lots

    def _tensor(self, name: str) -> Node:
        element = Element("tensor", self.element.graph, name)
        return Node(name, element, self.imported, self._report, self._lots)

    def _variables(self) -> set[str]:
        return ancestors(self.operation) & {variable.op.name for variable in self.imported.variables}


class Variable(Node):
    """A variable."""

    @property
    def variable(self) -> Any:
        """TensorFlow's own variable. Raises GraphFailed where the graph does not list it."""
        found = self.imported.variable(self.operation.name)
        if found is None:
            raise GraphFailed(LookupError(f"the graph lists no variable {self.operation.name}"))
        return found

    def is_initialised_by(self, names: Sequence[str]) -> bool:
        """Whether running these nodes gives it its initial value."""
        initializer = self.variable.initializer.name
        return any(initializer in ancestors(self.imported.operation(name)) for name in names)

    def starts_at(self, expected: Any, *, within: float = 1e-6, otherwise: str | None = None) -> bool:
        """Its initial value."""
        return self.equals(expected, within=within, otherwise=otherwise)

    def starts_unfed(self, otherwise: str | None = None) -> bool:
        """Its initial value is computed from no placeholder, so that initialising needs nothing fed."""
        graph, behind = self.imported.graph, ancestors(self.variable.initializer)
        fed = [name for name in behind if graph.get_operation_by_name(name).type.startswith("Placeholder")]
        return self._expect(not fed, otherwise, "initial-value-fed", on=", ".join(sorted(fed)))

    def is_trainable(self, expected: bool = True, otherwise: str | None = None) -> bool:
        """Optimizers change it, or do not."""
        saw = self.operation.name in self.imported.trainable
        return self._expect(saw == expected, otherwise, "wrong-trainable", saw=saw, expected=expected)

    @property
    def writers(self) -> list[Node]:
        """The operations that write to it besides its initializer."""
        graph, parts = self.element.graph, (self.imported, self._report, self._lots)
        return [Node(one.name, Element("operation", graph, one.name), *parts) for one in writers(self.variable)]

    def has_writers(self, count: int, otherwise: str | None = None) -> bool:
        """This many operations write to it besides its initializer. Only where the task asks for it."""
        found = self.writers
        values = {"saw": len(found), "expected": count}
        return self._expect(len(found) == count, otherwise, "too-many-writers", variable=self.name, **values)


def _expected(function: Any, values: Sequence[Any]) -> Any:
    """What the author's function gives; the words of its error where the answer's shapes do not suit it."""
    try:
        return function(*values)
    except (ValueError, TypeError) as error:
        return str(error)


def _mistaken(saw: Any, values: Sequence[Any], within: float, mistakes: Mistakes) -> str | None:
    """The label of the typical mistake that gives what was seen."""
    for label, function in mistakes.items():
        if is_near(saw, _expected(function, values), within):
            return label
    return None


def _distance(value: Any, goal: Any) -> float:
    if numpy.size(value) != numpy.size(goal):
        return math.inf
    return float(numpy.abs(numpy.ravel(value) - numpy.ravel(goal)).max())
