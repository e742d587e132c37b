"""`studykit exercise`: code that is really run, judged, and answered like a tutor."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from studykit.commands.exercise.list import list_exercises, list_one
from studykit.commands.exercise.options import ExerciseOptions, options_of
from studykit.commands.exercise.run import print_task, run_once, watch, work_on_screen
from studykit.commands.exercise.session import exercise_named, exercise_session
from studykit.commands.shared.base import Command, Option, pass_environment
from studykit.commands.shared.completing import complete_exercise
from studykit.commands.shared.first_start import ask_language
from studykit.commands.shared.open_store import opened
from studykit.domain.exercises.exercise_session import ExerciseSession, Judge, OnProgress
from studykit.domain.exercises.progress import Round
from studykit.domain.exercises.verdict import Verdict
from studykit.domain.running.codec import FormatError, pack, unpack
from studykit.domain.running.judge_request import JudgeRequest
from studykit.domain.running.recording import Recording
from studykit.domain.section import is_section
from studykit.env import Environment
from studykit.errors import N_, UserError
from studykit.runner.answer_text import answer_in, read_answer
from studykit.runner.client import Runner
from studykit.store.store import Store
from studykit.terminal.messages import Messages
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.size import fitted


@click.command(
    cls=Command,
    help=N_(
        "Work on a code exercise: it is run and checked.\n\n"
        "With an exercise's id, the screen with task and editor; without, or with a section, the list."
    ),
)
@click.argument("name", required=False, metavar="[SECTION|ID]", shell_complete=complete_exercise)
@click.argument("source", required=False, metavar="[-]")
@click.option("--list", "listed", is_flag=True, cls=Option, help=N_("List the exercises."))
@click.option("--file", metavar="FILE", cls=Option, help=N_("Check this answer; - reads it from the standard input."))
@click.option("--watch", type=click.Path(path_type=Path), metavar="FILE", cls=Option, help=N_("Check at every save."))
@click.option("--edit", is_flag=True, cls=Option, help=N_("Write the answer in $EDITOR, then check it."))
@click.option("--hint", is_flag=True, cls=Option, help=N_("Print the next hint."))
@click.option("--solution", is_flag=True, cls=Option, help=N_("Print the solution; before passing, this gives up."))
@click.option("--reset", is_flag=True, cls=Option, help=N_("Go back to the starter."))
@click.option("--seed", type=click.IntRange(0), metavar="N", cls=Option, help=N_("Seed of random values."))
@click.option("--variant", type=click.IntRange(0), metavar="N", cls=Option, help=N_("Variant of the data."))
@click.option(
    "--save-recording", type=click.Path(path_type=Path), metavar="FILE", cls=Option, help=N_("Keep what the run did.")
)
@click.option(
    "--recording", type=click.Path(path_type=Path), metavar="FILE", cls=Option, help=N_("Judge a kept run again.")
)
@click.option("--json", "as_json", is_flag=True, cls=Option, help=N_("Print JSON."))
@pass_environment
def command(environment: Environment, /, name: str | None, source: str | None, **given: Any) -> int:
    """Find out what is wanted and do it."""
    options = options_of(given, source)
    if environment.screens and not (name is None or is_section(name) or options.way or options.as_json):
        ask_language(environment)
    with opened(environment) as store:
        if options.way in ("", "--list") and (name is None or is_section(name)):
            return list_exercises(environment, store, name, as_json=options.as_json)
        if name is None or is_section(name):
            raise UserError(
                "{option} needs the id of an exercise. studykit exercise --list shows them.",
                exit_code=2,
                option=options.way,
            )
        if options.listed or (options.as_json and not options.way):
            return list_one(environment, store, exercise_named(store, name), as_json=options.as_json)
        return _work(environment, store, name, options)


def _work(environment: Environment, store: Store, name: str, options: ExerciseOptions) -> int:
    say = Messages(environment.language)
    runner = Runner(environment.home)
    key = exercise_named(store, name).key
    kept = None if options.recording is None else _kept(options.recording)
    session = exercise_session(environment, store, key, _judge(runner, options, kept), _asked(options, kept))
    if options.variant is not None and options.way == "":
        return print_task(environment, session)
    session.open()
    if options.hint:
        return _print_hint(environment, session, say)
    if options.solution:
        print(session.solution(), end="", file=environment.stdout)
        session.finish()
        return 0
    if options.reset:
        session.reset()
        print(say("{id} is the starter again.", id=key.id), file=environment.stdout)
        return 0
    if options.watch is not None:
        return watch(environment, session, options.watch)
    if options.way:
        return run_once(environment, session, _answer(environment, session, options, kept), as_json=options.as_json)
    return work_on_screen(environment, session, runner)


def _asked(options: ExerciseOptions, kept: Recording | None) -> Round | None:
    """What the answer is judged with: a file with the planned variant unless another is named, else with the round."""
    if kept is not None:
        return Round(kept.seed, kept.variant)
    if options.file is None and options.watch is None and options.variant is None:
        return None
    return Round(options.seed or 0, options.variant or 0)


def _judge(runner: Runner, options: ExerciseOptions, kept: Recording | None) -> Judge:
    """The runner; it judges the run that was kept where there is one, and keeps what it runs where that is wanted."""
    path = options.save_recording
    if kept is not None:
        recording = pack(kept)
        return lambda request, on_progress: runner.judge(replace(request, recording=recording), on_progress)
    if path is None:
        return runner.judge

    def judge_and_keep(request: JudgeRequest, on_progress: OnProgress) -> Verdict:
        result = runner.judge_and_record(request, on_progress)
        if result.recording is not None:
            _keep(path, result.recording)
        return result.verdict

    return judge_and_keep


def _keep(path: Path, recording: bytes) -> None:
    try:
        path.write_bytes(recording)
    except OSError as error:
        raise UserError("{path} cannot be written: {reason}.", path=path, reason=error.strerror) from error


def _kept(path: Path) -> Recording:
    try:
        return unpack(Recording, path.read_bytes())
    except OSError as error:
        raise UserError("{path} cannot be read: {reason}.", path=path, reason=error.strerror) from error
    except FormatError as error:
        raise UserError("{path} is no recording, or it is damaged: {reason}.", path=path, reason=error) from error


def _print_hint(environment: Environment, session: ExerciseSession, say: Messages) -> int:
    hint = session.hint()
    if hint is None:
        print(say("There are no more hints. --solution shows the solution."), file=environment.stdout)
        return 1
    print(fitted(visible(hint.in_language(environment.language)), environment.stdout), file=environment.stdout)
    return 0


def _answer(
    environment: Environment, session: ExerciseSession, options: ExerciseOptions, kept: Recording | None
) -> str:
    if kept is not None:
        return kept.answer
    if options.file == "-":
        return answer_in(environment.stdin.buffer.read(), "-")
    if options.file is not None:
        return read_answer(Path(options.file))
    edited = click.edit(session.text, editor=environment.settings.editor, extension=".py")
    if edited is None:
        raise UserError("The editor closed without saving; nothing was checked.")
    session.keep(edited)
    return edited
