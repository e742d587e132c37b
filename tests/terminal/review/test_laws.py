"""Laws of a sitting on a real store, after any keys in any order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studykit.commands.shared.history import StoredHistory
from studykit.domain.cards.card import Card, CardKey, Face
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.exercises.progress import Round
from studykit.domain.keys.default_keys import REVIEW
from studykit.domain.schedule.card_state import CardState
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.limits import Limits
from studykit.domain.schedule.review_log import fold
from studykit.domain.schedule.review_session import Reviewer
from studykit.domain.schedule.session import Session
from studykit.store.content import KnownFile, ReadFile
from studykit.store.store import Store, open_store
from studykit.terminal.messages import Messages
from studykit.terminal.review.model import ReviewContext, ReviewModel
from studykit.terminal.review.shown import ReviewPane, ReviewPhase
from studykit.terminal.ui.effect import OpenEditor
from studykit.terminal.ui.external_editor import EditOutcome
from tests.store.learners import new_id
from tests.terminal.review.models import CARDS, NOW, TITLES, effect_of, press

law = settings(max_examples=60, deadline=None)
EXERCISE = ExerciseKey("test", "3.1-assign")
LEECH = CARDS[0].key
TYPE, DO_EXERCISE = "type an answer", "do the exercise"
PRESSED = st.lists(
    st.sampled_from(
        [
            *(key for key in REVIEW.keys if key not in (*REVIEW["quit"].all_keys, *REVIEW["language"].keys)),
            *"012345" * 3,
            *["space"] * 9,
            TYPE,
            DO_EXERCISE,
        ]
    ),
    max_size=25,
)


@contextmanager
def opened(homes: pytest.TempPathFactory, lapses: int = 7) -> Iterator[Store]:
    """A learner who knows a card after forgetting it so often."""
    with closing(open_store(homes.mktemp("home"), new_id)) as store:
        known = KnownFile("/somewhere", "3.1.md", 1, 1, "hash")
        store.content.replace("test", [ReadFile(known, "3.1", {}, [(card, 1) for card in CARDS])], [], NOW.date())
        days = 2 * lapses + 1
        for number in range(days):
            store.grade(LEECH, Grade.WRONG if number % 2 else Grade.GOOD, NOW - timedelta(days=days - number))
        yield store


def sitting(store: Store, *keys: CardKey | ExerciseKey) -> ReviewModel:
    reviewer = Reviewer(store, Session(upcoming=keys), lambda: NOW)
    history = StoredHistory(store, lambda: NOW, Limits())
    return ReviewModel(reviewer, history, Messages("en"), lambda: 0.0, ReviewContext(TITLES, faces="en"))


def whole_sitting(store: Store) -> ReviewModel:
    return sitting(store, LEECH, EXERCISE, *(card.key for card in CARDS[1:]))


def do(model: ReviewModel, store: Store, name: str) -> None:
    """Press a key as a learner would who never leaves: an editor that opens changes the card."""
    if name == TYPE:
        model.typed.text = "loss/sub" if model.asks_to_type else ""
    elif name == DO_EXERCISE and model.phase is ReviewPhase.EXERCISE:
        model.exercise_done(store.grade_exercise(EXERCISE, Grade.HARD, NOW, Round()), [CARDS[1].key])
    elif isinstance(effect := effect_of(model, name), OpenEditor):
        edit(model, store, store.card(effect.key))


def edit(model: ReviewModel, store: Store, before: Card) -> None:
    front = before.faces["en"].front + "."
    store.edit(replace(before, faces={**before.faces, "en": Face(front, before.faces["en"].back)}), NOW)

    def take_back() -> None:
        if before.own:
            store.edit(before, NOW)
        else:
            store.unedit(before.key, NOW)

    model.edited(before.key, EditOutcome(take_back=take_back))


def learnt(store: Store) -> Any:
    """Where every card stands, what it says, and which version it is."""
    card_states = {key: found for key, found in store.log.card_states().items() if found != CardState()}
    return card_states, [store.card(card.key) for card in CARDS]


def assert_well(model: ReviewModel, store: Store) -> None:
    """What holds after every step."""
    folded = {key: found for key, found in fold(store.log.rows()).items() if found != CardState()}
    assert folded == learnt(store)[0]
    assert store.differing() == []
    session = model.reviewer.session
    for key in (*session.upcoming, *session.drills):
        assert store.card_state(key).asked_on(NOW.date())
    assert model.alarm == ""
    assert (model.phase is ReviewPhase.END) == (model.key is None)


@law
@given(PRESSED)
def test_the_log_folds_to_the_states_and_only_cards_in_use_are_asked(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    with opened(tmp_path_factory) as store:
        model = whole_sitting(store)
        for name in names:
            do(model, store, name)
            assert_well(model, store)


@law
@given(PRESSED, PRESSED.filter(bool))
def test_undo_after_any_step_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], further: list[str]
) -> None:
    with opened(tmp_path_factory) as store:
        model = whole_sitting(store)
        for name in names:
            do(model, store, name)
        for name in further:
            before = learnt(store), model.reviewer.session
            shown = model.window.pane
            do(model, store, name)
            if model.keys.action(name) != "undo" and before != (learnt(store), model.reviewer.session):
                press(model, "u")
                assert (learnt(store), model.reviewer.session) == before
            assert shown is None or model.window.pane is not shown or name in (TYPE, DO_EXERCISE)


@law
@given(PRESSED)
def test_undo_as_often_as_it_does_something_leads_back_to_the_beginning(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    with opened(tmp_path_factory) as store:
        beginning, model = learnt(store), whole_sitting(store)
        start = model.reviewer.session
        for name in names:
            do(model, store, name)
        undo_all(model)

        assert (learnt(store), model.reviewer.session) == (beginning, start)


@law
@given(PRESSED)
def test_a_later_sitting_undoes_everything_that_was_logged(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    with opened(tmp_path_factory) as store:
        beginning, model = learnt(store)[0], whole_sitting(store)
        for name in names:
            do(model, store, name)
        later = sitting(store)
        undo_all(later, each=lambda: assert_well(later, store))

        assert learnt(store)[0] == beginning


def undo_all(model: ReviewModel, each: Callable[[], None] = lambda: None) -> None:
    """Undo until there is nothing left, which is soon."""
    if model.window.pane is not None:
        model.close()
    for _ in range(100):
        press(model, "u")
        each()
        if "nothing of today" in model.notice:
            return
    raise AssertionError("an undo that never ends")


def test_the_eighth_lapse_is_spoken_of_and_its_keys_act_on_the_leech(tmp_path_factory: pytest.TempPathFactory) -> None:
    with opened(tmp_path_factory) as store:
        model = press_all(whole_sitting(store), " 1")
        assert (model.phase, model.key) == (ReviewPhase.LEECH, LEECH)

        press(model, "i")
        assert model.window.pane is ReviewPane.INFO
        assert model.shown.card_history.card_state.state.lapses == 8
        press(model, " ")
        press(model, "b")

        assert store.card_state(LEECH).buried_until == NOW.date() + timedelta(days=1)
        assert (model.phase, model.reviewer.session.drills) == (ReviewPhase.EXERCISE, ())


def test_after_a_leech_the_sitting_goes_on_and_undo_takes_back_the_lapse(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with opened(tmp_path_factory) as store:
        before = store.card_state(LEECH)
        model = press_all(whole_sitting(store), " 0 ")
        assert model.phase is ReviewPhase.EXERCISE

        press(model, "u")
        assert (model.phase, model.key, store.card_state(LEECH)) == (ReviewPhase.QUESTION, LEECH, before)


def test_the_ninth_lapse_is_not_spoken_of(tmp_path_factory: pytest.TempPathFactory) -> None:
    with opened(tmp_path_factory, lapses=8) as store:
        model = press_all(whole_sitting(store), " 1")

        assert model.phase is ReviewPhase.EXERCISE


def test_the_undo_of_an_earlier_resume_puts_the_card_aside_again(tmp_path_factory: pytest.TempPathFactory) -> None:
    with opened(tmp_path_factory) as store:
        store.suspend(LEECH, NOW - timedelta(days=1))
        store.resume(LEECH, NOW)
        model = press_all(whole_sitting(store), "u")

        assert model.notice == f"Undone: {LEECH.id} is suspended again."
        assert LEECH not in model.reviewer.session.upcoming


def test_the_undo_of_an_earlier_end_of_a_rest_lets_the_card_rest_again(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with opened(tmp_path_factory) as store:
        store.postpone([LEECH], NOW - timedelta(days=1), days=5)
        store.unbury(LEECH, NOW)
        model = press_all(whole_sitting(store), "u")

        assert model.notice == f"Undone: {LEECH.id} rests again."
        assert LEECH not in model.reviewer.session.upcoming


def test_the_undo_of_an_earlier_flag_leaves_the_answer_that_is_shown(tmp_path_factory: pytest.TempPathFactory) -> None:
    with opened(tmp_path_factory) as store:
        store.flag(CARDS[1].key, NOW)
        model = whole_sitting(store)
        session = model.reviewer.session
        press_all(model, " u")

        assert model.notice == f"Undone: {CARDS[1].key.id} is not flagged any more."
        assert (model.phase, model.reviewer.session) == (ReviewPhase.ANSWER, session)


def test_the_undo_of_an_earlier_suspension_asks_the_card_at_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    with opened(tmp_path_factory) as store:
        store.suspend(CARDS[2].key, NOW)
        model = press_all(sitting(store, LEECH), "u")

        assert model.reviewer.session.upcoming == (CARDS[2].key, LEECH)


def press_all(model: ReviewModel, names: str) -> ReviewModel:
    for name in names:
        press(model, name)
    return model
