"""Whether this machine is fit to run answers, and how well they are fenced in: tried, not believed."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from studykit.worker.processes.jobs import ENTERED, FAILED, Fence, Role, SelfTestJob
from studykit.worker.processes.warm_process import EnvironmentBroken, Ready
from studykit.worker.processes.warm_processes import WarmProcesses
from studykit.worker.processes.watch import Bounds, watch
from studykit.worker.sandbox.denials import EXPECTED_DENIALS
from studykit.worker.sandbox.level import Level

SECONDS, MEMORY = 10.0, 512 << 20


@dataclass(frozen=True, slots=True)
class Fitness:
    """What the self-test showed."""

    ready: Ready
    denied: tuple[str, ...]

    @property
    def level(self) -> str:
        """The sandbox level that was proved."""
        return self.ready.level


def prove_fitness(processes: WarmProcesses, folder: Path) -> Fitness:
    """Wait for TensorFlow and let one child try what must be denied.

    Raises EnvironmentBroken where TensorFlow fails, or a layer that is there does not hold.
    """
    ready = processes.ready()
    with tempfile.TemporaryDirectory(prefix="self-test-", dir=folder) as outside:
        (Path(outside) / "canary").write_text("seen")
        scratch = Path(outside) / "scratch"
        scratch.mkdir()
        job = SelfTestJob(Fence(str(scratch), ready.level, SECONDS, MEMORY), outside)
        child, pipes = processes.start_child(Role.SELF_TEST, job)
        seen = watch(child, pipes, Bounds(SECONDS, MEMORY, scratch), cancelled=lambda: False)
    if not seen.result.startswith(ENTERED) or seen.exit_code != 0:
        reason = seen.result.removeprefix(FAILED).decode(errors="replace")
        raise EnvironmentBroken(f"the sandbox failed: {reason or seen.output.kept().head or seen.exit_code}")
    denied = frozenset(seen.result.removeprefix(ENTERED).decode().split())
    missing = EXPECTED_DENIALS[Level(ready.level)] - denied
    if missing:
        raise EnvironmentBroken(f"the sandbox does not hold: {', '.join(sorted(missing))} was possible")
    return Fitness(ready, tuple(sorted(denied)))
