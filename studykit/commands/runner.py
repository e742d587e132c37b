"""`studykit runner`: the process that keeps TensorFlow warm for exercises."""

from __future__ import annotations

import json
from dataclasses import asdict

import click

from studykit.commands.shared.base import Command, Option, pass_environment
from studykit.domain.running.runner_status import RunnerStatus
from studykit.env import Environment
from studykit.errors import N_
from studykit.runner.client import Runner
from studykit.terminal.messages import Messages
from studykit.terminal.text.protection import PROTECTIONS, RUNNER_STATES
from studykit.terminal.ui.sanitize import visible


@click.command(
    cls=Command,
    help=N_(
        "Show or stop the process that runs exercises.\n\n"
        "It starts by itself when it is needed and ends after ten minutes without work."
    ),
)
@click.argument("action", type=click.Choice(["status", "stop"]))
@click.option("--json", "as_json", is_flag=True, cls=Option, help=N_("Print JSON."))
@pass_environment
def command(environment: Environment, action: str, as_json: bool) -> None:
    """Ask the runner, or end it."""
    say = Messages(environment.language)
    runner = Runner(environment.home)
    if action == "stop":
        print(say("The runner has ended.") if runner.stop() else say("No runner is running."), file=environment.stdout)
        return
    status = runner.status()
    if as_json:
        print(json.dumps({"schema": 1, "runner": asdict(status) if status else None}), file=environment.stdout)
    elif status is None:
        print(say("No runner is running."), file=environment.stdout)
    else:
        print("\n".join(_lines(status, say)), file=environment.stdout)


def _lines(status: RunnerStatus, say: Messages) -> list[str]:
    state = say(RUNNER_STATES[status.state])
    lines = [say("Runner, process {process}: {state}", process=status.process, state=state)]
    if status.tensorflow:
        lines.append(f"TensorFlow {status.tensorflow}")
    if status.level in PROTECTIONS:
        lines.append(say("Protection: {level}", level=say(PROTECTIONS[status.level])))
    lines.append(say("Answers run so far: {count}", count=status.trials))
    return [*lines, say("Details: {details}", details=visible(status.details))] if status.details else lines
