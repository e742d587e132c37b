"""A connection to the runner; starting one where none answers."""

from __future__ import annotations

import os
import select
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from studykit.domain.running.files import LOG, SOCKET
from studykit.domain.running.frames import FrameError, FrameKind, Frames, frame
from studykit.runner.location import PACKAGE

START_SECONDS = 20.0
LOOK_EVERY = 0.02
ASK_EVERY = 0.05
BLOCK = 1 << 16


class Lost(Exception):
    """The runner ended, or could not be started."""


class Connection:
    """One client's end of the socket."""

    def __init__(self, connected: socket.socket) -> None:
        self._socket = connected
        self._frames = Frames()

    def send(self, kind: FrameKind, content: bytes = b"") -> None:
        """Send a message. Raises Lost."""
        try:
            self._socket.sendall(frame(kind, content))
        except OSError as error:
            raise Lost(str(error)) from error

    def messages(self, cancelled: Callable[[], bool] = lambda: False) -> Iterator[tuple[FrameKind, bytes]]:
        """The messages as they come. Raises Lost when the runner ends, InterruptedError once it is cancelled."""
        while True:
            while not select.select([self._socket], [], [], ASK_EVERY)[0]:
                if cancelled():
                    raise InterruptedError("the verdict is not wanted any more")
            try:
                data = self._socket.recv(BLOCK)
                found = list(self._frames.feed(data))
            except (OSError, FrameError) as error:
                raise Lost(str(error)) from error
            if not data:
                raise Lost("the runner ended")
            yield from found

    def close(self) -> None:
        """Close this end; an answer that is still running is given up."""
        self._socket.close()


def connect(folder: Path) -> Connection | None:
    """A connection to the runner in a folder; None where none answers."""
    connected = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        connected.connect(str(folder / SOCKET))
    except OSError:
        connected.close()
        return None
    return Connection(connected)


class StartedRunner:
    """A runner that this process started. A thread waits for its end, so that it never stays behind as a zombie."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._status: int | None = None
        threading.Thread(target=self._reap, name="runner's end", daemon=True).start()

    @property
    def status(self) -> int | None:
        """The exit status; None while it runs."""
        return self._status

    def _reap(self) -> None:
        self._status = os.waitpid(self._process, 0)[1]


def start(folder: Path, idle: float) -> StartedRunner:
    """Start a runner for a folder, without waiting.

    A second one for the same folder ends by itself. Raises OSError.
    """
    arguments = [sys.executable, "-P", "-m", "studykit.worker", "supervisor"]
    arguments += ["--folder", str(folder), "--idle", str(idle)]
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent)}
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
    files = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, str(folder / LOG), flags, 0o600),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    return StartedRunner(os.posix_spawn(sys.executable, arguments, environment, file_actions=files, setsid=True))


def connect_or_start(folder: Path, idle: float) -> Connection:
    """A connection to a runner that answers, to a new one if need be. Raises Lost where none comes up."""
    started: StartedRunner | None = None
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        connection = connect(folder)
        if connection is not None and _answers(connection):
            return connection
        if started is None:
            try:
                started = start(folder, idle)
            except OSError as error:
                raise Lost(str(error)) from error
        if started.status:
            raise Lost(_last_line_of_log(folder) or f"the runner ended with status {started.status}")
        if started.status == 0:
            started = None  # it found another one serving, which may be about to end
        time.sleep(LOOK_EVERY)
    raise Lost(f"the runner did not answer within {START_SECONDS:g} s")


def _answers(connection: Connection) -> bool:
    """Whether the runner at the other end lives; one that was just killed may still take connections."""
    try:
        connection.send(FrameKind.STATUS)
        return next(connection.messages())[0] is FrameKind.STATUS
    except Lost:
        connection.close()
        return False


def _last_line_of_log(folder: Path) -> str:
    lines = (folder / LOG).read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1] if lines else ""
