"""What each key does, in every phase of a review."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from studykit.domain.cards.card import LANGUAGES, Card, CardKey, Face, Language
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.keys.default_keys import REVIEW
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.review_log import LogRow, RowKind
from studykit.domain.schedule.review_session import Reviewer
from studykit.domain.schedule.session import Session
from studykit.errors import UserError
from studykit.terminal.messages import Messages
from studykit.terminal.review.actions import STEPS
from studykit.terminal.review.model import ReviewContext, ReviewModel
from studykit.terminal.review.panes import help_lines
from studykit.terminal.review.shown import ReviewPane, ReviewPhase
from studykit.terminal.ui.effect import Effect, Leave, OpenEditor
from studykit.terminal.ui.external_editor import EditOutcome
from studykit.terminal.ui.width import columns
from tests.support.cards_in_memory import CardsInMemory, HistoryInMemory
from tests.terminal.review.models import (
    CARDS,
    CLOZE,
    NOW,
    QUESTION,
    TITLES,
    TYPED,
    effect_of,
    experienced,
    model_for,
    press,
)

NOT_KEYS = "6789acdxyz가"
OTHER_KEYS = [key for key in REVIEW.keys if len(key) == 1 and key != "L"]


def at_clock() -> ReviewModel:
    return model_for(clock_notice="The clock jumped.")


def at_question() -> ReviewModel:
    return model_for()


def at_answer() -> ReviewModel:
    return press(model_for(), " ")


def at_drill() -> ReviewModel:
    return press(model_for([QUESTION]), " 0")


def at_end() -> ReviewModel:
    return press(model_for([QUESTION]), " 5")


def model_with_an_exercise() -> ReviewModel:
    learner = CardsInMemory(CARDS)
    session = Session(upcoming=(ExerciseKey("test", "3.1-x"), QUESTION.key))
    reviewer = Reviewer(learner, session, lambda: NOW)
    return ReviewModel(
        reviewer,
        HistoryInMemory(learner, NOW),
        Messages("en"),
        lambda: 0.0,
        ReviewContext(TITLES, faces="en"),
    )


def in_help() -> ReviewModel:
    return press(model_for(), "?")


class Time:
    """A clock that goes on only when it is moved on."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


PHASES = [at_clock, at_question, at_answer, at_drill, at_end, in_help]


def kinds(model: ReviewModel) -> list[RowKind]:
    return [row.kind for row in model.rows]


@pytest.mark.parametrize("start", PHASES)
def test_a_key_without_meaning_changes_nothing(start: Callable[[], ReviewModel]) -> None:
    model, untouched = start(), start()
    model.close()
    untouched.close()
    for name in NOT_KEYS:
        assert effect_of(model, name) is None

        assert (model.phase, model.card, kinds(model), model.view, model.notice) == (
            (untouched.phase, untouched.card, kinds(untouched), untouched.view, untouched.notice)
        )


@pytest.mark.parametrize("start", PHASES)
@pytest.mark.parametrize("grade", Grade)
def test_a_digit_grades_where_the_answer_is_shown_and_nowhere_else(
    start: Callable[[], ReviewModel], grade: Grade
) -> None:
    model = start()
    before = len(model.rows)

    press(model, str(int(grade)))

    graded = [grade] if start is at_answer else []
    assert [row.grade for row in model.rows[before:]] == graded


@pytest.mark.parametrize(
    ("start", "phase", "effect"),
    [
        (at_clock, ReviewPhase.QUESTION, None),
        (at_question, ReviewPhase.ANSWER, None),
        (at_answer, ReviewPhase.ANSWER, None),
        (at_drill, ReviewPhase.ANSWER, None),
        (at_end, ReviewPhase.END, Leave()),
        (in_help, ReviewPhase.QUESTION, None),
    ],
)
def test_space_goes_on(start: Callable[[], ReviewModel], phase: ReviewPhase, effect: Effect | None) -> None:
    model = start()

    assert effect_of(model, " ") == effect
    assert model.phase is phase


def test_space_asks_for_a_grade_where_the_answer_is_shown() -> None:
    assert press(at_answer(), " ").notice == "Grade the answer: 0 to 5."


@pytest.mark.parametrize("start", [at_clock, at_question, at_answer, at_drill, at_end])
def test_q_leaves_from_everywhere(start: Callable[[], ReviewModel]) -> None:
    assert effect_of(start(), "q") == Leave()


