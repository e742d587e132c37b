"""One call of Session.run as a check may ask about it: what was fed and given, and what it did to variables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from studykit.checks.graphs import ImportedGraph
from studykit.checks.vocabulary.decoding import array_in, is_the_same
from studykit.checks.vocabulary.nodes import Node
from studykit.checks.vocabulary.structure import ancestors, is_writer, reads_a_checkpoint
from studykit.checks.vocabulary.values import Value
from studykit.domain.running.recording import SessionRun


@dataclass(frozen=True, slots=True)
class VariableEffects:
    """What running some nodes does to variables, by their names in the graph; `ran` names all operations run."""

    ran: frozenset[str]
    initialises: frozenset[str]
    restores: frozenset[str]
    updates: frozenset[str]
    saves: frozenset[str]


@dataclass(frozen=True, slots=True)
class Run:
    """One run. `place` counts all runs of the answer; `fed` gives None for a value too large to be kept.

    `operations` is the size of the graph at that moment.
    """

    place: int
    session: int
    line: int | None
    graph: ImportedGraph
    operations: int
    fetches: tuple[str, ...]
    fed: Mapping[str, Any]
    results: tuple[Any, ...]
    effects: VariableEffects

    @classmethod
    def from_recording(cls, place: int, run: SessionRun, graph: ImportedGraph, effects: VariableEffects) -> Run:
        """A run as it was recorded."""
        fed = {feed.name: None if feed.value is None else array_in(feed.value) for feed in run.feeds}
        results = tuple(None if result is None else array_in(result) for result in run.results)
        return cls(place, run.session, run.line, graph, run.operations, run.fetches, fed, results, effects)

    def feeds(self, node: Node) -> bool:
        """Whether a value was fed for a node."""
        return node.fetch.name in self.fed

    def value_for(self, node: Node) -> Any | None:
        """The value fed for a node; None where none was, or it was too large to be kept."""
        return self.fed.get(node.fetch.name)

    def gave(self, value: Value) -> tuple[str, ...]:
        """The names of what it fetched that gave this value; none where it gave another."""
        given = zip(self.fetches, self.results, strict=True)
        return tuple(name for name, result in given if result is not None and is_the_same(value.held, result))

    def fetched(self, node: Node) -> bool:
        """Whether a node was fetched, or a variable's value read."""
        names = {name.partition(":")[0] for name in self.fetches}
        return self.graph is node.imported and not names.isdisjoint(node.names)


def effects_of(graph: ImportedGraph, fetches: tuple[str, ...], fed: tuple[str, ...]) -> VariableEffects:
    """What fetching these nodes does while values stand in for what was fed."""
    but = [name.partition(":")[0] for name in fed]
    fetched = [operation for operation in map(graph.operation_called, fetches) if operation is not None]
    ran = {name for operation in fetched for name in ancestors(operation, but)}
    initializers = {variable.initializer.name for variable in graph.variables}
    initialises, restores, updates, saves = set[str](), set[str](), set[str](), set[str]()
    for operation in map(graph.operation, ran):
        if operation.type.startswith("Save"):
            saves |= {variable.op.name for variable in graph.variables} & ancestors(operation)
        elif is_writer(operation):
            written = operation.inputs[0].op.name
            if operation.name in initializers:
                initialises.add(written)
            elif reads_a_checkpoint(operation):
                restores.add(written)
            else:
                updates.add(written)
    return VariableEffects(
        frozenset(ran), frozenset(initialises), frozenset(restores), frozenset(updates), frozenset(saves)
    )
