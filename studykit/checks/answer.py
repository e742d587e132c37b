"""The answer as a check sees it: its names, its runs, its files — all read from the recording."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Any, cast

import numpy

from studykit.checks.graphs import Graphs, ImportedGraph
from studykit.checks.missing import ABSENT
from studykit.checks.report import Report
from studykit.checks.vocabulary.decoding import exact_in, value_in
from studykit.checks.vocabulary.describe import described, names_text, quoted
from studykit.checks.vocabulary.files import Files
from studykit.checks.vocabulary.nodes import Node, Variable
from studykit.checks.vocabulary.program_text import (
    calls_of,
    extra_lines,
    first_change,
    last_given,
    missing_lines,
    not_written_out,
)
from studykit.checks.vocabulary.runs import Runs
from studykit.checks.vocabulary.source import Source
from studykit.checks.vocabulary.structure import seeds_of_gradients
from studykit.checks.vocabulary.values import Value
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.nearest import nearest
from studykit.domain.running.judge_request import JudgeRequest
from studykit.domain.running.recording import Binding, Element, Function, GraphItself, Recording, Several

NO_WORD = Bilingual("", "")


class Answer:
    """What a check is given. What is missing adds one finding; all that is expected of it then adds none."""

    def __init__(
        self,
        recording: Recording,
        graphs: Graphs,
        report: Report,
        request: JudgeRequest,
        files: Files,
        solution: Answer | None = None,
    ) -> None:
        self._recording = recording
        self._graphs = graphs
        self._report = report
        self._request = request
        self.files = files
        self.solution = solution
        self.seed, self.variant = recording.seed, recording.variant
        self.rng = numpy.random.default_rng(recording.seed)
        self.runs = Runs(graphs, report)
        self.source = Source(recording.answer, report)

    def variable(self, name: str, otherwise: str | None = None, *, if_a_value: str | None = None) -> Variable:
        """The variable that a name stands for.

        `otherwise` is the label where it stands for another node, `if_a_value` where for no node at all.
        """
        label = otherwise if isinstance(self.binding(name), Element) else if_a_value
        element = self._element(name, label, "not-a-variable", ("variable",))
        return Variable(*self._parts(name, element)) if element else cast(Variable, ABSENT)

    def tensor(self, name: str, otherwise: str | None = None) -> Node:
        """The tensor (or variable) that a name stands for."""
        element = self._element(name, otherwise, "not-a-tensor", ("tensor", "variable"))
        return self._node(name, element) if element else cast(Node, ABSENT)

    def operation(self, name: str, otherwise: str | None = None) -> Node:
        """What can be run: an operation or a tensor."""
        element = self._element(name, otherwise, "not-an-operation", ("operation", "tensor"))
        return Node(*self._parts(name, element)) if element else cast(Node, ABSENT)

    def placeholder(self, name: str, otherwise: str | None = None) -> Node:
        """The placeholder that a name stands for."""
        node = self.tensor(name, otherwise or "not-a-placeholder")
        if not node:
            return node
        good = node.operation.type.startswith("Placeholder")
        saw = described(self._binding(name), self._graphs)
        good = self._report.expect(good, otherwise or "not-a-placeholder", node.line, name=name, saw=saw)
        return node if good else cast(Node, ABSENT)

    def tensors(self, name: str, count: int | None = None, otherwise: str | None = None) -> list[Node]:
        """The tensors in a list, each called `name[0]` and so on; a dictionary will do."""
        binding = self._defined(name)
        if binding is None:
            return []
        items = binding.items if isinstance(binding, Several) else ()
        elements = [item for item in items if isinstance(item, Element)]
        good = items and len(elements) == len(items) and count in (None, len(items))
        saw = described(binding, self._graphs)
        label, line = otherwise or "not-several", self.line_of(name)
        if not self._report.expect(good, label, line, name=name, saw=saw, count=count or ""):
            return []
        return [Node(*self._parts(f"{name}[{place}]", element)) for place, element in enumerate(elements)]

    def graph_called(self, name: str, otherwise: str | None = None) -> ImportedGraph:
        """The graph that a name stands for."""
        binding = self._defined(name)
        if binding is None:
            return cast(ImportedGraph, ABSENT)
        saw, line = described(binding, self._graphs), self.line_of(name)
        if not self._report.expect(
            isinstance(binding, GraphItself), otherwise or "not-a-graph", line, name=name, saw=saw
        ):
            return cast(ImportedGraph, ABSENT)
        return self._graphs.graph(cast(GraphItself, binding).graph)

    def value(self, name: str, otherwise: str | None = None) -> Value:
        """The number, array or text that a name stands for."""
        binding = self._defined(name)
        if binding is None:
            return cast(Value, ABSENT)
        held = value_in(binding)
        saw, line = described(binding, self._graphs), self.line_of(name)
        if not self._report.expect(held is not None, otherwise or "not-a-value", line, name=name, saw=saw):
            return cast(Value, ABSENT)
        written_out = not_written_out(self._recording.answer, name) is None
        worked_out = self.source.is_worked_out(name)
        return Value(name, held, exact_in(binding), written_out, worked_out, line, self._graphs.trace, self._report)

    def nodes_behind(self, value: Value, within: float = 0.0) -> list[list[Node]]:
        """The nodes whose evaluation in a session gave a value; for a list, those of each of its values in turn.

        By chance more than one node may have given a number. Adds no finding.
        """
        found = value.fetched_from(within) if value else []
        return [[self._node(value.name, element) for element in dict.fromkeys(elements)] for elements in found]

    def one_of(self, nodes: Sequence[Node], expects: Callable[[Node], object]) -> bool:
        """One of the nodes meets what is expected of it; where none does, the last one's findings are reported."""
        if any(self.would_hold(partial(expects, node)) for node in nodes):
            return True
        for node in nodes[-1:]:
            expects(node)
        return False

    def would_hold(self, expects: Callable[[], object]) -> bool:
        """Whether an expectation would hold. Adds no finding: it serves to choose what to say of another one."""
        before = self._report.findings[:]
        holds = bool(expects()) and self._report.findings == before
        self._report.findings[:] = before
        return holds

    def calls_autodiff(self, times: int, otherwise: str | None = None) -> bool:
        """tf.gradients was called so often, by the answer or by an optimizer. Only where the task asks for it."""
        seeds = [(graph, seeds_of_gradients(graph.graph)) for graph in self.graphs]
        lines = [graph.recorded.lines.get(name) for graph, names in seeds for name in names.values()]
        label = otherwise or "wrong-autodiff-calls"
        line = lines[-1] if lines else None
        return self._report.expect(len(lines) == times, label, line, saw=len(lines), expected=times)

    def inputs_of(self, node: Node, *names: str) -> dict[str, Node]:
        """Those of the names that stand for nodes which a node is computed from. Adds no finding."""
        bound = {name: self.binding(name) for name in names}
        found = {name: self._node(name, held) for name, held in bound.items() if isinstance(held, Element)}
        return {name: behind for name, behind in found.items() if node.is_computed_from(behind)}

    def function(self, name: str, otherwise: str | None = None) -> Function:
        """The Python function that the answer defined under a name: its parameters and its line."""
        binding = self._defined(name)
        if binding is None:
            return cast(Function, ABSENT)
        saw, line = described(binding, self._graphs), self.line_of(name)
        good = isinstance(binding, Function)
        if not self._report.expect(good, otherwise or "not-a-function", line, name=name, saw=saw):
            return cast(Function, ABSENT)
        return cast(Function, binding)

    def tensor_called(self, name: str, otherwise: str | None = None) -> Node:
        """The tensor of this operation name in the graph that the answer built, whatever its own name for it."""
        number = self._built()
        graph = None if number is None else self._graphs.graph(number)
        operations = graph.graph.get_operations() if graph else []
        made = [operation.name for operation in operations if operation.outputs]
        near = names_text(nearest(name, made))
        if not self._report.expect(name in made, otherwise or "tensor-missing", expected=name, names=near):
            return cast(Node, ABSENT)
        return Node(*self._parts(name, Element("tensor", number or 0, f"{name}:0")))

    def variables(self) -> list[Variable]:
        """The variables of the graph that the answer built, each under its name there."""
        number = self._built()
        made = self._graphs.graph(number).variables if number is not None else []
        names = [variable.op.name for variable in made]
        return [Variable(*self._parts(name, Element("variable", number or 0, name))) for name in names]

    def variable_called(self, name: str, otherwise: str | None = None, *, beside: Node | None = None) -> Variable:
        """The variable of this name in the default graph, or in another node's, whatever the answer's name for it."""
        number = beside.element.graph if beside else self._default()
        graph = self._graphs.graph(number) if self._graphs.trace.graphs else None
        found = graph is not None and graph.variable(name) is not None
        names = names_text([variable.op.name for variable in graph.variables] if graph else [])
        if not self._report.expect(found, otherwise or "variable-missing", expected=name, names=names):
            return cast(Variable, ABSENT)
        return Variable(*self._parts(name, Element("variable", number, name)))

    def variables_matching(self, pattern: str) -> list[str]:
        """The names in the graph of the variables whose whole name fits a regular expression."""
        names = [variable.op.name for variable in self.graph.variables] if self.graph else []
        return [name for name in names if re.fullmatch(pattern, name)]

    def has_variables(self, count: int, otherwise: str | None = None, *, graph: ImportedGraph | None = None) -> bool:
        """The graph (the default one, where none is given) has this many variables."""
        graph = self.graph if graph is None else graph
        names = [variable.op.name for variable in graph.variables] if graph else []
        return self._report.expect(
            len(names) == count, otherwise or "wrong-count", saw=len(names), expected=count, names=names_text(names)
        )

    def prints(self, text: str, otherwise: str | None = None) -> bool:
        """The output contains a text."""
        output = self._recording.output
        return self._report.expect(text in output.head + output.tail, otherwise or "wrong-output", expected=text)

    def printed_lines(self) -> list[str]:
        """The lines that were printed."""
        output = self._recording.output
        return (output.head + output.tail).splitlines()

    def writes_out(self, name: str, otherwise: str | None = None) -> bool:
        """What the name holds is typed in as it is, nowhere computed: what was computed is no prediction."""
        found = not_written_out(self._recording.answer, name)
        line, saw = found or (None, "")
        return self._report.expect(found is None, otherwise or "not-written-out", line, name=name, saw=quoted(saw))

    def keeps_the_program(self, but: Collection[str] = (), otherwise: str | None = None) -> bool:
        """The answer is the starter's program; only what these names are given may differ, and comments and blanks."""
        change = first_change(self._recording.answer, self._request.starter, but)
        line, saw, expected = change or (None, "", "")
        gaps = {"saw": quoted(saw), "expected": quoted(expected), "names": ", ".join(f"`{name}`" for name in but)}
        return self._report.expect(change is None, otherwise or "program-changed", line, **gaps)

    def uses_the_given_lines(self, otherwise: str | None = None) -> bool:
        """The answer has the solution's lines in any order and indentation; more prints may stand among them."""
        extra = extra_lines(self._recording.answer, self._request.solution)
        missing = missing_lines(self._recording.answer, self._request.solution)
        line = extra[0].number if extra else None
        gaps = {"extra": quoted(extra[0].text if extra else ""), "missing": quoted(missing[0] if missing else "")}
        return self._report.expect(not extra and not missing, otherwise or "lines-changed", line, **gaps)

    def expect(self, holds: object, otherwise: str, line: int | None = None, **values: object) -> bool:
        """An expectation in the author's own words."""
        return self._report.expect(holds, otherwise, line, **values)

    @property
    def is_right_so_far(self) -> bool:
        """Whether nothing was found yet: structure need not be looked at while all behaviour is right."""
        return not self._report.findings

    @property
    def graph(self) -> ImportedGraph | None:
        """The graph that was the default one when the answer ended."""
        number = self._graphs.trace.default_graph
        return None if number is None else self._graphs.graph(number)

    def binding(self, name: str) -> Binding | None:
        """What a name stands for, as it was recorded, or as the author's probe left it."""
        return self._graphs.trace.probe.get(name, self._graphs.trace.bindings.get(name))

    def is_node(self, name: str) -> bool:
        """Whether a name stands for a variable, tensor or operation; adds no finding."""
        return isinstance(self.binding(name), Element)

    @property
    def graphs(self) -> list[ImportedGraph]:
        """Every graph that was the default one at the end, that a name belongs to, or that a session ran."""
        return [self._graphs.graph(number) for number in range(len(self._graphs.trace.graphs))]

    def line_of(self, name: str) -> int | None:
        """The line where the answer last gives a name its value."""
        return last_given(self._recording.answer, name)

    def calls(self, *names: str) -> list[int]:
        """The lines of the answer's text that call one of these names, or enter it: `with FileWriter`.

        Only to say why something is not so: a name says nothing about what was really called.
        """
        return calls_of(self._recording.answer, names)

    def _built(self) -> int | None:
        """The number of the default graph, or of the largest one where the default one is empty."""
        graphs, default = self._graphs.trace.graphs, self._graphs.trace.default_graph
        if default is not None and graphs[default].operations:
            return default
        return max(range(len(graphs)), key=lambda number: graphs[number].operations, default=None)

    def _default(self) -> int:
        return self._graphs.trace.default_graph or 0

    def _binding(self, name: str) -> Binding:
        binding = self.binding(name)
        assert binding is not None
        return binding

    def _defined(self, name: str) -> Binding | None:
        binding = self.binding(name)
        word = self._request.names.get(name, NO_WORD)
        what = Bilingual(word.ko, word.en[:1].lower() + word.en[1:])
        self._report.expect(binding, "name-missing", name=name, what=what)
        return binding

    def _element(self, name: str, otherwise: str | None, default: str, kinds: tuple[str, ...]) -> Element | None:
        binding = self._defined(name)
        if binding is None:
            return None
        good = isinstance(binding, Element) and binding.kind in kinds
        line = self._line_of_node(binding) or self.line_of(name)
        saw = described(binding, self._graphs)
        if not self._report.expect(good, otherwise or default, line, name=name, saw=saw):
            return None
        return cast(Element, binding)

    def _line_of_node(self, binding: Binding) -> int | None:
        if not isinstance(binding, Element):
            return None
        return self._graphs.trace.graphs[binding.graph].lines.get(binding.name.partition(":")[0])

    def _node(self, name: str, element: Element) -> Node:
        """A node by its name in the graph; a variable's own node is the variable."""
        own = self._graphs.graph(element.graph).variable(element.name.partition(":")[0])
        if own is None:
            return Node(*self._parts(name, element))
        return Variable(*self._parts(name, Element("variable", element.graph, own.op.name)))

    def _parts(self, name: str, element: Element) -> tuple[str, Element, ImportedGraph, Report, Any]:
        return name, element, self._graphs.graph(element.graph), self._report, self.rng
