"""One exercise on the bench: the learner's text, hints, runs, and the grade at the end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Protocol

from studykit.domain.bilingual import Bilingual
from studykit.domain.card import CardKey
from studykit.domain.exercise import Exercise, ExerciseKey
from studykit.domain.grade import Grade
from studykit.domain.review_log import LogRow, ReviewKey
from studykit.domain.standing import Reviewed, Standing
from studykit.domain.verdict import Verdict
from studykit.domain.work import Event, EventKind, Work, earned_grade

Told = Callable[[str], None]
"""Is told each step of a run: starting, importing, running, judging."""
Judge = Callable[[Exercise, str, Told], Verdict]
"""Runs an answer and judges it; may take seconds, never raises for what an answer does."""


def _to_nobody(_: str) -> None:
    return


class LearnersWork(Protocol):
    """What is kept of a learner's work on exercises."""

    def draft(self, key: ExerciseKey) -> str | None:
        """The work in progress, if there is any."""
        ...

    def keep_draft(self, key: ExerciseKey, text: str | None) -> None:
        """Keep the work in progress, or with None forget it."""
        ...

    def add_event(
        self,
        key: ExerciseKey,
        kind: EventKind,
        now: datetime,
        verdict: Verdict | None = None,
        answer: str | None = None,
    ) -> Event:
        """Log what happened."""
        ...

    def events(self, key: ExerciseKey) -> list[Event]:
        """What happened on the exercise, in its order."""
        ...

    def work(self, key: ExerciseKey) -> Work:
        """What happened since the last grade."""
        ...

    def standing(self, key: ReviewKey) -> Standing:
        """Where the exercise stands on the schedule."""
        ...

    def grade_exercise(self, key: ExerciseKey, grade: Grade, now: datetime) -> LogRow:
        """Log the grade; on return it is safe on the disk."""
        ...


class Workbench:
    """One exercise being worked on. Whatever happens is logged before it is shown.

    `row` is the row of the grade once there is one, `stumbles` the cards that teach what went wrong.
    """

    def __init__(self, exercise: Exercise, learner: LearnersWork, judge: Judge, clock: Callable[[], datetime]) -> None:
        self.exercise = exercise
        self._learner = learner
        self._judge = judge
        self._clock = clock
        self.verdict: Verdict | None = None
        self.row: LogRow | None = None
        self.stumbles: list[CardKey] = []

    @property
    def key(self) -> ExerciseKey:
        """The exercise's name for good."""
        return self.exercise.key

    @property
    def work(self) -> Work:
        """What happened since the last grade."""
        return self._learner.work(self.key)

    @property
    def grade(self) -> Grade | None:
        """The grade that the work has earned so far; None while there is nothing to grade."""
        return earned_grade(self.work, self.exercise.kind)

    @property
    def text(self) -> str:
        """The work in progress; at first the starter."""
        draft = self._learner.draft(self.key)
        return self.exercise.starter if draft is None else draft

    @property
    def hints(self) -> tuple[Bilingual, ...]:
        """The hints shown so far."""
        return self.exercise.hints[: self.work.hints]

    @property
    def attempts(self) -> list[Event]:
        """All attempts ever, oldest first."""
        return [event for event in self._learner.events(self.key) if event.kind is EventKind.ATTEMPT]

    @property
    def due(self) -> date | None:
        """The day on which the exercise comes back; None while it was never graded."""
        state = self._learner.standing(self.key).state
        return state.due if isinstance(state, Reviewed) else None

    def open(self) -> None:
        """Begin: from now on the exercise comes back in reviews."""
        if self.work.opened_at_ms is None:
            self._learner.add_event(self.key, EventKind.OPENED, self._clock())

    def keep(self, text: str) -> None:
        """Keep the work in progress."""
        self._learner.keep_draft(self.key, text)

    def reset(self) -> None:
        """Go back to the starter."""
        self._learner.keep_draft(self.key, None)

    def hint(self) -> Bilingual | None:
        """The next hint; None when all were shown."""
        shown = self.work.hints
        if shown >= len(self.exercise.hints):
            return None
        self._learner.add_event(self.key, EventKind.HINT, self._clock())
        return self.exercise.hints[shown]

    def solution(self) -> str:
        """The solution; looking at it before passing gives the exercise up."""
        if not self.work.passed and not self.work.solution_seen:
            self._learner.add_event(self.key, EventKind.SOLUTION, self._clock())
        return self.exercise.solution

    def run(self, answer: str) -> Verdict:
        """Have an answer run and judged."""
        verdict = self.judge(answer)
        self.log(answer, verdict)
        return verdict

    def judge(self, answer: str, told: Told = _to_nobody) -> Verdict:
        """The verdict on an answer, not logged yet; may be called on any thread, and tells its steps there."""
        return self._judge(self.exercise, answer, told)

    def log(self, answer: str, verdict: Verdict) -> None:
        """Log an attempt."""
        self._learner.add_event(self.key, EventKind.ATTEMPT, self._clock(), verdict, answer)
        self.verdict = verdict
        if not verdict.passed:
            cards = [finding.card for finding in verdict.findings[:1] if finding.card]
            self.stumbles += [CardKey(self.key.pack, card) for card in cards]

    def finish(self, grade: Grade | None = None) -> LogRow | None:
        """Log the earned grade, or the one that the learner chose; None where there is nothing to grade.

        The text stays until the exercise is opened again, which starts from the starter.
        """
        earned = self.grade
        if earned is None:
            return None
        self.row = self._learner.grade_exercise(self.key, earned if grade is None else grade, self._clock())
        self._learner.keep_draft(self.key, None)
        return self.row
