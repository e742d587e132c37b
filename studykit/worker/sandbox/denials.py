"""Proof at start: one child tries what an answer must not do, and says what was really denied."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

from studykit.worker.sandbox.level import Level

EXPECTED_DENIALS = {
    Level.STRONG: frozenset({"write", "read", "connect", "process"}),
    Level.GOOD: frozenset({"write", "read", "connect", "process"}),
    Level.PARTIAL: frozenset({"write", "connect"}),
    Level.LIMITS: frozenset[str](),
}


def denials(outside: Path) -> frozenset[str]:
    """What this process was denied. `outside` is a folder beyond the scratch folder that holds `canary`."""
    attempts: dict[str, Callable[[], object]] = {
        "write": lambda: (outside / "written").write_text("?"),
        "read": lambda: (outside / "canary").read_text(),
        "connect": _connect,
        "process": _fork,
    }
    return frozenset(name for name, attempt in attempts.items() if _is_denied(attempt))


def _is_denied(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except PermissionError:
        return True
    except OSError:
        return False
    return False


def _connect() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as attempt:
        attempt.settimeout(0.2)
        attempt.connect(("127.0.0.1", 9))


def _fork() -> None:
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
