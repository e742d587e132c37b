"""What makes a trace consistent, whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterable

from studykit.domain.running.recording import Binding, Element, GraphItself, SessionItself, Several, Trace


def is_consistent(trace: Trace) -> bool:
    """Whether everything that a trace points to is in it, and its numbers make sense."""
    graphs, sessions = len(trace.graphs), len(trace.sessions)
    numbers = [session.graph for session in trace.sessions]
    numbers += [] if trace.default_graph is None else [trace.default_graph]
    numbers += [element.graph for element in _elements((*trace.bindings.values(), *trace.probe.values()))]
    used = [run.session for run in trace.runs] + [run.session for run in trace.failed_runs]
    used += [value.session for value in trace.values]
    used += [session.session for session in _sessions((*trace.bindings.values(), *trace.probe.values()))]
    return (
        all(0 <= number < graphs for number in numbers)
        and all(0 <= number < sessions for number in used)
        and trace.runs_not_kept >= 0
        and all(run.operations >= 0 and len(run.results) == len(run.fetches) for run in trace.runs)
        and all(file.size >= 0 for file in trace.files)
        and 0 <= trace.seconds < 1e6
    )


def _flat(bindings: Iterable[Binding]) -> Iterable[Binding]:
    for binding in bindings:
        yield binding
        if isinstance(binding, Several):
            yield from _flat(binding.items)


def _elements(bindings: Iterable[Binding]) -> Iterable[Element | GraphItself]:
    return (binding for binding in _flat(bindings) if isinstance(binding, Element | GraphItself))


def _sessions(bindings: Iterable[Binding]) -> Iterable[SessionItself]:
    return (binding for binding in _flat(bindings) if isinstance(binding, SessionItself))
