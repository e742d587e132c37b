"""What a fresh child is asked to do, and the descriptors it is given."""

from __future__ import annotations

import array
import os
import socket
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeVar

from studykit.domain.running.codec import unpack
from studykit.domain.running.judge_request import JudgeRequest
from studykit.domain.running.run_request import RunRequest

Job = TypeVar("Job")
ANSWER, PROBE = "answer.py", "probe.py"
"""The files that the answer and the author's probe are run as."""
ENTERED, FAILED = b"E", b"F"
"""The first byte of a child's result: every layer of the sandbox stands, or one failed (and why)."""
RUNS_THE_GRAPH, RUNS_THE_CHECK = b"g", b"c"
"""What the judge is doing, so that it is known whose fault a lost judge is."""
VERDICT = b"V"
"""Before the nonce and the verdict."""


class Role(StrEnum):
    """What a child becomes."""

    RECORDER = "A"
    JUDGE = "C"
    SELF_TEST = "S"


@dataclass(frozen=True, slots=True)
class Fence:
    """Where a child works and what it may use. `memory` is in bytes beyond the warm process's own."""

    scratch: str
    level: str
    seconds: float
    memory: int


@dataclass(frozen=True, slots=True)
class RecorderJob:
    """Run one program and record it. Holds nothing of the check."""

    fence: Fence
    request: RunRequest


@dataclass(frozen=True, slots=True)
class JudgeJob:
    """Judge one recording; `nonce` marks the one verdict. `solution` is the solution's own recording."""

    fence: Fence
    request: JudgeRequest
    recording: bytes
    solution: bytes | None
    nonce: bytes


@dataclass(frozen=True, slots=True)
class SelfTestJob:
    """Try what must be denied, against a folder outside the scratch folder."""

    fence: Fence
    outside: str


class Descriptors(NamedTuple):
    """A child's open ends: the job to read, and where to report, print, tell results and dump its stack."""

    job: int
    control: int
    output: int
    result: int
    trace: int

    def close(self) -> None:
        """Close them all."""
        for descriptor in self:
            os.close(descriptor)


def send_request(command: socket.socket, role: Role, descriptors: Descriptors) -> None:
    """Ask a warm process for a child. Raises OSError where it is gone."""
    passed = array.array("i", descriptors)
    command.sendmsg([role.value.encode()], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, passed)])


def receive_request(command: socket.socket) -> tuple[Role, Descriptors] | None:
    """The next request, or None once nobody can ask any more."""
    letter, descriptors, _, _ = socket.recv_fds(command, 1, len(Descriptors._fields))
    if not letter:
        return None
    return Role(letter.decode()), Descriptors(*descriptors)


def read_job(kind: type[Job], descriptor: int) -> Job:
    """The job in an open file. Raises FormatError."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    with open(descriptor, "rb", closefd=False) as file:
        return unpack(kind, file.read())
