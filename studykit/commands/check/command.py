"""`studykit check`: every mistake in card files and exercises, with its place and how to mend it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import click

from studykit.commands.shared.base import Command, Option, pass_environment
from studykit.commands.shared.completing import complete_exercise
from studykit.env import Environment
from studykit.errors import N_, Plural, UserError
from studykit.packs.pack_folder import (
    BUILT_IN_PACK,
    EXERCISE_MANIFEST,
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
        "Without a name, the built-in pack and your own cards; or folders, files, or ids of exercises. The code of a "
        "strict pack's cards and pages is run and compared with what they state. Exercises are proved by running all "
        "their right and wrong answers, what tries to cheat them, and small mistakes."
    ),
)
@click.argument("names", nargs=-1, metavar="[PATH|ID]…", shell_complete=complete_exercise)
@click.option("--no-run", is_flag=True, cls=Option, help=N_("Read everything, but run no code."))
@pass_environment
def command(environment: Environment, names: tuple[str, ...], no_run: bool) -> int:
    """Print every mistake; 1 if there is one."""
    from studykit.commands.check.code import check_code
    from studykit.commands.check.exercises import check_exercises
    from studykit.commands.check.pages import check_pages
    from studykit.packs.lint.cards import CardLint, lint_cards

    say, found, paths = Messages(environment.language), CardLint(), list(map(_path, names))
    folders, exercise_folders = _card_folders(environment, paths), _exercise_folders(paths)
    for folder in folders:
        found = found + lint_cards(folder)
    pages = check_pages(folders, [path for path in paths if path not in exercise_folders])
    problems = [*found.problems, *pages.problems]
    for problem in problems:
        print(say.error(problem), file=environment.stdout)
    disagreements = 0 if no_run else check_code(environment, [*found.programs, *pages.programs])
    cards = found.cards or _cards_beside(exercise_folders)
    exercises, mistakes = check_exercises(environment, exercise_folders, cards, run=not no_run)
    mistakes += len(problems) + disagreements
    counts = (
        say(Plural("{count} card", "{count} cards"), count=len(found.cards)),
        say(Plural("{count} page", "{count} pages"), count=len(pages.pages)),
        say(Plural("{count} exercise", "{count} exercises"), count=exercises),
        say(Plural("{count} mistake", "{count} mistakes"), count=mistakes),
    )
    print(", ".join(counts), file=environment.stdout)
    return int(mistakes > 0)


def _path(name: str) -> Path:
    """The file or folder that a name means, or the folder of the exercise with this id."""
    path, exercise = Path(name), content_folder("exercises") / name
    if path.exists():
        return path
    if (exercise / EXERCISE_MANIFEST).is_file():
        return exercise
    raise UserError("There is no file, folder or exercise {name}.", exit_code=2, name=name)


def _card_folders(environment: Environment, paths: list[Path]) -> list[PackFolder]:
    if not paths:
        return pack_folders(environment.home)
    from studykit.commands.check.pages import is_of_pages

    roots = [path for path in paths if not (path / EXERCISE_MANIFEST).is_file() and not is_of_pages(path)]
    folders = [PackFolder("checked", root) for root in roots]
    return [folder for folder in folders if folder.root.is_file() or any(file_stamps(folder))]


def _exercise_folders(paths: list[Path]) -> list[Path]:
    """The folders of exercises that paths mean: themselves, or those in them."""
    found: list[Path] = []
    for root in paths or [content_folder("exercises")]:
        alone = (root / EXERCISE_MANIFEST).is_file()
        found += [root] if alone else sorted(data.parent for data in root.glob(f"*/{EXERCISE_MANIFEST}"))
    return found


def _cards_beside(exercises: list[Path]) -> Collection[str]:
    """The ids of the built-in cards, where it is built-in exercises that are checked alone."""
    from studykit.packs.lint.cards import lint_cards

    built_in = content_folder("exercises").resolve()
    if not exercises or any(folder.resolve().parent != built_in for folder in exercises):
        return ()
    return lint_cards(PackFolder(BUILT_IN_PACK, content_folder("cards"))).cards
