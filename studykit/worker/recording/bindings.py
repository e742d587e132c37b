"""What the answer's names stand for, as data. Only exact types count: of a look-alike, the type's name is kept."""

from __future__ import annotations

import collections
import io
import types
from collections.abc import Mapping
from typing import Any

import numpy

from studykit.domain.running.recording import (
    Array,
    Binding,
    Element,
    Function,
    GraphItself,
    Opaque,
    Plain,
    SessionItself,
    Several,
)
from studykit.worker.recording.graph_export import Graphs
from studykit.worker.recording.session_log import SessionLog

DEEPEST, MOST_ITEMS, LONGEST_TEXT, LARGEST_ARRAY = 6, 2_000, 64 << 10, 8 << 20
PLAIN: dict[Any, str] = {kind: kind.__name__ for kind in (type(None), bool, int, float, complex, str)}
DICTIONARIES: tuple[Any, ...] = (dict, collections.OrderedDict, collections.defaultdict)
SEVERAL: dict[Any, str] = {list: "list", tuple: "tuple", set: "set", frozenset: "set"}


class Bindings:
    """Turns Python objects into bindings, and collects the graphs that they belong to."""

    def __init__(self, graphs: Graphs, sessions: SessionLog, source: str) -> None:
        self._graphs = graphs
        self._sessions = sessions
        self._source = source

    def of_names(self, names: Mapping[str, object]) -> dict[str, Binding]:
        """The bindings of global names; modules and names with two underscores in front are left out."""
        return {
            name: self._of_name(value)
            for name, value in list(names.items())
            if type(name) is str and not name.startswith("__") and type(value) is not types.ModuleType
        }

    def _of_name(self, value: Any) -> Binding:
        """The binding of an object, whatever its own methods do when they are asked."""
        try:
            return self.of(value)
        except Exception as error:
            return Opaque(f"{type(value).__qualname__} ({type(error).__name__})")

    def of(self, value: Any, depth: int = 0) -> Binding:
        """The binding of one object."""
        kind = type(value)
        if kind in PLAIN:
            return _plain(value)
        if kind is numpy.ndarray or (issubclass(kind, numpy.generic) and kind.__module__ == "numpy"):
            return array_of(value) or Opaque(f"numpy.{kind.__name__} that is too large")
        if (kind in SEVERAL or kind in DICTIONARIES) and depth < DEEPEST and len(value) <= MOST_ITEMS:
            return self._several(value, depth)
        if kind is types.FunctionType and kind.__module__ == "builtins":
            return self._function(value)
        return self._of_tensorflow(value) or Opaque(f"{kind.__module__}.{kind.__qualname__}")

    def _several(self, value: Any, depth: int) -> Binding:
        if type(value) in DICTIONARIES:
            if not all(type(key) is str for key in value):
                return Opaque("dict")
            items = tuple(self.of(item, depth + 1) for item in value.values())
            return Several("dict", items, tuple(value))
        return Several(SEVERAL[type(value)], tuple(self.of(item, depth + 1) for item in value), ())  # type: ignore[arg-type]

    def _function(self, value: types.FunctionType) -> Binding:
        code = value.__code__
        if code.co_filename != self._source:
            return Opaque(f"function {value.__module__}.{value.__qualname__}")
        return Function(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount], code.co_firstlineno)

    def _of_tensorflow(self, value: Any) -> Binding | None:
        if (session := self._sessions.number_of(value)) is not None:
            return SessionItself(session)
        if self._graphs.is_graph(value):
            return GraphItself(self._graphs.number_of(value))
        if (element := self._graphs.element(value)) is not None:
            kind, graph, name = element
            return Element(kind, graph, name)
        if (held := self._graphs.eager_value(value)) is not None:
            array = array_of(held)
            return Array(array.npy, eager=True) if array else None
        return None


def array_of(value: Any) -> Array | None:
    """An array as npy bytes; None where it is too large or holds Python objects."""
    scalar = type(value) is not numpy.ndarray
    array = numpy.asarray(value)
    if array.dtype.hasobject:
        if not all(type(item) in (bytes, str) for item in array.flat):
            return None
        array = array.astype("S" if all(type(item) is bytes for item in array.flat) else "U")
    if array.nbytes > LARGEST_ARRAY:
        return None
    written = io.BytesIO()
    numpy.save(written, array, allow_pickle=False)
    return Array(written.getvalue(), scalar)


def _plain(value: Any) -> Binding:
    kind = PLAIN[type(value)]
    if kind == "int" and value.bit_length() > 4_000:
        return Opaque("int that is too long")
    if kind == "str":
        return Plain("str", value[:LONGEST_TEXT].encode("utf-8", "replace").decode("utf-8"))
    return Plain(kind, value.hex() if kind == "float" else repr(value))  # type: ignore[arg-type]
