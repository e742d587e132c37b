"""Collects what a check finds. A check that expected nothing has proved nothing."""

from __future__ import annotations

from collections.abc import Mapping

from studykit.checks.vocabulary.messages import MESSAGES
from studykit.domain.exercises.exercise import Label
from studykit.domain.exercises.verdict import Finding
from studykit.domain.language.bilingual import Bilingual


class CheckError(Exception):
    """The check itself is wrong: an unknown label, a name used wrongly. Never the answer's fault."""


class Report:
    """The findings so far, in the order in which the check met them."""

    def __init__(self, labels: Mapping[str, Label]) -> None:
        self._labels = labels
        self.findings: list[Finding] = []
        self.expectations = 0

    def expect(self, holds: object, label: str, line: int | None = None, **values: object | Bilingual) -> bool:
        """Count an expectation; where it does not hold, add a finding. Gives whether it held."""
        self.expectations += 1
        if not holds:
            self.add(label, line, **values)
        return bool(holds)

    def add(self, label: str, line: int | None = None, **values: object | Bilingual) -> None:
        """Add a finding, once for a label and a line. The author's message goes before the vocabulary's own.

        Raises CheckError.
        """
        authors = self._labels.get(label)
        message = authors.message if authors else MESSAGES.get(label)
        if message is None:
            raise CheckError(f"no label {label!r} is declared in exercise.toml")
        filled = Bilingual(
            message.filled(**{name: _in_korean(value) for name, value in values.items()}).ko,
            message.filled(**{name: _in_english(value) for name, value in values.items()}).en,
        )
        finding = Finding(label, filled, line, authors.card if authors else None)
        if (label, line) not in [(earlier.label, earlier.line) for earlier in self.findings]:
            self.findings.append(finding)

    def knows(self, label: str) -> bool:
        """Whether there is a message for the label."""
        return label in self._labels or label in MESSAGES


def _in_korean(value: object) -> object:
    return value.ko if isinstance(value, Bilingual) else value


def _in_english(value: object) -> object:
    return value.en if isinstance(value, Bilingual) else value
