"""The option of the commands that ask what a query finds."""

from __future__ import annotations

import click

from studykit.commands.shared.base import Option
from studykit.commands.shared.completing import complete_query
from studykit.errors import N_

query_option = click.option(
    "-q",
    "--query",
    default="",
    metavar="QUERY",
    shell_complete=complete_query,
    cls=Option,
    help=N_("Only what this finds, such as tag:assign; as in studykit cards."),
)
