"""`studykit doctor`: is everything in order, and what can be mended."""

from __future__ import annotations

import click

from studykit.commands.command import Command, Option, pass_environment
from studykit.commands.opening import opened
from studykit.env import Environment
from studykit.errors import N_
from studykit.terminal.messages import Messages


@click.command(
    cls=Command,
    help=N_(
        "Examine your data, and mend what can be mended.\n\n"
        "Is the database whole? Do the states of the cards follow from the log?"
    ),
)
@click.option("--rebuild", is_flag=True, cls=Option, help=N_("Work out every card's state from the log anew."))
@pass_environment
def command(environment: Environment, rebuild: bool) -> int:
    """Examine, and rebuild where that is wanted; 1 where something is wrong."""
    say = Messages(environment.language)
    with opened(environment) as store:
        damage = store.damage()
        differing = store.rebuild() if rebuild else store.differing()
    for line in damage:
        print(say("The database is damaged: {line}", line=line), file=environment.stdout)
    for key in differing:
        print(str(key), file=environment.stdout)
    if rebuild:
        sentence = say("States worked out anew; {count} differed from the log.", count=len(differing))
        print(sentence, file=environment.stdout)
    elif differing:
        sentence = say("These states differ from the log. Mend them with studykit doctor --rebuild.")
        print(sentence, file=environment.stdout)
    elif not damage:
        print(say("Everything is in order: {home}", home=environment.home), file=environment.stdout)
    return 1 if damage or (differing and not rebuild) else 0
