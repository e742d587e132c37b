"""Whatever an answer does ends in its named verdict, and nothing outside its scratch folder changes."""

from __future__ import annotations

import contextlib
import os
import select
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from studykit.domain.exercises.exercise import Exercise
from studykit.domain.exercises.verdict import Verdict, VerdictKind
from studykit.domain.running.judge_request import JudgeRequest
from studykit.runner import Runner
from studykit.runner.location import runner_folder

HOSTILE = sorted((Path(__file__).parent / "hostile").glob("*.py"))
EXERCISE = Path(__file__).parents[2] / "exercises" / "9.6.1-assign-theta"
SECRET = "SECRET that no answer may read"


@dataclass(frozen=True)
class World:
    """What an answer must not touch: a folder, a process, listening sockets."""

    outside: Path
    victim: subprocess.Popen[bytes]
    tcp: socket.socket
    udp: socket.socket
    unix: socket.socket

    @property
    def port(self) -> int:
        return int(self.tcp.getsockname()[1])

    def is_untouched(self) -> bool:
        """Whether the folder, the process and the sockets are as they were."""
        secret = self.outside / "secret.txt"
        status = secret.stat()
        return (
            sorted(path.name for path in self.outside.iterdir()) == ["secret.txt", "socket"]
            and secret.read_text() == SECRET
            and (status.st_mode & 0o777, status.st_mtime_ns, status.st_uid) == (0o600, 10**18, os.getuid())
            and self.victim.poll() is None
            and not select.select([self.tcp, self.udp, self.unix], [], [], 0)[0]
        )


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    outside = tmp_path_factory.mktemp("outside")
    secret = outside / "secret.txt"
    secret.write_text(SECRET)
    secret.chmod(0o600)
    os.utime(secret, ns=(10**18, 10**18))
    with contextlib.ExitStack() as stack:
        tcp = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        udp = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        udp.bind(("127.0.0.1", tcp.getsockname()[1]))
        unix = stack.enter_context(socket.socket(socket.AF_UNIX))
        unix.bind(str(outside / "socket"))
        unix.listen()
        environment = {**os.environ, "SECRET_OF_ANOTHER": SECRET}
        victim = subprocess.Popen(
            [sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE, env=environment
        )
        yield World(outside, victim, tcp, udp, unix)
        victim.kill()
        victim.communicate()


def judged(runner: Runner, exercise: Exercise, path: Path, world: World, runner_home: Path) -> Verdict:
    text = path.read_text()
    places = {"OUTSIDE": world.outside, "PORT": world.port, "VICTIM": world.victim.pid}
    for name, place in {**places, "EXERCISE": EXERCISE, "RUNNER": runner_folder(runner_home)}.items():
        text = text.replace("{" + name + "}", str(place))
    return runner.judge(JudgeRequest.of(exercise, text))


@pytest.mark.parametrize("path", HOSTILE, ids=[path.stem for path in HOSTILE])
def test_a_hostile_answer_ends_in_its_named_verdict_and_touches_nothing(
    path: Path, runner: Runner, assign_theta: Exercise, hurried: Exercise, world: World, runner_home: Path
) -> None:
    expected = path.read_text().partition("\n")[0].removeprefix("# verdict: ").split(", ")
    exercise = hurried if VerdictKind.TIMED_OUT in expected else assign_theta
    verdict = judged(runner, exercise, path, world, runner_home)
    assert verdict.kind.value in expected, verdict
    assert "SECRET" not in verdict.output.head + verdict.output.tail
    assert all(finding.message.ko and finding.message.en for finding in verdict.findings)
    assert verdict.findings
    assert world.is_untouched()
    assert left_running(runner) == []
    assert not list(Path("/dev/shm").glob("left"))


def test_there_are_at_least_sixty_hostile_answers() -> None:
    assert len(HOSTILE) >= 60


def left_running(runner: Runner) -> list[int]:
    """Children of the warm processes that still live."""
    status = runner.status()
    assert status is not None
    parents = {str(process) for process in status.warm_processes}
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with contextlib.suppress(OSError):
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
                if fields[1] in parents:
                    found.append(int(folder.name))
    return found
