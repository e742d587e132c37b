"""One answer on trial: what the runner must know to run and judge it, and nothing more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from studykit.domain.exercises.exercise import Exercise, Label, RunLimits
from studykit.domain.language.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Trial:
    """An answer with the check that judges it, and the texts of starter and solution.

    `with_solution` says that the solution is run, too, for the check to compare with.
    """

    exercise: str
    answer: str
    check: str
    probe: str | None
    starter: str
    solution: str
    with_solution: bool
    names: Mapping[str, Bilingual]
    labels: Mapping[str, Label]
    limits: RunLimits
    tensorflow: Literal["v1", "v2"]
    seed: int
    variant: int


@dataclass(frozen=True, slots=True)
class TrialRequest:
    """A trial asked of the runner: of the answer, or of a recording of it that was kept (`pack`ed).

    Without `wants_findings` an answer that does not run to its end is not looked at any further: it does not pass.
    """

    trial: Trial
    recording: bytes | None = None
    wants_recording: bool = False
    wants_findings: bool = True


@dataclass(frozen=True, slots=True)
class RunnerStatus:
    """How the runner is. `state` is starting, ready or broken; `denied` is what its self-test saw denied.

    `level` is strong, good, partial or limits; `seconds` is what importing TensorFlow took.
    """

    state: Literal["starting", "ready", "broken"]
    process: int
    level: str = ""
    denied: tuple[str, ...] = ()
    tensorflow: str = ""
    seconds: float = 0.0
    trials: int = 0
    details: str = ""
    warm_processes: tuple[int, ...] = ()


def put_on_trial(exercise: Exercise, answer: str, seed: int, variant: int) -> Trial:
    """The trial of an answer to an exercise that is in its variant already."""
    return Trial(
        exercise=str(exercise.key),
        answer=answer,
        check=exercise.check,
        probe=exercise.probe,
        starter=exercise.starter,
        solution=exercise.solution,
        with_solution=exercise.with_solution,
        names=exercise.names,
        labels=exercise.labels,
        limits=exercise.limits,
        tensorflow=exercise.tensorflow,
        seed=seed,
        variant=variant,
    )
