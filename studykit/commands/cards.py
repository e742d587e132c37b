"""`studykit cards`: the cards with their states."""

from __future__ import annotations

import json
import unicodedata

import click

from studykit.commands.command import Command, Option, pass_environment
from studykit.commands.completing import complete_card
from studykit.commands.opening import card_named, opened
from studykit.commands.state_json import state_out
from studykit.domain.card import LANGUAGES, Card, Face
from studykit.domain.standing import Reviewed, Standing
from studykit.env import Environment
from studykit.errors import N_
from studykit.store.store import Store
from studykit.terminal.messages import Messages
from studykit.terminal.visible import visible
from studykit.terminal.width import padded, shortened


@click.command(
    cls=Command,
    help=N_("List cards with their states.\n\nWords narrow the list: each must stand in the card, its id or its tags."),
)
@click.argument("words", nargs=-1, metavar="[WORD]…")
@click.option("--json", "as_json", is_flag=True, cls=Option, help=N_("Print JSON."))
@click.option(
    "--suspend", metavar="CARD", shell_complete=complete_card, cls=Option, help=N_("Put a card aside: it is not asked.")
)
@click.option(
    "--resume", metavar="CARD", shell_complete=complete_card, cls=Option, help=N_("Ask a suspended card again.")
)
@pass_environment
def command(
    environment: Environment, words: tuple[str, ...], as_json: bool, suspend: str | None, resume: str | None
) -> None:
    """Change what is to be changed, then list."""
    say = Messages(environment.language)
    with opened(environment) as store:
        if suspend or resume:
            print(_set_aside(environment, store, suspend, resume, say), file=environment.stdout)
            return
        standings = store.log.standings()
        found = [(card, standings.get(card.key, Standing())) for card in store.content.cards() if _matches(card, words)]
    if as_json:
        cards = [_out(*pair) for pair in found]
        print(json.dumps({"schema": 1, "cards": cards}, ensure_ascii=False), file=environment.stdout)
    elif found:
        lines = (_line(card, standing, environment, say) for card, standing in found)
        print(*lines, sep="\n", file=environment.stdout)
    else:
        print(say("No card has these words."), file=environment.stderr)


def _set_aside(environment: Environment, store: Store, suspend: str | None, resume: str | None, say: Messages) -> str:
    if suspend:
        row = store.suspend(card_named(store, suspend), environment.clock())
        return say("Suspended: {card}.", card=row.card.id)
    row = store.resume(card_named(store, resume or ""), environment.clock())
    return say("Asked again: {card}.", card=row.card.id)


def _matches(card: Card, words: tuple[str, ...]) -> bool:
    texts = [card.key.id, card.section, *card.tags]
    texts += [text for face in card.faces.values() for text in (face.front, face.back)]
    everything = "\n".join(texts).casefold()
    return all(unicodedata.normalize("NFC", word).casefold() in everything for word in words)


def _line(card: Card, standing: Standing, environment: Environment, say: Messages) -> str:
    state = standing.state
    due = state.due.isoformat() if isinstance(state, Reviewed) else say("new")
    if standing.suspended:
        due = say("suspended")
    face: Face = card.faces_in(environment.faces)[0][1]
    front = shortened(visible(" ".join(face.front.split())), 60)
    return f"{padded(card.section, 7)}{padded(shortened(card.key.id, 28), 30)}{padded(due, 12)}{front}"


def _out(card: Card, standing: Standing) -> dict[str, object]:
    state = standing.state
    return {
        "id": card.key.id,
        "section": card.section,
        "pack": card.key.pack,
        "kind": card.kind,
        "tags": card.tags,
        "front": {language: face.front if (face := card.faces.get(language)) else None for language in LANGUAGES},
        "back": {language: face.back if (face := card.faces.get(language)) else None for language in LANGUAGES},
        **state_out(state),
        "suspended": standing.suspended,
        "buried_until": standing.buried_until.isoformat() if standing.buried_until else None,
        "flagged": standing.flagged,
        "cloze": card.cloze,
        "typed": card.typed,
        "needs": card.needs,
        "see": card.see,
        "exercises": card.exercises,
        "mends": card.mends,
    }
