"""What a learner did on an exercise, and the grade that follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256

from studykit.domain.exercises.exercise import ExerciseKey, ExerciseKind
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.study_day import Stamp
from studykit.domain.exercises.verdict import Verdict, VerdictKind

MINUTES = {
    ExerciseKind.PREDICT: 3,
    ExerciseKind.ORDER: 3,
    ExerciseKind.FILL: 5,
    ExerciseKind.FIX: 8,
    ExerciseKind.WRITE: 12,
}
"""How long an exercise of a kind may take and still count as solved at once."""


class EventKind(StrEnum):
    """What can happen on an exercise."""

    OPENED = "opened"
    HINT = "hint"
    ATTEMPT = "attempt"
    SOLUTION = "solution"
    GRADED = "graded"


@dataclass(frozen=True, slots=True)
class Round:
    """From opening an exercise to its grade it is worked on with one seed of the random values, in one variant."""

    seed: int = 0
    variant: int = 0


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, written once and never changed.

    `seed` and `variant` are those of the round; of an attempt, those it was judged with. Of an attempt also: the
    answer, its verdict, the label and line of the main finding, the card that teaches it, the seconds of the run.
    """

    id: str
    exercise: ExerciseKey
    stamp: Stamp
    kind: EventKind
    verdict: VerdictKind | None = None
    label: str | None = None
    line: int | None = None
    card: str | None = None
    seconds: float | None = None
    seed: int = 0
    variant: int = 0
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """What happened on an exercise since its last grade; times in UTC milliseconds.

    `tries` are the answers that could be graded, up to the first pass and before the solution was seen.
    """

    opened_at_ms: int | None = None
    hints: int = 0
    tries: int = 0
    solution_seen: bool = False
    passed_at_ms: int | None = None
    attempts: tuple[Event, ...] = field(default=())

    @property
    def passed(self) -> bool:
        """Whether an answer passed."""
        return self.passed_at_ms is not None

    @property
    def minutes(self) -> float:
        """From opening to passing; 0 where that is not known."""
        if self.opened_at_ms is None or self.passed_at_ms is None:
            return 0.0
        return (self.passed_at_ms - self.opened_at_ms) / 60_000


SEEDS = 1_000_000


def round_now(events: Iterable[Event]) -> Round | None:
    """The round that was begun and not graded yet, from an exercise's events in their order; None for none."""
    now = None
    for event in events:
        if event.kind is EventKind.GRADED:
            now = None
        elif event.kind is EventKind.OPENED and now is None:
            now = Round(event.seed, event.variant)
    return now


def next_round(events: Sequence[Event], variants: int, token: str) -> Round:
    """The round that begins now: the first is the planned one, each later one has another variant than the last.

    `variants` counts those besides variant 0; `token` is a random text.
    """
    last = next((event for event in reversed(events) if event.kind is EventKind.OPENED), None)
    if last is None:
        return Round()
    seed = int.from_bytes(sha256(token.encode()).digest()[:8]) % SEEDS
    others = [variant for variant in range(variants + 1) if variant != last.variant] or [0]
    return Round(seed, others[seed % len(others)])


def judged(event: Event, verdict: Verdict) -> Event:
    """The event of an attempt with what its verdict says."""
    main = verdict.findings[0] if verdict.findings else None
    return replace(
        event,
        verdict=verdict.kind,
        label=main.label if main else None,
        line=main.line if main else None,
        card=main.card if main else None,
        seconds=verdict.seconds.get("total"),
    )


def work_since_grade(events: Iterable[Event]) -> Work:
    """The work on one exercise since it was last graded, from its events in their order."""
    work = Work()
    for event in events:
        work = _after(work, event)
    return work


def _after(work: Work, event: Event) -> Work:
    match event.kind:
        case EventKind.GRADED:
            return Work()
        case EventKind.OPENED:
            return work if work.opened_at_ms else replace(work, opened_at_ms=event.stamp.at_ms)
        case EventKind.HINT:
            return replace(work, hints=work.hints + 1)
        case EventKind.SOLUTION:
            return replace(work, solution_seen=True)
        case _:
            tried = event.verdict is not None and event.verdict.counts and not work.passed and not work.solution_seen
            passed = event.stamp.at_ms if event.verdict is VerdictKind.PASSED else None
            return replace(
                work,
                tries=work.tries + tried,
                passed_at_ms=work.passed_at_ms or passed,
                attempts=(*work.attempts, event),
            )


def earned_grade(work: Work, kind: ExerciseKind) -> Grade | None:
    """The grade that what happened has earned; None while there is nothing to grade.

    Passed at once 5, or 4 if that took long; each hint and each further try costs one, down to 2; once the
    solution was seen 1 after a try of one's own, else 0.
    """
    if work.solution_seen:
        return Grade.WRONG if work.tries else Grade.BLACKOUT
    if not work.passed:
        return None
    slips = work.hints + work.tries - 1
    if slips == 0 and work.minutes > MINUTES[kind]:
        return Grade.GOOD
    return Grade(max(2, 5 - slips))
