"""`studykit add`: a card of the learner's own."""

from __future__ import annotations

import click

from studykit.commands.command import Command, Option, pass_environment
from studykit.commands.completing import complete_section
from studykit.commands.opening import opened
from studykit.domain.card import PERSONAL_PACK, Card, CardKey, Face, Language
from studykit.domain.nearest import nearest
from studykit.domain.section import contains
from studykit.env import Environment
from studykit.errors import N_, UserError
from studykit.store.store import Store
from studykit.terminal.messages import Messages


@click.command(
    cls=Command,
    help=N_("Add a card of your own.\n\nWithout --front and --back, a form asks for them."),
)
@click.option("--section", metavar="SECTION", shell_complete=complete_section, cls=Option, help=N_("Such as 9.6.1."))
@click.option("--front", metavar="TEXT", cls=Option, help=N_("The question, in Markdown."))
@click.option("--back", metavar="TEXT", cls=Option, help=N_("The answer, in Markdown."))
@click.option("--tag", "tags", multiple=True, metavar="TAG", cls=Option, help=N_("May be repeated."))
@click.option(
    "--typed", multiple=True, metavar="ANSWER", cls=Option, help=N_("An answer to be typed; repeat it for variants.")
)
@click.option(
    "--cloze", multiple=True, metavar="PIECE", cls=Option, help=N_("A piece of the front to hide; may be repeated.")
)
@pass_environment
def command(
    environment: Environment,
    section: str | None,
    front: str | None,
    back: str | None,
    tags: tuple[str, ...],
    typed: tuple[str, ...],
    cloze: tuple[str, ...],
) -> None:
    """Take the card from the flags or the form and write it to the learner's own files."""
    from studykit.packs.pack_folder import personal_folder
    from studykit.packs.personal import append_card

    say = Messages(environment.language)
    with opened(environment) as store:
        if section is not None:
            _refuse_unknown(store, section)
        if section is None or front is None or (back is None and not cloze):
            section, front, back, tags = _filled_in(environment, store, section, front, back, tags)
            _refuse_unknown(store, section)
        card = _card(environment, store, section, front, back or "", tags, typed, cloze)
    path = append_card(personal_folder(environment.home).root, card)
    with opened(environment):
        print(say("Added {card} to {path}.", card=card.key.id, path=path), file=environment.stdout)


def _filled_in(
    environment: Environment,
    store: Store,
    section: str | None,
    front: str | None,
    back: str | None,
    tags: tuple[str, ...],
) -> tuple[str, str, str, tuple[str, ...]]:
    if not environment.interactive:
        raise UserError("A card needs --section, --front and --back.", exit_code=2)
    from studykit.terminal.add_form import ask

    say = Messages(environment.language)
    sections = store.content.section_titles()
    return ask(say, sections, section=section, front=front, back=back, tags=tags)


def _refuse_unknown(store: Store, section: str) -> None:
    existing = list(store.content.section_titles())
    if not any(contains(section, other) for other in existing):
        near = ", ".join(nearest(section, existing))
        raise UserError("No section is called “{name}”. Near it: {near}.", exit_code=2, name=section, near=near)


def _card(
    environment: Environment,
    store: Store,
    section: str,
    front: str,
    back: str,
    tags: tuple[str, ...],
    typed: tuple[str, ...],
    cloze: tuple[str, ...],
) -> Card:
    from studykit.packs.face_text import face_text, one_line

    language: Language = environment.language
    face = Face(face_text(front), face_text(back))
    if not face.front or not (face.back or cloze):
        raise UserError("A card needs a text on its front and on its back.", exit_code=2)
    return Card(
        key=CardKey(PERSONAL_PACK, _free_id(environment, store)),
        section=section,
        faces={language: face},
        tags=tuple(one_line(part) for tag in tags for part in tag.split(",") if part.strip()),
        typed=tuple(one_line(answer) for answer in typed if answer.strip()),
        cloze=tuple(one_line(piece) for piece in cloze if piece.strip()),
    )


def _free_id(environment: Environment, store: Store) -> str:
    while True:
        card_id = environment.new_id()[:8]
        if not store.content.keys_called(card_id):
            return card_id
