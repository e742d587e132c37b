"""Expectations about plain values: numbers, arrays, texts that the answer's names hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy

from studykit.checks.decoding import array_in, is_near, is_the_same
from studykit.checks.describe import number_text
from studykit.checks.nodes import NONE, Node
from studykit.checks.report import Report
from studykit.domain.recording import Element, Trace


class Value:
    """A value under the answer's name for it. `line` is where the answer last gives the name a value."""

    def __init__(self, name: str, held: Any, line: int | None, trace: Trace, report: Report) -> None:
        self.name = name
        self.held = held
        self.line = line
        self._trace = trace
        self._report = report

    def _expect(self, holds: object, otherwise: str | None, default: str, **values: object) -> bool:
        saw = self.held if isinstance(self.held, str) else number_text(self.held)
        told = {"name": self.name, "saw": saw, **values}
        return self._report.expect(holds, otherwise or default, self.line, **told)

    def equals(self, expected: Any, otherwise: str | None = None) -> bool:
        """It is this number or text; for whole numbers and texts exactly."""
        return self.is_near(expected, within=1e-9, otherwise=otherwise)

    def is_near(
        self, expected: Any, *, within: float, otherwise: str | None = None, mistakes: Mapping[str, Any] = NONE
    ) -> bool:
        """It has as many numbers, each near the expected one.

        `mistakes` are typical wrong values by their labels: where it is near one of them, its label is told.
        """
        told = expected if isinstance(expected, str) else number_text(expected)
        fits = (label for label, value in mistakes.items() if is_near(self.held, value, within))
        good = is_near(self.held, expected, within)
        label = otherwise if good else next(fits, otherwise)
        return self._expect(good, label, "wrong-value", expected=told)

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
        good = self._was_fetched(self.held, own) or self._rows_were_fetched(own) or self._trace.runs_not_kept > 0
        return self._expect(good, otherwise, "not-from-session")

    def fetched_from(self) -> list[Element]:
        """The nodes whose last evaluation gave this value, or each of its rows; empty where no session gave it."""
        whole = self._fetched(self.held)
        rows = [self._fetched(row) for row in self.held] if numpy.ndim(self.held) else []
        return whole[-1:] or ([found[-1] for found in rows] if all(rows) else [])

    def _was_fetched(self, held: Any, own: str | None) -> bool:
        found = self._fetched(held)
        if own is None:
            return bool(found)
        return any(one.name.partition(":")[0].removesuffix("/read") == own for one in found)

    def _rows_were_fetched(self, own: str | None) -> bool:
        """Several values in a list may have come from several nodes."""
        return numpy.ndim(self.held) > 0 and all(self._was_fetched(row, own) for row in self.held)

    def _fetched(self, held: Any) -> list[Element]:
        return [
            Element("tensor", self._trace.sessions[run.session].graph, name)
            for run in self._trace.runs
            for name, result in zip(run.fetches, run.results, strict=True)
            if result is not None and is_the_same(held, array_in(result))
        ]
