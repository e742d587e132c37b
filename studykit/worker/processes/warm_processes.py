"""Always one warm process at hand: a zygote where forking is safe, one-shot processes elsewhere."""

from __future__ import annotations

import sys
import threading

from studykit.worker.processes.child_process import Child
from studykit.worker.processes.jobs import JudgeJob, RecorderJob, Role, SelfTestJob
from studykit.worker.processes.warm_process import ForkRefused, Pipes, Ready, WarmProcess

ATTEMPTS = 3


class WarmProcesses:
    """Gives children; replaces a zygote that died or may not be forked any more."""

    def __init__(self, *, may_fork: bool = sys.platform == "linux") -> None:
        self._may_fork = may_fork
        self._lock = threading.Lock()
        self._zygote: WarmProcess | None = None
        self._one_shots: list[WarmProcess] = []

    def warm_up(self) -> None:
        """Start importing, without waiting for it. Raises EnvironmentBroken where a process cannot start."""
        with self._lock:
            self._current()

    def ready(self) -> Ready:
        """Wait for a warm process. Raises EnvironmentBroken."""
        with self._lock:
            process = self._current()
        try:
            return process.ready()
        except Exception:
            self.close()
            raise

    def start_child(self, role: Role, job: RecorderJob | JudgeJob | SelfTestJob) -> tuple[Child, Pipes]:
        """A child that does the job. Raises EnvironmentBroken, or OSError after several attempts."""
        for attempt in range(ATTEMPTS):
            self.ready()
            try:
                with self._lock:
                    return self._start_child(role, job)
            except ForkRefused:
                self._may_fork = False
                self.close()
            except OSError:
                self.close()
                if attempt == ATTEMPTS - 1:
                    raise
        raise ConnectionError("no warm process stays alive")

    @property
    def processes(self) -> list[int]:
        """The ids of the warm processes."""
        known = [self._zygote, *self._one_shots]
        return [process.process for process in known if process is not None]

    def close(self) -> None:
        """End them all."""
        with self._lock:
            known = [self._zygote, *self._one_shots]
            self._zygote, self._one_shots = None, []
        for process in known:
            if process is not None:
                process.close()

    def _current(self) -> WarmProcess:
        if self._may_fork:
            if self._zygote is None or not self._zygote.is_alive:
                self._zygote = WarmProcess("zygote")
            return self._zygote
        self._one_shots = [process for process in self._one_shots if process.is_alive]
        while len(self._one_shots) < 2:
            self._one_shots.append(WarmProcess("one-shot"))
        return self._one_shots[0]

    def _start_child(self, role: Role, job: RecorderJob | JudgeJob | SelfTestJob) -> tuple[Child, Pipes]:
        process = self._current()
        if not self._may_fork:
            self._one_shots.remove(process)
            self._current()
        return process.start_child(role, job)
