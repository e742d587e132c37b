"""Expectations about plain values: numbers, arrays, texts that the answer's names hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy

from studykit.checks.decoding import array_in, is_exactly, is_near, is_the_same
from studykit.checks.describe import value_text
from studykit.checks.nodes import Node
from studykit.checks.report import Report
from studykit.domain.recording import Trace


class Value:
    """A value under the answer's name for it. `line` is where the answer last gives the name a value."""

    def __init__(self, name: str, held: Any, exact: Any, line: int | None, trace: Trace, report: Report) -> None:
        self.name = name
        self.held = held
        self._exact = exact
        self.line = line
        self._trace = trace
        self._report = report

    def _expect(self, holds: object, otherwise: str | None, default: str, **values: object) -> bool:
        told = {"name": self.name, "saw": value_text(self.held), **values}
        return self._report.expect(holds, otherwise or default, self.line, **told)

    def equals(self, expected: Any, otherwise: str | None = None) -> bool:
        """It is this number, text, truth or list of such, exactly: a text is no number, and True is not 1.

        Arrays and lists of numbers alone are compared by their numbers.
        """
        good = is_exactly(self._exact, expected)
        return self._expect(good, otherwise, "wrong-value", expected=value_text(expected))

    def is_near(self, expected: Any, *, within: float, otherwise: str | None = None) -> bool:
        """It has as many numbers, each near the expected one."""
        good = is_near(self.held, expected, within)
        return self._expect(good, otherwise, "wrong-value", expected=value_text(expected))

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

    def came_from_a_session(self, of: Node | None = None, otherwise: str | None = None) -> bool:
        """A run of a session gave exactly this value (for this node); a number written by hand is not it."""
        if of is not None and not of:
            return False
        own = None if of is None else of.operation.name
        for run in self._trace.runs:
            for name, result in zip(run.fetches, run.results, strict=True):
                same_node = own is None or name.partition(":")[0].removesuffix("/read") == own
                if same_node and result is not None and is_the_same(self.held, array_in(result)):
                    return self._expect(True, otherwise, "not-from-session")
        return self._expect(self._trace.runs_not_kept > 0, otherwise, "not-from-session")
