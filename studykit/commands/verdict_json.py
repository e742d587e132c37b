"""A verdict as JSON."""

from __future__ import annotations

from studykit.domain.bilingual import Bilingual
from studykit.domain.exercise import Exercise
from studykit.domain.grade import Grade
from studykit.domain.verdict import Finding, Verdict


def verdict_out(exercise: Exercise, verdict: Verdict, grade: Grade | None) -> dict[str, object]:
    """The verdict on an answer; docs/scripts.md tells the shape."""
    return {
        "schema": 1,
        "exercise": exercise.key.id,
        "verdict": verdict.kind,
        "findings": [_finding(finding) for finding in verdict.findings],
        "output": verdict.output.text,
        "protection": verdict.protection,
        "seconds": dict(verdict.seconds),
        "grade": grade,
        "details": verdict.details,
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "label": finding.label,
        "message": bilingual_out(finding.message),
        "line": finding.line,
        "card": finding.card,
    }


def bilingual_out(text: Bilingual) -> dict[str, str]:
    """A text with a key for each language."""
    return {"ko": text.ko, "en": text.en}
