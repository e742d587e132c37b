"""`studykit doctor`: is everything in order, and what can be mended."""

from __future__ import annotations

import time

import click

from studykit.commands.shared.base import Command, Option, pass_environment
from studykit.commands.shared.open_store import opened
from studykit.domain.running.runner_status import RunnerStatus
from studykit.env import Environment
from studykit.errors import N_
from studykit.runner.client import Runner, has_tensorflow
from studykit.terminal.messages import Messages
from studykit.terminal.text.protection import DENIALS, PROTECTIONS
from studykit.terminal.ui.progress_line import progress_line

PATIENCE_SECONDS = 60.0
POLL_SECONDS = 0.1


@click.command(
    cls=Command,
    help=N_(
        "Examine your data, and mend what can be mended.\n\n"
        "Is the database whole? Do the states of the cards follow from the log? How are answers kept from doing harm?"
    ),
)
@click.option("--rebuild", is_flag=True, cls=Option, help=N_("Work out every card's state from the log anew."))
@click.option("--data", is_flag=True, cls=Option, help=N_("Only the data, not how answers are run."))
@pass_environment
def command(environment: Environment, rebuild: bool, data: bool) -> int:
    """Examine, and rebuild where that is wanted; 1 where something is wrong."""
    wrong = _examine_data(environment, rebuild=rebuild)
    if not (data or rebuild):
        wrong |= _examine_runner(environment)
    return int(wrong)


def _examine_data(environment: Environment, *, rebuild: bool) -> bool:
    say, out = Messages(environment.language), environment.stdout
    with opened(environment) as store:
        damage = store.damage()
        differing = store.rebuild() if rebuild else store.differing()
    for line in damage:
        print(say("The database is damaged: {line}", line=line), file=out)
    for key in differing:
        print(str(key), file=out)
    if rebuild:
        print(say("States worked out anew; {count} differed from the log.", count=len(differing)), file=out)
    elif differing:
        print(say("These states differ from the log. Mend them with studykit doctor --rebuild."), file=out)
    elif not damage:
        print(say("Your data is in order: {home}", home=environment.home), file=out)
    return bool(damage) or (bool(differing) and not rebuild)


def _examine_runner(environment: Environment) -> bool:
    """Tell how answers are run; whether something is wrong."""
    say, out = Messages(environment.language), environment.stdout
    if not has_tensorflow():
        print(say('Exercises cannot be run: TensorFlow is missing. pip install "tensorflow>=2.19,<2.22"'), file=out)
        return True
    status = _ready(environment, say)
    if status is None or status.state != "ready":
        details = status.details if status else say("it does not start")
        print(say("Exercises cannot be run: {reason}", reason=details), file=out)
        return True
    print(f"TensorFlow {status.tensorflow}", file=out)
    print(say("Protection: {level}", level=say(PROTECTIONS[status.level])), file=out)
    denied = ", ".join(say(DENIALS[name]) for name in status.denied if name in DENIALS)
    print(say("An answer tried these at the start and was denied: {denied}", denied=denied or "-"), file=out)
    return False


def _ready(environment: Environment, say: Messages) -> RunnerStatus | None:
    runner = Runner(environment.home)
    runner.start()
    deadline = environment.monotonic() + PATIENCE_SECONDS
    with progress_line(
        environment.stderr, lambda seconds: say("loading TensorFlow … {seconds} s", seconds=f"{seconds:.1f}")
    ):
        while environment.monotonic() < deadline:
            status = runner.status()
            if status is not None and status.state != "starting":
                return status
            time.sleep(POLL_SECONDS)
    return None
