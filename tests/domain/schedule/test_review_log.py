"""The fold of the log: which rows count, and that order and undo are exact."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.cards.card import CardKey
from studykit.domain.schedule.card_state import CardState, NeverReviewed, Reviewed
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.review_log import LogRow, ReviewKey, RowKind, after, fold, grade_kind
from studykit.domain.schedule.sm2 import Memory
from studykit.domain.schedule.study_day import stamp

CARD, OTHER = CardKey("mine", "a"), CardKey("mine", "b")
START = datetime(2026, 11, 23, 9, tzinfo=UTC)


class Learner:
    """Writes rows as a store does, without one."""

    def __init__(self, device: str = "laptop") -> None:
        self.device = device
        self.rows: list[LogRow] = []
        self._numbers = count(1)

    def log(self, kind: RowKind, days: float = 0, grade: int | None = None, undoes: str | None = None) -> LogRow:
        return self.log_card(CARD, kind, days, grade, undoes)

    def log_card(
        self, card: CardKey, kind: RowKind, days: float = 0, grade: int | None = None, undoes: str | None = None
    ) -> LogRow:
        number = next(self._numbers)
        last = self.rows[-1].stamp if self.rows else None
        card_state = fold(self.rows).get(card, CardState())
        row = LogRow(
            id=f"{self.device}-{number}",
            card=card,
            stamp=stamp(START + timedelta(days=days), last),
            device=self.device,
            sequence=number,
            kind=kind,
            grade=None if grade is None else Grade(grade),
            took_ms=None,
            before=card_state.state,
            after=card_state.state,
            undoes=undoes,
        )
        self.rows.append(row)
        return row


def test_the_first_grade_of_a_study_day_counts() -> None:
    learner = Learner()
    learner.log(RowKind.REVIEW, grade=5)
    learner.log(RowKind.REVIEW, days=0.1, grade=0)

    assert fold(learner.rows)[CARD].state == Reviewed(Memory(1, 1, 260), 0, date(2026, 11, 24), date(2026, 11, 23))


def test_a_drill_changes_no_state() -> None:
    learner = Learner()
    learner.log(RowKind.REVIEW, grade=2)
    before = fold(learner.rows)
    learner.log(RowKind.DRILL, grade=5)

    assert fold(learner.rows) == before


def test_a_late_review_grows_from_the_scheduled_interval_and_is_due_after_the_day_of_the_answer() -> None:
    learner = Learner()
    learner.log(RowKind.REVIEW, grade=4)
    learner.log(RowKind.REVIEW, days=1, grade=4)
    learner.log(RowKind.REVIEW, days=100, grade=4)

    assert fold(learner.rows)[CARD].state == Reviewed(
        Memory(3, 15, 250), 0, date(2026, 11, 23) + timedelta(days=115), date(2026, 11, 23) + timedelta(days=100)
    )


def test_forgetting_after_a_success_is_a_lapse_and_forgetting_a_new_card_is_none() -> None:
    learner = Learner()
    learner.log(RowKind.REVIEW, grade=0)
    assert fold(learner.rows)[CARD].state.lapses == 0
    learner.log(RowKind.REVIEW, days=1, grade=5)
    learner.log(RowKind.REVIEW, days=2, grade=1)
    learner.log(RowKind.REVIEW, days=3, grade=1)

    assert fold(learner.rows)[CARD].state.lapses == 1


def test_a_card_put_aside_keeps_its_state() -> None:
    learner = Learner()
    learner.log(RowKind.REVIEW, grade=5)
    state = fold(learner.rows)[CARD].state
    learner.log(RowKind.SUSPEND)
    assert fold(learner.rows)[CARD] == CardState(state, suspended=True)
    learner.log(RowKind.RESUME)

    assert fold(learner.rows)[CARD] == CardState(state)


def test_undoing_the_only_answer_makes_the_card_new_again() -> None:
    learner = Learner()
    row = learner.log(RowKind.REVIEW, grade=5)
    learner.log(RowKind.UNDO, undoes=row.id)

    assert fold(learner.rows)[CARD] == CardState(NeverReviewed())


def test_after_undoing_the_first_answer_of_a_day_the_next_one_counts() -> None:
    learner = Learner()
    row = learner.log(RowKind.REVIEW, grade=0)
    learner.log(RowKind.UNDO, undoes=row.id)
    assert grade_kind(fold(learner.rows)[CARD], learner.rows[-1].stamp) is RowKind.REVIEW


Step = tuple[CardKey, RowKind, int, int]
STEPS = st.tuples(
    st.sampled_from([CARD, OTHER]),
    st.sampled_from([RowKind.REVIEW, RowKind.REVIEW, RowKind.DRILL, RowKind.SUSPEND, RowKind.RESUME]),
    st.integers(0, 5),
    st.integers(0, 3),
)


def history(steps: list[Step], device: str = "laptop") -> Learner:
    learner, day = Learner(device), 0
    for card, kind, grade, days in steps:
        day += days
        learner.log_card(card, kind, day, grade if kind in (RowKind.REVIEW, RowKind.DRILL) else None)
    return learner


@given(st.lists(STEPS, max_size=12), STEPS)
def test_undo_restores_the_state_before_the_step(steps: list[Step], last: Step) -> None:
    learner = history(steps)
    before = fold(learner.rows)
    card, kind, grade, days = last
    row = learner.log_card(card, kind, 40 + days, grade if kind in (RowKind.REVIEW, RowKind.DRILL) else None)
    learner.log_card(card, RowKind.UNDO, 41, undoes=row.id)

    assert {key: before.get(key, CardState()) for key in fold(learner.rows)} == fold(learner.rows)


@given(st.lists(STEPS, max_size=8), st.lists(STEPS, max_size=8), st.randoms(use_true_random=False))
def test_the_rows_of_two_machines_fold_alike_in_any_order(
    first: list[Step], second: list[Step], random: Random
) -> None:
    rows = [*history(first, "laptop").rows, *history(second, "desktop").rows]
    shuffled = list(rows)
    random.shuffle(shuffled)

    assert fold(shuffled) == fold(rows)


@given(st.lists(STEPS, max_size=12))
def test_the_fold_is_one_step_after_the_other(steps: list[Step]) -> None:
    rows = history(steps).rows
    card_states: dict[ReviewKey, CardState] = {}
    for row in rows:
        card_states[row.card] = after(card_states.get(row.card, CardState()), row)

    assert fold(rows) == card_states
