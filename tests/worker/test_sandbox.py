"""Each layer by itself, in small processes of their own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from studykit.worker.sandbox import landlock, seccomp
from studykit.worker.sandbox.level import Level, level_here
from studykit.worker.sandbox.system_calls import numbers

PROGRAM = """
import json, os, sys
from pathlib import Path
from studykit.worker.sandbox.enclosure import Enclosure, enter
from studykit.worker.sandbox.level import Level
from studykit.worker.sandbox.limits import Limits
from studykit.worker.sandbox.readable import library_rules
from studykit.worker.sandbox.denials import denials

scratch, outside, level = Path(sys.argv[1]), Path(sys.argv[2]), Level(sys.argv[3])
output = os.dup(1)
enter(Enclosure(scratch, library_rules(), Limits(5, 256 << 20), level), output=output, kept=(), parent=os.getppid())
(scratch / "made").write_text("here")
print(json.dumps([sorted(denials(outside)), os.getcwd(), sorted(os.environ), os.getsid(0) == os.getpid()]))
try:
    bytearray(2 << 30)
except MemoryError:
    print("memory")
"""


def enclosed(tmp_path: Path, level: Level) -> list[str]:
    scratch, outside = tmp_path / "scratch", tmp_path / "outside"
    scratch.mkdir()
    outside.mkdir()
    (outside / "canary").write_text("seen")
    words = [sys.executable, "-c", PROGRAM, str(scratch), str(outside), level.value]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert (scratch / "made").read_text() == "here"
    return done.stdout.splitlines()


@pytest.mark.skipif(not level_here().fences_files, reason="the kernel has no Landlock or no seccomp")
def test_a_fenced_process_is_denied_everything_outside(tmp_path: Path) -> None:
    denials, memory = enclosed(tmp_path, level_here())
    denied, folder, variables, leads = json.loads(denials)
    assert denied == ["connect", "process", "read", "write"]
    assert folder == str(tmp_path / "scratch")
    assert leads
    assert {"HOME", "TMPDIR"} <= set(variables) <= {"HOME", "TMPDIR", "LANG", "LC_ALL", "TZ", "PATH", "LC_CTYPE"}
    assert memory == "memory"


def test_limits_alone_deny_nothing_and_still_limit_memory(tmp_path: Path) -> None:
    denials, memory = enclosed(tmp_path, Level.LIMITS)
    assert "write" not in json.loads(denials)[0]
    assert memory == "memory"


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_every_denied_call_has_a_number_where_it_exists(machine: str) -> None:
    known = numbers(machine)
    gone_on_arm = set(numbers("x86_64")) - set(numbers("aarch64"))
    wanted = {*seccomp.DENIED.split(), *seccomp.ABSENT.split(), *seccomp.PRETENDED.split()}
    assert wanted - set(known) <= (gone_on_arm if machine == "aarch64" else set())
    assert {"clone", "kill", "tgkill", "prlimit64", "ioctl", "fcntl", "prctl", "execve", "socket"} <= set(known)


def test_every_filter_program_jumps_inside_itself() -> None:
    for machine in ("x86_64", "aarch64"):
        rules = seccomp.filter_rules(machine, own_process=1234, truncate=True)
        assert len(rules) < 4096
        for place, rule in enumerate(rules):
            code, if_true, if_false = int.from_bytes(rule[:2], "little"), rule[2], rule[3]
            if code & 0x07 == 0x05:
                assert place + 1 + max(if_true, if_false) < len(rules)


def test_no_solution_can_be_read_wherever_the_package_lies(tmp_path: Path) -> None:
    from studykit.worker.sandbox.readable import rules_around

    package = tmp_path / "site-packages" / "studykit"
    (package / "_content").mkdir(parents=True)
    (tmp_path / "site-packages" / "numpy").mkdir()
    (tmp_path / "link").symlink_to(package)
    rules = {rule.path: rule.access for rule in rules_around(tmp_path, package)}
    assert rules[tmp_path / "site-packages"] == landlock.Access.LIST
    assert rules[tmp_path / "site-packages" / "numpy"] == landlock.Access.RUN
    assert not any(path.resolve().is_relative_to(package) for path in rules)
