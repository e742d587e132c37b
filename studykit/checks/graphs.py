"""The answer's graphs in a clean process: imported from bytes, run with the judge's own feeds and sessions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from studykit.domain.running.recording import Element, RecordedGraph, Recording, Trace


class GraphFailed(Exception):
    """The answer's graph, run again, failed or did not end. `error` is TensorFlow's."""

    def __init__(self, error: Exception) -> None:
        super().__init__(str(error))
        self.error = error


class ImportedGraph:
    """One of the answer's graphs."""

    def __init__(self, v1: Any, recorded: RecordedGraph, running: Callable[[bool], None]) -> None:
        from tensorflow.python.framework import meta_graph

        self._v1 = v1
        self._running = running
        self.recorded = recorded
        self.graph = v1.Graph()
        meta = v1.MetaGraphDef.FromString(recorded.meta_graph)
        with self.graph.as_default(), self._watched():
            meta_graph.import_scoped_meta_graph(meta, clear_devices=True)

    @cached_property
    def variables(self) -> list[Any]:
        """The graph's global and local variables, as TensorFlow's own objects."""
        found = self.graph.get_collection("variables") + self.graph.get_collection("local_variables")
        return list({variable.op.name: variable for variable in found}.values())

    @cached_property
    def trainable(self) -> set[str]:
        """The operation names of the trainable variables."""
        return {variable.op.name for variable in self.graph.get_collection("trainable_variables")}

    def variable(self, name: str) -> Any | None:
        """The variable of an operation name."""
        return next((variable for variable in self.variables if variable.op.name == name), None)

    def operations_of(self, *types: str) -> list[str]:
        """The names of the operations of these types."""
        return [operation.name for operation in self.graph.get_operations() if operation.type in types]

    def line_of(self, name: str) -> int | None:
        """The answer's line that made an operation; None where it was imported, from a `.meta` file for example."""
        return self.recorded.lines.get(name)

    def fetch(self, element: Element) -> Any:
        """What to give to a session's run for a node. Raises GraphFailed where it is not in the graph."""
        try:
            if element.kind == "variable":
                variable = self.variable(element.name)
                return self.operation(element.name).outputs[0] if variable is None else variable.value()
            return self.graph.as_graph_element(element.name)
        except (KeyError, ValueError) as error:
            raise GraphFailed(error) from error

    def operation(self, name: str) -> Any:
        """The operation of a node's name, with or without `:0`. Raises GraphFailed."""
        try:
            return self.graph.get_operation_by_name(name.partition(":")[0])
        except (KeyError, ValueError) as error:
            raise GraphFailed(error) from error

    def operation_called(self, name: str) -> Any | None:
        """The operation of a node's name; None where the graph has none."""
        try:
            return self.operation(name)
        except GraphFailed:
            return None

    @contextmanager
    def session(self) -> Iterator[FreshSession]:
        """A new session with every variable that can be initialised in its initial state."""
        with self._v1.Session(graph=self.graph, config=_options(self._v1)) as session:
            fresh = FreshSession(session, self._watched)
            fresh.initialise(self.variables)
            yield fresh

    @contextmanager
    def _watched(self) -> Iterator[None]:
        self._running(True)
        try:
            yield
        except Exception as error:
            raise GraphFailed(error) from error
        finally:
            self._running(False)


def _options(v1: Any) -> Any:
    """Run the graph as it is: to optimise it takes longer than the few runs of a check."""
    options = v1.ConfigProto(allow_soft_placement=True)
    options.graph_options.optimizer_options.opt_level = v1.OptimizerOptions.L0
    options.graph_options.rewrite_options.disable_meta_optimizer = True
    return options


class FreshSession:
    """A session of the judge's own."""

    def __init__(self, session: Any, watched: Callable[[], Any]) -> None:
        self._session = session
        self._watched = watched

    def run(self, fetches: Any, feeds: Mapping[Any, Any] | None = None) -> Any:
        """Run the graph. Raises GraphFailed."""
        with self._watched():
            return self._session.run(fetches, feed_dict=feeds or None)

    def initialise(self, variables: list[Any]) -> None:
        """Run the initializers: all at once, or one by one where that fails."""
        try:
            self.run([variable.initializer for variable in variables])
            return
        except GraphFailed:
            for variable in variables:
                try:
                    self.run(variable.initializer)
                except GraphFailed:
                    continue

    def set(self, variable: Any, value: Any) -> None:
        """Give a variable a value through its own initializer. Raises GraphFailed."""
        self.run(variable.initializer, {variable.initializer.inputs[1]: value})


class Graphs:
    """A recording's graphs by their numbers, each imported when it is first asked for, and its trace."""

    def __init__(self, v1: Any, recording: Recording, running: Callable[[bool], None]) -> None:
        if recording.trace is None:
            raise ValueError("a recording without a trace cannot be judged")
        self.trace: Trace = recording.trace
        self._v1 = v1
        self._running = running
        self._imported: dict[int, ImportedGraph] = {}

    def graph(self, number: int) -> ImportedGraph:
        """A graph by its number. Raises GraphFailed where it cannot be imported."""
        if number not in self._imported:
            self._imported[number] = ImportedGraph(self._v1, self.trace.graphs[number], self._running)
        return self._imported[number]
