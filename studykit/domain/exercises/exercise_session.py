"""One exercise being worked on: the learner's text, hints, runs, and the grade at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Protocol

from studykit.domain.language.bilingual import Bilingual
from studykit.domain.cards.card import CardKey
from studykit.domain.exercises.exercise import Exercise, ExerciseKey
from studykit.domain.running.judge_request import JudgeRequest
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.review_log import LogRow, ReviewKey
from studykit.domain.schedule.card_state import Reviewed, CardState
from studykit.domain.exercises.variant import settled, varied
from studykit.domain.exercises.verdict import Verdict
from studykit.domain.exercises.progress import Event, EventKind, Round, Work, earned_grade, next_round, round_now

OnProgress = Callable[[str], None]
"""Is called with each step of a run: starting, importing, running, judging."""
Judge = Callable[[JudgeRequest, OnProgress], Verdict]
"""Runs an answer and judges it; may take seconds, never raises for what an answer does."""


def _silent(_: str) -> None:
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
        at: Round,
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

    def card_state(self, key: ReviewKey) -> CardState:
        """Where the exercise stands on the schedule."""
        ...

    def grade_exercise(self, key: ExerciseKey, grade: Grade, now: datetime, at: Round) -> LogRow:
        """Log the grade; on return it is safe on the disk."""
        ...


class ExerciseSession:
    """One exercise being worked on. Whatever happens is logged before it is shown.

    `new_token` gives a random text for a new round. `mending` maps a finding's label to the id of the card that sets
    it right. `asked` is what answers are judged with where that is not the round. `row` is the row of the grade once
    there is one, `stumbles` the cards that teach what went wrong.
    """

    def __init__(
        self,
        exercise: Exercise,
        learner: LearnersWork,
        judge: Judge,
        clock: Callable[[], datetime],
        new_token: Callable[[], str],
        mending: Mapping[str, str],
        asked: Round | None = None,
    ) -> None:
        self._planned = exercise
        self._learner = learner
        self._judge = judge
        self._clock = clock
        self._new_token = new_token
        self._mending = mending
        self._asked = asked
        self._take_up(round_now(learner.events(exercise.key)) or Round())
        self.verdict: Verdict | None = None
        self.row: LogRow | None = None
        self.stumbles: list[CardKey] = []

    def _take_up(self, now: Round) -> None:
        """Show the exercise in the round's variant; one that the pack does not have any more is variant 0."""
        self.round = now if now.variant <= len(self._planned.variants) else Round(now.seed)
        self._given = varied(self._planned, self.judged_at.variant)
        self.exercise = settled(self._given)

    @property
    def judged_at(self) -> Round:
        """What answers are judged with."""
        return self.round if self._asked is None else self._asked

    @property
    def key(self) -> ExerciseKey:
        """The exercise's name for good."""
        return self._planned.key

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
        state = self._learner.card_state(self.key).state
        return state.due if isinstance(state, Reviewed) else None

    def open(self) -> None:
        """Begin a round, unless one has begun: from now on the exercise comes back in reviews."""
        events = self._learner.events(self.key)
        if round_now(events) is None:
            self._take_up(next_round(events, len(self._planned.variants), self._new_token()))
            self._learner.add_event(self.key, EventKind.OPENED, self._clock(), self.round)
            if events and self._learner.draft(self.key) is not None:
                self._learner.keep_draft(self.key, None)

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
        self._learner.add_event(self.key, EventKind.HINT, self._clock(), self.round)
        return self.exercise.hints[shown]

    def solution(self) -> str:
        """The solution; looking at it before passing gives the exercise up."""
        if not self.work.passed and not self.work.solution_seen:
            self._learner.add_event(self.key, EventKind.SOLUTION, self._clock(), self.round)
        return self.exercise.solution

    def run(self, answer: str) -> Verdict:
        """Have an answer run and judged."""
        verdict = self.judge(answer)
        self.log(answer, verdict)
        return verdict

    def judge(self, answer: str, on_progress: OnProgress = _silent) -> Verdict:
        """The verdict on an answer, not logged yet; may be called on any thread, and reports its steps there."""
        verdict = self._judge(JudgeRequest.of(self._given, answer, self.judged_at.seed), on_progress)
        return verdict.naming_cards(self._mending, self._given.labels)

    def log(self, answer: str, verdict: Verdict) -> None:
        """Log an attempt."""
        self._learner.add_event(self.key, EventKind.ATTEMPT, self._clock(), self.judged_at, verdict, answer)
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
        chosen = earned if grade is None else grade
        self.row = self._learner.grade_exercise(self.key, chosen, self._clock(), self.round)
        self._learner.keep_draft(self.key, None)
        return self.row
