"""The review's screen without a terminal: which keys reach its model, and what it ends with."""

from __future__ import annotations

from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from studykit.domain.cards.card import CardKey
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.review_session import Reviewer
from studykit.domain.schedule.session import Session
from studykit.terminal.messages import Messages
from studykit.terminal.review.model import ReviewContext, ReviewModel
from studykit.terminal.review.screen import ReviewScreen
from studykit.terminal.ui.effect import Effect, Leave, OpenExercise
from studykit.terminal.ui.external_editor import EditOutcome
from studykit.terminal.ui.palette import PLAIN
from tests.support.cards_in_memory import CardsInMemory, HistoryInMemory
from tests.terminal.review.models import CARDS, NOW, QUESTION, TITLES, model_for

EXERCISE = ExerciseKey("test", "3.1-x")


def ended(model: ReviewModel, typed: str, after_editor: str = "") -> Effect:
    """What the screen ends with after keys that are typed ahead, and others once an editor was closed."""
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):

        def edit(key: CardKey) -> EditOutcome:
            keys.send_text(after_editor)
            return EditOutcome(f"Saved: {key.id}.")

        keys.send_text(typed)
        return ReviewScreen(model, edit, PLAIN).run()


def test_a_key_after_leaving_does_nothing() -> None:
    model = model_for()

    assert ended(model, " 4 qu") == Leave()
    assert [row.grade for row in model.rows] == [4]


def test_ctrl_c_leaves_as_an_interruption() -> None:
    assert ended(model_for(), "\x03") == Leave(interrupted=True)


def test_the_editor_opens_on_the_card_and_the_review_goes_on() -> None:
    model = model_for()

    assert ended(model, "e", after_editor="q") == Leave()
    assert model.notice == f"Saved: {QUESTION.key.id}."


def test_an_exercise_ends_the_screen_for_the_command_to_open_it() -> None:
    learner = CardsInMemory(CARDS)
    reviewer = Reviewer(learner, Session(upcoming=(EXERCISE, QUESTION.key)), lambda: NOW)
    history = HistoryInMemory(learner, NOW)
    model = ReviewModel(reviewer, history, Messages("en"), lambda: 0.0, ReviewContext(TITLES, faces="en"))

    assert ended(model, "\r") == OpenExercise(EXERCISE)
