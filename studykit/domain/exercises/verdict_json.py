"""A verdict as other programs read it; docs/scripts.md tells the shape."""

from __future__ import annotations

from collections.abc import Mapping

from studykit.domain.running.output import Output
from studykit.domain.exercises.verdict import Verdict


def verdict_json(exercise: str, verdict: Verdict, grade: int | None) -> dict[str, object]:
    """The value of `studykit exercise --json`. `exercise` is its id; `grade` is None where none is given."""
    return {
        "schema": 1,
        "exercise": exercise,
        "verdict": verdict.kind.value,
        "findings": [
            {
                "label": finding.label,
                "message": {"ko": finding.message.ko, "en": finding.message.en},
                "line": finding.line,
                "card": finding.card,
            }
            for finding in verdict.findings
        ],
        "output": output_text(verdict.output),
        "protection": verdict.protection,
        "seconds": dict(verdict.seconds),
        "grade": grade,
        **_details(verdict.details),
    }


def output_text(output: Output) -> str:
    """What was printed; where a part was let go, a line between head and tail says how much."""
    if not output.tail:
        return output.head
    return f"{output.head}\n[… {output.bytes_not_kept} bytes …]\n{output.tail}"


def _details(details: str) -> Mapping[str, object]:
    return {"details": details} if details else {}
