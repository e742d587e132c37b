"""`studykit read`: a section as a page, with code that can be run."""

from __future__ import annotations

import json
from collections.abc import Mapping

import click

from studykit.commands.shared.base import Command, Option, pass_environment
from studykit.commands.shared.completing import complete_page
from studykit.commands.shared.exit_codes import DONE, INTERRUPTED
from studykit.commands.shared.first_start import ask_language
from studykit.commands.shared.language import spoken
from studykit.commands.shared.open_store import opened, warn
from studykit.commands.shared.practice import practices
from studykit.domain.cards.card import LANGUAGES
from studykit.domain.nearest import nearest
from studykit.domain.page import Page
from studykit.domain.schedule.practice import Practice
from studykit.domain.section import contains
from studykit.env import Environment
from studykit.errors import N_, UserError
from studykit.packs.pack_folder import pack_folders
from studykit.packs.pages.shelf import PageShelf
from studykit.store.store import Store
from studykit.terminal.messages import Messages
from studykit.terminal.ui.palette import palette_of


@click.command(
    cls=Command,
    help=N_(
        "Read a section's page and run its code.\n\n"
        "Without a section, the list of pages. A section with subsections, such as 9.6, is read from its first one on."
        " Where there is no terminal, the page is printed."
    ),
)
@click.argument("section", required=False, shell_complete=complete_page)
@click.option("--plain", is_flag=True, cls=Option, help=N_("Print the page, without a screen."))
@click.option(
    "--run", "wanted", metavar="N|all", cls=Option, help=N_("Run snippet N, or all, and compare with the page.")
)
@click.option("--json", "as_json", is_flag=True, cls=Option, help=N_("Print JSON."))
@pass_environment
def command(environment: Environment, section: str | None, plain: bool, wanted: str | None, as_json: bool) -> int:
    """Find the pages and show them as is wanted."""
    if environment.view == "both":
        raise UserError("A page is read in one language: --lang ko or --lang en.", exit_code=2)
    if section is None and wanted is not None:
        raise UserError("Say which section's code to run, such as studykit read 9.1 --run all.", exit_code=2)
    if section is not None and wanted is None and not (plain or as_json):
        ask_language(environment)
    shelf = PageShelf(pack_folders(environment.home))
    with opened(environment) as store:
        sections = shelf.sections if section is None else pages_named(store, shelf, section)
        practised = practices(store, environment.clock())
    if wanted is not None:
        from studykit.commands.read.run import run_snippets

        return run_snippets(
            environment, [_page(environment, shelf, name) for name in sections], wanted, as_json=as_json
        )
    if as_json:
        pages = [_out(environment, _page(environment, shelf, name), practised[name]) for name in sections]
        single = section is not None and len(pages) == 1
        out = {"schema": 1, **(pages[0] if single else {"pages": pages})}
        print(json.dumps(out, ensure_ascii=False), file=environment.stdout)
        return 0
    if section is None:
        return _list(environment, shelf, practised)
    if plain or not environment.screens:
        return _print(environment, [_page(environment, shelf, name) for name in sections], practised)
    return _on_screen(environment, shelf, sections[0], practised)


def pages_named(store: Store, shelf: PageShelf, name: str) -> list[str]:
    """The sections with a page that a name means; raise UserError where there is none."""
    found = [section for section in shelf.sections if contains(name, section)]
    if found:
        return found
    known = store.content.section_titles()
    if any(contains(name, section) for section in known):
        raise UserError("Section {name} has no page yet. Its cards: studykit review {name}", name=name)
    sections = [*shelf.sections, *known]
    if not sections:
        raise UserError("There are no pages and no cards yet.")
    raise UserError(
        "No section is called “{name}”. Near it: {near}.",
        exit_code=2,
        name=name,
        near=", ".join(nearest(name, sections)),
    )


def _page(environment: Environment, shelf: PageShelf, section: str) -> Page:
    read = shelf.page(section)
    warn(environment, read.problems)
    return read.page


def _list(environment: Environment, shelf: PageShelf, practised: Mapping[str, Practice]) -> int:
    from studykit.terminal.read.wording import page_list_lines

    say = Messages(environment.language)
    if not shelf.sections:
        print(say("There are no pages yet. The cards: studykit review"), file=environment.stdout)
        return 0
    pages = [_page(environment, shelf, section) for section in shelf.sections]
    rows = [(page.section, page.text(environment.language).title, practised[page.section]) for page in pages]
    print("\n".join(page_list_lines(rows, environment.columns, say)), file=environment.stdout)
    return 0


def _print(environment: Environment, pages: list[Page], practised: Mapping[str, Practice]) -> int:
    from studykit.terminal.read.body import plain_lines

    say = Messages(environment.language)
    for place, page in enumerate(pages):
        text, practice = page.text(environment.language), practised[page.section]
        lines = plain_lines(page.section, text, practice, environment.columns, say)
        print("\n\n\n" * (place > 0) + "\n".join(lines), file=environment.stdout)
    return 0


def _out(environment: Environment, page: Page, practice: Practice) -> dict[str, object]:
    texts = {language: page.texts.get(language) for language in LANGUAGES}
    return {
        "section": page.section,
        "title": {language: text and text.title for language, text in texts.items()},
        "body": {language: text and text.body for language, text in texts.items()},
        "snippets": [
            {"code": snippet.code, "expected": snippet.expected, "kind": snippet.outcome}
            for snippet in page.text(environment.language).snippets
        ],
        "cards": [practised.card.key.id for practised in practice.cards],
        "exercises": [exercise.key.id for exercise in practice.exercises],
    }


def _on_screen(environment: Environment, shelf: PageShelf, section: str, practised: Mapping[str, Practice]) -> int:
    from studykit.commands.read.run import run_by
    from studykit.runner.client import Runner
    from studykit.terminal.read.model import ReadModel, Shelf
    from studykit.terminal.read.screen import ReadScreen
    from studykit.terminal.ui.effect import Leave

    _page(environment, shelf, section)  # names its mistakes before the screen hides them
    runner = Runner(environment.home)
    found = Shelf(shelf.sections, lambda name: shelf.page(name).page, lambda name: practised[name])
    keys = environment.settings.keymap("read")
    model = ReadModel(found, section, spoken(environment), environment.monotonic, keys)
    ended_by = ReadScreen(model, run_by(runner), runner.start, palette_of(environment), environment.variables).run()
    if model.command:
        print(model.command, file=environment.stdout)
    return INTERRUPTED if ended_by == Leave(interrupted=True) else DONE
