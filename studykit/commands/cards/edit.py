"""Editing a card in the learner's own editor, wherever the card comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from studykit.commands.shared.sync_cards import refresh
from studykit.domain.cards.card import PERSONAL_PACK, Card, CardKey
from studykit.env import Environment
from studykit.errors import FileError, UserError
from studykit.packs.atomic_file import write_atomically
from studykit.packs.cards.card_text import comment_lines, read_edited, with_comment, without_comment
from studykit.packs.cards.format import format_card
from studykit.packs.cards.personal import block_of, line_end_of, replace_block
from studykit.packs.pack_folder import personal_folder
from studykit.store.store import Store
from studykit.terminal.messages import Messages
from studykit.terminal.ui.external_editor import EditOutcome, edited

TakeBack = Callable[[], None]


class Source(Protocol):
    """Where a card's text is, and where an edited one goes. Each change gives back how to undo it."""

    text: str

    def notes(self, say: Messages) -> list[str]:
        """What to know before editing, a sentence a line."""
        ...

    def save(self, text: str, card: Card) -> TakeBack:
        """Keep the edited text, which says `card`."""
        ...

    def empty(self) -> TakeBack | None:
        """Do what an empty text means; None if it means nothing."""
        ...


def edit_card(environment: Environment, store: Store, key: CardKey) -> EditOutcome:
    """Open the editor on a card and keep what it saves; a text with mistakes is kept for another try."""
    say = Messages(environment.language)
    kept = _kept(environment.home, key)
    try:
        card = store.card(key)
        source = _source(environment, store, card)
        before = kept.read_text("utf-8") if kept.exists() else source.text
        problems = read_edited(before, card).problems
        notes = [*source.notes(say), *_mistakes(problems, len(source.notes(say)), say)]
        text = without_comment(edited(with_comment(before, notes), f"{key.id}.md", environment.variables))
        return _taken(source, card, text, kept, say)
    except UserError as error:
        return EditOutcome(mistakes=[say.error(mistake) for mistake in (error, *error.details)])


def _taken(source: Source, card: Card, text: str, kept: Path, say: Messages) -> EditOutcome:
    """Take over what the editor left; the text is safe before anything is changed by it."""
    found = read_edited(text, card)
    if found.problems:
        write_atomically(kept, text.encode())
        mistakes = _mistakes(found.problems, len(source.notes(say)), say)
        return EditOutcome(say("Not saved: mend it with e; your text is kept."), mistakes)
    if found.card is None:
        outcome = _emptied(source, card, say)
    elif text == source.text.strip("\n") or (found.card == card and card.key.pack != PERSONAL_PACK):
        outcome = EditOutcome(say("Nothing was changed."))
    else:
        write_atomically(kept, text.encode())
        outcome = EditOutcome(say("Saved: {card}.", card=card.key.id), take_back=source.save(text, found.card))
    kept.unlink(missing_ok=True)
    return outcome


def _emptied(source: Source, card: Card, say: Messages) -> EditOutcome:
    take_back = source.empty()
    if take_back is None:
        return EditOutcome(say("An empty text changes nothing."))
    return EditOutcome(say("{card} is the pack’s card again.", card=card.key.id), take_back=take_back)


def _mistakes(problems: Sequence[FileError], notes: int, say: Messages) -> list[str]:
    """The mistakes in words, with their lines in the file as the editor shows it with these mistakes above."""
    above = comment_lines([""] * (notes + len(problems)))
    moved = [FileError(problem.path, problem.line + above, problem.message, **problem.values) for problem in problems]
    return [say.error(problem) for problem in moved]


def _kept(home: Path, key: CardKey) -> Path:
    return home / "edits" / f"{key.pack}-{key.id}.md"


def _source(environment: Environment, store: Store, card: Card) -> Source:
    if card.key.pack == PERSONAL_PACK:
        return _PersonalCard(environment, store, card.key)
    return _PackCard(store, card, environment.clock)


class _PersonalCard:
    """A card in a file of the learner's own."""

    def __init__(self, environment: Environment, store: Store, key: CardKey) -> None:
        place = store.content.place(key)
        if place is None:
            raise LookupError(f"no card {key}")
        self._store, self._path, self._id, self._clock = store, place, key.id, environment.clock
        self._folder = personal_folder(environment.home)
        self._block = block_of(place, key.id)
        self.text = self._block.replace("\r\n", "\n")

    def notes(self, say: Messages) -> list[str]:
        return [say("Change the card below, save and close. This comment is not kept.")]

    def save(self, text: str, card: Card) -> TakeBack:
        after = text.replace("\n", line_end_of(self._block))
        self._replace(self._block, after)
        return lambda: self._replace(after, self._block)

    def _replace(self, before: str, after: str) -> None:
        replace_block(self._path, self._id, before, after)
        refresh(self._store, self._folder, self._clock())

    def empty(self) -> TakeBack | None:
        return None


class _PackCard:
    """A pack's card, over which the learner's own version is laid."""

    def __init__(self, store: Store, card: Card, clock: Callable[[], datetime]) -> None:
        self._store, self._card, self._clock = store, card, clock
        self.text = format_card(card)

    def notes(self, say: Messages) -> list[str]:
        return [
            say("Change the card below, save and close. This comment is not kept."),
            say("It becomes your own version. An empty text brings the pack’s card back."),
        ]

    def save(self, text: str, card: Card) -> TakeBack:
        self._store.edit(card, self._clock())
        return self._take_back

    def empty(self) -> TakeBack | None:
        if not self._card.own:
            return None
        self._store.unedit(self._card.key, self._clock())
        return self._take_back

    def _take_back(self) -> None:
        if self._card.own:
            self._store.edit(self._card, self._clock())
        else:
            self._store.unedit(self._card.key, self._clock())
