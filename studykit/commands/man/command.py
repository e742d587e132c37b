"""`studykit man`: the manual page, also where `man` does not look for it."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import click

from studykit.commands.man.page import NAME, man_page
from studykit.commands.shared.base import Command
from studykit.env import Environment
from studykit.errors import N_, UserError
from studykit.terminal.messages import Messages


@click.command(
    cls=Command,
    help=N_(
        "Show the manual page.\n\n"
        "On a terminal man shows it; elsewhere its source is printed, to be kept as studykit.1."
    ),
)
@click.pass_context
def command(ctx: click.Context) -> int | None:
    """Make the page and show it."""
    environment: Environment = ctx.obj
    root = ctx.find_root()
    group = root.command
    if not isinstance(group, click.Group):
        raise LookupError("the manual page is that of a group of commands")
    page = man_page(group, root, Messages(environment.language))
    if not environment.stdout.isatty():
        print(page, end="", file=environment.stdout)
        return None
    return _shown(page, environment.variables.get("PATH"))


def _shown(page: str, path: str | None) -> int:
    """Let man show the page; its exit code. Raises UserError where there is no man."""
    man = shutil.which("man", path=path)
    if man is None:
        raise UserError("This system has no man. studykit --help tells the same.")
    with tempfile.TemporaryDirectory(prefix="studykit-") as folder:
        file = Path(folder) / f"{NAME}.1"
        file.write_text(page, "utf-8")
        return subprocess.call([man, str(file)])
