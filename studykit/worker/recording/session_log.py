"""What the answer's sessions did: every run, and what the variables held at the end.

`Tensor.eval` and `Operation.run` go through `Session.run`, so one place sees all of them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from studykit.domain.running.recording import Array, FailedRun, Fed, RecordedSession, SessionRun, VariableValue

MOST_RUNS, SMALL_VALUE, MOST_VARIABLES, RESULTS_KEPT = 5_000, 4_096, 200, 2_000


@dataclass(frozen=True, slots=True)
class _OriginalMethods:
    """TensorFlow's own methods of sessions, as they were before anything listened to them."""

    start: Callable[..., None]
    run: Callable[..., Any]
    close: Callable[..., None]
    make_callable: Callable[..., Any]

    @classmethod
    def of(cls, session: Any) -> _OriginalMethods:
        return cls(session.__init__, session.run, session.close, session.make_callable)


class FinishedSession(NamedTuple):
    """A session at the end of the answer; `graph` is the live graph."""

    graph: Any
    closed: bool
    still_default: bool
    line: int | None


class SessionLog:
    """Listens to sessions from `listen` on. `on_run` is called with each run's graph and its size then."""

    def __init__(
        self, source: str, encode: Callable[[Any], Array | None], on_run: Callable[[object, int], None]
    ) -> None:
        from tensorflow.python.client import session

        self._source = source
        self._encode = encode
        self._on_run = on_run
        self._class = session.BaseSession
        self._original = _OriginalMethods.of(session.BaseSession)
        self._sessions: list[Any] = []
        self._lines: list[int | None] = []
        self._closed: set[int] = set()
        self.runs: list[SessionRun] = []
        self.runs_not_kept = 0
        self.failed_runs: list[FailedRun] = []
        self.values: list[VariableValue] = []

    def listen(self) -> None:
        """Put a listener around `Session.run`, what `make_callable` makes, `close` and the making of a session."""
        log = self

        def start(session: Any, *arguments: Any, **named: Any) -> None:
            log._original.start(session, *arguments, **named)
            log._sessions.append(session)
            log._lines.append(log._calling_line())

        def run(session: Any, fetches: Any, feed_dict: Any = None, *rest: Any, **named: Any) -> Any:
            try:
                result = log._original.run(session, fetches, feed_dict, *rest, **named)
            except Exception as error:
                log._note_failure(session, fetches, error)
                raise
            log._note(session, fetches, feed_dict, result)
            return result

        def close(session: Any) -> None:
            log._read_variables(session)
            log._original.close(session)

        def make_callable(session: Any, fetches: Any, feed_list: Any = None, *rest: Any, **named: Any) -> Any:
            made = log._original.make_callable(session, fetches, feed_list, *rest, **named)

            def call(*values: Any, **options: Any) -> Any:
                noted = log._noted
                try:
                    result = made(*values, **options)
                except Exception as error:
                    if log._noted == noted:  # where values are fed, it may call Session.run itself
                        log._note_failure(session, fetches, error)
                    raise
                if log._noted == noted:
                    log._note(session, fetches, dict(zip(feed_list or (), values, strict=True)), result)
                return result

            return call

        self._class.__init__, self._class.run, self._class.close = start, run, close
        self._class.make_callable = make_callable

    @property
    def _noted(self) -> int:
        return len(self.runs) + self.runs_not_kept + len(self.failed_runs)

    def number_of(self, value: object) -> int | None:
        """The number of a session; None for anything else."""
        for number, session in enumerate(self._sessions):
            if session is value:
                return number
        return None

    def finish(self, default: Any) -> tuple[FinishedSession, ...]:
        """Read the variables of sessions still open; all sessions in the order in which they were made."""
        for session in self._sessions:
            self._read_variables(session, at_end=True)
        return tuple(
            FinishedSession(session.graph, number in self._closed, session is default, self._lines[number])
            for number, session in enumerate(self._sessions)
        )

    def _note(self, session: Any, fetches: Any, feed_dict: Any, result: Any) -> None:
        number = self.number_of(session)
        if number is None or len(self.runs) >= MOST_RUNS:
            self.runs_not_kept += 1
            return
        names: list[str] = []
        results: list[Array | None] = []
        _flatten(fetches, result, names, results, self._small)
        feeds = tuple(Fed(_name(key), self._small(value)) for key, value in (feed_dict or {}).items())
        operations = len(session.graph.get_operations())
        self.runs.append(SessionRun(number, tuple(names), feeds, tuple(results), operations, self._calling_line()))
        self._on_run(session.graph, operations)
        if len(self.runs) > RESULTS_KEPT:
            self._forget_values(len(self.runs) - RESULTS_KEPT // 2 - 1)

    def _forget_values(self, place: int) -> None:
        """Of many runs, those at the beginning and at the end keep their values."""
        run = self.runs[place]
        feeds, results = tuple(Fed(feed.name, None) for feed in run.feeds), tuple(None for _ in run.results)
        self.runs[place] = replace(run, feeds=feeds, results=results)

    def _note_failure(self, session: Any, fetches: Any, error: Exception) -> None:
        number = self.number_of(session)
        if number is not None and len(self.failed_runs) < MOST_RUNS:
            names: list[str] = []
            _flatten(fetches, fetches, names, [], lambda _: None)
            self.failed_runs.append(FailedRun(number, tuple(names), type(error).__name__, self._calling_line()))

    def _small(self, value: Any) -> Array | None:
        if value is None or getattr(value, "nbytes", 0) > SMALL_VALUE:
            return None
        return self._encode(value)

    def _calling_line(self) -> int | None:
        frame = sys._getframe(1)
        while frame is not None:
            if frame.f_code.co_filename == self._source:
                return frame.f_lineno
            frame = frame.f_back  # type: ignore[assignment]
        return None

    def _read_variables(self, session: Any, *, at_end: bool = False) -> None:
        number = self.number_of(session)
        if number is None or number in self._closed or session._closed:
            return
        if not at_end:
            self._closed.add(number)
        variables = session.graph.get_collection("variables") + session.graph.get_collection("local_variables")
        for variable in variables[:MOST_VARIABLES]:
            self.values.append(VariableValue(number, variable.op.name, self._value(session, variable)))

    def _value(self, session: Any, variable: Any) -> Array | None:
        handle = variable.op.outputs[0]
        reader = f"{variable.op.name}/Read/ReadVariableOp:0" if handle.dtype.name == "resource" else handle
        try:
            return self._encode(self._original.run(session, reader))
        except Exception:
            return None


def _flatten(fetches: Any, result: Any, names: list[str], results: list[Any], small: Callable[..., Any]) -> None:
    if isinstance(fetches, dict):
        fetches, result = list(fetches.values()), list(result.values())
    if isinstance(fetches, list | tuple):
        for fetch, its_result in zip(fetches, result, strict=False):
            _flatten(fetch, its_result, names, results, small)
        return
    names.append(_name(fetches))
    results.append(small(result))


def _name(element: Any) -> str:
    if isinstance(element, bytes | str):
        return element if isinstance(element, str) else element.decode()
    if type(element).__name__ == "_UnreadVariable":
        return str(element.op.name)
    return str(getattr(element, "name", type(element).__name__))


def recorded_sessions(
    finished: tuple[FinishedSession, ...], number_of: Callable[[Any], int]
) -> tuple[RecordedSession, ...]:
    """The sessions as data; a graph is its number."""
    return tuple(
        RecordedSession(number_of(session.graph), session.closed, session.still_default, session.line)
        for session in finished
    )
