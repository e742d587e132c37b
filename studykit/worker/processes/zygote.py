"""The warm process: TensorFlow imported once, nothing ever run in it; a fork of it for every job.

It ends when the last end of its command socket is closed. Each job has a control socket of its own, on
which the zygote sends the child's process id (with a pidfd) and, once it has ended, its exit status.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import select
import signal
import socket
import sys
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from studykit.worker.processes import child
from studykit.worker.processes.jobs import Descriptors, Role, receive_request
from studykit.worker.processes.warm_import import import_tensorflow, may_fork
from studykit.worker.sandbox.kernel import process_control
from studykit.worker.sandbox.landlock import Rule
from studykit.worker.sandbox.level import Level, level_here
from studykit.worker.sandbox.readable import library_rules

SUBREAPER = 36


@dataclass(frozen=True, slots=True)
class Running:
    """A child at work and the socket on which its end is reported."""

    process: int
    control: socket.socket


def serve(command: socket.socket, *, one_shot: bool) -> NoReturn:
    """Import TensorFlow, report it, and serve requests until nobody can ask any more.

    A one-shot process becomes the child itself: the way where forking is not safe.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        warmth = import_tensorflow()
    except BaseException as error:
        _send(command, fault=f"{type(error).__name__}: {error}")
        os._exit(child.FAULT)
    libraries = library_rules()
    level = level_here()
    _send(command, version=warmth.version, seconds=warmth.seconds, level=level.value)
    if one_shot:
        _become_the_child(command, libraries)
    process_control(SUBREAPER, 1)
    gc.collect()
    _Zygote(command, libraries, level).run()
    os._exit(0)


def _become_the_child(command: socket.socket, libraries: tuple[Rule, ...]) -> NoReturn:
    request = receive_request(command)
    if request is None:
        os._exit(0)
    role, descriptors = request
    child.live(role, descriptors, os.getppid(), libraries)


def _send(command: socket.socket, **message: object) -> None:
    command.sendall(json.dumps(message).encode() + b"\n")


class _Zygote:
    def __init__(self, command: socket.socket, libraries: tuple[Rule, ...], level: Level) -> None:
        self._command = command
        self._libraries = libraries
        self._level = level
        self._running: dict[int, Running] = {}
        self._poll = select.poll()
        self._poll.register(command, select.POLLIN)

    def run(self) -> None:
        """Serve until the command socket ends, then end every child."""
        while True:
            for descriptor, _ in self._poll.poll():
                if descriptor != self._command.fileno():
                    self._reap(descriptor)
                elif (request := receive_request(self._command)) is None:
                    self._end_all()
                    return
                else:
                    self._fork(*request)

    def _fork(self, role: Role, descriptors: Descriptors) -> None:
        if not may_fork():
            with socket.socket(fileno=os.dup(descriptors.control)) as control:
                _send(control, refused="a thread that no fork survives is alive")
            descriptors.close()
            return
        parent = os.getpid()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            process = os.fork()
        if process == 0:
            child.live(role, descriptors, parent, self._libraries)
        control = socket.socket(fileno=os.dup(descriptors.control))
        descriptors.close()
        ended = os.pidfd_open(process)
        socket.send_fds(control, [json.dumps({"process": process}).encode() + b"\n"], [ended])
        self._running[ended] = Running(process, control)
        self._poll.register(ended, select.POLLIN)

    def _reap(self, ended: int) -> None:
        running = self._running.pop(ended)
        self._poll.unregister(ended)
        os.close(ended)
        _kill_group(running.process)
        _, status = os.waitpid(running.process, 0)
        if not self._level.fences_files:
            self._end_orphans()
        with running.control, contextlib.suppress(OSError):
            _send(running.control, status=os.waitstatus_to_exitcode(status))
        self._end_orphans()

    def _end_orphans(self) -> None:
        """Kill and collect processes that a child left behind, until there are none."""
        known = {running.process for running in self._running.values()}
        while orphans := [process for process in _children() if process not in known]:
            for process in orphans:
                os.kill(process, signal.SIGKILL)
                os.waitpid(process, 0)

    def _end_all(self) -> None:
        for running in self._running.values():
            _kill_group(running.process)
            os.kill(running.process, signal.SIGKILL)
            os.waitpid(running.process, 0)
        self._running.clear()
        self._end_orphans()


def _kill_group(process: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process, signal.SIGKILL)


def _children() -> list[int]:
    """The processes whose parent is this one (/proc/<pid>/stat, field 4)."""
    own, found = str(os.getpid()), []
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            fields = (folder / "stat").read_text(errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        if fields[1] == own:
            found.append(int(folder.name))
    return found


def main(arguments: list[str]) -> NoReturn:
    """`zygote DESCRIPTOR` or `one-shot DESCRIPTOR`: serve on an inherited socket."""
    kind, descriptor = arguments
    sys.dont_write_bytecode = True
    serve(socket.socket(fileno=int(descriptor)), one_shot=kind == "one-shot")
