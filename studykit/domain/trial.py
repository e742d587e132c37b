"""One answer on trial: what the runner must know to run and judge it, and nothing more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from studykit.domain.bilingual import Bilingual
from studykit.domain.exercise import Exercise, Label, RunLimits


@dataclass(frozen=True, slots=True)
class Trial:
    """An answer with the check that judges it. `solution` is there only where the check compares with it."""

    exercise: str
    answer: str
    check: str
    probe: str | None
    solution: str | None
    names: Mapping[str, Bilingual]
    labels: Mapping[str, Label]
    limits: RunLimits
    tensorflow: Literal["v1", "v2"]
    seed: int
    variant: int


def put_on_trial(exercise: Exercise, answer: str, seed: int, variant: int) -> Trial:
    """The trial of an answer to an exercise."""
    return Trial(
        exercise=str(exercise.key),
        answer=answer,
        check=exercise.check,
        probe=exercise.probe,
        solution=exercise.solution if exercise.with_solution else None,
        names=exercise.names,
        labels=exercise.labels,
        limits=exercise.limits,
        tensorflow=exercise.tensorflow,
        seed=seed,
        variant=variant,
    )
