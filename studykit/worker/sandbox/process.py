"""What makes a fresh child a process of its own: folder, environment, session, descriptors, no rights."""

from __future__ import annotations

import ctypes
import os
import signal
import struct
import sys
import tempfile
from collections.abc import Collection
from pathlib import Path

from studykit.worker.sandbox.kernel import SandboxError, process_control

PARENT_DEATH_SIGNAL, DUMPABLE = 1, 4
CAPABILITY_VERSION_3 = 0x20080522
READ_ANY_FILE = 1 << 2  # CAP_DAC_READ_SEARCH: a package may lie in a folder that only its owner reads
KEPT_VARIABLES = ("LANG", "LC_ALL", "TZ", "PATH", "TF_CPP_MIN_LOG_LEVEL", "MALLOC_ARENA_MAX")
TENSORFLOW_VARIABLES = ("CUDA_VISIBLE_DEVICES", "TF_NUM_INTEROP_THREADS", "TF_NUM_INTRAOP_THREADS")


def connect_output(output: int) -> None:
    """Standard input is empty; standard output and error go to one descriptor."""
    empty = os.open(os.devnull, os.O_RDONLY)
    for source, target in ((empty, 0), (output, 1), (output, 2)):
        os.dup2(source, target)
    # These stay open as long as the process lives.
    sys.stdin = open(0, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", errors="replace", buffering=1, closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", errors="replace", buffering=1, closefd=False)  # noqa: SIM115


def settle_in(scratch: Path) -> None:
    """Make the scratch folder this process's folder, home and place for temporary files."""
    os.chdir(scratch)
    kept = {name: os.environ[name] for name in KEPT_VARIABLES + TENSORFLOW_VARIABLES if name in os.environ}
    os.environ.clear()
    os.environ.update(kept, HOME=str(scratch), TMPDIR=str(scratch))
    tempfile.tempdir = None


def stand_alone(parent: int) -> None:
    """A session of its own that dies with the process that made it. Raises SandboxError if that is gone."""
    if os.getsid(0) != os.getpid():
        os.setsid()
    os.umask(0o077)
    if sys.platform == "linux":
        process_control(PARENT_DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() != parent:
        raise SandboxError("the process that made this one has ended")


def close_all_but(kept: Collection[int]) -> None:
    """Close every descriptor except the standard ones and the kept ones."""
    last = 2
    for descriptor in sorted(kept):
        os.closerange(last + 1, descriptor)
        last = descriptor
    os.closerange(last + 1, os.sysconf("SC_OPEN_MAX"))


def give_up_rights() -> None:
    """Drop root's capabilities, where this is root. Raises OSError."""
    if os.geteuid() != 0:
        return
    kept = READ_ANY_FILE
    header = struct.pack("<Ii", CAPABILITY_VERSION_3, 0)
    data = struct.pack("<6I", kept, kept, 0, 0, 0, 0)
    library = ctypes.CDLL(None, use_errno=True)
    if library.capset(header, data) < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def hide_memory() -> None:
    """No other process of the same person may look into this one."""
    process_control(DUMPABLE, 0)
