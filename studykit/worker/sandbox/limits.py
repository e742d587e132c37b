"""Limits that the kernel keeps: memory, processor time, size of a file, open files, no core dump."""

from __future__ import annotations

import resource
import time
from dataclasses import dataclass

MAPPED_BEYOND_BUDGET = 512 << 20
LARGEST_FILE = 32 << 20
OPEN_FILES = 256
PROCESSOR_SECONDS_EXTRA = 2


@dataclass(frozen=True, slots=True)
class Limits:
    """What one answer may use: wall-clock seconds and bytes of memory beyond the warm process's own."""

    seconds: float
    memory: int


def set_limits(limits: Limits, cores: int) -> None:
    """Set the limits on this process for good. Raises OSError or ValueError."""
    data, mapped = _memory_of_this_process()
    _limit(resource.RLIMIT_DATA, data + limits.memory)
    _limit(resource.RLIMIT_AS, mapped + limits.memory + MAPPED_BEYOND_BUDGET)
    # A one-shot process has spent some time on importing TensorFlow; a fork of a zygote has spent none.
    spent = int(time.process_time())
    processor = spent + int(limits.seconds * cores) + PROCESSOR_SECONDS_EXTRA
    resource.setrlimit(resource.RLIMIT_CPU, (processor, processor + 1))
    _limit(resource.RLIMIT_FSIZE, LARGEST_FILE)
    _limit(resource.RLIMIT_NOFILE, OPEN_FILES)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_MEMLOCK, 0)
    if hasattr(resource, "RLIMIT_MSGQUEUE"):
        _limit(resource.RLIMIT_MSGQUEUE, 0)


def _limit(which: int, value: int) -> None:
    _, hard = resource.getrlimit(which)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(which, (value, value))


def _memory_of_this_process() -> tuple[int, int]:
    """Bytes of private data and of address space at this moment (/proc/self/status: VmData, VmSize)."""
    sizes = {"VmData": 0, "VmSize": 0}
    with open("/proc/self/status", encoding="ascii", errors="replace") as status:
        for line in status:
            name, _, rest = line.partition(":")
            if name in sizes:
                sizes[name] = int(rest.split()[0]) << 10
    return sizes["VmData"], sizes["VmSize"]
