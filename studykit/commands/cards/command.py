"""`studykit cards`: finding cards, looking at them and changing them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import click

from studykit.commands.cards.changes import DELETE, change, confirmed, named
from studykit.commands.cards.list import found, print_json, print_list, query_of
from studykit.commands.cards.options import OF_THE_QUERY, CardsOptions, Change, options_of
from studykit.commands.shared.base import Command, Option, pass_environment
from studykit.commands.shared.completing import complete_card, complete_query
from studykit.commands.shared.open_store import card_named, opened
from studykit.domain.search.finder import SORTS
from studykit.env import Environment
from studykit.errors import N_, UserError
from studykit.store.store import Store
from studykit.terminal.messages import Messages


def _changing(verb: str, meaning: str) -> Callable[[Any], Any]:
    return click.option(
        f"--{verb}",
        is_flag=False,
        flag_value=OF_THE_QUERY,
        metavar="CARD",
        shell_complete=complete_card,
        cls=Option,
        help=meaning,
    )


def _of_card(name: str, meaning: str) -> Callable[[Any], Any]:
    return click.option(f"--{name}", metavar="CARD", shell_complete=complete_card, cls=Option, help=meaning)


@click.command(
    cls=Command,
    context_settings={"ignore_unknown_options": True},
    help=N_(
        "Find cards, look at them, change them.\n\n"
        "Words must all stand in the card, its id, its tags or its section’s title. A query can say more, such as"
        " section:9.6, tag:graph, is:due, is:leech, lapses>3, rated:7:1, -word, a or b. On a terminal it opens a screen"
        " that finds as you type.\n\n"
        "A change names a card, or with --all is for all that the query means."
    ),
)
@click.argument("words", nargs=-1, metavar="[QUERY]…", shell_complete=complete_query)
@click.option("--json", "as_json", is_flag=True, cls=Option, help=N_("Print JSON."))
@click.option("--plain", is_flag=True, cls=Option, help=N_("Print the list, without a screen."))
@click.option("--count", is_flag=True, cls=Option, help=N_("Print only how many there are."))
@click.option("--sort", type=click.Choice(list(SORTS)), cls=Option, help=N_("The order of the list."))
@_of_card("show", N_("Show a card with both faces and its state."))
@_of_card("history", N_("Print everything that was done with a card."))
@_of_card("edit", N_("Edit a card in $VISUAL or $EDITOR."))
@_changing("suspend", N_("Put a card aside: it is not asked."))
@_changing("resume", N_("Ask a suspended card again."))
@_changing("bury", N_("Let a card rest until tomorrow."))
@_changing("unbury", N_("End a card’s rest."))
@_changing("flag", N_("Flag a card, to find it again."))
@_changing("unflag", N_("Take the flag away."))
@_changing(DELETE, N_("Delete a card of your own; its history stays."))
@click.option("--all", "every", is_flag=True, cls=Option, help=N_("Change all cards that the query means."))
@click.option("--yes", is_flag=True, cls=Option, help=N_("Do not ask whether all are meant."))
@pass_environment
def command(environment: Environment, /, words: tuple[str, ...], **options: Any) -> int | None:
    """Do what is asked for, on a screen where nothing else is."""
    _refuse_unknown(words)
    asked = options_of(" ".join(words), options)
    with opened(environment) as store:
        if asked.edit and not asked.change:
            return _edit(environment, store, asked.edit)
        if environment.screens and asked.shown:
            from studykit.commands.cards.browse import browse

            return browse(environment, store, asked.query)
        if asked.change:
            _change(environment, store, asked, asked.change)
        elif asked.show or asked.history:
            _print_card(environment, store, asked)
        else:
            _print_found(environment, store, asked)
    return None


def _refuse_unknown(words: Sequence[str]) -> None:
    """`-tag:x` is a word of the query, but `--jsno` is a slip."""
    for word in words:
        if word.startswith("--"):
            raise click.NoSuchOption(word, ctx=click.get_current_context())


def _print_found(environment: Environment, store: Store, asked: CardsOptions) -> None:
    query = query_of(environment, asked.query)
    entries = found(environment, store, query, asked.sort or "section")
    if asked.count:
        count = json.dumps({"schema": 1, "count": len(entries)}) if asked.as_json else str(len(entries))
        print(count, file=environment.stdout)
    else:
        (print_json if asked.as_json else print_list)(environment, store, entries, query)


def _change(environment: Environment, store: Store, asked: CardsOptions, wanted: Change) -> None:
    verb, card = wanted
    if not asked.every:
        if card == OF_THE_QUERY or asked.query:
            raise UserError(
                "Name one card, --{verb} CARD, or say --all for all that the query means.", exit_code=2, verb=verb
            )
        change(environment, store, verb, [named(store, card)])
        return
    text = f"{asked.query} {card}".strip()
    if not text:
        raise UserError("--all needs a query that says which cards.", exit_code=2)
    query = query_of(environment, text)
    keys = [entry.key for entry in found(environment, store, query)]
    if not keys:
        print_list(environment, store, [], query)
    elif confirmed(environment, verb, keys, yes=asked.yes):
        change(environment, store, verb, keys)
    else:
        print(Messages(environment.language)("Nothing was changed."), file=environment.stdout)


def _print_card(environment: Environment, store: Store, asked: CardsOptions) -> None:
    from studykit.commands.cards.show import print_history, show

    if asked.show:
        show(environment, store, named(store, asked.show))
    if asked.history:
        print_history(environment, store, named(store, asked.history))


def _edit(environment: Environment, store: Store, name: str) -> int:
    from studykit.commands.cards.edit import edit_card

    outcome = edit_card(environment, store, card_named(store, name))
    if outcome.notice:
        print(outcome.notice, file=environment.stdout)
    for mistake in outcome.mistakes:
        print(mistake, file=environment.stderr)
    return 1 if outcome.mistakes else 0
