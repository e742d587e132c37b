"""`studykit due`: today's counts, fast enough for a shell prompt."""

from __future__ import annotations

import json

import click

from studykit.commands.shared.base import Command, Option, pass_environment
from studykit.commands.shared.open_store import opened
from studykit.commands.shared.today import Today, today
from studykit.domain.section import chapter_order
from studykit.env import Environment
from studykit.errors import N_
from studykit.terminal.messages import Messages


@click.command(cls=Command, help=N_("Print how many cards today asks."))
@click.option("--json", "as_json", is_flag=True, cls=Option, help=N_("Print JSON."))
@pass_environment
def command(environment: Environment, as_json: bool) -> None:
    """Count what a review would ask now."""
    now = environment.clock()
    with opened(environment) as store:
        left, day = today(store, now, environment.settings), store.study_day(now)
    if as_json:
        counts = {"schema": 1, "study_day": day.isoformat(), **_out(left)}
        print(json.dumps(counts), file=environment.stdout)
        return
    say = Messages(environment.language)
    exercises = left.queue.new_exercises
    new = len(left.queue.new) - exercises
    sentence = say("due {due} · new {new}", due=len(left.queue.due) + len(left.queue.drills), new=new)
    if exercises:
        sentence += f" · {say('new exercises {count}', count=exercises)}"
    print(sentence, file=environment.stdout)


def _out(left: Today) -> dict[str, object]:
    sections = sorted(left.due_by_section | left.new_by_section, key=chapter_order)
    return {
        "due": len(left.queue.due),
        "new": len(left.queue.new),
        "drills": len(left.queue.drills),
        "exercises": left.queue.exercises,
        "by_section": {
            section: {"due": left.due_by_section[section], "new": left.new_by_section[section]} for section in sections
        },
    }
