"""Expectations about what nodes do when they are run: tensors, operations, placeholders and variables."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Literal

import numpy

from studykit.checks.graphs import FreshSession, GraphFailed, ImportedGraph
from studykit.checks.report import Report
from studykit.checks.vocabulary.decoding import is_near
from studykit.checks.vocabulary.describe import number_text
from studykit.checks.vocabulary.graph_node import GraphNode
from studykit.checks.vocabulary.mistakes import NONE, Mistakes, expected_of, mistake_in
from studykit.checks.vocabulary.random_inputs import random_inputs
from studykit.checks.vocabulary.structure import ancestors, gives_a_value, writers
from studykit.domain.running.recording import Element

MUCH_FARTHER = 5.0
"""A variable was led away from its goal where it ends this many times as far from it as it began."""


class Node(GraphNode):
    """A node of the answer's graph, run in sessions of the judge's own."""

    def parts(self, shape: Sequence[int | None]) -> list[Node]:
        """The tensors of a static shape that it is computed from."""
        behind = [self.imported.operation(name) for name in sorted(ancestors(self.operation))]
        found = [tensor for operation in behind for tensor in operation.outputs if tensor.shape.rank == len(shape)]
        return [self._tensor(tensor.name) for tensor in found if tensor.shape.as_list() == list(shape)]

    @property
    def inputs(self) -> list[Node]:
        """What its operation takes, in its order."""
        return [self._tensor(tensor.name) for tensor in self.operation.inputs]

    def variables(self) -> list[Variable]:
        """The variables that take part in it, each under its name in the graph."""
        taking_part = self._variables()
        names = [variable.op.name for variable in self.imported.variables if variable.op.name in taking_part]
        return [Variable(*self._part("variable", name)) for name in names]

    def placeholders(self) -> list[Node]:
        """The placeholders that take part in it, each under its name in the graph."""
        return self.operations("Placeholder", "PlaceholderV2", "PlaceholderWithDefault")

    def operations(self, *types: str) -> list[Node]:
        """The operations of these types that take part in it, each under its name in the graph."""
        taking_part = ancestors(self.operation)
        found = [operation for operation in self.imported.graph.get_operations() if operation.type in types]
        names = [operation.name for operation in found if operation.outputs and operation.name in taking_part]
        return [Node(*self._part("tensor", name)) for name in names]

    def evaluated(self) -> Any:
        """Its value in a new session, with the variables in their initial state. Raises GraphFailed."""
        with self.imported.session() as session:
            return session.run(self.fetch)

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
        labels: where one of them fits, its label is reported.
        """
        given = given or {}
        if not all(inputs) or not all(given):
            return False
        with self.imported.session() as session:
            _set_variables(session, given)
            for _ in range(draws):
                values = random_inputs(self._rng, inputs)
                feeds = _set_or_feed(session, inputs, values)
                saw, expected = session.run(self.fetch, feeds), expected_of(function, values)
                if not is_near(saw, expected, within):
                    at = _inputs_text(inputs, values)
                    gaps = {"inputs": at, "saw": number_text(saw), "expected": number_text(expected)}
                    label = mistake_in(saw, values, within, mistakes) or otherwise
                    return self._expect(False, label, "wrong-result", **gaps)
        return self._expect(True, otherwise, "wrong-result")

    def changes(self, variable: Variable, *, by: Any = None, otherwise: str | None = None) -> bool:
        """Running it changes the variable, or changes it by this much."""
        if not variable:
            return False
        with self.imported.session() as session:
            before = session.run(variable.fetch)
            session.run(self.fetch)
            after = session.run(variable.fetch)
        changed = not numpy.array_equal(before, after)
        good = changed if by is None else is_near(after - before, by, 1e-4)
        return self._expect(good, otherwise, "does-not-change", variable=variable.name)

    def initialises(self, *variables: Variable, otherwise: str | None = None) -> bool:
        """Running it gives each of these variables a value."""
        left_out = [
            variable for variable in variables if variable and not gives_a_value(self.operation, variable.operation)
        ]
        names = ", ".join(f"`{variable.name}`" for variable in left_out)
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
        """One run brings the variable from random values to what the function gives for them.

        `mistakes` as in `computes`.
        """
        if not variable:
            return False
        with self.imported.session() as session:
            for _ in range(draws):
                values = random_inputs(self._rng, [variable])
                session.set(variable.variable, values[0])
                session.run(self.operation)
                saw, expected = session.run(variable.fetch), expected_of(function, values)
                if not is_near(saw, expected, within):
                    gaps = {
                        "before": number_text(values[0]),
                        "saw": number_text(saw),
                        "expected": number_text(expected),
                    }
                    label = mistake_in(saw, values, within, mistakes) or otherwise
                    return self._expect(False, label, "wrong-update", variable=variable.name, **gaps)
        return self._expect(True, otherwise, "wrong-update")

    def moved(self, variable: Variable, start: Any) -> Any:
        """Where one run brings the variable from a value. Adds no finding. Raises GraphFailed."""
        with self.imported.session() as session:
            session.set(variable.variable, numpy.asarray(start, variable.fetch.dtype.base_dtype.as_numpy_dtype))
            session.run(self.operation)
            return session.run(variable.fetch)

    def keeps(self, variable: Variable, otherwise: str | None = None) -> bool:
        """Running it leaves the variable as it is."""
        if not variable:
            return False
        with self.imported.session() as session:
            before = session.run(variable.fetch)
            session.run(self.fetch)
            same = numpy.array_equal(before, session.run(variable.fetch))
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
            start = session.run(variable.fetch)
            for _ in range(runs):
                session.run(self.operation)
            saw = session.run(variable.fetch)
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
            _set_variables(session, given)
            values = random_inputs(self._rng, inputs)
            feeds = {node.fetch: value for node, value in zip(inputs, values, strict=True)}
            saw = session.run(self.fetch, feeds)
        good = numpy.allclose(saw, expected, rtol=within, atol=within)
        gaps = {"saw": number_text(saw), "expected": number_text(expected)}
        return self._expect(good, otherwise, "wrong-value", **gaps)

    def _part(self, kind: Literal["variable", "tensor"], name: str) -> tuple[str, Element, ImportedGraph, Report, Any]:
        full = f"{name}:0" if kind == "tensor" else name
        return name, Element(kind, self.element.graph, full), self.imported, self._report, self._rng

    def _tensor(self, name: str) -> Node:
        element = Element("tensor", self.element.graph, name)
        return Node(name, element, self.imported, self._report, self._rng)


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
        graph, parts = self.element.graph, (self.imported, self._report, self._rng)
        names = [operation.name for operation in writers(self.variable)]
        return [Node(name, Element("operation", graph, name), *parts) for name in names]

    def has_writers(self, count: int, otherwise: str | None = None) -> bool:
        """This many operations write to it besides its initializer. Only where the task asks for it."""
        found = self.writers
        values = {"saw": len(found), "expected": count}
        return self._expect(len(found) == count, otherwise, "too-many-writers", variable=self.name, **values)


def _set_variables(session: FreshSession, given: Mapping[Variable, Any]) -> None:
    for variable, value in given.items():
        session.set(variable.variable, value)


def _set_or_feed(session: FreshSession, inputs: Sequence[Node], values: Sequence[Any]) -> dict[Any, Any]:
    """Set the variables among the inputs; gives what is to be fed for the others."""
    given = dict(zip(inputs, values, strict=True))
    _set_variables(session, {node: value for node, value in given.items() if isinstance(node, Variable)})
    return {node.fetch: value for node, value in given.items() if not isinstance(node, Variable)}


def _inputs_text(inputs: Sequence[Node], values: Sequence[Any]) -> str:
    named = zip(inputs, values, strict=True)
    return ", ".join(f"{node.name}={number_text(value)}" for node, value in named)


def _distance(value: Any, goal: Any) -> float:
    if numpy.size(value) != numpy.size(goal):
        return math.inf
    return float(numpy.abs(numpy.ravel(value) - numpy.ravel(goal)).max())
