"""What an answer may read: the interpreter's libraries, never the exercises with their solutions."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from studykit.worker.sandbox.landlock import Access, Rule

PACKAGE = Path(__file__).resolve().parents[2]
SYSTEM_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib")
SYSTEM_FILES = (
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/usr/share/zoneinfo",
    "/proc/cpuinfo",
    "/proc/meminfo",
    "/proc/stat",
    "/proc/self",
    "/sys/devices/system/cpu",
    "/sys/devices/system/node",
    "/dev/zero",
    "/dev/random",
    "/dev/urandom",
)
INSTALLED = ("site-packages", "dist-packages")


def library_rules() -> tuple[Rule, ...]:
    """Rules for the libraries: read and map for execution, with studykit's own package left out.

    Many small rules, so it is worth computing once, before forking.
    """
    folders = [Path(name) for name in SYSTEM_LIBRARIES] + [Path(entry) for entry in sys.path if entry]
    rules: dict[Path, Rule] = {}
    for folder in folders:
        if _is_a_checkout(folder) or not folder.exists():
            continue
        for rule in rules_around(folder.resolve(), PACKAGE):
            rules[rule.path] = rule
    return tuple(rules.values())


def own_rules(scratch: Path) -> tuple[Rule, ...]:
    """Rules that differ from answer to answer: the scratch folder and the process's own /proc."""
    return (
        Rule(scratch, Access.WRITE),
        Rule(Path("/dev/null"), Access.WRITE_ONE),
        *(Rule(Path(name), Access.READ) for name in SYSTEM_FILES),
    )


def _is_a_checkout(folder: Path) -> bool:
    return folder.resolve() == PACKAGE.parent and folder.name not in INSTALLED


def rules_around(folder: Path, hidden: Path) -> Iterator[Rule]:
    """Rules for all of a folder but one folder in it: the way there can be listed, its neighbours read."""
    if folder == hidden or folder.is_relative_to(hidden):
        return
    if not hidden.is_relative_to(folder):
        yield Rule(folder, Access.RUN)
        return
    yield Rule(folder, Access.LIST)
    for child in sorted(folder.iterdir()):
        real = child.resolve()
        if not child.is_symlink():
            yield from rules_around(child, hidden)
        elif not hidden.is_relative_to(real) and not real.is_relative_to(hidden):
            yield Rule(real, Access.RUN)
