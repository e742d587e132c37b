"""Expectations about what was run: how often, what together, and whether the graph grew meanwhile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from studykit.checks.nodes import Node
from studykit.checks.report import Report
from studykit.checks.run import Deeds, Run, deeds_of
from studykit.checks.world import World
from studykit.domain.bilingual import Bilingual
from studykit.domain.recording import SessionRun

GROWTH_OF_A_LOOP = 5


class Runs:
    """The recorded calls of Session.run, in their order."""

    def __init__(self, world: World, report: Report) -> None:
        self._world = world
        self._trace = world.trace
        self._report = report
        self._deeds: dict[tuple[int, tuple[str, ...]], Deeds] = {}

    def __iter__(self) -> Iterator[Run]:
        """The runs one by one, to be asked what each fed, gave and did to variables."""
        for place, run in enumerate(self._trace.runs):
            number = self._trace.sessions[run.session].graph
            graph = self._world.graph(number)
            if (number, run.fetches) not in self._deeds:
                self._deeds[number, run.fetches] = deeds_of(graph, run.fetches)
            yield Run.told(place, run, graph, self._deeds[number, run.fetches])

    def of(self, node: Node) -> list[SessionRun]:
        """The runs that fetched a node."""
        return [run for run in self._trace.runs if any(name.partition(":")[0] in node.names for name in run.fetches)]

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
