"""Expectations about plain values: numbers, arrays, texts that the answer's names hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy

from studykit.checks.report import Report
from studykit.checks.vocabulary.decoding import array_in, is_exactly, is_near, is_the_same
from studykit.checks.vocabulary.describe import value_text
from studykit.checks.vocabulary.mistakes import NONE, Mistakes
from studykit.checks.vocabulary.nodes import Node
from studykit.domain.running.recording import Element, Trace

READ = re.compile(r"/read$|/Read/ReadVariableOp(_\d+)?$")
"""How the reading of a variable is called, in either family."""


class Value:
    """A value under the answer's name for it. `line` is where the answer last gives the name a value."""

    def __init__(
        self,
        name: str,
        held: Any,
        exact: Any,
        written_out: bool,
        worked_out: bool,
        line: int | None,
        trace: Trace,
        report: Report,
    ) -> None:
        self.name = name
        self.held = held
        self._exact = exact
        self._written_out = written_out
        self._worked_out = worked_out
        self.line = line
        self._trace = trace
        self._report = report

    def _expect(self, holds: object, otherwise: str | None, default: str, **values: object) -> bool:
        gaps = {"name": self.name, "saw": value_text(self.held), **values}
        return self._report.expect(holds, otherwise or default, self.line, **gaps)

    def equals(self, expected: Any, otherwise: str | None = None, *, mistakes: Mistakes = NONE) -> bool:
        """It is this number, text, truth or list of such, exactly: a text is no number, and True is not 1.

        Arrays and lists of numbers alone are compared by their numbers. `mistakes` are typical wrong values by their
        labels: where it is one of them, its label is reported.
        """
        return self._compared(expected, otherwise, mistakes, lambda value: is_exactly(self._exact, value))

    def is_true(self, otherwise: str | None = None) -> bool:
        """It is the truth value True; 1 or a text is not."""
        good = numpy.asarray(self.held).dtype.kind == "b" and numpy.size(self.held) == 1 and bool(numpy.all(self.held))
        return self._expect(good, otherwise, "wrong-value", expected="True")

    def is_near(self, expected: Any, *, within: float, otherwise: str | None = None, mistakes: Mistakes = NONE) -> bool:
        """It has as many numbers, each near the expected one. `mistakes` as in `equals`."""
        return self._compared(expected, otherwise, mistakes, lambda value: is_near(self.held, value, within))

    def _compared(
        self, expected: Any, otherwise: str | None, mistakes: Mistakes, agrees: Callable[[Any], bool]
    ) -> bool:
        good = agrees(expected)
        if not good and isinstance(self.held, str) and _is_number(expected):
            return self._expect(False, "text-for-a-number", "text-for-a-number", expected=value_text(expected))
        fitting = [label for label, value in mistakes.items() if not good and agrees(value)]
        label = fitting[0] if fitting else otherwise
        return self._expect(good, label, "wrong-value", expected=value_text(expected))

    def satisfies(self, holds: Callable[[Any], object], expected: str, otherwise: str | None = None) -> bool:
        """A condition of the author's holds for it; `expected` says it in a sign or two."""
        return self._expect(holds(self.held), otherwise, "wrong-value", expected=expected)

    def has(self, *, shape: Any = None, dtype: str | None = None, otherwise: str | None = None) -> bool:
        """It has a shape and a data type."""
        array, good = numpy.asarray(self.held), True
        if shape is not None:
            saw = list(array.shape)
            good = self._expect(saw == list(shape), otherwise, "wrong-shape", saw=saw, expected=list(shape))
        if dtype is not None:
            good &= self._expect(
                array.dtype.name == dtype, otherwise, "wrong-dtype", saw=array.dtype.name, expected=dtype
            )
        return good

    def came_from_a_session(self, of: Node | None = None, otherwise: str | None = None, *, within: float = 0.0) -> bool:
        """A run of a session gave exactly this value (for this node); a number written by hand is not it.

        `within` also takes a value that was rounded afterwards, if the program made it of something.
        """
        if not self._worked_out:
            within = 0.0
        if of is not None and not of:
            return False
        own = None if of is None else (of.element.graph, of.operation.name)
        fetched = self._was_fetched(self.held, own, within) or self._rows_were_fetched(own, within)
        fetched |= self._trace.runs_not_kept > 0
        return self._expect(fetched and not self._written_out, otherwise, "not-from-session")

    def fetched_from(self, within: float = 0.0) -> list[list[Element]]:
        """The nodes whose evaluation gave this value, or each of its rows; empty where no session gave it."""
        whole = self._fetched(self.held, within)
        each = [self._fetched(row, within) for row in self._rows]
        return [whole] if whole else each if all(each) else []

    @property
    def _rows(self) -> list[Any]:
        if isinstance(self.held, list):
            return self.held
        return list(self.held) if isinstance(self.held, numpy.ndarray) and self.held.ndim else []

    def _was_fetched(self, held: Any, own: tuple[int, str] | None, within: float) -> bool:
        found = self._fetched(held, within)
        if own is None:
            return bool(found)
        return any((element.graph, READ.sub("", element.name.partition(":")[0])) == own for element in found)

    def _rows_were_fetched(self, own: tuple[int, str] | None, within: float) -> bool:
        """Several values in a list may have come from several nodes."""
        return bool(self._rows) and all(self._was_fetched(row, own, within) for row in self._rows)

    def _fetched(self, held: Any, within: float) -> list[Element]:
        return [
            Element("tensor", self._trace.sessions[run.session].graph, name)
            for run in self._trace.runs
            for name, result in zip(run.fetches, run.results, strict=True)
            if result is not None and _agree(held, array_in(result), within)
        ]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _agree(held: Any, result: Any, within: float) -> bool:
    return is_the_same(held, result) or (within > 0 and is_near(held, result, within))
