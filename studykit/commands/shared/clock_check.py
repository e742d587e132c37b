"""Whether the clock can be trusted since the last row of the log."""

from __future__ import annotations

from studykit.domain.schedule.study_day import Clock, study_day
from studykit.env import Environment
from studykit.store.store import Store
from studykit.terminal.messages import Messages


def clock_warning(environment: Environment, store: Store) -> str | None:
    """What to tell of a clock that went back or jumped ahead; None for a steady one."""
    say, now = Messages(environment.language), environment.clock()
    match store.clock(now):
        case Clock.WENT_BACK:
            return say(
                "The clock went back since the last review. Answers are kept in their order, on the study day {day}.",
                day=store.study_day(now),
            )
        case Clock.JUMPED_AHEAD:
            return say(
                "The last review was on {last}; by the clock, today is {today}. If not, set the clock first.",
                last=store.last_study_day(),
                today=study_day(now, environment.settings.rollover_hour),
            )
        case _:
            return None


def warn_of_clock(environment: Environment, store: Store) -> None:
    """Tell a script's user of a doubtful clock on the standard error."""
    warning = clock_warning(environment, store)
    if warning:
        print(warning, file=environment.stderr)
