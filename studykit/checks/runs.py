"""Expectations about what was run: how often, what together, and whether the graph grew meanwhile."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from studykit.checks.nodes import Node, Variable
from studykit.checks.report import Report
from studykit.domain.bilingual import Bilingual
from studykit.domain.recording import SessionRun, Trace

GROWTH_OF_A_LOOP = 5


class Runs:
    """The recorded calls of Session.run, in their order."""

    def __init__(self, trace: Trace, report: Report) -> None:
        self._trace = trace
        self._report = report

    def of(self, node: Node) -> list[SessionRun]:
        """The runs that fetched a node."""
        names = {node.operation.name, f"{node.operation.name}/read", f"{node.operation.name}/Read/ReadVariableOp"}
        return [run for run in self._trace.runs if any(name.partition(":")[0] in names for name in run.fetches)]

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
                told = {"first": sizes[0], "last": sizes[-1]}
                return self._report.expect(False, otherwise or "graph-grows", line, **told)
        return self._report.expect(True, otherwise or "graph-grows")

    def _line_that_repeats(self, graph: int) -> int | None:
        lines = Counter(self._trace.graphs[graph].lines.values())
        return lines.most_common(1)[0][0] if lines else None

    def do_not_initialise_again(
        self, variable: Variable, *, after: Node, at_least: int = 1, otherwise: str | None = None
    ) -> bool:
        """A variable keeps what a node did to it: of the node's runs, this many come after its last initialisation.

        Says nothing where there are fewer runs in all.
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
        open_ones = [one for one in self._trace.sessions if one.still_default and not one.closed]
        line = open_ones[0].line if open_ones else None
        return self._report.expect(not open_ones, otherwise or "interactive-left-open", line)

    def line_of_the_last(self) -> int | None:
        """The answer's line that made the last run."""
        return self._trace.runs[-1].line if self._trace.runs else None


def names_of(names: list[str]) -> Bilingual:
    """Names in a row, or that there are none."""
    row = ", ".join(f"'{name}'" for name in names)
    return Bilingual(row or "없음", row or "none")
