"""`studykit exercise`: code that is really run, judged, and answered like a tutor."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from studykit.commands.exercise.list import list_exercises, list_one
from studykit.commands.exercise.options import Wish, wish_of
from studykit.commands.exercise.run import print_task, run_once, sit_down, watch
from studykit.commands.exercise.session import exercise_named, workbench
from studykit.commands.shared.base import Command, Option, pass_environment
from studykit.commands.shared.completing import complete_exercise
from studykit.commands.shared.first_start import ask_language
from studykit.commands.shared.open_store import opened
from studykit.domain.exercises.exercise import Exercise
from studykit.domain.exercises.exercise_session import Judge, Told, Workbench
from studykit.domain.exercises.progress import Round
from studykit.domain.exercises.verdict import Verdict
from studykit.domain.running.codec import FormatError, pack, unpack
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
def command(environment: Environment, /, name: str | None, source: str | None, **options: Any) -> int:
    """Find out what is wanted and do it."""
    wish = wish_of(options, source)
    if environment.screens and not (name is None or is_section(name) or wish.way or wish.as_json):
        ask_language(environment)
    with opened(environment) as store:
        if wish.way in ("", "--list") and (name is None or is_section(name)):
            return list_exercises(environment, store, name, as_json=wish.as_json)
        if name is None or is_section(name):
            raise UserError(
                "{option} needs the id of an exercise. studykit exercise --list shows them.",
                exit_code=2,
                option=wish.way,
            )
        if wish.listed or (wish.as_json and not wish.way):
            return list_one(environment, store, exercise_named(store, name), as_json=wish.as_json)
        return _work(environment, store, name, wish)


def _work(environment: Environment, store: Store, name: str, wish: Wish) -> int:
    say = Messages(environment.language)
    runner = Runner(environment.home)
    key = exercise_named(store, name).key
    kept = None if wish.recording is None else _kept(wish.recording)
    bench = workbench(environment, store, key, _judge(runner, wish, kept), _asked(wish, kept))
    if wish.variant is not None and wish.way == "":
        return print_task(environment, bench)
    bench.open()
    if wish.hint:
        return _print_hint(environment, bench, say)
    if wish.solution:
        print(bench.solution(), end="", file=environment.stdout)
        bench.finish()
        return 0
    if wish.reset:
        bench.reset()
        print(say("{id} is the starter again.", id=key.id), file=environment.stdout)
        return 0
    if wish.watch is not None:
        return watch(environment, bench, wish.watch)
    if wish.way:
        return run_once(environment, bench, _answer(environment, bench, wish, kept), as_json=wish.as_json)
    return sit_down(environment, bench, runner)


def _asked(wish: Wish, kept: Recording | None) -> Round | None:
    """What the answer is judged with: a file with the planned variant unless another is named, else with the round."""
    if kept is not None:
        return Round(kept.seed, kept.variant)
    if wish.file is None and wish.watch is None and wish.variant is None:
        return None
    return Round(wish.seed or 0, wish.variant or 0)


def _judge(runner: Runner, wish: Wish, kept: Recording | None) -> Judge:
    """A judge that runs answers, or reads the run that was kept; keeps the run where that is wanted."""

    def judge(exercise: Exercise, answer: str, at: Round, told: Told) -> Verdict:
        if kept is not None:
            return runner.judge_recording(exercise, pack(kept))
        judged = runner.judge_and_record(
            exercise, answer, seed=at.seed, variant=at.variant, progress=lambda step: told(step.step)
        )
        if wish.save_recording is not None and judged.recording is not None:
            _keep(wish.save_recording, judged.recording)
        return judged.verdict

    return judge


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


def _print_hint(environment: Environment, bench: Workbench, say: Messages) -> int:
    hint = bench.hint()
    if hint is None:
        print(say("There are no more hints. --solution shows the solution."), file=environment.stdout)
        return 1
    print(fitted(visible(hint.in_language(environment.language)), environment.stdout), file=environment.stdout)
    return 0


def _answer(environment: Environment, bench: Workbench, wish: Wish, kept: Recording | None) -> str:
    if kept is not None:
        return kept.answer
    if wish.file == "-":
        return answer_in(environment.stdin.buffer.read(), "-")
    if wish.file is not None:
        return read_answer(Path(wish.file))
    edited = click.edit(bench.text, extension=".py")
    if edited is None:
        raise UserError("The editor closed without saving; nothing was checked.")
    bench.keep(edited)
    return edited
