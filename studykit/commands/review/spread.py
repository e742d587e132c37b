"""`studykit review --spread`: a backlog over some days instead of on one."""

from __future__ import annotations

from datetime import timedelta

from studykit.commands.shared.clock_check import warn_of_clock
from studykit.commands.shared.open_store import opened
from studykit.domain.keys.hangul_keyboard import latin_keys
from studykit.domain.schedule.spread import spread
from studykit.env import Environment
from studykit.errors import Plural
from studykit.terminal.messages import Messages


def spread_backlog(environment: Environment, days: int) -> int:
    """Show what each day would ask and, when the learner says yes, postpone; the exit code."""
    say, out = Messages(environment.language), environment.stdout
    with opened(environment) as store:
        warn_of_clock(environment, store)
        now = environment.clock()
        today = store.study_day(now)
        plan = spread(store.agenda.backlog(today), days)
        if not any(plan):
            print(say("Nothing is overdue."), file=out)
            return 0
        for number, keys in enumerate(plan):
            cards = say(
                Plural("{day}  {count} card", "{day}  {count} cards"),
                day=today + timedelta(days=number),
                count=len(keys),
            )
            print(cards, file=out)
        if days > 1:
            print(say("What becomes due on these days comes on top of it."), file=out)
            question = say("y postpones them so, anything else leaves all as it is: ")
        else:
            question = say("y asks them all today, anything else leaves all as it is: ")
        print(question, end="", file=out, flush=True)
        answer = latin_keys(environment.stdin.readline()).strip().lower()
        if not environment.interactive:
            print(file=out)
        if answer != "y":
            print(say("Nothing was changed."), file=out)
            return 0
        store.spread(plan, now)
        print(_done(days, say), file=out)
    return 0


def _done(days: int, say: Messages) -> str:
    if days == 1:
        return say("Done. All of it is asked today.")
    return say("Done. To have all of it today again: studykit review --spread 1")
