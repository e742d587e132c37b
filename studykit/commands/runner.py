"""`studykit runner`: the process that keeps TensorFlow warm for exercises."""

from __future__ import annotations

import json
from dataclasses import asdict

import click

from studykit.commands.command import Command, Option, pass_environment
from studykit.env import Environment
from studykit.errors import N_
from studykit.runner.client import Runner
from studykit.terminal.messages import Messages


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
        words = say(
            "Runner {process}: {state}, protection {level}, TensorFlow {version}, {trials} answers.",
            process=status.process,
            state=status.state,
            level=status.level,
            version=status.tensorflow or "-",
            trials=status.trials,
        )
        print(words, file=environment.stdout)
