"""The work on an exercise on a screen, apart from the screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from studykit.domain.exercises.exercise import ExerciseKind
from studykit.domain.exercises.progress import EventKind
from studykit.domain.keys.default_keys import EXERCISE as EXERCISE_KEYS
from studykit.domain.schedule.grade import Grade
from studykit.terminal.exercise.actions import EVERYWHERE, IN_PANES, act, means, useful_keys
from studykit.terminal.exercise.draft import KEEP_EVERY_SECONDS
from studykit.terminal.exercise.effects import EditAnswer, OpenBrowser, RunAnswer
from studykit.terminal.exercise.model import ExerciseModel
from studykit.terminal.exercise.page import Frame, foot_lines, head_lines, side_lines, too_small_lines
from studykit.terminal.exercise.panes import attempt_lines, help_lines
from studykit.terminal.exercise.tensorboard import TensorBoard
from studykit.terminal.exercise.view import ExercisePane, ExercisePhase
from studykit.terminal.ui.effect import Effect, Leave
from studykit.terminal.ui.key_labels import shown as shown_key
from studykit.terminal.ui.palette import PLAIN
from studykit.terminal.ui.width import columns
from tests.terminal.exercise.exercise_program import EXERCISE, SOLUTION, STARTER, MemoryOfWork, model_on

DISK_FULL = "The disk is full: nothing more can be saved in {folder}. Make room there and try again."


@pytest.fixture
def learner() -> MemoryOfWork:
    return MemoryOfWork()


@pytest.fixture
def model(learner: MemoryOfWork) -> ExerciseModel:
    return model_on(learner)


def press(model: ExerciseModel, key: str) -> Effect | None:
    return act(model, key, model.keys.action(key))


def run(model: ExerciseModel, answer: str) -> None:
    model.edit(answer)
    assert press(model, "f5") == RunAnswer(answer)
    model.judged(model.session.judge(answer))


def shown(model: ExerciseModel) -> str:
    return "\n".join(side_lines(model, Frame(80, 24), PLAIN))


def test_it_begins_with_the_task_and_the_starter(model: ExerciseModel, learner: MemoryOfWork) -> None:
    assert model.view.editing
    assert model.draft.text == STARTER
    assert "Make a node step that really updates theta" in shown(model)
    assert "step: The node that updates theta." in shown(model)
    assert [event.kind for event in learner.logged] == [EventKind.OPENED]


def test_a_later_round_says_that_it_has_other_data(learner: MemoryOfWork) -> None:
    exercise = replace(EXERCISE, variants=({"theta": "weights"},))
    first = model_on(learner, exercise=exercise)
    assert "with other data" not in head_lines(first, Frame(80, 24))[0]
    run(first, SOLUTION)
    press(first, "enter")

    second = model_on(learner, exercise=exercise)
    assert "weights does not learn · with other data" in head_lines(second, Frame(80, 24))[0]
    assert second.draft.text == STARTER.replace("theta", "weights")


def test_work_in_progress_is_there_again(learner: MemoryOfWork) -> None:
    learner.keep_draft(EXERCISE.key, "half done")

    assert model_on(learner).draft.text == "half done"


def test_a_wrong_answer_shows_its_main_finding_and_goes_back_to_the_editor(model: ExerciseModel) -> None:
    run(model, STARTER + "pass\n")

    assert (model.view.phase, model.view.pane) == (ExercisePhase.VERDICT, ExercisePane.VERDICT)
    assert "line 4: theta = theta - 1.0" in shown(model)
    press(model, "enter")
    assert model.view.editing


def test_further_findings_come_one_after_the_other_and_round_again(model: ExerciseModel) -> None:
    run(model, "x")

    press(model, "n")
    assert "There is no step." in shown(model)
    press(model, "n")
    assert "no longer the variable" in shown(model)


def test_the_last_verdict_can_be_read_again(model: ExerciseModel) -> None:
    press(model, "f6")
    assert model.notice == "There is no verdict yet. F5 runs the answer."

    run(model, "x")
    press(model, "esc")
    press(model, "f6")
    assert "no longer the variable" in shown(model)


def test_after_passing_enter_saves_the_earned_grade(model: ExerciseModel, learner: MemoryOfWork) -> None:
    run(model, SOLUTION)
    assert model.grade is Grade.PERFECT

    press(model, "enter")
    assert model.view.phase is ExercisePhase.DONE
    assert [row.grade for row in learner.rows] == [Grade.PERFECT]
    assert "Saved: grade 5 perfect. Next on 2026-11-24." in shown(model)
    assert press(model, "enter") == Leave()


def test_the_grade_can_be_changed_before_it_is_saved(model: ExerciseModel, learner: MemoryOfWork) -> None:
    run(model, SOLUTION)
    press(model, "2")
    assert "Grade 2 nearly" in "".join(foot_lines(model, Frame(80, 24), more=False))

    press(model, "enter")
    assert [row.grade for row in learner.rows] == [Grade.WRONG_BUT_EASY]


def test_what_is_typed_beside_the_editor_is_answered_with_what_to_press(model: ExerciseModel) -> None:
    press(model, "f3")
    press(model, "x")
    assert model.notice == "Esc closes this; then you can write on."
    press(model, "esc")
    run(model, "x")
    for name in ("x", "5", "space"):
        press(model, name)
        assert model.notice == "Enter goes back to the editor; then you can write on."
    run(model, SOLUTION)
    press(model, "x")
    assert model.notice == "Enter saves the grade; Esc goes back to the editor."
    press(model, "enter")
    press(model, "x")
    assert model.notice == "The grade is saved. Enter ends."


def test_earlier_answers_come_back_one_after_the_other(model: ExerciseModel) -> None:
    press(model, "f9")
    assert model.notice == "There is no earlier answer in this round."
    assert "F9" not in dict(useful_keys(model))
    for answer in ("first", "second", "third"):
        run(model, answer)
    assert "F9" not in dict(useful_keys(model))  # the verdict shows
    model.back_to_editor()
    assert ("F9", "earlier answer") in useful_keys(model)
    model.edit("mine")

    seen = []
    for _ in range(4):
        press(model, "f9")
        seen.append((model.draft.text, model.view.editing, model.notice.partition(". ")[0]))
    assert seen == [
        ("third", True, "Answer of attempt 3"),
        ("second", True, "Answer of attempt 2"),
        ("first", True, "Answer of attempt 1"),
        ("third", True, "Answer of attempt 3"),
    ]


def test_tensorboard_is_offered_only_where_a_run_left_event_files(model: ExerciseModel) -> None:
    run(model, "x")
    assert "t" not in dict(useful_keys(model))
    press(model, "t")
    assert (model.view.pane, model.notice) == (
        ExercisePane.VERDICT,
        "Enter goes back to the editor; then you can write on.",
    )

    run(model, "EVENTS")
    assert ("t", "TensorBoard") in useful_keys(model)


def test_the_browser_is_opened_only_where_there_is_one_and_tensorboard_listens(learner: MemoryOfWork) -> None:
    board = TensorBoard(installed=lambda: False, has_browser=True)
    model = model_on(learner, board=board)
    model.view.pane = ExercisePane.BOARD
    assert press(model, "o") is None

    board.address = "http://127.0.0.1:1/"
    assert press(model, "o") == press(model, "enter") == OpenBrowser("http://127.0.0.1:1/")
    board.has_browser = False
    assert press(model, "enter") is None
    assert model.notice == "No browser can be opened from here. Open http://127.0.0.1:1/"


def test_the_own_editor_opens_on_the_answer_and_the_task_shows(model: ExerciseModel) -> None:
    press(model, "f4")

    assert press(model, "ctrl-o") == EditAnswer()
    assert model.view.editing


def test_answers_of_an_earlier_round_stay_there(learner: MemoryOfWork) -> None:
    first = model_on(learner)
    run(first, "first")
    run(first, SOLUTION)
    press(first, "enter")

    second = model_on(learner)
    assert second.earlier_answers == []
    press(second, "f9")
    assert second.draft.text == STARTER


def test_a_wrong_answer_has_no_grade_to_change(model: ExerciseModel, learner: MemoryOfWork) -> None:
    run(model, "x")
    press(model, "5")
    press(model, "enter")

    assert model.chosen is None
    assert learner.rows == []


def test_a_fault_of_ours_is_neither_graded_nor_counted(model: ExerciseModel) -> None:
    run(model, "FAULT")

    assert model.grade is None
    assert model.work.tries == 0
    assert "Traceback" in shown(model)


def test_hints_come_one_by_one_and_cost(model: ExerciseModel) -> None:
    press(model, "f2")
    assert "Print the value before and after training." in shown(model)
    press(model, "f2")
    press(model, "f2")
    assert model.notice == "Those were all the hints. F8 shows the solution."

    run(model, SOLUTION)
    assert model.grade is Grade.HARD


def test_a_hint_after_passing_costs_nothing(model: ExerciseModel) -> None:
    run(model, SOLUTION)
    press(model, "f2")

    assert model.grade is Grade.PERFECT
    assert model.notice == "Passed already: no hint is needed."


def test_the_solution_asks_once_more_and_then_gives_up(model: ExerciseModel, learner: MemoryOfWork) -> None:
    press(model, "f8")
    assert model.view.asking == "solution"
    assert not model.work.solution_seen

    press(model, "f8")
    assert model.view.pane is ExercisePane.DIFF
    assert "- theta = theta - 1.0" in shown(model)
    assert "+ step = tf.assign(theta, theta - 1.0)" in shown(model)
    press(model, "enter")
    press(model, "enter")
    assert [row.grade for row in learner.rows] == [Grade.BLACKOUT]


def test_another_key_takes_the_question_back(model: ExerciseModel) -> None:
    press(model, "f8")
    press(model, "f1")
    press(model, "f8")
    assert not model.work.solution_seen

    model.edit("typed")
    press(model, "f8")
    assert not model.work.solution_seen


def test_the_difference_shows_only_once_the_solution_is_open(model: ExerciseModel) -> None:
    run(model, "x")
    press(model, "d")
    assert model.notice.startswith("The solution shows after passing.")
    assert "tf.assign(theta, theta - 1.0)" not in shown(model)

    run(model, SOLUTION)
    press(model, "d")
    assert model.view.pane is ExercisePane.DIFF
    assert not model.work.solution_seen


def test_looking_around_after_saving_logs_nothing(model: ExerciseModel, learner: MemoryOfWork) -> None:
    run(model, SOLUTION)
    press(model, "enter")
    before = len(learner.logged)
    for name in ("d", "esc", "g", "esc", "f8", "f8", "esc", "f2", "f5", "f7", "f7", "f4", "esc"):
        press(model, name)

    assert len(learner.logged) == before
    assert model.view.phase is ExercisePhase.DONE


def test_the_starter_comes_back_after_asking(model: ExerciseModel) -> None:
    model.edit("mine")
    press(model, "f7")
    assert model.draft.text == "mine"

    press(model, "f7")
    assert model.draft.text == STARTER


def test_a_passed_exercise_whose_grade_was_not_saved_offers_to_save_it(
    model: ExerciseModel, learner: MemoryOfWork
) -> None:
    run(model, SOLUTION)
    press(model, "f10")

    again = model_on(learner)
    assert "You have passed this exercise." in shown(again)
    press(again, "enter")
    assert [row.grade for row in learner.rows] == [Grade.PERFECT]


def test_while_it_runs_only_leaving_does_something(model: ExerciseModel) -> None:
    press(model, "f5")
    for name in ("f2", "f7", "f8", "enter", "g", "5"):
        press(model, name)
    assert model.view.phase is ExercisePhase.RUNNING

    assert press(model, "f10") == Leave()


def test_progress_is_shown_with_seconds_and_step(learner: MemoryOfWork) -> None:
    now = [10.0]
    model = model_on(learner, monotonic=lambda: now[0])
    press(model, "f5")
    now[0] = 12.34
    model.progressed("importing")

    assert foot_lines(model, Frame(80, 24), more=False)[0].startswith("─ Running: 2.3 s · importing TensorFlow ─")


def test_typing_is_kept_every_few_seconds_and_when_leaving(learner: MemoryOfWork) -> None:
    now = [0.0]
    model = model_on(learner, monotonic=lambda: now[0])
    model.edit("a")
    assert learner.kept == []

    now[0] += KEEP_EVERY_SECONDS
    model.edit("ab")
    model.edit("abc")
    assert learner.kept == ["ab"]
    press(model, "f10")
    assert learner.kept == ["ab", "abc"]


def test_the_last_letters_are_kept_while_the_learner_thinks(learner: MemoryOfWork) -> None:
    now = [0.0]
    model = model_on(learner, monotonic=lambda: now[0])
    model.edit("a")
    now[0] += KEEP_EVERY_SECONDS
    model.keep_now_and_then()
    model.keep_now_and_then()

    assert learner.kept == ["a"]


def test_a_text_that_cannot_be_saved_is_not_left_without_asking(model: ExerciseModel, learner: MemoryOfWork) -> None:
    model.edit("mine")
    learner.broken = DISK_FULL
    assert press(model, "f10") is None
    assert model.alarm.startswith("The disk is full")

    learner.broken = None
    assert press(model, "f10") == Leave()
    assert learner.kept == ["mine"]


@pytest.mark.parametrize("name", ["f2", "f5", "f7", "f8", "enter"])
def test_nothing_is_lost_when_nothing_can_be_saved(name: str, learner: MemoryOfWork) -> None:
    model = model_on(learner)
    run(model, SOLUTION)
    learner.broken = DISK_FULL
    press(model, name)
    press(model, name)

    assert model.view.phase is not ExercisePhase.DONE
    assert model.draft.text == SOLUTION


def test_a_verdict_that_cannot_be_logged_is_shown_all_the_same(model: ExerciseModel, learner: MemoryOfWork) -> None:
    learner.broken = DISK_FULL
    run(model, SOLUTION)

    assert "✓ Passed." in shown(model)
    assert model.alarm.startswith("The disk is full")
    assert not model.saves


def test_attempts_are_listed_the_last_first(model: ExerciseModel) -> None:
    run(model, "x")
    run(model, SOLUTION)

    last, first = attempt_lines(model)
    assert last.split() == ["2", "11-23", "09:00", "✓", "passed"]
    assert first.split() == ["1", "11-23", "09:00", "✗", "wrong", "answer", "line", "4", "rebinds-variable"]


def test_empty_panes_say_what_to_do(model: ExerciseModel) -> None:
    press(model, "f3")
    assert "Nothing has been run yet. F5 runs the answer." in shown(model)
    press(model, "f4")
    assert "There are no attempts yet. F5 runs the answer." in shown(model)


def test_the_help_names_every_key(model: ExerciseModel) -> None:
    lines = "\n".join(help_lines(model.keys, model.say))

    assert [
        key for action in EXERCISE_KEYS.actions for key in action.keys if shown_key(key, model.say) not in lines
    ] == []
    assert list(EVERYWHERE | IN_PANES) == EXERCISE_KEYS.names


def test_moving_lines_is_shown_where_lines_are_put_in_order(model: ExerciseModel) -> None:
    order = model_on(MemoryOfWork(), "ko", exercise=replace(EXERCISE, kind=ExerciseKind.ORDER))
    assert ("Alt-↑↓", "줄 옮기기") in useful_keys(order)
    assert "Alt-↑↓" in foot_lines(order, Frame(60, 20), more=False)[-1]
    assert "Alt-↑↓" not in dict(useful_keys(model))
    assert "Alt-↑↓ Ctrl-↑↓  move the line up or down" in "\n".join(help_lines(model.keys, model.say))


def test_hints_name_keys_that_do_something(model: ExerciseModel) -> None:
    for step in ("f1", "f1", "f5", "verdict", "g", "esc", "d", "esc", "enter"):
        if step == "verdict":
            model.judged(model.session.judge(SOLUTION))
        else:
            press(model, step)
        named = [name.lower() for name, _ in useful_keys(model)]
        assert [name for name in named if not means(model.keys.action(name) or "", model)] == []


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("size", [(40, 12), (80, 24), (119, 30), (120, 30), (200, 50)])
def test_every_pane_fits_every_window(language: str, size: tuple[int, int]) -> None:
    model, frame = model_on(MemoryOfWork(), language), Frame(*size)
    run(model, "x = '가나다라마바사아자차카타파하' * 100")
    for name in ("f2", "f6", "g", "esc", "f4", "f4", "f1", "f1", "f8", "f8"):
        press(model, name)
        lines = [*head_lines(model, frame), *foot_lines(model, frame, more=True)]
        assert max(map(columns, lines)) <= frame.columns
        assert max(map(columns, side_lines(model, frame, PLAIN))) <= frame.side_columns
        rows = frame.side_rows(model, 100) + 2 + len(foot_lines(model, frame, more=True))
        assert rows <= frame.rows - 3 if not frame.wide and frame.shows_editor(model) else rows == frame.rows


def test_a_window_that_is_too_small_says_what_it_needs(model: ExerciseModel) -> None:
    assert not Frame(39, 12).enough
    assert not Frame(40, 11).enough
    assert "an exercise needs 40 and 12" in " ".join(too_small_lines(model, Frame(30, 10)))
