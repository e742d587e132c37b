"""What the runner is asked when an answer is to be judged, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from studykit.domain.exercises.exercise import Exercise, Label, RunLimits
from studykit.domain.exercises.verdict import Verdict
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.running.run_request import RunRequest


@dataclass(frozen=True, slots=True)
class JudgeRequest:
    """An answer, the check that judges it, and what the check needs: nothing else of the exercise.

    `with_solution` says that the solution is run, too, for the check to compare with. With a `recording` that was
    kept (packed), this one is judged and the answer is not run. Without `wants_findings` an answer that does not run
    to its end is not looked at any further: it does not pass.
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
    recording: bytes | None = None
    wants_recording: bool = False
    wants_findings: bool = True

    @classmethod
    def of(
        cls,
        exercise: Exercise,
        answer: str,
        seed: int = 0,
        *,
        recording: bytes | None = None,
        wants_findings: bool = True,
    ) -> JudgeRequest:
        """The request to judge an answer to an exercise, in the variant that the exercise is in."""
        return cls(
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
            variant=exercise.variant,
            recording=recording,
            wants_findings=wants_findings,
        )

    def run_of(self, program: str) -> RunRequest:
        """How the answer, or the solution, is run."""
        return RunRequest(program, self.limits, self.tensorflow, self.seed, self.variant, self.probe)


@dataclass(frozen=True, slots=True)
class JudgeResult:
    """A verdict and, where it was wanted, the recording as bytes that can be kept and judged again."""

    verdict: Verdict
    recording: bytes | None = None
