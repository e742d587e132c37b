"""What is wrong with an exercise, from what became of the answers that prove it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from studykit.domain.exercises.exercise import Exercise
from studykit.domain.exercises.verdict import Verdict, VerdictKind
from studykit.errors import N_, FileError
from studykit.runner.proof_cases import Case, CaseKind

PART_OF_THE_LIMIT = 0.5
SHORTEST_TELLING_LINE = 16
WRONG_KINDS = (VerdictKind.WRONG, VerdictKind.RAISED)


def problems_of(exercise: Exercise, case: Case, verdict: Verdict) -> Iterator[FileError]:
    """What must be mended because of this verdict on a case."""
    label = verdict.findings[0].label if verdict.findings else ""
    seen: dict[str, object] = {"verdict": verdict.kind.value, "label": label or verdict.details}
    seen |= {"seed": case.seed, "variant": case.variant}

    def problem(message: str, **values: object) -> FileError:
        return FileError(f"{exercise.key.id}/{case.file}", case.line, message, **values)

    if verdict.kind.is_a_fault_of_ours:
        yield problem(N_("The check breaks on this answer: {reason}."), reason=verdict.details)
    elif case.kind is CaseKind.RIGHT and not verdict.passed:
        message = N_("This right answer does not pass (seed {seed}, variant {variant}): {verdict}, {label}.")
        yield problem(message, **seen)
    elif case.kind is CaseKind.RIGHT and _is_slow(exercise, verdict):
        yield problem(N_("This right answer takes more than half of the exercise's time limit."))
    elif case.kind in (CaseKind.STARTER, CaseKind.CHEAT) and verdict.passed:
        yield problem(N_("The check lets pass what it must not: {words}."), words=case.words)
    elif case.kind is CaseKind.MUTANT and verdict.passed and case.words not in exercise.survivors:
        message = N_(
            "This small mistake passes: {change}. Let the check notice it, or tell under [survivors] in exercise.toml "
            "why it does not matter."
        )
        yield problem(message, change=case.words)
    elif case.kind is CaseKind.WRONG and (verdict.kind not in WRONG_KINDS or label != case.label):
        message = N_(
            "This wrong answer must get the label {wanted}, not {verdict}, {label} (seed {seed}, variant {variant})."
        )
        yield problem(message, wanted=case.label, **seen)


def _is_slow(exercise: Exercise, verdict: Verdict) -> bool:
    return verdict.seconds.get("record", 0.0) > PART_OF_THE_LIMIT * exercise.limits.seconds


def leaks(exercise: Exercise) -> Iterator[FileError]:
    """Hints that hold a line of the solution which the starter does not have."""
    given = set(_telling(exercise.starter.splitlines()))
    for line in _telling(exercise.solution.splitlines()):
        for place, hint in enumerate(exercise.hints, start=1):
            if line not in given and (line in hint.ko or line in hint.en):
                path = f"{exercise.key.id}/exercise.toml"
                message = N_("Hint {place} holds a line of the solution: {text}")
                yield FileError(path, 1, message, place=place, text=line)


def _telling(lines: Iterable[str]) -> Iterator[str]:
    return (line.strip() for line in lines if len(line.strip()) >= SHORTEST_TELLING_LINE)