@pytest.mark.parametrize("start", [at_clock, at_question, at_answer, at_drill, at_end])
def test_a_question_mark_opens_the_help_and_any_key_closes_it(start: Callable[[], ReviewModel]) -> None:
    for key in [*OTHER_KEYS, *"012345", *NOT_KEYS]:
        model = press(start(), "?")
        before = (model.phase, model.card, kinds(model), model.view)
        assert model.window.pane is ReviewPane.HELP

        press(model, key)

        assert model.window.pane is None
        assert (model.phase, model.card, kinds(model), model.view) == before


@pytest.mark.parametrize("start", [at_question, at_answer, at_drill, at_end])
def test_l_shows_the_next_language(start: Callable[[], ReviewModel]) -> None:
    model = start()
    phase = model.phase

    assert [press(model, "l").view for _ in range(3)] == ["both", "ko", "en"]
    assert model.phase is phase


@pytest.mark.parametrize("start", [at_question, at_answer, at_drill])
def test_s_puts_the_card_aside_and_asks_the_next(start: Callable[[], ReviewModel]) -> None:
    model = start()
    asked = model.card

    press(model, "s")

    assert model.rows[-1].kind is RowKind.SUSPEND
    assert model.card != asked
    assert model.phase is (ReviewPhase.QUESTION if model.card else ReviewPhase.END)
    assert press(model, "u").card == asked


@pytest.mark.parametrize("start", [at_question, at_answer, at_drill])
def test_b_lets_the_card_rest_until_tomorrow_and_asks_the_next(start: Callable[[], ReviewModel]) -> None:
    model = start()
    asked = model.card

    press(model, "b")

    assert (model.rows[-1].kind, model.rows[-1].until) == (RowKind.BURY, NOW.date() + timedelta(days=1))
    assert model.card != asked
    assert press(model, "u").card == asked


@pytest.mark.parametrize("start", [at_question, at_answer, at_drill])
def test_f_marks_the_card_that_stays_as_it_is_and_f_again_takes_the_mark_away(start: Callable[[], ReviewModel]) -> None:
    model = start()
    before = (model.phase, model.card, model.reviewer.session)

    marks = [press(model, "f").shown.flagged for _ in range(3)]

    assert marks == [True, False, True]
    assert (model.phase, model.card, model.reviewer.session) == before
    assert [press(model, "u").shown.flagged for _ in range(3)] == [False, True, False]
    assert (model.phase, model.card, model.reviewer.session) == before


def test_n_asks_the_card_at_the_end_and_logs_nothing() -> None:
    model = press(model_for(), "n")

    assert (model.card, model.rows) == (CLOZE, [])
    assert press(model, " 4 4").card == QUESTION
    assert model.notice == "4 good: next on 2026-11-24"


def test_u_after_n_asks_the_card_at_once_and_takes_no_grade_back() -> None:
    model = press(model_for(), " 4nu")

    assert (model.card, kinds(model)) == (CLOZE, [RowKind.REVIEW])


@pytest.mark.parametrize("start", [at_drill, lambda: model_for([QUESTION])])
def test_n_says_that_no_other_card_is_left(start: Callable[[], ReviewModel]) -> None:
    model = press(start(), "n")

    assert (model.card, model.notice) == (QUESTION, "No other card is left to ask before it.")


def test_n_leaves_an_exercise_for_another_sitting_and_u_brings_it_back() -> None:
    model = press(model_with_an_exercise(), "n")

    assert model.card == QUESTION
    assert model.notice == "Left for another time: it is not asked again in this sitting."
    assert model.reviewer.session.upcoming == (QUESTION.key,)
    assert press(model, "u").phase is ReviewPhase.EXERCISE


@pytest.mark.parametrize("key", "sbf")
def test_an_exercise_is_suspended_buried_and_flagged_like_a_card(key: str) -> None:
    model = press(model_with_an_exercise(), key)

    assert model.rows[-1].card == ExerciseKey("test", "3.1-x")
    assert press(model, "u").phase is ReviewPhase.EXERCISE


@pytest.mark.parametrize(
    ("key", "pane"), [("i", ReviewPane.INFO), ("w", ReviewPane.WHY), ("p", ReviewPane.PAUSE), ("?", ReviewPane.HELP)]
)
@pytest.mark.parametrize("start", [at_question, at_answer, at_drill, model_with_an_exercise])
def test_a_page_lies_over_the_card_until_any_key(start: Callable[[], ReviewModel], key: str, pane: ReviewPane) -> None:
    model = start()
    before = (model.phase, model.key, kinds(model))

    assert press(model, key).window.pane is pane
    assert press(model, "4").window.pane is None
    assert (model.phase, model.key, kinds(model)) == before


