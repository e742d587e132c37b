"""Seccomp programs: small decisions on the number and the arguments of a system call.

Source: linux/include/uapi/linux/{filter,seccomp}.h. Every rule leaves the accumulator holding the call's
number, or returns.
"""

from __future__ import annotations

import struct

LOAD, JUMP_IF_EQUAL, JUMP_IF_ANY_BIT, RETURN = 0x20, 0x15, 0x45, 0x06
CALL_NUMBER, ARCHITECTURE, FIRST_ARGUMENT = 0, 4, 16
ALLOW, KILL_PROCESS, ERROR = 0x7FFF0000, 0x80000000, 0x00050000
X32_BIT = 0x40000000


def statement(code: int, if_true: int, if_false: int, operand: int) -> bytes:
    """One instruction; the jumps are counted from the next one."""
    return struct.pack("<HBBI", code, if_true, if_false, operand)


def head(audit_architecture: int) -> list[bytes]:
    """Kills a process that calls as another architecture; refuses the x32 numbers (`ENOSYS` is 38)."""
    return [
        statement(LOAD, 0, 0, ARCHITECTURE),
        statement(JUMP_IF_EQUAL, 1, 0, audit_architecture),
        statement(RETURN, 0, 0, KILL_PROCESS),
        statement(LOAD, 0, 0, CALL_NUMBER),
        statement(JUMP_IF_ANY_BIT, 0, 1, X32_BIT),
        statement(RETURN, 0, 0, ERROR | 38),
    ]


def answer_with(call: int, action: int) -> list[bytes]:
    """The call always ends with the action."""
    return [statement(JUMP_IF_EQUAL, 0, 1, call), statement(RETURN, 0, 0, action)]


def allow_if_equal(call: int, argument: int, value: int, otherwise: int) -> list[bytes]:
    """The call is allowed only if the low half of an argument has this value."""
    return [
        statement(JUMP_IF_EQUAL, 0, 4, call),
        statement(LOAD, 0, 0, _low_half(argument)),
        statement(JUMP_IF_EQUAL, 1, 0, value),
        statement(RETURN, 0, 0, otherwise),
        statement(RETURN, 0, 0, ALLOW),
    ]


def allow_if_bit(call: int, argument: int, bit: int, otherwise: int) -> list[bytes]:
    """The call is allowed only if a bit of an argument is set."""
    return [
        statement(JUMP_IF_EQUAL, 0, 4, call),
        statement(LOAD, 0, 0, _low_half(argument)),
        statement(JUMP_IF_ANY_BIT, 1, 0, bit),
        statement(RETURN, 0, 0, otherwise),
        statement(RETURN, 0, 0, ALLOW),
    ]


def allow_if_null(call: int, argument: int, otherwise: int) -> list[bytes]:
    """The call is allowed only if a pointer argument is null."""
    return [
        statement(JUMP_IF_EQUAL, 0, 6, call),
        statement(LOAD, 0, 0, _low_half(argument)),
        statement(JUMP_IF_EQUAL, 0, 3, 0),
        statement(LOAD, 0, 0, _low_half(argument) + 4),
        statement(JUMP_IF_EQUAL, 0, 1, 0),
        statement(RETURN, 0, 0, ALLOW),
        statement(RETURN, 0, 0, otherwise),
    ]


def refuse_values(call: int, argument: int, values: tuple[int, ...], action: int) -> list[bytes]:
    """The call ends with the action if the low half of an argument is one of the values."""
    tests = [
        statement(JUMP_IF_EQUAL, len(values) - 1 - place, 1 if place == len(values) - 1 else 0, value)
        for place, value in enumerate(values)
    ]
    body = [statement(LOAD, 0, 0, _low_half(argument)), *tests]
    body += [statement(RETURN, 0, 0, action), statement(RETURN, 0, 0, ALLOW)]
    return [statement(JUMP_IF_EQUAL, 0, len(body), call), *body]


def tail() -> list[bytes]:
    """Whatever no rule named is allowed."""
    return [statement(RETURN, 0, 0, ALLOW)]


def _low_half(argument: int) -> int:
    return FIRST_ARGUMENT + 8 * argument
