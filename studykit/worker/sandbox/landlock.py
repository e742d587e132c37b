"""Landlock: which files a process may still reach, and no TCP.

Source: linux/Documentation/userspace-api/landlock.rst. The calls have the same numbers on every machine.
"""

from __future__ import annotations

import os
import stat
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntFlag
from pathlib import Path

from studykit.worker.sandbox.kernel import system_call

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
ASK_VERSION = 1
RULE_PATH_BENEATH = 1
EVERY_TCP_RIGHT = 0b11
EVERY_SCOPE = 0b11  # signals and abstract Unix sockets


class Access(IntFlag):
    """What may be done beneath a path, as bits of the kernel."""

    EXECUTE = 1 << 0
    WRITE_FILE = 1 << 1
    READ_FILE = 1 << 2
    READ_DIR = 1 << 3
    REMOVE_DIR = 1 << 4
    REMOVE_FILE = 1 << 5
    MAKE_DIR = 1 << 7
    MAKE_REG = 1 << 8
    REFER = 1 << 13
    TRUNCATE = 1 << 14
    IOCTL_DEV = 1 << 15

    LIST = READ_DIR
    READ = READ_FILE | READ_DIR
    RUN = READ | EXECUTE
    WRITE = READ | WRITE_FILE | REMOVE_DIR | REMOVE_FILE | MAKE_DIR | MAKE_REG | REFER | TRUNCATE
    WRITE_ONE = READ_FILE | WRITE_FILE


ON_A_FILE = Access.EXECUTE | Access.WRITE_FILE | Access.READ_FILE | Access.TRUNCATE | Access.IOCTL_DEV
RIGHTS_OF_VERSION = {1: 13, 2: 14, 3: 15, 4: 15}
RIGHTS_OF_LATER_VERSIONS = 16


@dataclass(frozen=True, slots=True)
class Rule:
    """A path and what may be done beneath it."""

    path: Path
    access: Access


def version() -> int:
    """The kernel's Landlock version, asked of the kernel itself; 0 where there is none."""
    try:
        return system_call(CREATE_RULESET, None, 0, ASK_VERSION)
    except OSError:
        return 0


def allow_only(rules: Iterable[Rule]) -> None:
    """Deny this process every file that no rule allows, for good. Raises OSError.

    Must be called after no_new_privs is set. A path that does not exist is left out.
    """
    ruleset = _ruleset(version())
    try:
        handled = _handled(version())
        for rule in rules:
            _add(ruleset, rule, handled)
        system_call(RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)


def _handled(landlock: int) -> int:
    return (1 << RIGHTS_OF_VERSION.get(landlock, RIGHTS_OF_LATER_VERSIONS)) - 1


def _ruleset(landlock: int) -> int:
    attributes = struct.pack("<Q", _handled(landlock))
    if landlock >= 4:
        attributes += struct.pack("<Q", EVERY_TCP_RIGHT)
    if landlock >= 6:
        attributes += struct.pack("<Q", EVERY_SCOPE)
    return system_call(CREATE_RULESET, attributes, len(attributes), 0)


def _add(ruleset: int, rule: Rule, handled: int) -> None:
    try:
        path = os.open(rule.path, os.O_PATH | os.O_CLOEXEC)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return
    try:
        access = int(rule.access) & handled
        if not stat.S_ISDIR(os.fstat(path).st_mode):
            access &= int(ON_A_FILE)
        system_call(ADD_RULE, ruleset, RULE_PATH_BENEATH, struct.pack("<Qi", access, path), 0)
    finally:
        os.close(path)
