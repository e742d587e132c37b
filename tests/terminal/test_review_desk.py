"""What each key does, in every phase of a review."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from studykit.domain.card import CardKey
from studykit.domain.grade import Grade
from studykit.domain.review_log import LogRow, RowKind
from studykit.domain.reviewer import Reviewer
from studykit.domain.session import Session
from studykit.errors import UserError
from studykit.terminal.messages import Messages
from studykit.terminal.review_desk import KEYS, Phase, ReviewDesk
from tests.cards_in_memory import CardsInMemory
from tests.terminal.desks import CARDS, CLOZE, NOW, QUESTION, TITLES, TYPED, desk_for, experienced, keys, press

NOT_KEYS = "6789abcxyz가"


def at_clock() -> ReviewDesk:
    return desk_for(clock_notice="The clock jumped.")


def at_question() -> ReviewDesk:
    return desk_for()


def at_answer() -> ReviewDesk:
    return press(desk_for(), " ")


def at_drill() -> ReviewDesk:
    return press(desk_for([QUESTION]), " 0")


def at_end() -> ReviewDesk:
    return press(desk_for([QUESTION]), " 5")


def in_help() -> ReviewDesk:
    return press(desk_for(), "?")


PHASES = [at_clock, at_question, at_answer, at_drill, at_end, in_help]


def kinds(desk: ReviewDesk) -> list[RowKind]:
    return [row.kind for row in desk.rows]


@pytest.mark.parametrize("start", PHASES)
def test_a_key_without_meaning_changes_nothing(start: Callable[[], ReviewDesk]) -> None:
    desk, untouched = start(), start()
    if desk.helping:
        desk.helping = untouched.helping = False
    for name in NOT_KEYS:
        desk.press(name)

        assert (desk.phase, desk.card, kinds(desk), desk.view, desk.notice, desk.left) == (
            (untouched.phase, untouched.card, kinds(untouched), untouched.view, untouched.notice, untouched.left)
        )


@pytest.mark.parametrize("start", PHASES)
@pytest.mark.parametrize("grade", Grade)
def test_a_digit_grades_where_the_answer_is_shown_and_nowhere_else(
    start: Callable[[], ReviewDesk], grade: Grade
) -> None:
    desk = start()
    before = len(desk.rows)

    desk.press(str(int(grade)))

    graded = [grade] if start is at_answer else []
    assert [row.grade for row in desk.rows[before:]] == graded


@pytest.mark.parametrize(
    ("start", "phase", "left"),
    [
        (at_clock, Phase.QUESTION, False),
        (at_question, Phase.ANSWER, False),
        (at_answer, Phase.ANSWER, False),
        (at_drill, Phase.ANSWER, False),
        (at_end, Phase.END, True),
        (in_help, Phase.QUESTION, False),
    ],
)
def test_space_goes_on(start: Callable[[], ReviewDesk], phase: Phase, left: bool) -> None:
    desk = press(start(), " ")

    assert (desk.phase, desk.left) == (phase, left)


def test_space_asks_for_a_grade_where_the_answer_is_shown() -> None:
    assert press(at_answer(), " ").notice == "Grade the answer: 0 to 5."


@pytest.mark.parametrize("start", [at_clock, at_question, at_answer, at_drill, at_end])
def test_q_leaves_from_everywhere(start: Callable[[], ReviewDesk]) -> None:
    assert press(start(), "q").left


def test_a_key_after_leaving_does_nothing() -> None:
    desk = press(press(at_answer(), "4"), "qu")

    assert [row.grade for row in desk.rows] == [4]


@pytest.mark.parametrize("start", [at_clock, at_question, at_answer, at_drill, at_end])
def test_a_question_mark_opens_the_help_and_any_key_closes_it(start: Callable[[], ReviewDesk]) -> None:
    for key in [*KEYS, *"012345", *NOT_KEYS]:
        desk = press(start(), "?")
        before = (desk.phase, desk.card, kinds(desk), desk.view)
        assert desk.helping

        desk.press(key)

        assert not desk.helping
        assert not desk.left
        assert (desk.phase, desk.card, kinds(desk), desk.view) == before


@pytest.mark.parametrize("start", [at_question, at_answer, at_drill, at_end])
def test_l_shows_the_next_language(start: Callable[[], ReviewDesk]) -> None:
    desk = start()
    phase = desk.phase

    assert [press(desk, "l").view for _ in range(3)] == ["both", "ko", "en"]
    assert desk.phase is phase


@pytest.mark.parametrize("start", [at_question, at_answer, at_drill])
def test_s_puts_the_card_aside_and_asks_the_next(start: Callable[[], ReviewDesk]) -> None:
    desk = start()
    asked = desk.card

    desk.press("s")

    assert desk.rows[-1].kind is RowKind.SUSPEND
    assert desk.card != asked
    assert desk.phase is (Phase.QUESTION if desk.card else Phase.END)
    assert press(desk, "u").card == asked


@pytest.mark.parametrize("start", [at_clock, at_end])
def test_s_does_nothing_where_no_card_is_asked(start: Callable[[], ReviewDesk]) -> None:
    desk = start()
    before = kinds(desk)

    assert kinds(press(desk, "s")) == before


@pytest.mark.parametrize("start", [at_drill, at_end])
def test_u_asks_the_graded_card_again(start: Callable[[], ReviewDesk]) -> None:
    desk = press(start(), "u")

    assert (desk.phase, desk.card, desk.rows) == (Phase.QUESTION, QUESTION, [])
    assert desk.notice.startswith("Undone: grade ")


def test_u_goes_back_to_the_beginning_and_no_further() -> None:
    desk = press(at_question(), " 2 1 ")
    desk.press("u")
    desk.press("u")

    assert (desk.card, desk.reviewer.session.drills) == (QUESTION, ())
    assert press(desk, "u").notice == "There is nothing of today to undo."


def test_undo_where_nothing_is_to_undo_leaves_the_answer_shown() -> None:
    assert press(at_answer(), "u").phase is Phase.ANSWER


def test_undo_does_not_answer_the_question_of_the_clock() -> None:
    learner = CardsInMemory(CARDS)
    learner.grade(CLOZE.key, Grade.GOOD, NOW + timedelta(hours=2))
    desk = press(desk_for(learner=learner, clock_notice="The clock went back."), "u")

    assert desk.phase is Phase.CLOCK
    assert [row.kind for row in learner.rows] == [RowKind.REVIEW]


def test_letters_belong_to_a_typed_answer_until_it_is_shown() -> None:
    desk = desk_for([TYPED])
    assert desk.typing

    desk.typed = "loss/sub"
    assert desk.typed_right
    desk.press(" ")
    assert not desk.typing
    desk.press("5")
    assert desk.typed == ""


def test_the_time_of_an_answer_runs_from_the_question_to_the_grade() -> None:
    seconds = iter([10.0, 12.5, 100.0])
    reviewer = Reviewer(CardsInMemory(CARDS), Session(upcoming=keys(CARDS)), lambda: NOW)
    desk = ReviewDesk(reviewer, TITLES, "en", Messages("en"), lambda: next(seconds))

    assert press(desk, " 4").rows[0].took_ms == 2500


class FullDisk(CardsInMemory):
    """A learner whose disk is full from the second grade on."""

    def grade(
        self, key: CardKey, grade: Grade, now: datetime, took_ms: int | None = None, answer: str | None = None
    ) -> LogRow:
        if self.rows:
            raise UserError("The disk is full: nothing more can be saved in {folder}.", folder="/home")
        return super().grade(key, grade, now, took_ms)


def test_a_grade_that_cannot_be_saved_says_why_and_keeps_the_card() -> None:
    desk = press(desk_for(learner=FullDisk(CARDS)), " 4 4")

    assert desk.alarm == "The disk is full: nothing more can be saved in /home."
    assert (desk.card, desk.phase) == (CLOZE, Phase.ANSWER)
    assert press(desk, "l").alarm == ""


def test_a_card_known_for_years_and_forgotten_is_a_lapse_that_undo_takes_back() -> None:
    learner = experienced([QUESTION])
    before = learner.standing(QUESTION.key)
    desk = press(desk_for([QUESTION], learner=learner), " 1")
    assert learner.standing(QUESTION.key).state.lapses == 1

    desk.press("u")

    assert learner.standing(QUESTION.key) == before
