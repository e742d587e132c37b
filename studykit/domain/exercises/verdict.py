"""A verdict: what became of one answer, and why, in the words of a tutor."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from studykit.domain.language.bilingual import Bilingual
from studykit.domain.running.output import Output
from studykit.domain.running.scratch_file import ScratchFile


class VerdictKind(StrEnum):
    """The ten ways an answer can end."""

    PASSED = "passed"
    WRONG = "wrong"
    NOT_ATTEMPTED = "not_attempted"
    RAISED = "raised"
    TIMED_OUT = "timed_out"
    MEMORY_LIMIT = "memory_limit"
    OUTPUT_LIMIT = "output_limit"
    CRASHED = "crashed"
    CHECK_FAULT = "check_fault"
    ENVIRONMENT_FAULT = "environment_fault"

    @property
    def is_a_fault_of_ours(self) -> bool:
        """Whether the answer is not to blame."""
        return self in (VerdictKind.CHECK_FAULT, VerdictKind.ENVIRONMENT_FAULT)

    @property
    def counts(self) -> bool:
        """Whether the answer may be graded: a fault of ours or an untouched starter never is."""
        return not self.is_a_fault_of_ours and self is not VerdictKind.NOT_ATTEMPTED


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found. `message` says what was seen, what was expected, why, and what next.

    `line` is the answer's line, counted from 1; `card` the id of the card that teaches it, in the pack.
    """

    label: str
    message: Bilingual
    line: int | None = None
    card: str | None = None


@dataclass(frozen=True, slots=True)
class DrawnNode:
    """A node of the answer's graph as the screen draws it; a variable stands for its own parts, too."""

    name: str
    operation: str
    inputs: tuple[str, ...]
    is_variable: bool
    line: int | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of an answer; the first finding is the main one.

    `seconds` holds wall-clock times by step (start, record, judge, total). `details` is for the person who
    mends a fault of ours: a traceback or what to install. `event_files` are those for TensorBoard that the run left.
    """

    kind: VerdictKind
    findings: tuple[Finding, ...] = ()
    output: Output = field(default_factory=Output)
    seconds: Mapping[str, float] = field(default_factory=dict)
    protection: str = "limits"
    details: str = ""
    drawing: tuple[DrawnNode, ...] = ()
    event_files: tuple[ScratchFile, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the answer is right."""
        return self.kind is VerdictKind.PASSED

    def naming_cards(self, mending: Mapping[str, str], described: Collection[str]) -> Verdict:
        """The verdict whose findings name the card that mends their label.

        Where the exercise describes a label itself, the card is what it says: perhaps none.
        """
        findings = (
            finding
            if finding.card or finding.label in described
            else replace(finding, card=mending.get(finding.label))
            for finding in self.findings
        )
        return replace(self, findings=tuple(findings))
