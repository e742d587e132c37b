"""The work on an exercise on a screen, apart from the screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from studykit.domain.exercises.exercise import ExerciseKind
from studykit.domain.exercises.progress import EventKind
from studykit.domain.keys.default_keys import EXERCISE as EXERCISE_KEYS
from studykit.domain.schedule.grade import Grade
from studykit.terminal.exercise.actions import EVERYWHERE, IN_PANES, means, press, useful_keys
from studykit.terminal.exercise.model import KEEP_EVERY_SECONDS, ExerciseDesk, Pane, Phase
from studykit.terminal.exercise.page import Frame, foot_lines, head_lines, side_lines, too_small_lines
from studykit.terminal.exercise.panes import attempt_lines, help_lines
from studykit.terminal.ui.key_labels import shown as shown_key
from studykit.terminal.ui.palette import PLAIN
from studykit.terminal.ui.width import columns
from tests.terminal.exercise.exercise_program import EXERCISE, SOLUTION, STARTER, MemoryOfWork, desk_on

DISK_FULL = "The disk is full: nothing more can be saved in {folder}. Make room there and try again."


@pytest.fixture
def learner() -> MemoryOfWork:
    return MemoryOfWork()


@pytest.fixture
def desk(learner: MemoryOfWork) -> ExerciseDesk:
    return desk_on(learner)


def run(desk: ExerciseDesk, answer: str) -> None:
    desk.edit(answer)
    press(desk, "f5")
    desk.judged(desk.bench.judge(desk.judged_text))


def shown(desk: ExerciseDesk) -> str:
    return "\n".join(side_lines(desk, Frame(80, 24), PLAIN))


def test_it_begins_with_the_task_and_the_starter(desk: ExerciseDesk, learner: MemoryOfWork) -> None:
    assert desk.editing
    assert desk.text == STARTER
    assert "Make a node step that really updates theta" in shown(desk)
    assert "step: The node that updates theta." in shown(desk)
    assert [event.kind for event in learner.logged] == [EventKind.OPENED]


def test_a_later_round_says_that_it_has_other_data(learner: MemoryOfWork) -> None:
    exercise = replace(EXERCISE, variants=({"theta": "weights"},))
    first = desk_on(learner, exercise=exercise)
    assert "with other data" not in head_lines(first, Frame(80, 24))[0]
    run(first, SOLUTION)
    press(first, "enter")

    second = desk_on(learner, exercise=exercise)
    assert "weights does not learn · with other data" in head_lines(second, Frame(80, 24))[0]
    assert second.text == STARTER.replace("theta", "weights")


def test_work_in_progress_is_there_again(learner: MemoryOfWork) -> None:
    learner.keep_draft(EXERCISE.key, "half done")

    assert desk_on(learner).text == "half done"


def test_a_wrong_answer_shows_its_main_finding_and_goes_back_to_the_editor(desk: ExerciseDesk) -> None:
    run(desk, STARTER + "pass\n")

    assert (desk.phase, desk.pane) == (Phase.VERDICT, Pane.VERDICT)
    assert "line 4: theta = theta - 1.0" in shown(desk)
    press(desk, "enter")
    assert desk.editing


def test_further_findings_come_one_after_the_other_and_round_again(desk: ExerciseDesk) -> None:
    run(desk, "x")

    press(desk, "n")
    assert "There is no step." in shown(desk)
    press(desk, "n")
    assert "no longer the variable" in shown(desk)


def test_the_last_verdict_can_be_read_again(desk: ExerciseDesk) -> None:
    press(desk, "f6")
    assert desk.notice == "There is no verdict yet. F5 runs the answer."

    run(desk, "x")
    press(desk, "esc")
    press(desk, "f6")
    assert "no longer the variable" in shown(desk)


def test_after_passing_enter_saves_the_earned_grade(desk: ExerciseDesk, learner: MemoryOfWork) -> None:
    run(desk, SOLUTION)
    assert desk.grade is Grade.PERFECT

    press(desk, "enter")
    assert desk.phase is Phase.DONE
    assert [row.grade for row in learner.rows] == [Grade.PERFECT]
    assert "Saved: grade 5 perfect. Next on 2026-11-24." in shown(desk)
    press(desk, "enter")
    assert desk.left


def test_the_grade_can_be_changed_before_it_is_saved(desk: ExerciseDesk, learner: MemoryOfWork) -> None:
    run(desk, SOLUTION)
    press(desk, "2")
    assert "Grade 2 nearly" in "".join(foot_lines(desk, Frame(80, 24), more=False))

    press(desk, "enter")
    assert [row.grade for row in learner.rows] == [Grade.WRONG_BUT_EASY]


def test_what_is_typed_beside_the_editor_is_answered_with_what_to_press(desk: ExerciseDesk) -> None:
    press(desk, "f3")
    press(desk, "x")
    assert desk.notice == "Esc closes this; then you can write on."
    press(desk, "esc")
    run(desk, "x")
    for name in ("x", "5", "space"):
        press(desk, name)
        assert desk.notice == "Enter goes back to the editor; then you can write on."
    run(desk, SOLUTION)
    press(desk, "x")
    assert desk.notice == "Enter saves the grade; Esc goes back to the editor."
    press(desk, "enter")
    press(desk, "x")
    assert desk.notice == "The grade is saved. Enter ends."


def test_earlier_answers_come_back_one_after_the_other(desk: ExerciseDesk) -> None:
    press(desk, "f9")
    assert desk.notice == "There is no earlier answer in this round."
    assert "F9" not in dict(useful_keys(desk))
    for answer in ("first", "second", "third"):
        run(desk, answer)
    assert "F9" not in dict(useful_keys(desk))  # the verdict shows
    desk.back_to_editor()
    assert ("F9", "earlier answer") in useful_keys(desk)
    desk.edit("mine")

    seen = []
    for _ in range(4):
        press(desk, "f9")
        seen.append((desk.text, desk.editing, desk.notice.partition(". ")[0]))
    assert seen == [
        ("third", True, "Answer of attempt 3"),
        ("second", True, "Answer of attempt 2"),
        ("first", True, "Answer of attempt 1"),
        ("third", True, "Answer of attempt 3"),
    ]


def test_tensorboard_is_offered_only_where_a_run_left_event_files(desk: ExerciseDesk) -> None:
    run(desk, "x")
    assert "t" not in dict(useful_keys(desk))
    press(desk, "t")
    assert (desk.pane, desk.notice) == (Pane.VERDICT, "Enter goes back to the editor; then you can write on.")

    run(desk, "EVENTS")
    assert ("t", "TensorBoard") in useful_keys(desk)


def test_answers_of_an_earlier_round_stay_there(learner: MemoryOfWork) -> None:
    first = desk_on(learner)
    run(first, "first")
    run(first, SOLUTION)
    press(first, "enter")

    second = desk_on(learner)
    assert second.earlier_answers == []
    press(second, "f9")
    assert second.text == STARTER


def test_a_wrong_answer_has_no_grade_to_change(desk: ExerciseDesk, learner: MemoryOfWork) -> None:
    run(desk, "x")
    press(desk, "5")
    press(desk, "enter")

    assert desk.chosen is None
    assert learner.rows == []


def test_a_fault_of_ours_is_neither_graded_nor_counted(desk: ExerciseDesk) -> None:
    run(desk, "FAULT")

    assert desk.grade is None
    assert desk.work.tries == 0
    assert "Traceback" in shown(desk)


def test_hints_come_one_by_one_and_cost(desk: ExerciseDesk) -> None:
    press(desk, "f2")
    assert "Print the value before and after training." in shown(desk)
    press(desk, "f2")
    press(desk, "f2")
    assert desk.notice == "Those were all the hints. F8 shows the solution."

    run(desk, SOLUTION)
    assert desk.grade is Grade.HARD


def test_a_hint_after_passing_costs_nothing(desk: ExerciseDesk) -> None:
    run(desk, SOLUTION)
    press(desk, "f2")

    assert desk.grade is Grade.PERFECT
    assert desk.notice == "Passed already: no hint is needed."


def test_the_solution_asks_once_more_and_then_gives_up(desk: ExerciseDesk, learner: MemoryOfWork) -> None:
    press(desk, "f8")
    assert desk.asking == "solution"
    assert not desk.work.solution_seen

    press(desk, "f8")
    assert desk.pane is Pane.DIFF
    assert "- theta = theta - 1.0" in shown(desk)
    assert "+ step = tf.assign(theta, theta - 1.0)" in shown(desk)
    press(desk, "enter")
    press(desk, "enter")
    assert [row.grade for row in learner.rows] == [Grade.BLACKOUT]


def test_another_key_takes_the_question_back(desk: ExerciseDesk) -> None:
    press(desk, "f8")
    press(desk, "f1")
    press(desk, "f8")
    assert not desk.work.solution_seen

    desk.edit("typed")
    press(desk, "f8")
    assert not desk.work.solution_seen


def test_the_difference_shows_only_once_the_solution_is_open(desk: ExerciseDesk) -> None:
    run(desk, "x")
    press(desk, "d")
    assert desk.notice.startswith("The solution shows after passing.")
    assert "tf.assign(theta, theta - 1.0)" not in shown(desk)

    run(desk, SOLUTION)
    press(desk, "d")
    assert desk.pane is Pane.DIFF
    assert not desk.work.solution_seen


def test_looking_around_after_saving_logs_nothing(desk: ExerciseDesk, learner: MemoryOfWork) -> None:
    run(desk, SOLUTION)
    press(desk, "enter")
    before = len(learner.logged)
    for name in ("d", "esc", "g", "esc", "f8", "f8", "esc", "f2", "f5", "f7", "f7", "f4", "esc"):
        press(desk, name)

    assert len(learner.logged) == before
    assert desk.phase is Phase.DONE


def test_the_starter_comes_back_after_asking(desk: ExerciseDesk) -> None:
    desk.edit("mine")
    press(desk, "f7")
    assert desk.text == "mine"

    press(desk, "f7")
    assert desk.text == STARTER


def test_a_passed_exercise_whose_grade_was_not_saved_offers_to_save_it(
    desk: ExerciseDesk, learner: MemoryOfWork
) -> None:
    run(desk, SOLUTION)
    press(desk, "f10")

    again = desk_on(learner)
    assert "You have passed this exercise." in shown(again)
    press(again, "enter")
    assert [row.grade for row in learner.rows] == [Grade.PERFECT]


def test_while_it_runs_only_leaving_does_something(desk: ExerciseDesk) -> None:
    press(desk, "f5")
    for name in ("f2", "f7", "f8", "enter", "g", "5"):
        press(desk, name)
    assert desk.phase is Phase.RUNNING

    press(desk, "f10")
    assert desk.left


def test_progress_is_told_with_seconds_and_step(learner: MemoryOfWork) -> None:
    now = [10.0]
    desk = desk_on(learner, monotonic=lambda: now[0])
    press(desk, "f5")
    now[0] = 12.34
    desk.progressed("importing")

    assert foot_lines(desk, Frame(80, 24), more=False)[0].startswith("─ Running: 2.3 s · importing TensorFlow ─")


def test_typing_is_kept_every_few_seconds_and_when_leaving(learner: MemoryOfWork) -> None:
    now = [0.0]
    desk = desk_on(learner, monotonic=lambda: now[0])
    desk.edit("a")
    assert learner.kept == []

    now[0] += KEEP_EVERY_SECONDS
    desk.edit("ab")
    desk.edit("abc")
    assert learner.kept == ["ab"]
    press(desk, "f10")
    assert learner.kept == ["ab", "abc"]


def test_the_last_letters_are_kept_while_the_learner_thinks(learner: MemoryOfWork) -> None:
    now = [0.0]
    desk = desk_on(learner, monotonic=lambda: now[0])
    desk.edit("a")
    now[0] += KEEP_EVERY_SECONDS
    desk.keep_now_and_then()
    desk.keep_now_and_then()

    assert learner.kept == ["a"]


def test_a_text_that_cannot_be_saved_is_not_left_without_asking(desk: ExerciseDesk, learner: MemoryOfWork) -> None:
    desk.edit("mine")
    learner.broken = DISK_FULL
    press(desk, "f10")
    assert not desk.left
    assert desk.alarm.startswith("The disk is full")

    learner.broken = None
    press(desk, "f10")
    assert desk.left
    assert learner.kept == ["mine"]


@pytest.mark.parametrize("name", ["f2", "f5", "f7", "f8", "enter"])
def test_nothing_is_lost_when_nothing_can_be_saved(name: str, learner: MemoryOfWork) -> None:
    desk = desk_on(learner)
    run(desk, SOLUTION)
    learner.broken = DISK_FULL
    press(desk, name)
    press(desk, name)

    assert desk.phase is not Phase.DONE
    assert desk.text == SOLUTION


def test_a_verdict_that_cannot_be_logged_is_shown_all_the_same(desk: ExerciseDesk, learner: MemoryOfWork) -> None:
    learner.broken = DISK_FULL
    run(desk, SOLUTION)

    assert "✓ Passed." in shown(desk)
    assert desk.alarm.startswith("The disk is full")
    assert not desk.saves


def test_attempts_are_listed_the_last_first(desk: ExerciseDesk) -> None:
    run(desk, "x")
    run(desk, SOLUTION)

    last, first = attempt_lines(desk)
    assert last.split() == ["2", "11-23", "09:00", "✓", "passed"]
    assert first.split() == ["1", "11-23", "09:00", "✗", "wrong", "answer", "line", "4", "rebinds-variable"]


def test_empty_panes_say_what_to_do(desk: ExerciseDesk) -> None:
    press(desk, "f3")
    assert "Nothing has been run yet. F5 runs the answer." in shown(desk)
    press(desk, "f4")
    assert "There are no attempts yet. F5 runs the answer." in shown(desk)


def test_the_help_names_every_key(desk: ExerciseDesk) -> None:
    lines = "\n".join(help_lines(desk.keys, desk.say))

    assert [
        key for action in EXERCISE_KEYS.actions for key in action.keys if shown_key(key, desk.say) not in lines
    ] == []
    assert list(EVERYWHERE | IN_PANES) == EXERCISE_KEYS.names


def test_moving_lines_is_shown_where_lines_are_put_in_order(desk: ExerciseDesk) -> None:
    order = desk_on(MemoryOfWork(), "ko", exercise=replace(EXERCISE, kind=ExerciseKind.ORDER))
    assert ("Alt-↑↓", "줄 옮기기") in useful_keys(order)
    assert "Alt-↑↓" in foot_lines(order, Frame(60, 20), more=False)[-1]
    assert "Alt-↑↓" not in dict(useful_keys(desk))
    assert "Alt-↑↓ Ctrl-↑↓  move the line up or down" in "\n".join(help_lines(desk.keys, desk.say))


def test_hints_name_keys_that_do_something(desk: ExerciseDesk) -> None:
    for step in ("f1", "f1", "f5", "verdict", "g", "esc", "d", "esc", "enter"):
        if step == "verdict":
            desk.judged(desk.bench.judge(SOLUTION))
        else:
            press(desk, step)
        named = [name.lower() for name, _ in useful_keys(desk)]
        assert [name for name in named if not means(desk.keys.action(name) or "", desk)] == []


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("size", [(40, 12), (80, 24), (119, 30), (120, 30), (200, 50)])
def test_every_pane_fits_every_window(language: str, size: tuple[int, int]) -> None:
    desk, frame = desk_on(MemoryOfWork(), language), Frame(*size)
    run(desk, "x = '가나다라마바사아자차카타파하' * 100")
    for name in ("f2", "f6", "g", "esc", "f4", "f4", "f1", "f1", "f8", "f8"):
        press(desk, name)
        lines = [*head_lines(desk, frame), *foot_lines(desk, frame, more=True)]
        assert max(map(columns, lines)) <= frame.columns
        assert max(map(columns, side_lines(desk, frame, PLAIN))) <= frame.side_columns
        rows = frame.side_rows(desk, 100) + 2 + len(foot_lines(desk, frame, more=True))
        assert rows <= frame.rows - 3 if not frame.wide and frame.shows_editor(desk) else rows == frame.rows


def test_a_window_that_is_too_small_says_what_it_needs(desk: ExerciseDesk) -> None:
    assert not Frame(39, 12).enough
    assert not Frame(40, 11).enough
    assert "an exercise needs 40 and 12" in " ".join(too_small_lines(desk, Frame(30, 10)))
