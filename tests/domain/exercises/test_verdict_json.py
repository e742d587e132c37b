"""A verdict as JSON keeps its documented shape."""

from __future__ import annotations

import json

from studykit.domain.language.bilingual import Bilingual
from studykit.domain.running.output import Output
from studykit.domain.exercises.verdict import Finding, Verdict, VerdictKind
from studykit.domain.exercises.verdict_json import output_text, verdict_json


def test_a_verdict_has_the_documented_shape() -> None:
    finding = Finding("rebinds-variable", Bilingual("가", "a"), 16, "subtract-rebinds-the-name")
    verdict = Verdict(VerdictKind.WRONG, (finding,), Output("hello\n"), {"total": 0.25}, "strong")
    assert json.loads(json.dumps(verdict_json("9.6.1-assign-theta", verdict, 2))) == {
        "schema": 1,
        "exercise": "9.6.1-assign-theta",
        "verdict": "wrong",
        "findings": [
            {
                "label": "rebinds-variable",
                "message": {"ko": "가", "en": "a"},
                "line": 16,
                "card": "subtract-rebinds-the-name",
            }
        ],
        "output": "hello\n",
        "protection": "strong",
        "seconds": {"total": 0.25},
        "grade": 2,
    }


def test_output_says_what_was_left_out() -> None:
    assert output_text(Output("a", "z", 12)) == "a\n[… 12 bytes …]\nz"
    assert output_text(Output("a")) == "a"


def test_faults_of_ours_and_untouched_starters_never_count() -> None:
    uncounted = {kind for kind in VerdictKind if not kind.counts}
    assert uncounted == {VerdictKind.CHECK_FAULT, VerdictKind.ENVIRONMENT_FAULT, VerdictKind.NOT_ATTEMPTED}
