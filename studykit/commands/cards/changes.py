"""Suspending, burying, flagging and deleting cards, one or all that a query means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from studykit.commands.exercise.session import exercise_named
from studykit.commands.shared.open_store import card_named
from studykit.commands.shared.sync_cards import refresh
from studykit.domain.cards.card import PERSONAL_PACK, CardKey
from studykit.domain.schedule.review_log import ReviewKey, RowKind
from studykit.env import Environment
from studykit.errors import N_, Plural, UserError
from studykit.packs.cards.personal import delete_card
from studykit.packs.pack_folder import personal_folder
from studykit.store.store import Store
from studykit.terminal.messages import Messages

DELETE = "delete"
ROWS: Mapping[str, RowKind] = {
    "suspend": RowKind.SUSPEND,
    "resume": RowKind.RESUME,
    "bury": RowKind.BURY,
    "unbury": RowKind.UNBURY,
    "flag": RowKind.FLAG,
    "unflag": RowKind.UNFLAG,
}
VERBS = (*ROWS, DELETE)
DONE = {
    "suspend": N_("Suspended: {card}."),
    "resume": N_("Asked again: {card}."),
    "bury": N_("Not asked until tomorrow: {card}."),
    "unbury": N_("Asked today again: {card}."),
    "flag": N_("Flagged: {card}."),
    "unflag": N_("Not flagged any more: {card}."),
    DELETE: N_("Deleted: {card}. Its history stays."),
}
QUESTIONS = {
    "suspend": Plural("Suspend {count} card? [y/n]", "Suspend {count} cards? [y/n]"),
    "resume": Plural("Ask {count} card again? [y/n]", "Ask {count} cards again? [y/n]"),
    "bury": Plural("Ask {count} card not before tomorrow? [y/n]", "Ask {count} cards not before tomorrow? [y/n]"),
    "unbury": Plural("Ask {count} card today again? [y/n]", "Ask {count} cards today again? [y/n]"),
    "flag": Plural("Flag {count} card? [y/n]", "Flag {count} cards? [y/n]"),
    "unflag": Plural("Take the flag of {count} card away? [y/n]", "Take the flag of {count} cards away? [y/n]"),
    DELETE: Plural("Delete {count} card from your files? [y/n]", "Delete {count} cards from your files? [y/n]"),
}


def named(store: Store, name: str) -> ReviewKey:
    """The card or exercise that a name means: only the ids of exercises have dots."""
    return exercise_named(store, name).key if "." in name else card_named(store, name)


def change(environment: Environment, store: Store, verb: str, keys: Sequence[ReviewKey]) -> None:
    """Do it to all of them, and say so."""
    say = Messages(environment.language)
    if verb == DELETE:
        _delete(environment, store, keys)
    else:
        store.mark(keys, environment.clock(), ROWS[verb])
    many = say(Plural("{count} card", "{count} cards"), count=len(keys))
    print(say(DONE[verb], card=keys[0].id if len(keys) == 1 else many), file=environment.stdout)


def confirmed(environment: Environment, verb: str, keys: Sequence[ReviewKey], *, yes: bool) -> bool:
    """Whether all of them are meant: asked at a terminal; elsewhere it must be said with `--yes`."""
    say = Messages(environment.language)
    if yes:
        return True
    if not environment.interactive:
        raise UserError(
            Plural(
                "This means {count} card. To change all of them, say --yes.",
                "This means {count} cards. To change all of them, say --yes.",
            ),
            exit_code=2,
            count=len(keys),
        )
    print(say(QUESTIONS[verb], count=len(keys)), end=" ", flush=True, file=environment.stdout)
    answer = environment.stdin.readline().strip().lower()
    return answer in ("y", "yes", "ㅛ", "예", "네")


def _delete(environment: Environment, store: Store, keys: Sequence[ReviewKey]) -> None:
    others = [key for key in keys if key.pack != PERSONAL_PACK]
    if len(others) == 1:
        raise UserError(
            "{card} belongs to the pack {pack} and cannot be deleted. To be asked it no more: --suspend {card}",
            card=others[0].id,
            pack=others[0].pack,
        )
    if others:
        raise UserError(
            "Cards of packs cannot be deleted, and {count} of these are such."
            " Add is:personal to the query, or --suspend.",
            count=len(others),
        )
    try:
        for key in keys:
            place = store.content.place(key) if isinstance(key, CardKey) else None
            if place is not None:
                delete_card(place, key.id)
    finally:
        refresh(store, personal_folder(environment.home), environment.clock())
