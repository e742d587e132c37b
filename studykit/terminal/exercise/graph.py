"""The graph of an answer as lines of text: each node above what feeds it, each drawn once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from studykit.domain.exercises.verdict import DrawnNode
from studykit.errors import Plural
from studykit.terminal.messages import Messages
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.width import columns, padded, shortened

MOST_INPUTS = 8
MOST_ALIKE = 3
MOST_LINES = 120
ROOM_FOR_A_NODE = 26
"""Columns that a name and its operation need; a branch that leaves less is drawn as a tree of its own."""
NUMBER_AT_THE_END = re.compile(r"_\d+$")


def graph_lines(nodes: Sequence[DrawnNode], width: int, say: Messages, *, marked_line: int | None = None) -> list[str]:
    """The graph in lines of at most `width` columns; empty for a graph without nodes.

    A result stands above what feeds it, branch by branch; a node that feeds several is drawn at the first and
    named at the others. At the right stand the answer's lines, `marked_line` with a `!`.
    """
    if not nodes:
        return []
    drawing = _Drawing({node.name: node for node in nodes}, width, say, marked_line)
    drawing.draw_all()
    lines = [drawing.row(say("result, and below it what feeds it"), say("line")), *drawing.lines]
    if len(lines) <= MOST_LINES:
        return lines
    hidden = len(lines) - MOST_LINES
    return [
        *lines[:MOST_LINES],
        shortened(say(Plural("… {count} more line", "… {count} more lines"), count=hidden), width),
    ]


@dataclass
class _Drawing:
    nodes: dict[str, DrawnNode]
    width: int
    say: Messages
    marked_line: int | None
    lines: list[str] = field(default_factory=list)
    drawn: set[str] = field(default_factory=set)
    trees_below: list[str] = field(default_factory=list)

    def draw_all(self) -> None:
        """All trees, those with variables first, then what only goes round in a circle."""
        own, added = self._results()
        for alike in _runs_of_alike(own):
            for node in alike[: MOST_ALIKE if len(alike) > MOST_ALIKE + 1 else None]:
                self._draw_tree(node.name)
            if len(alike) > MOST_ALIKE + 1:
                self._leave_out(alike[MOST_ALIKE:])
        count = len(self._mark_as_drawn(added))
        for name in self.nodes:
            if name not in self.drawn:
                self._draw_tree(name)
        if count:
            words = self.say(
                Plural(
                    "… {count} node that no line of the answer made", "… {count} nodes that no line of the answer made"
                ),
                count=count,
            )
            self.lines.append(shortened(words, self.width))

    def _results(self) -> tuple[list[DrawnNode], list[DrawnNode]]:
        """The nodes that feed no other: those that the answer made, and those that saving the graph added."""
        used = {name for node in self.nodes.values() for name in node.inputs if name != node.name}
        results = [node for node in self.nodes.values() if node.name not in used]
        if all(node.line is None for node in results):
            return results, []
        own = [node for node in results if node.line is not None]
        own.sort(key=lambda node: not any(self.nodes[name].is_variable for name in self._tree(node)))
        return own, [node for node in results if node.line is None]

    def _tree(self, node: DrawnNode) -> set[str]:
        """The names of a node and of all that feeds it."""
        found: set[str] = set()
        names = [node.name]
        while names:
            name = names.pop()
            if name in self.nodes and name not in found:
                found.add(name)
                names += self.nodes[name].inputs
        return found

    def _draw_tree(self, name: str) -> None:
        """A tree and, below it, the branches for which it was too deep."""
        self.trees_below.append(name)
        while self.trees_below:
            following = self.trees_below.pop(0)
            if following not in self.drawn:
                self._draw(following, "", "")

    def _draw(self, name: str, branch: str, below: str) -> None:
        node = self.nodes.get(name)
        again = name in self.drawn
        self.drawn.add(name)
        self.lines.append(self._node_row(name, node, branch, again=again))
        if node is None or again:
            return
        shown = node.inputs if len(node.inputs) <= MOST_INPUTS else node.inputs[: MOST_INPUTS - 1]
        for place, each in enumerate(shown):
            last = place == len(node.inputs) - 1
            self._draw_input(each, below + ("└ " if last else "├ "), below + ("  " if last else "│ "))
        if len(shown) < len(node.inputs):
            more = self.say("… {count} more", count=len(node.inputs) - len(shown))
            self.lines.append(shortened(f"{below}└ {more}", self.width))
            self.trees_below += node.inputs[len(shown) :]

    def _draw_input(self, name: str, branch: str, below: str) -> None:
        node = self.nodes.get(name)
        deep = columns(below) + ROOM_FOR_A_NODE > self.width
        if node and node.inputs and deep and name not in self.drawn:
            self.trees_below.append(name)
            self.lines.append(self.row(f"{branch}{visible(name)}  {self.say('(below)')}", ""))
        else:
            self._draw(name, branch, below)

    def _node_row(self, name: str, node: DrawnNode | None, branch: str, *, again: bool) -> str:
        if node is None:
            return self.row(branch + visible(name), "")
        if again:
            kind = f"[{self.say('variable')}] " if node.is_variable else ""
            return self.row(f"{branch}{visible(name)}  {kind}{self.say('(above)')}", "")
        kind = f"[{self.say('variable')}]" if node.is_variable else visible(node.operation)
        mark = "! " if node.line is not None and node.line == self.marked_line else ""
        return self.row(f"{branch}{visible(name)}  {kind}", "" if node.line is None else f"{mark}{node.line}")

    def row(self, left: str, right: str) -> str:
        """One line: the node at the left, the answer's line at the right."""
        room = self.width - columns(right) - (2 if right else 0)
        left = shortened(left, room)
        return f"{padded(left, room)}  {right}" if right else left

    def _leave_out(self, alike: Sequence[DrawnNode]) -> None:
        words = self.say(
            Plural(
                "… {alike} more like these, {first} to {last}: {count} node",
                "… {alike} more like these, {first} to {last}: {count} nodes",
            ),
            alike=len(alike),
            first=visible(alike[0].name),
            last=visible(alike[-1].name),
            count=len(self._mark_as_drawn(alike)),
        )
        self.lines.append(shortened(words, self.width))

    def _mark_as_drawn(self, nodes: Sequence[DrawnNode]) -> set[str]:
        """Count trees as drawn; the names of the nodes that were not drawn yet."""
        fresh = {name for node in nodes for name in self._tree(node)} - self.drawn
        self.drawn |= fresh
        return fresh


def _runs_of_alike(nodes: Sequence[DrawnNode]) -> Iterator[list[DrawnNode]]:
    """Neighbours that are one node made again and again: `Assign`, `Assign_1`, `Assign_2` …"""
    for _, alike in groupby(nodes, key=lambda node: (node.operation, NUMBER_AT_THE_END.sub("", node.name))):
        yield list(alike)
