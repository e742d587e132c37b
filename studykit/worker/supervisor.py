"""The runner's front door: a private Unix socket, a thread for each client, an end after some idle minutes.

Never imports TensorFlow: it lives through whatever happens to the warm processes.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import os
import select
import signal
import socket
import threading
import time
from pathlib import Path

from studykit.domain.running.codec import FormatError, pack, unpack
from studykit.domain.running.files import LOCK, LOG, SOCKET
from studykit.domain.running.frames import FrameError, FrameKind, Frames, frame
from studykit.domain.running.judge_request import JudgeRequest
from studykit.domain.running.run_request import RunRequest
from studykit.domain.running.run_result import RunResult
from studykit.worker.processes.warm_processes import WarmProcesses
from studykit.worker.recording.scratch_files import remove_all
from studykit.worker.service import JudgeService

BLOCK = 1 << 16
LOOK_EVERY = 0.5


class Supervisor:
    """Listens in a private folder until it is stopped or nobody asked for a while."""

    def __init__(self, folder: Path, idle: float) -> None:
        self._folder = folder
        self._idle = idle
        self._service = JudgeService(folder, WarmProcesses())
        self._clients = 0
        self._counting = threading.Lock()
        self._last = time.monotonic()
        self._stopping = threading.Event()

    def serve(self) -> None:
        """Serve to the end, then take everything along."""
        signal.signal(signal.SIGTERM, lambda *_: self._stopping.set())
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
            listener.bind(str(self._folder / SOCKET))
            listener.listen(16)
            threading.Thread(target=self._service.warm_up, daemon=True).start()
            while not self._is_over():
                if select.select([listener], [], [], LOOK_EVERY)[0]:
                    self._welcome(listener.accept()[0])
            (self._folder / SOCKET).unlink(missing_ok=True)
        self._service.close()

    def _is_over(self) -> bool:
        unused = self._clients == 0 and time.monotonic() - self._last > self._idle
        return self._stopping.is_set() or unused

    def _welcome(self, client: socket.socket) -> None:
        with self._counting:
            self._clients += 1
        threading.Thread(target=self._attend, args=(client,), daemon=True).start()

    def _attend(self, client: socket.socket) -> None:
        try:
            with client:
                self._answer_all(client)
        except (OSError, FrameError, FormatError, InterruptedError):
            pass
        finally:
            with self._counting:
                self._clients -= 1
                self._last = time.monotonic()

    def _answer_all(self, client: socket.socket) -> None:
        frames = Frames()
        while data := client.recv(BLOCK):
            for kind, content in frames.feed(data):
                self._answer(client, kind, content)

    def _answer(self, client: socket.socket, kind: FrameKind, content: bytes) -> None:
        if kind is FrameKind.STATUS:
            client.sendall(frame(FrameKind.STATUS, pack(self._service.status())))
        elif kind is FrameKind.STOP:
            self._stopping.set()
            client.sendall(frame(FrameKind.STOP))
        elif kind is FrameKind.JUDGE:
            self._judge(client, unpack(JudgeRequest, content))
        elif kind is FrameKind.RUN:
            self._run(client, unpack(RunRequest, content))

    def _run(self, client: socket.socket, request: RunRequest) -> None:
        result = self._service.run(request, lambda step: _send_progress(client, step), lambda: _has_left(client))
        client.sendall(frame(FrameKind.RAN if isinstance(result, RunResult) else FrameKind.VERDICT, pack(result)))

    def _judge(self, client: socket.socket, request: JudgeRequest) -> None:
        result = self._service.judge(request, lambda step: _send_progress(client, step), lambda: _has_left(client))
        if result.recording is not None:
            client.sendall(frame(FrameKind.RECORDING, result.recording))
        client.sendall(frame(FrameKind.VERDICT, pack(result.verdict)))


def _send_progress(client: socket.socket, step: str) -> None:
    client.sendall(frame(FrameKind.PROGRESS, step.encode()))


def _has_left(client: socket.socket) -> bool:
    """Whether the client closed its end (it says nothing while it waits)."""
    if not select.select([client], [], [], 0)[0]:
        return False
    try:
        return not client.recv(1, socket.MSG_PEEK)
    except OSError:
        return True


def main(arguments: list[str]) -> None:
    """`supervisor --folder F --idle SECONDS`: only one serves a folder; a second one ends at once."""
    parser = argparse.ArgumentParser(prog="studykit.worker supervisor")
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--idle", type=float, required=True)
    given = parser.parse_args(arguments)
    folder: Path = given.folder
    with open(folder / LOCK, "w", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        os.truncate(folder / LOG, 0)
        (folder / SOCKET).unlink(missing_ok=True)
        for left in (*folder.glob("scratch-*"), *folder.glob("self-test-*")):
            remove_all(left)
        with contextlib.suppress(KeyboardInterrupt):
            Supervisor(folder, given.idle).serve()
