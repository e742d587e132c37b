"""The kernel's own calls, reached through the C library without any package."""

from __future__ import annotations

import ctypes
import os

_library = ctypes.CDLL(None, use_errno=True)
_library.syscall.restype = ctypes.c_long


class SandboxError(Exception):
    """A layer of the sandbox could not be put up; the answer must not run."""


def system_call(number: int, *arguments: int | bytes | ctypes.Array[ctypes.c_char] | None) -> int:
    """Call the kernel; raises OSError with the kernel's error number."""
    passed = [ctypes.c_long(value) if isinstance(value, int) else value for value in arguments]
    result: int = _library.syscall(ctypes.c_long(number), *passed)
    if result < 0:
        _raise_last_error()
    return result


def process_control(option: int, value: int) -> None:
    """prctl(2) with one value; raises OSError."""
    words = [ctypes.c_ulong(number) for number in (value, 0, 0, 0)]
    if _library.prctl(ctypes.c_int(option), *words) < 0:
        _raise_last_error()


def _raise_last_error() -> None:
    number = ctypes.get_errno()
    raise OSError(number, os.strerror(number))
