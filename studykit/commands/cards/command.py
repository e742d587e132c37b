"""`studykit cards`: finding cards, looking at them and changing them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import click

from studykit.commands.cards.changes import DELETE, ROWS, change, confirmed, named
from studykit.commands.cards.list import found, print_json, print_list
from studykit.commands.shared.base import Command, Option, pass_environment
from studykit.commands.shared.completing import complete_card, complete_query
from studykit.commands.shared.open_store import card_named, opened
from studykit.domain.search.finder import SORTS
from studykit.env import Environment
from studykit.errors import N_, UserError
from studykit.store.store import Store
from studykit.terminal.messages import Messages

OF_THE_QUERY = ""
"""The value of a change that names no card: it is for all that the query means."""


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


def _of_one(name: str, meaning: str) -> Callable[[Any], Any]:
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
@_of_one("show", N_("Show a card with both faces and its state."))
@_of_one("history", N_("Print everything that was done with a card."))
@_of_one("edit", N_("Edit a card in $VISUAL or $EDITOR."))
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
def command(
    environment: Environment,
    /,
    words: tuple[str, ...],
    as_json: bool,
    plain: bool,
    count: bool,
    sort: str | None,
    show: str | None,
    history: str | None,
    edit: str | None,
    every: bool,
    yes: bool,
    **changes: str | None,
) -> int | None:
    """Do what is asked for, on a screen where nothing else is."""
    _refuse_unknown(words)
    query = " ".join(words)
    with opened(environment) as store:
        wanted = [(verb, name) for verb in (*ROWS, DELETE) if (name := changes[verb]) is not None]
        if len(wanted) > 1:
            raise UserError("One change at a time: {verbs}.", exit_code=2, verbs=", ".join(f"--{v}" for v, _ in wanted))
        if wanted:
            return _change(environment, store, *wanted[0], query, every=every, yes=yes)
        if show or history or edit:
            return _one(environment, store, show, history, edit)
        if environment.screens and not (as_json or plain or count or sort):
            from studykit.commands.cards.browse import browse

            return browse(environment, store, query)
        entries = found(environment, store, query, sort or "section")
        if count:
            told = json.dumps({"schema": 1, "count": len(entries)}) if as_json else str(len(entries))
            print(told, file=environment.stdout)
        else:
            (print_json if as_json else print_list)(environment, store, entries, query)
    return None


def _refuse_unknown(words: Sequence[str]) -> None:
    """`-tag:x` is a word of the query, but `--jsno` is a slip."""
    for word in words:
        if word.startswith("--"):
            raise click.NoSuchOption(word, ctx=click.get_current_context())


def _change(
    environment: Environment, store: Store, verb: str, name: str, query: str, *, every: bool, yes: bool
) -> int | None:
    if not every:
        if name == OF_THE_QUERY or query:
            raise UserError(
                "Name one card, --{verb} CARD, or say --all for all that the query means.", exit_code=2, verb=verb
            )
        change(environment, store, verb, [named(store, name)])
        return None
    query = f"{query} {name}".strip()
    if not query:
        raise UserError("--all needs a query that says which cards.", exit_code=2)
    keys = [entry.key for entry in found(environment, store, query)]
    if not keys:
        print_list(environment, store, [], query)
    elif confirmed(environment, verb, keys, yes=yes):
        change(environment, store, verb, keys)
    else:
        print(Messages(environment.language)("Nothing was changed."), file=environment.stdout)
    return None


def _one(environment: Environment, store: Store, show: str | None, history: str | None, edit: str | None) -> int:
    if edit:
        return _edit(environment, store, edit)
    from studykit.commands.cards import show as card_page

    if show:
        card_page.show(environment, store, named(store, show))
    if history:
        card_page.print_history(environment, store, named(store, history))
    return 0


def _edit(environment: Environment, store: Store, name: str) -> int:
    from studykit.commands.cards.edit import edit_card

    outcome = edit_card(environment, store, card_named(store, name))
    if outcome.notice:
        print(outcome.notice, file=environment.stdout)
    for mistake in outcome.mistakes:
        print(mistake, file=environment.stderr)
    return 1 if outcome.mistakes else 0
