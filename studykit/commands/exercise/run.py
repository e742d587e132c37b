"""Having an answer run: once, at every save, or on the screen."""

from __future__ import annotations

import json
import os
import select
import time
from pathlib import Path

from studykit.commands.exercise.session import exercise_session, existing_cards
from studykit.commands.shared.exit_codes import DONE, FAULT, INTERRUPTED, TO_MEND
from studykit.commands.shared.language import spoken
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.exercises.exercise_session import ExerciseSession
from studykit.domain.exercises.verdict import Verdict
from studykit.domain.exercises.verdict_json import verdict_json
from studykit.domain.schedule.review_log import LogRow, RowKind
from studykit.env import Environment
from studykit.errors import UserError
from studykit.runner.answer_text import read_answer
from studykit.runner.client import Runner
from studykit.store.store import Store
from studykit.terminal.messages import Messages
from studykit.terminal.review.checked_answer import CheckedAnswer
from studykit.terminal.ui.palette import palette_of
from studykit.terminal.ui.progress_line import progress_line
from studykit.terminal.ui.sanitize import visible

POLL_SECONDS = 0.05
BLOCK = 4096


def run_once(environment: Environment, session: ExerciseSession, answer: str, *, as_json: bool) -> int:
    """Run an answer, print the verdict, and grade it if it passed; the exit code."""
    verdict = _run(environment, session, answer)
    row = _graded(session, verdict)
    if as_json:
        out = verdict_json(session.key.id, verdict, row.grade if row else None)
        print(json.dumps(out, ensure_ascii=False), file=environment.stdout)
    else:
        _print(environment, session, verdict, answer, row)
    return exit_code(verdict)


def exit_code(verdict: Verdict) -> int:
    """0 for a pass, 3 for a fault that is ours, else 1."""
    return DONE if verdict.passed else FAULT if verdict.kind.is_a_fault_of_ours else TO_MEND


def watch(environment: Environment, session: ExerciseSession, path: Path) -> int:
    """Check a file at every save until it passes; the exit code.

    Ctrl-C ends it; so does the end of the input where no person sits there.
    """
    say = Messages(environment.language)
    ending = say("Ctrl-C ends.") if environment.interactive else say("It ends with the standard input.")
    print(say("Watching {path}. Save it to have it checked.", path=path), ending, file=environment.stderr)
    if _stamp(path) is None:
        print(say("{path} is not there yet; it is checked as soon as it is.", path=path), file=environment.stderr)
    seen: tuple[int, int] | None = None
    while True:
        stamp = _stamp(path)
        if stamp is None or stamp == seen:
            if _input_ends(environment) and _stamp(path) in (None, seen):
                return TO_MEND
            continue
        seen = stamp
        try:
            answer = read_answer(path)
        except UserError as error:
            print(say.error(error), file=environment.stderr)
            continue
        verdict = _run(environment, session, answer)
        _print(environment, session, verdict, answer, _graded(session, verdict))
        if verdict.passed:
            return DONE


def _input_ends(environment: Environment) -> bool:
    """Wait a moment; whether the standard input has ended. At a terminal it does not."""
    if environment.interactive:
        time.sleep(POLL_SECONDS)
        return False
    try:
        descriptor = environment.stdin.fileno()
    except (OSError, ValueError):
        return True
    return bool(select.select([descriptor], [], [], POLL_SECONDS)[0]) and not os.read(descriptor, BLOCK)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _run(environment: Environment, session: ExerciseSession, answer: str) -> Verdict:
    say = Messages(environment.language)
    with progress_line(environment.stderr, lambda seconds: say("running … {seconds} s", seconds=f"{seconds:.1f}")):
        return session.run(answer)


def _graded(session: ExerciseSession, verdict: Verdict) -> LogRow | None:
    return session.finish() if verdict.passed else None


def _print(
    environment: Environment, session: ExerciseSession, verdict: Verdict, answer: str, row: LogRow | None
) -> None:
    from studykit.terminal.text.verdict import finding_words, verdict_words

    say = Messages(environment.language)
    lines = verdict_words(verdict, answer, say, environment.columns_to_read)
    for finding in verdict.findings[1:]:
        lines += ["", *finding_words(finding, answer, say, environment.columns_to_read)]
    if row is not None and row.kind is RowKind.DRILL:
        lines.append(say("{card}: logged as a drill; its first grade of today stays.", card=session.key.id))
    elif row is not None:
        lines.append(say("Grade {grade}; it comes back on {due}.", grade=int(row.grade or 0), due=session.due))
    print("\n".join(lines), file=environment.stdout)


def checked_file(environment: Environment, store: Store, key: ExerciseKey, path: Path) -> CheckedAnswer:
    """Check an answer file in the middle of a review in lines."""
    from studykit.terminal.text.verdict import verdict_words

    answer = read_answer(path)
    session = exercise_session(environment, store, key, Runner(environment.home).judge)
    session.open()
    verdict = _run(environment, session, answer)
    _graded(session, verdict)
    lines = verdict_words(verdict, answer, Messages(environment.language), environment.columns_to_read)
    return CheckedAnswer(lines, session.row, existing_cards(store, session.stumbles))


def print_task(environment: Environment, session: ExerciseSession) -> int:
    """Print the task and the text to begin with, and how to have an answer checked; the exit code."""
    print(visible(session.exercise.task.in_language(environment.language)), file=environment.stdout)
    print(visible(session.text), file=environment.stdout)
    variant = session.judged_at.variant
    options = f"--file FILE --variant {variant}" if variant else "--file FILE"
    hint = Messages(environment.language)(
        "To check an answer: studykit exercise {id} {options}", id=session.key.id, options=options
    )
    print(hint, file=environment.stderr)
    return DONE


def work_on_screen(
    environment: Environment, session: ExerciseSession, runner: Runner, say: Messages | None = None
) -> int:
    """Work on an exercise on the screen; without a terminal, print what is to be done.

    `say` has the language of the review in whose midst this happens.
    """
    session.open()
    if not environment.screens:
        return print_task(environment, session)
    from studykit.terminal.exercise.model import ExerciseModel
    from studykit.terminal.exercise.screen import ExerciseScreen
    from studykit.terminal.exercise.tensorboard import TensorBoard, browser_at_hand
    from studykit.terminal.ui.effect import Leave

    runner.start()
    status = runner.status()
    level, keys = status.level if status else "", environment.settings.keymap("exercise")
    board = TensorBoard(has_browser=browser_at_hand(environment.variables))
    model = ExerciseModel(session, say or spoken(environment), environment.monotonic, level, board, keys)
    ended_by = ExerciseScreen(model, palette_of(environment), environment.variables).run()
    return INTERRUPTED if ended_by == Leave(interrupted=True) else DONE
