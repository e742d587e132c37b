"""One sitting: the queue once, then the drill."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.cards.card import CardKey
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.queue import Queue
from studykit.domain.schedule.session import Session, start

A, B, C = (CardKey("mine", name) for name in "abc")


def after(session: Session, *grades: int) -> Session:
    for grade in grades:
        session = session.graded(Grade(grade))
    return session


def test_due_cards_are_asked_before_new_ones_and_drills_last() -> None:
    session = start(Queue(due=(A,), new=(B,), drills=(C,)))

    assert [after(session, *[5] * number).current for number in range(4)] == [A, B, C, None]


def test_a_card_below_four_is_drilled_at_the_end_until_four_or_better() -> None:
    session = after(start(Queue(due=(A, B))), 3, 5)
    assert session.drilling
    assert session.current == A
    assert after(session, 3).current == A

    assert after(session, 3, 4).current is None


def test_drills_take_turns() -> None:
    session = after(start(Queue(due=(A, B))), 0, 1)

    assert [after(session, *[2] * number).current for number in range(4)] == [A, B, A, B]


def test_drills_are_not_counted_as_answered_again() -> None:
    assert after(start(Queue(due=(A,))), 0, 0, 5).answered == 1


def test_a_card_put_aside_is_asked_no_more() -> None:
    session = after(start(Queue(due=(A, B))), 0).without(B)

    assert session.current == A
    assert session.without(A).current is None


def test_a_card_whose_answer_was_taken_back_is_asked_at_once() -> None:
    session = after(start(Queue(due=(A, B, C))), 0).asking_first(A)

    assert session.current == A
    assert session.drills == ()


def test_a_card_left_for_later_comes_at_the_end_of_the_queue() -> None:
    session = start(Queue(due=(A, B), new=(C,), drills=())).later()

    assert [after(session, *[5] * number).current for number in range(4)] == [B, C, A, None]


def test_a_drill_left_for_later_comes_after_the_other_drills() -> None:
    session = after(start(Queue(due=(A, B))), 0, 1)

    assert session.later().drills == (B, A)


def test_the_last_card_cannot_be_left_for_later() -> None:
    for session in (start(Queue(due=(A,), drills=(B,))), start(Queue(drills=(A,))), Session()):
        assert session.later() == session


@given(st.lists(st.integers(0, 5), min_size=3, max_size=40))
def test_every_sitting_ends_once_all_grades_are_good(grades: list[int]) -> None:
    session = start(Queue(due=(A, B, C)))
    for grade in grades:
        if session.current is None:
            break
        session = session.graded(Grade(grade))

    assert after(session, *[5] * (len(session.upcoming) + len(session.drills))).current is None