def test_e_asks_for_the_editor_and_its_time_does_not_count() -> None:
    time = Time()
    model = model_for(monotonic=time)
    effect = effect_of(model, "e")
    time.seconds = 500
    model.edited(QUESTION.key, EditOutcome("Saved."))
    time.seconds += 5
    press(model, " 4")

    assert effect == OpenEditor(QUESTION.key)
    assert model.rows[-1].took_ms == 5000


@pytest.mark.parametrize("start", [at_clock, at_end, model_with_an_exercise])
def test_e_does_nothing_where_there_is_no_card(start: Callable[[], ReviewModel]) -> None:
    assert effect_of(start(), "e") is None


def test_u_takes_an_edit_back_before_the_grade_that_came_before_it() -> None:
    taken_back: list[str] = []
    model = press(model_for(), " 4 ")
    model.edited(CLOZE.key, EditOutcome("Saved.", take_back=lambda: taken_back.append("once")))

    press(model, "u")
    assert (taken_back, model.phase, model.card) == (["once"], ReviewPhase.ANSWER, CLOZE)
    assert model.notice == "Undone: initialise has its earlier text again."
    press(model, "u")
    assert (taken_back, model.card) == (["once"], QUESTION)


def test_an_edit_that_cannot_be_taken_back_says_why_and_can_be_tried_again() -> None:
    tries: list[int] = []

    def take_back() -> None:
        tries.append(1)
        if len(tries) == 1:
            raise UserError("The file was changed.")

    model = model_for()
    model.edited(QUESTION.key, EditOutcome("Saved.", take_back=take_back))

    assert press(model, "u").alarm == "The file was changed."
    assert press(model, "u").notice.startswith("Undone")
    assert press(model, "u").notice == "There is nothing of today to undo."


@pytest.mark.parametrize("keys", [" 1", " 4", " 1 4"])
def test_what_was_typed_is_logged_with_the_grade_also_in_a_drill(keys: str) -> None:
    model = model_for([TYPED])
    for key in keys:
        if key == " ":
            model.typed.text = " loss/Sub"
        press(model, key)

    assert [row.answer for row in model.rows] == ["loss/Sub"] * (len(keys) // 2)


def test_where_nothing_was_typed_nothing_is_logged_as_typed() -> None:
    assert press(model_for([TYPED]), " 4").rows[0].answer is None


def test_each_action_has_its_own_word_and_its_step() -> None:
    assert len({action.short for action in REVIEW.actions}) == len(REVIEW.actions)
    assert list(STEPS) == REVIEW.names


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [36, 76, 96])
def test_the_help_has_each_key_once(language: Language, width: int) -> None:
    say = Messages(language)
    text = "\n".join(help_lines(REVIEW, say, width))

    for name in (say("Space"), "Enter", "Ctrl-Z", "Ctrl-C", "Tab"):
        assert text.count(name) == 1
    assert [max(columns(line) for line in help_lines(REVIEW, say, width)) <= width] == [True]
    assert len(help_lines(REVIEW, say, 96)) < len(help_lines(REVIEW, say, 50))


@pytest.mark.parametrize("start", [at_clock, at_end])
def test_s_does_nothing_where_no_card_is_asked(start: Callable[[], ReviewModel]) -> None:
    model = start()
    before = kinds(model)

    assert kinds(press(model, "s")) == before


@pytest.mark.parametrize("start", [at_drill, at_end])
def test_u_asks_the_graded_card_again(start: Callable[[], ReviewModel]) -> None:
    model = press(start(), "u")

    assert (model.phase, model.card, model.rows) == (ReviewPhase.QUESTION, QUESTION, [])
    assert model.notice.startswith("Undone: grade ")


def test_u_goes_back_to_the_beginning_and_no_further() -> None:
    model = press(at_question(), " 2 1 ")
    press(model, "u")
    press(model, "u")

    assert (model.card, model.reviewer.session.drills) == (QUESTION, ())
    assert press(model, "u").notice == "There is nothing of today to undo."


def test_undo_where_nothing_is_to_undo_leaves_the_answer_shown() -> None:
    assert press(at_answer(), "u").phase is ReviewPhase.ANSWER


