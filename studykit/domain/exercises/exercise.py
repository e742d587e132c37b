"""An exercise: a task, a starter to mend or fill, and the data that judges answers to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, Literal

from studykit.domain.key import Key, KeyKind
from studykit.domain.language.bilingual import Bilingual

DEFAULT_SECONDS = 10.0
DEFAULT_MEMORY_MB = 1024


@dataclass(frozen=True, slots=True)
class ExerciseKey(Key):
    """What an exercise is called for good: its pack and its id in the pack."""

    kind: ClassVar[KeyKind] = "exercise"


class ExerciseKind(StrEnum):
    """What the learner is asked to do."""

    FIX = "fix"
    FILL = "fill"
    WRITE = "write"
    PREDICT = "predict"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class RunLimits:
    """What one run of an answer may use: wall-clock seconds, and megabytes beyond TensorFlow's own."""

    seconds: float = DEFAULT_SECONDS
    memory_mb: int = DEFAULT_MEMORY_MB


@dataclass(frozen=True, slots=True)
class Label:
    """A misconception by name: what to say when it is seen, and the card that sets it right."""

    message: Bilingual
    card: str | None = None


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    """A typical wrong answer and the label it must get."""

    source: str
    label: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise as its folder has it. `names` are what an answer must define, with a word on each.

    `tensorflow` is what `import tensorflow` gives: `v1` as the book has it, or `v2`, the real module.
    `with_solution` runs the solution with the same seed, so that the check can compare with it. Each of `variants`
    tells what to replace by what (`studykit.domain.exercises.variant`); `variant` is the number of the one that this is,
    0 as the folder has it. `survivors` are small changes of the solution that still pass, each with the reason why that
    does not matter.
    """

    key: ExerciseKey
    section: str
    kind: ExerciseKind
    title: Bilingual
    task: Bilingual
    starter: str
    solution: str
    check: str
    names: Mapping[str, Bilingual]
    labels: Mapping[str, Label]
    hints: tuple[Bilingual, ...]
    needs: tuple[str, ...] = ()
    also: Mapping[str, str] = field(default_factory=dict)
    wrong: Mapping[str, WrongAnswer] = field(default_factory=dict)
    probe: str | None = None
    limits: RunLimits = RunLimits()
    tensorflow: Literal["v1", "v2"] = "v1"
    with_solution: bool = False
    variants: tuple[Mapping[str, str], ...] = ()
    survivors: Mapping[str, str] = field(default_factory=dict)
    variant: int = 0
