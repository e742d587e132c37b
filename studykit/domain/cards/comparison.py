"""A typed answer beside the right one that is nearest to it, letter by letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from studykit.domain.cards.difference import Step, difference, slip_count
from studykit.domain.cards.typed_answer import is_code, is_right, plainly
from studykit.domain.language.hangul import letters

MOST_UNLIKE = 0.5
"""Where more than this part of the letters is wrong, the two texts are shown and no letters are named."""
OTHER, TOO_MUCH, MISSING = "^", "-", "+"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was typed, the nearest right answer, and the way from one to the other with a mark for each step.

    A right answer has no steps. The mark is empty where nothing is wrong; a blank too many, for one, is nothing.
    """

    typed: str
    answer: str
    right: bool
    steps: tuple[Step, ...] = ()
    marks: tuple[str, ...] = ()

    @property
    def wrong(self) -> tuple[Step, ...]:
        """The steps that made it wrong."""
        return tuple(step for step, mark in zip(self.steps, self.marks, strict=True) if mark)

    @property
    def slip_count(self) -> int:
        """How many letters, jamo for Hangul, are wrong, missing or too many."""
        return slip_count(self.wrong)

    @property
    def near(self) -> bool:
        """Whether so little is wrong that it is of use to name it."""
        size = sum(len(letters(character)) for character in self.answer)
        return not self.right and self.slip_count <= MOST_UNLIKE * size


def compare(typed: str, answers: Sequence[str]) -> Comparison:
    """The typed text beside the answer that it is, or else the one to which it comes nearest; the first of several."""
    for answer in answers:
        if is_right(typed, (answer,)):
            return Comparison(plainly(typed), plainly(answer), right=True)
    return min((_step_by_step(typed, answer) for answer in answers), key=lambda comparison: comparison.slip_count)


def _step_by_step(typed: str, answer: str) -> Comparison:
    code = is_code(answer)
    steps = difference(plainly(typed), plainly(answer))
    marks = tuple("" if _is_nothing(step, code=code) else _mark(step) for step in steps)
    if not any(marks):
        marks = tuple(map(_mark, steps))
    return Comparison(plainly(typed), plainly(answer), False, steps, marks)


def _mark(step: Step) -> str:
    if step.same:
        return ""
    return OTHER if step.typed and step.right else TOO_MUCH if step.typed else MISSING


def _is_nothing(step: Step, *, code: bool) -> bool:
    """Whether a step makes no difference: a blank, the kind of quote, in words the case."""
    typed, right = step.typed, step.right
    return (
        typed.strip(" ") == right.strip(" ")
        or (typed in ("'", '"') and right in ("'", '"'))
        or (not code and typed.casefold() == right.casefold())
    )
