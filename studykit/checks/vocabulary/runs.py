"""Expectations about what was run: how often, what together, and whether the graph grew meanwhile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from studykit.checks.graphs import Graphs
from studykit.checks.report import Report
from studykit.checks.vocabulary.decoding import array_in
from studykit.checks.vocabulary.nodes import Node, Variable
from studykit.checks.vocabulary.run import Run, VariableEffects, effects_of
from studykit.checks.vocabulary.structure import ancestors, gives_a_value
from studykit.domain.running.recording import FailedRun, SessionRun

GROWTH_OF_A_LOOP = 5
ONLY_WRITES = ("NoOp", "Assign", "AssignVariableOp")


class Runs:
    """The recorded calls of Session.run, in their order."""

    def __init__(self, graphs: Graphs, report: Report) -> None:
        self._graphs = graphs
        self._trace = graphs.trace
        self._report = report
        self._effects: dict[tuple[int, tuple[str, ...], tuple[str, ...]], VariableEffects] = {}

    def __iter__(self) -> Iterator[Run]:
        """The runs in their order, each to be asked what it fed, gave and did to variables."""
        for place, run in enumerate(self._trace.runs):
            number = self._trace.sessions[run.session].graph
            graph = self._graphs.graph(number)
            key = number, run.fetches, tuple(fed.name for fed in run.feeds)
            if key not in self._effects:
                self._effects[key] = effects_of(graph, *key[1:])
            yield Run.from_recording(place, run, graph, self._effects[key])

    def of(self, node: Node) -> list[SessionRun]:
        """The runs that fetched a node."""
        runs = [run for run in self._trace.runs if self._trace.sessions[run.session].graph == node.element.graph]
        return [run for run in runs if any(name.partition(":")[0] in node.names for name in run.fetches)]

    def evaluating(self, node: Node) -> list[SessionRun]:
        """The runs that computed a node: what they fetched needs it, and no value was fed in its place.

        Initialising a variable does not count as computing it.
        """
        return [run for run in self._trace.runs if self._needs(run, node, [fed.name for fed in run.feeds])]

    def initialising(self, *variables: Variable) -> list[SessionRun]:
        """The runs in which a single fetch gave all these variables a value."""
        return [
            run
            for run in self._trace.runs
            if any(_writes_all(operation, variables) for operation in self._fetched(run, *variables))
        ]

    def failing(self, node: Node, error: str | None = None) -> list[FailedRun]:
        """The runs that were to compute a node and raised (an error of this type) instead."""
        failed = [run for run in self._trace.failed_runs if error in (None, run.error)]
        return [run for run in failed if self._needs(run, node, [])]

    def fetched(self, node: Node, *, at_least: int = 1, otherwise: str | None = None) -> bool:
        """A node was fetched at least this often."""
        if not node:
            return False
        saw = len(self.of(node))
        enough = saw >= at_least or (self._trace.runs_not_kept > 0 and saw > 0)
        values = {"name": node.name, "saw": saw, "expected": at_least}
        return self._report.expect(enough, otherwise or "too-few-runs", node.line, **values)

    def number_is(self, expected: int, otherwise: str | None = None) -> bool:
        """This many runs in all."""
        saw = len(self._trace.runs) + self._trace.runs_not_kept
        return self._report.expect(saw == expected, otherwise or "wrong-runs", saw=saw, expected=expected)

    def fetched_together(self, *nodes: Node, otherwise: str | None = None) -> bool:
        """One run fetched all these nodes."""
        if not all(nodes):
            return False
        counted = [{id(run) for run in self.of(node)} for node in nodes]
        together = set.intersection(*counted)
        names = ", ".join(f"`{node.name}`" for node in nodes)
        return self._report.expect(together, otherwise or "not-together", nodes[0].line, names=names)

    def do_not_grow_the_graph(self, otherwise: str | None = None) -> bool:
        """No session's graph became larger again and again while it ran, as in a loop that makes nodes."""
        for number in range(len(self._trace.sessions)):
            sizes = [run.operations for run in self._trace.runs if run.session == number]
            steps = sum(later > earlier for earlier, later in pairwise(sizes))
            if steps >= GROWTH_OF_A_LOOP:
                line = self._line_that_repeats(self._trace.sessions[number].graph)
                gaps = {"first": sizes[0], "last": sizes[-1]}
                return self._report.expect(False, otherwise or "graph-grows", line, **gaps)
        return self._report.expect(True, otherwise or "graph-grows")

    def do_not_initialise_again(
        self, variable: Variable, *, after: Node, at_least: int = 1, otherwise: str | None = None
    ) -> bool:
        """A variable keeps what a node did to it: of the node's runs, this many come after its last initialisation.

        Holds where there are fewer runs in all.
        """
        if not variable or not after or len(self.of(after)) < at_least:
            return True
        last = self.of(after)[-1].session
        runs = [run for run in self._trace.runs if run.session == last]
        initialising = [place for place, run in enumerate(runs) if variable.is_initialised_by(run.fetches)]
        rest = runs[initialising[-1] + 1 :] if initialising else runs
        line = runs[initialising[-1]].line if initialising else None
        of_the_node = {id(run) for run in self.of(after)}
        kept = sum(id(run) in of_the_node for run in rest) >= at_least
        return self._report.expect(kept, otherwise or "initialised-again", line, variable=variable.name)

    def leave_no_default_session(self, otherwise: str | None = None) -> bool:
        """No session is still the default one when the answer ends."""
        left_open = [session for session in self._trace.sessions if session.still_default and not session.closed]
        line = left_open[0].line if left_open else None
        return self._report.expect(not left_open, otherwise or "interactive-left-open", line)

    def left(self, variable: Variable) -> Any | None:
        """What a variable held when the last session that had given it a value was closed, or at the end."""
        graph = variable.element.graph if variable else None
        held = [
            last.value
            for last in self._trace.values
            if last.value and last.name == variable.element.name and self._trace.sessions[last.session].graph == graph
        ]
        return array_in(held[-1]) if held else None

    def line_of_the_last(self) -> int | None:
        """The answer's line that made the last run."""
        return self._trace.runs[-1].line if self._trace.runs else None

    def _needs(self, run: SessionRun | FailedRun, node: Node, fed: list[str]) -> bool:
        """Whether a run's fetches need a node."""
        but, fetched = [name.partition(":")[0] for name in fed], self._fetched(run, node)
        if isinstance(node, Variable):
            fetched = [operation for operation in fetched if operation.type not in ONLY_WRITES]
        return any(node.operation.name in ancestors(operation, but) for operation in fetched)

    def _fetched(self, run: SessionRun | FailedRun, *nodes: Node) -> list[Any]:
        """The operations that a run fetched; none where its session ran another graph than the nodes'."""
        graph = self._trace.sessions[run.session].graph
        if not all(node and node.element.graph == graph for node in nodes):
            return []
        found = (nodes[0].imported.operation_called(name) for name in run.fetches)
        return [operation for operation in found if operation is not None]

    def _line_that_repeats(self, graph: int) -> int | None:
        lines = Counter(self._trace.graphs[graph].lines.values())
        return lines.most_common(1)[0][0] if lines else None


def _writes_all(operation: Any, variables: Sequence[Variable]) -> bool:
    return all(gives_a_value(operation, variable.operation) for variable in variables)
