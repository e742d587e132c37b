"""Starting a warm process and asking it for children."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from studykit.domain.running.codec import pack
from studykit.worker.processes.child_process import Child, ForkedChild, OneShotChild
from studykit.worker.processes.jobs import Descriptors, JudgeJob, RecorderJob, Role, SelfTestJob, send_request
from studykit.worker.processes.warm_import import environment_of_a_warm_process

SOURCE = Path(__file__).resolve().parents[3]
LONGEST_MESSAGE = 64 << 10


class EnvironmentBroken(Exception):
    """TensorFlow cannot be imported, or a process cannot be started: nothing that an answer could mend."""


class TensorFlowBroken(EnvironmentBroken):
    """TensorFlow is there and its import fails."""


class ForkRefused(Exception):
    """The warm process must not be forked any more."""


@dataclass(frozen=True, slots=True)
class Pipes:
    """The supervisor's ends: what a child prints, its result, its stack when it is late."""

    output: int
    result: int
    trace: int

    def close(self) -> None:
        """Close them all."""
        for descriptor in (self.output, self.result, self.trace):
            os.close(descriptor)


@dataclass(frozen=True, slots=True)
class Ready:
    """A warm process's first message. `level` is the sandbox level it found."""

    version: str
    seconds: float
    level: str


class WarmProcess:
    """A process that imports TensorFlow: a zygote that forks many children, or a one-shot process that becomes one."""

    def __init__(self, kind: Literal["zygote", "one-shot"]) -> None:
        self._kind = kind
        self._command, theirs = socket.socketpair()
        environment = environment_of_a_warm_process(os.environ, SOURCE)
        arguments = [sys.executable, "-P", "-m", "studykit.worker", kind, str(theirs.fileno())]
        try:
            self._popen = subprocess.Popen(
                arguments,
                env=environment,
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError as error:
            raise EnvironmentBroken(str(error)) from error
        finally:
            theirs.close()
        self._ready: Ready | None = None

    @property
    def process(self) -> int:
        """The process's id."""
        return self._popen.pid

    @property
    def is_alive(self) -> bool:
        """Whether it can still be asked."""
        return self._popen.poll() is None

    def ready(self) -> Ready:
        """Wait until TensorFlow is imported. Raises EnvironmentBroken where that fails."""
        if self._ready is None:
            message = json.loads(_line(self._command) or '{"fault": "the process ended while it started"}')
            if "fault" in message:
                raise TensorFlowBroken(str(message["fault"]))
            self._ready = Ready(str(message["version"]), float(message["seconds"]), str(message["level"]))
        return self._ready

    def start_child(self, role: Role, job: RecorderJob | JudgeJob | SelfTestJob) -> tuple[Child, Pipes]:
        """A child that does the job. Raises ForkRefused, or OSError where the warm process is gone."""
        self.ready()
        ours, theirs = socket.socketpair()
        ends = [os.pipe(), _channel(), os.pipe()]
        pipes = Pipes(*(reading for reading, _ in ends))
        with theirs, tempfile.TemporaryFile() as job_file:
            job_file.write(pack(job))
            job_file.flush()
            given = Descriptors(job_file.fileno(), theirs.fileno(), *(writing for _, writing in ends))
            try:
                send_request(self._command, role, given)
            except OSError:
                pipes.close()
                ours.close()
                raise
            finally:
                for _, writing in ends:
                    os.close(writing)
        if self._kind == "one-shot":
            self._command.close()
            return OneShotChild(self._popen, ours), pipes
        try:
            return _forked_child(ours), pipes
        except (ForkRefused, OSError):
            pipes.close()
            ours.close()
            raise

    def close(self) -> None:
        """Let it end: its command socket ends. A process that does not is killed."""
        self._command.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._popen.wait(3)
            return
        self._popen.kill()
        self._popen.wait()


def _channel() -> tuple[int, int]:
    """Two ends of a socket for the result: unlike a pipe, nobody can open it anew through /proc/self/fd."""
    ours, theirs = socket.socketpair()
    return ours.detach(), theirs.detach()


def _forked_child(control: socket.socket) -> ForkedChild:
    control.settimeout(10)
    line, descriptors, _, _ = socket.recv_fds(control, LONGEST_MESSAGE, 1)
    control.settimeout(None)
    if not line:
        raise ConnectionError("the warm process ended")
    message = json.loads(line)
    if "refused" in message:
        raise ForkRefused(message["refused"])
    return ForkedChild(control, int(message["process"]), descriptors[0])


def _line(command: socket.socket) -> bytes:
    line = b""
    while not line.endswith(b"\n"):
        data = command.recv(4096)
        if not data:
            return b""
        line += data
    return line
