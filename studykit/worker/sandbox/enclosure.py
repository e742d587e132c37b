"""All layers in their order. A layer that fails ends the child; nothing ever runs half protected."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from studykit.worker.sandbox import landlock, seccomp
from studykit.worker.sandbox.kernel import SandboxError
from studykit.worker.sandbox.landlock import Rule
from studykit.worker.sandbox.level import FULL_FILE_PROTECTION, Level
from studykit.worker.sandbox.limits import Limits, set_limits
from studykit.worker.sandbox.process import (
    close_all_but,
    connect_output,
    give_up_rights,
    hide_memory,
    settle_in,
    stand_alone,
)
from studykit.worker.sandbox.readable import own_rules


@dataclass(frozen=True, slots=True)
class Enclosure:
    """Where a child may work, what it may read and use, and how well it is fenced in."""

    scratch: Path
    libraries: tuple[Rule, ...]
    limits: Limits
    level: Level


def enter(enclosure: Enclosure, *, output: int, kept: Collection[int], parent: int) -> None:
    """Put up every layer around this process. Raises SandboxError.

    `output` becomes standard output and error; `kept` descriptors stay open; `parent` must still live.
    """
    try:
        connect_output(output)
        settle_in(enclosure.scratch)
        stand_alone(parent)
        close_all_but(kept)
        set_limits(enclosure.limits, os.cpu_count() or 1)
        if enclosure.level.fences_files:
            _fence(enclosure)
    except (OSError, ValueError) as error:
        raise SandboxError(str(error)) from error


def _fence(enclosure: Enclosure) -> None:
    version = landlock.version()
    give_up_rights()
    seccomp.no_new_privileges()
    landlock.allow_only((*enclosure.libraries, *own_rules(enclosure.scratch)))
    hide_memory()
    seccomp.deny_calls(os.getpid(), truncate=version < FULL_FILE_PROTECTION)
