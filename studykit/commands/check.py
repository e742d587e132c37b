"""`studykit check`: every mistake in card files and exercises, with its place and how to mend it."""

from __future__ import annotations

from pathlib import Path

import click

from studykit.commands.command import Command, Option, pass_environment
from studykit.env import Environment
from studykit.errors import N_, UserError
from studykit.packs.pack_folder import (
    EXERCISE_DATA,
    PackFolder,
    content_folder,
    file_stamps,
    pack_folders,
)
from studykit.terminal.messages import Messages


@click.command(
    cls=Command,
    help=N_(
        "Check card files, pages and exercises.\n\n"
        "Without a path, the built-in pack and your own cards; or any folder, or one file. The code of a strict pack's "
        "cards and pages is run and compared with what they state. Exercises are proved by running all their right and "
        "wrong answers, and what tries to cheat them."
    ),
)
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--no-run", is_flag=True, cls=Option, help=N_("Read everything, but run no code."))
@pass_environment
def command(environment: Environment, path: Path | None, no_run: bool) -> int:
    """Print every mistake; 1 if there is one."""
    from studykit.commands.check_code import check_code
    from studykit.commands.check_exercises import check_exercises
    from studykit.commands.check_pages import check_pages
    from studykit.packs.lint import Lint, lint

    say, found = Messages(environment.language), Lint()
    folders = _card_folders(environment, path)
    for folder in folders:
        found = found + lint(folder)
    pages = check_pages(folders, path)
    problems = [*found.problems, *pages.problems]
    for problem in problems:
        print(say.error(problem), file=environment.stdout)
    disagreements = 0 if no_run else check_code(environment, [*found.programs, *pages.programs])
    exercises, mistakes = check_exercises(environment, _exercise_folders(path), found.cards, run=not no_run)
    mistakes += len(problems) + disagreements
    summary = say(
        "{cards} cards, {pages} pages, {exercises} exercises, {problems} mistakes",
        cards=len(found.cards),
        pages=len(pages.pages),
        exercises=exercises,
        problems=mistakes,
    )
    print(summary, file=environment.stdout)
    return int(mistakes > 0)


def _card_folders(environment: Environment, path: Path | None) -> list[PackFolder]:
    if path is None:
        return pack_folders(environment.home)
    if not path.exists():
        raise UserError("There is no file or folder {path}.", exit_code=2, path=path)
    from studykit.commands.check_pages import is_of_pages

    if is_of_pages(path):
        return []
    folder = PackFolder("checked", path)
    return [folder] if path.is_file() or any(file_stamps(folder)) else []


def _exercise_folders(path: Path | None) -> list[Path]:
    """The folders of exercises that a path means: itself, or those in it."""
    root = content_folder("exercises") if path is None else path
    if (root / EXERCISE_DATA).is_file():
        return [root]
    return sorted(data.parent for data in root.glob(f"*/{EXERCISE_DATA}")) if root.is_dir() else []
