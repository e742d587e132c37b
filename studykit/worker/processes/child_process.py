"""A child at work, seen from the supervisor: has it ended, how, how much memory it holds, and ending it."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import time
from typing import Protocol

PATIENCE = 10.0
EXIT_UNKNOWN = -999
"""The exit code of a child whose warm process ended before it could report it."""


class Child(Protocol):
    """A child of a zygote, or a one-shot process that became one."""

    process: int

    def fileno(self) -> int:
        """A descriptor that becomes readable once the child has ended."""

    def exit_code(self) -> int | None:
        """The exit code, negative for a signal; None while it runs."""

    def kill(self) -> None:
        """End it at once; it may have ended already."""

    def wait(self) -> int:
        """The exit code, once it has ended."""

    def close(self) -> None:
        """Let go of it."""


class ForkedChild:
    """A fork of a zygote, which reports its end on a control socket."""

    def __init__(self, control: socket.socket, process: int, pidfd: int) -> None:
        self.process = process
        self._control = control
        self._pidfd = pidfd
        self._code: int | None = None
        self._received = b""

    def fileno(self) -> int:
        return self._control.fileno()

    def exit_code(self) -> int | None:
        while self._code is None and select.select([self._control], [], [], 0)[0]:
            data = self._control.recv(4096)
            self._received += data
            if not data:
                self._code = EXIT_UNKNOWN
            elif self._received.endswith(b"\n"):
                self._code = int(json.loads(self._received)["status"])
        return self._code

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)

    def wait(self) -> int:
        deadline = time.monotonic() + PATIENCE
        while (code := self.exit_code()) is None:
            if not select.select([self._control], [], [], max(0.0, deadline - time.monotonic()))[0]:
                return EXIT_UNKNOWN
        return code

    def close(self) -> None:
        self._control.close()
        os.close(self._pidfd)


class OneShotChild:
    """A single-use process that became the child."""

    def __init__(self, popen: subprocess.Popen[bytes], control: socket.socket) -> None:
        self.process = popen.pid
        self._popen = popen
        self._control = control

    def fileno(self) -> int:
        return self._control.fileno()

    def exit_code(self) -> int | None:
        return self._popen.poll()

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process, signal.SIGKILL)
        self._popen.kill()

    def wait(self) -> int:
        return self._popen.wait(PATIENCE)

    def close(self) -> None:
        self._control.close()
        self._popen.wait(PATIENCE)


def memory_held(process: int) -> int:
    """Bytes of memory that a process shares with no file: RssAnon and RssShmem; 0 where that is not known."""
    held = 0
    try:
        with open(f"/proc/{process}/status", encoding="ascii", errors="replace") as status:
            for line in status:
                if line.startswith(("RssAnon:", "RssShmem:")):
                    held += int(line.split()[1]) << 10
    except OSError:
        return 0
    return held
