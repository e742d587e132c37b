"""`studykit check`: every mistake in card files, with its place and how to mend it."""

from __future__ import annotations

from pathlib import Path

import click

from studykit.commands.command import Command, pass_environment
from studykit.env import Environment
from studykit.errors import N_, FileError, UserError
from studykit.packs.lint import lint
from studykit.packs.pack_folder import BUILT_IN_PACK, PackFolder, pack_folders
from studykit.terminal.messages import Messages


@click.command(
    cls=Command,
    help=N_("Check card files.\n\nWithout a path, the built-in pack and your own cards; or any folder, or one file."),
)
@click.argument("path", required=False, type=click.Path(path_type=Path))
@pass_environment
def command(environment: Environment, path: Path | None) -> int:
    """Print every mistake; 1 if there is one."""
    say = Messages(environment.language)
    folders = pack_folders(environment.home) if path is None else [_folder(path)]
    problems: list[FileError] = []
    cards = 0
    for folder in folders:
        found = lint(folder, bilingual=folder.pack == BUILT_IN_PACK)
        problems += found.problems
        cards += found.cards
    for problem in problems:
        print(say.error(problem), file=environment.stdout)
    print(say("{cards} cards, {problems} mistakes", cards=cards, problems=len(problems)), file=environment.stdout)
    return 1 if problems else 0


def _folder(path: Path) -> PackFolder:
    if not path.exists():
        raise UserError("There is no file or folder {path}.", exit_code=2, path=path)
    return PackFolder("checked", path)
