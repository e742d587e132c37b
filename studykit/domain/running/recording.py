"""A recording: what one run of an answer left behind, as data only.

Names follow TensorFlow: an operation is called `theta/Assign`, a tensor `theta/Assign:0`. Graphs, sessions
and blocks of bytes are told apart by their place in the recording.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from studykit.domain.running.output import Output
from studykit.domain.running.scratch_file import ScratchFile


@dataclass(frozen=True, slots=True)
class Plain:
    """None, a truth value, a number or a text, by its exact type; floats and long numbers as text."""

    type: Literal["NoneType", "bool", "int", "float", "complex", "str"]
    text: str


@dataclass(frozen=True, slots=True)
class Array:
    """A NumPy array or number in the npy format, written without pickle; `scalar` is a NumPy number."""

    npy: bytes
    scalar: bool = False
    eager: bool = False


@dataclass(frozen=True, slots=True)
class Element:
    """A node of a graph that a name stood for. `name` is the operation's name, or the tensor's with `:0`."""

    kind: Literal["variable", "tensor", "operation"]
    graph: int
    name: str


@dataclass(frozen=True, slots=True)
class GraphItself:
    """A `tf.Graph`."""

    graph: int


@dataclass(frozen=True, slots=True)
class SessionItself:
    """A `tf.Session`."""

    session: int


@dataclass(frozen=True, slots=True)
class Function:
    """A Python function that the answer defined."""

    parameters: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Several:
    """A list, tuple, set or dictionary; `keys` are there for a dictionary with text keys."""

    type: Literal["list", "tuple", "set", "dict"]
    items: tuple[Binding, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opaque:
    """Anything else: only the name of its type is kept."""

    type: str


Binding = Plain | Array | Element | GraphItself | SessionItself | Function | Several | Opaque


@dataclass(frozen=True, slots=True)
class RecordedGraph:
    """A graph as MetaGraphDef bytes, and the answer's line that made each operation."""

    meta_graph: bytes
    operations: int
    lines: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RecordedSession:
    """A session: its graph, whether it was closed, whether it was the default one when the answer ended."""

    graph: int
    closed: bool
    still_default: bool
    line: int | None


@dataclass(frozen=True, slots=True)
class Fed:
    """A tensor's name and the value fed for it, kept where it is small."""

    name: str
    value: Array | None


@dataclass(frozen=True, slots=True)
class SessionRun:
    """One call of `Session.run`. `operations` is the size of the graph at that moment."""

    session: int
    fetches: tuple[str, ...]
    feeds: tuple[Fed, ...]
    results: tuple[Array | None, ...]
    operations: int
    line: int | None


@dataclass(frozen=True, slots=True)
class FailedRun:
    """One call of `Session.run` that raised an exception of the type `error`."""

    session: int
    fetches: tuple[str, ...]
    error: str
    line: int | None


@dataclass(frozen=True, slots=True)
class VariableValue:
    """What a variable held in a session at its close or at the end; None where it was uninitialised."""

    session: int
    name: str
    value: Array | None


@dataclass(frozen=True, slots=True)
class Raised:
    """The exception that ended the answer. `lines` are the answer's own lines, the innermost last."""

    type: str
    message: str
    lines: tuple[int, ...]
    operation: str | None = None


class Ending(StrEnum):
    """How the process that ran the answer ended."""

    FINISHED = "finished"
    RAISED = "raised"
    TIMED_OUT = "timed_out"
    MEMORY_LIMIT = "memory_limit"
    OUTPUT_LIMIT = "output_limit"
    CRASHED = "crashed"


@dataclass(frozen=True, slots=True)
class Trace:
    """What the process that ran the answer reports about it; not to be trusted, only to be judged."""

    graphs: tuple[RecordedGraph, ...] = ()
    default_graph: int | None = None
    sessions: tuple[RecordedSession, ...] = ()
    runs: tuple[SessionRun, ...] = ()
    runs_not_kept: int = 0
    failed_runs: tuple[FailedRun, ...] = ()
    bindings: Mapping[str, Binding] = field(default_factory=dict)
    probe: Mapping[str, Binding] = field(default_factory=dict)
    values: tuple[VariableValue, ...] = ()
    files: tuple[ScratchFile, ...] = ()
    raised: Raised | None = None
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Growth:
    """How many operations a graph had at its first run and at its last."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Recording:
    """One run of an answer: what was reported from inside, and what was seen of its process from outside.

    `seconds` is wall-clock time; `line` is where the answer was when it was stopped; `detail` names a
    signal or a limit. `trace` is None where the process did not end by itself; `growth` is then there where
    the graph grew from run to run until the end.
    """

    answer: str
    seed: int
    variant: int
    ending: Ending
    output: Output
    seconds: float
    trace: Trace | None = None
    line: int | None = None
    detail: str = ""
    growth: Growth | None = None
