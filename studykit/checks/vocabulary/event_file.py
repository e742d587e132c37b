"""What an event file holds for TensorBoard: scalars by tag, and the graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class EventFile:
    """One event file. `scalars` are steps and values by tag; `nodes` is None where no graph was written."""

    path: str
    scalars: Mapping[str, tuple[tuple[int, float], ...]]
    nodes: frozenset[str] | None


def read_event_file(v1: Any, file: str, path: str) -> EventFile:
    """The file under its name for people, up to where it cannot be read: what was never written out is cut off."""
    scalars: dict[str, list[tuple[int, float]]] = defaultdict(list)
    nodes: set[str] | None = None
    with suppress(Exception):
        for event in v1.train.summary_iterator(file):
            for value in event.summary.value:
                scalars[value.tag].append((event.step, value.simple_value))
            graph = _graph_in(v1, event)
            if graph is not None:
                nodes = (nodes or set()) | {node.name for node in graph.node}
    by_tag = {tag: tuple(points) for tag, points in scalars.items()}
    return EventFile(path, by_tag, None if nodes is None else frozenset(nodes))


def _graph_in(v1: Any, event: Any) -> Any | None:
    if event.HasField("graph_def"):
        return v1.GraphDef.FromString(event.graph_def)
    if event.HasField("meta_graph_def"):
        return v1.MetaGraphDef.FromString(event.meta_graph_def).graph_def
    return None