def test_undo_does_not_answer_the_question_of_the_clock() -> None:
    learner = CardsInMemory(CARDS)
    learner.grade(CLOZE.key, Grade.GOOD, NOW + timedelta(hours=2))
    model = press(model_for(learner=learner, clock_notice="The clock went back."), "u")

    assert model.phase is ReviewPhase.CLOCK
    assert [row.kind for row in learner.rows] == [RowKind.REVIEW]


def test_letters_belong_to_a_typed_answer_until_it_is_shown() -> None:
    model = model_for([TYPED])
    assert model.typing

    model.typed.text = "loss/sub"
    press(model, " ")
    assert not model.typing
    assert model.typed.comparison is not None
    assert model.typed.comparison.right
    press(model, "5")
    assert model.typed.text == ""


def test_the_time_of_an_answer_runs_from_the_question_to_the_grade() -> None:
    time = Time()
    model = press(model_for(monotonic=time), "")
    for key in " 4 ":
        time.seconds += 2.5
        press(model, key)

    assert [row.took_ms for row in model.rows] == [5000]


def test_of_a_longer_silence_only_a_minute_counts() -> None:
    time = Time()
    model = model_for(monotonic=time)
    for seconds, key in ((3600, " "), (20, "f"), (86400, "4")):
        time.seconds += seconds
        press(model, key)

    assert model.rows[-1].took_ms == (60 + 20 + 60) * 1000


def test_a_pause_hides_the_card_and_does_not_count() -> None:
    time = Time()
    model = model_for(monotonic=time)
    for seconds, key in ((3, "p"), (50, "4"), (4, " "), (5, "p"), (5000, " "), (1, "4")):
        time.seconds += seconds
        paused = model.window.pane is ReviewPane.PAUSE
        press(model, key)
        assert not (paused and model.rows)

    assert [row.took_ms for row in model.rows] == [13_000]


class FullDisk(CardsInMemory):
    """A learner whose disk is full from the second grade on."""

    def grade(
        self, key: CardKey, grade: Grade, now: datetime, took_ms: int | None = None, answer: str | None = None
    ) -> LogRow:
        if self.rows:
            raise UserError("The disk is full: nothing more can be saved in {folder}.", folder="/home")
        return super().grade(key, grade, now, took_ms)


def test_a_grade_that_cannot_be_saved_says_why_and_keeps_the_card() -> None:
    model = press(model_for(learner=FullDisk(CARDS)), " 4 4")

    assert model.alarm == "The disk is full: nothing more can be saved in /home."
    assert (model.card, model.phase) == (CLOZE, ReviewPhase.ANSWER)
    assert press(model, "l").alarm == ""


def test_a_card_known_for_years_and_forgotten_is_a_lapse_that_undo_takes_back() -> None:
    learner = experienced([QUESTION])
    before = learner.card_state(QUESTION.key)
    model = press(model_for([QUESTION], learner=learner), " 1")
    assert learner.card_state(QUESTION.key).state.lapses == 1

    press(model, "u")

    assert learner.card_state(QUESTION.key) == before


def test_the_suggested_grade_is_given_only_at_the_second_enter() -> None:
    learner = CardsInMemory([TYPED])
    model = model_for([TYPED], learner=learner)
    model.typed.text = "loss/sub"

    press(model, "  ")
    assert (model.typed.suggestion, model.typed.confirming, learner.rows) == (Grade.PERFECT, True, [])
    press(model, "l ")
    assert learner.rows == []
    press(model, " ")
    assert [row.grade for row in learner.rows] == [Grade.PERFECT]


def test_where_nothing_was_typed_no_grade_is_suggested() -> None:
    learner = CardsInMemory([TYPED])
    model = press(model_for([TYPED], learner=learner), "    ")

    assert model.typed.suggestion is None
    assert learner.rows == []


def test_a_cloze_shows_its_pieces_one_by_one() -> None:
    faces: dict[Language, Face] = {
        "en": Face("`compute` then `apply`", "So."),
        "ko": Face("`compute` 다음 `apply`", "끝."),
    }
    model = model_for([Card(CardKey("test", "two"), "3.1", faces, cloze=("apply", "compute"))])

    assert (model.pieces, model.revealed, model.phase) == (["compute", "apply"], 0, ReviewPhase.QUESTION)
    press(model, " ")
    assert (model.revealed, model.phase) == (1, ReviewPhase.QUESTION)
    press(model, " ")
    assert model.phase is ReviewPhase.ANSWER
