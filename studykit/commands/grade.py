"""`studykit grade`: one review from a script or an editor."""

from __future__ import annotations

import json

import click

from studykit.commands.shared.base import Command, Option, pass_environment
from studykit.commands.shared.clock_check import warn_of_clock
from studykit.commands.shared.completing import complete_card
from studykit.commands.shared.open_store import card_named, opened
from studykit.commands.shared.state_json import state_out
from studykit.domain.schedule.card_state import Reviewed
from studykit.domain.schedule.grade import parse_grade
from studykit.domain.schedule.review_log import LogRow, RowKind
from studykit.env import Environment
from studykit.errors import N_
from studykit.terminal.messages import Messages


@click.command(cls=Command, help=N_("Grade one card, 0 to 5, as a review would."))
@click.argument("card", shell_complete=complete_card)
@click.argument("grade", metavar="GRADE")
@click.option("--json", "as_json", is_flag=True, cls=Option, help=N_("Print JSON."))
@pass_environment
def command(environment: Environment, card: str, grade: str, as_json: bool) -> None:
    """Log the grade and print what it changed."""
    wanted = parse_grade(grade)
    with opened(environment) as store:
        key = card_named(store, card)
        warn_of_clock(environment, store)
        row = store.grade(key, wanted, environment.clock())
    text = json.dumps(_out(row)) if as_json else _sentence(row, Messages(environment.language))
    print(text, file=environment.stdout)


def _sentence(row: LogRow, say: Messages) -> str:
    if row.kind is RowKind.DRILL or not isinstance(row.after, Reviewed):
        return say("{card}: logged as a drill; its first grade of today stays.", card=row.card.id)
    return say(
        "{card}: next on {due}, in {days} d.",
        card=row.card.id,
        days=row.after.memory.interval_days,
        due=row.after.due.isoformat(),
    )


def _out(row: LogRow) -> dict[str, object]:
    state = row.after
    return {
        "schema": 1,
        "card": row.card.id,
        "pack": row.card.pack,
        "kind": row.kind,
        "grade": row.grade,
        "study_day": row.stamp.study_day.isoformat(),
        **state_out(state),
    }
