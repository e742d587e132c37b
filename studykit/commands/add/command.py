"""`studykit add`: a card of the learner's own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from studykit.commands.add.new_card import as_in_a_file, new_key, refuse_unknown_names
from studykit.commands.add.pasted import add_all, cards_in, read_in
from studykit.commands.shared.base import Command, Option, pass_environment
from studykit.commands.shared.completing import complete_card, complete_exercise, complete_section
from studykit.commands.shared.open_store import opened
from studykit.domain.cards.card import LANGUAGES, PERSONAL_PACK, Card, CardKey, Face, Language
from studykit.domain.cards.draft import BACKS, FRONTS, Draft, DraftKind
from studykit.env import Environment
from studykit.errors import N_, UserError


@click.command(
    cls=Command,
    help=N_("Add a card of your own.\n\nWithout its front and back, a form asks for them; a draft is never lost."),
)
@click.option("--section", metavar="SECTION", shell_complete=complete_section, cls=Option, help=N_("Such as 9.6.1."))
@click.option("--front", metavar="TEXT", cls=Option, help=N_("The question, in Markdown, in your language."))
@click.option("--back", metavar="TEXT", cls=Option, help=N_("The answer, in Markdown, in your language."))
@click.option("--front-ko", metavar="TEXT", cls=Option, help=N_("The question in Korean."))
@click.option("--back-ko", metavar="TEXT", cls=Option, help=N_("The answer in Korean."))
@click.option("--front-en", metavar="TEXT", cls=Option, help=N_("The question in English."))
@click.option("--back-en", metavar="TEXT", cls=Option, help=N_("The answer in English."))
@click.option("--tag", "tags", multiple=True, metavar="TAG", cls=Option, help=N_("May be repeated."))
@click.option(
    "--typed", multiple=True, metavar="ANSWER", cls=Option, help=N_("An answer to be typed; repeat it for variants.")
)
@click.option(
    "--cloze", multiple=True, metavar="PIECE", cls=Option, help=N_("A piece of the front to hide; may be repeated.")
)
@click.option(
    "--needs",
    multiple=True,
    metavar="CARD",
    shell_complete=complete_card,
    cls=Option,
    help=N_("A card that should be known first; may be repeated."),
)
@click.option(
    "--see",
    multiple=True,
    metavar="CARD",
    shell_complete=complete_card,
    cls=Option,
    help=N_("A related card; may be repeated."),
)
@click.option(
    "--exercises",
    multiple=True,
    metavar="EXERCISE",
    shell_complete=complete_exercise,
    cls=Option,
    help=N_("An exercise that trains it; may be repeated."),
)
@click.option("--edit", is_flag=True, cls=Option, help=N_("Write it in your editor ($VISUAL or $EDITOR)."))
@click.option("--dry-run", is_flag=True, cls=Option, help=N_("Print what would be added, and add nothing."))
@click.option("--json", "as_json", is_flag=True, cls=Option, help=N_("Print what was added as JSON."))
@click.argument("source", required=False, metavar="[-]")
@pass_environment
def command(
    environment: Environment,
    /,
    section: str | None,
    front: str | None,
    back: str | None,
    source: str | None,
    edit: bool,
    dry_run: bool,
    as_json: bool,
    **values: Any,
) -> None:
    """Take the card from the flags or the form and write it to the learner's own files."""
    texts = _texts(environment.language, front, back, values)
    lists: dict[str, Any] = {
        name: tuple(values[name]) for name in ("tags", "typed", "cloze", "needs", "see", "exercises")
    }
    if edit:
        _refuse_beside_a_text(source, texts, lists)
        from studykit.commands.add.editor import written_in_editor

        written_in_editor(environment, section, dry_run=dry_run, as_json=as_json)
        return
    if source is not None or (not texts and not environment.stdin.isatty()):
        _refuse_beside_a_text(source, texts, lists)
        text = read_in(environment)
        if source is not None or text.strip():
            add_all(environment, cards_in(environment, text, section), dry_run=dry_run, as_json=as_json)
            return
    missing = _missing(environment.language, section, texts, cloze=bool(lists["cloze"]))
    if missing and environment.screens and not (dry_run or as_json):
        from studykit.commands.add.form import filled_in

        filled_in(environment, _begun(section, texts, lists))
        return
    if missing:
        raise UserError("A card still needs {options}.", exit_code=2, options=", ".join(missing))
    faces = {
        language: Face(texts[FRONTS[language]], texts.get(BACKS[language], ""))
        for language in LANGUAGES
        if FRONTS[language] in texts
    }
    card = as_in_a_file(Card(CardKey(PERSONAL_PACK, ""), section or "", faces, **lists))
    with opened(environment) as store:
        refuse_unknown_names(store, card)
        if any(not face.front or not (face.back or card.cloze) for face in card.faces.values()):
            raise UserError("A card needs a text on its front and on its back.", exit_code=2)
        card = replace(card, key=new_key(environment, store, card))
    add_all(environment, [card], dry_run=dry_run, as_json=as_json)


def _refuse_beside_a_text(source: str | None, texts: dict[str, str], lists: dict[str, Any]) -> None:
    if source not in (None, "-"):
        raise UserError("add reads cards from the standard input alone: studykit add - < FILE", exit_code=2)
    if texts or any(lists.values()):
        raise UserError("Cards from a text take --section alone; the text says the rest.", exit_code=2)


def _texts(own: Language, front: str | None, back: str | None, values: dict[str, Any]) -> dict[str, str]:
    """The texts of the faces by name; --front and --back speak the learner's language."""
    given = {FRONTS[own]: front, BACKS[own]: back}
    for language in LANGUAGES:
        for side in ("front", "back"):
            text = values[f"{side}_{language}"]
            if text is not None and given.get(f"{language} {side}") is not None:
                raise UserError(
                    "--{side} and --{side}-{language} are the same text here. Give one.",
                    exit_code=2,
                    side=side,
                    language=language,
                )
            if text is not None:
                given[f"{language} {side}"] = text
    return {name: text for name, text in given.items() if text is not None}


def _missing(own: Language, section: str | None, texts: dict[str, str], *, cloze: bool) -> list[str]:
    """The options that a card would still need."""
    missing = [] if section is not None else ["--section"]
    if not texts:
        return [*missing, "--front", *([] if cloze else ["--back"])]
    for language in LANGUAGES:
        ending = "" if language == own else f"-{language}"
        has_front, has_back = FRONTS[language] in texts, BACKS[language] in texts
        if has_back and not has_front:
            missing.append(f"--front{ending}")
        if has_front and not has_back and not cloze:
            missing.append(f"--back{ending}")
    return missing


def _begun(section: str | None, texts: dict[str, str], lists: dict[str, Any]) -> Draft:
    """What the options say, as the beginning of a form."""
    kind = DraftKind.CLOZE if lists["cloze"] else DraftKind.TYPED if lists["typed"] else DraftKind.QUESTION
    pieces = {name: "\n".join(lists[name]) for name in ("cloze", "typed")}
    links = {name: ", ".join(lists[name]) for name in ("tags", "needs", "see", "exercises")}
    return Draft({"section": section or "", "kind": kind, **texts, **pieces, **links})
