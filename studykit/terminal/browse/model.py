"""Looking through cards on a screen, apart from the screen: what is found, what each key does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Protocol

from studykit.domain.cards.card import Card, CardKey, View
from studykit.domain.keys.default_keys import CARDS
from studykit.domain.keys.keymap import Keymap
from studykit.domain.schedule.review_log import ReviewKey, RowKind
from studykit.domain.search.entry import Entry
from studykit.domain.search.finder import Finder
from studykit.domain.search.parser import parse_query
from studykit.domain.search.tokens import QueryError
from studykit.errors import Plural
from studykit.terminal.browse.listing import Listing
from studykit.terminal.messages import Messages
from studykit.terminal.text.card_parts import next_faces
from studykit.terminal.text.info import About
from studykit.terminal.text.review import SectionTitles
from studykit.terminal.ui.effect import Effect, Leave, OpenEditor
from studykit.terminal.ui.external_editor import EditOutcome

TakeBack = Callable[[], None]


class Catalogue(Protocol):
    """The cards and exercises that are looked through. Steps may raise UserError."""

    def entries(self) -> Sequence[Entry]:
        """All of them as they are now."""
        ...

    def now(self, entry: Entry) -> Entry:
        """One of them in its state as it is now."""
        ...

    def card(self, key: CardKey) -> Card:
        """A card."""
        ...

    def title(self, key: ReviewKey) -> str:
        """An exercise's title."""
        ...

    def about(self, key: ReviewKey) -> About:
        """What is known of one of them."""
        ...

    def mark(self, keys: Sequence[ReviewKey], kind: RowKind) -> TakeBack:
        """Suspend, bury, flag or the opposite; gives back how to undo it."""
        ...


class Overlay(Enum):
    """What takes the place of list and preview."""

    HELP = auto()
    INFO = auto()
    CARD = auto()


@dataclass(frozen=True, slots=True)
class Review(Effect):
    """Ask these cards now; no schedule changes."""

    keys: tuple[CardKey, ...]


@dataclass(frozen=True, slots=True)
class SearchLine:
    """The text of the search line, and what is wrong with it."""

    text: str = ""
    error: QueryError | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """The entry under the cursor as it was read: its card (None for an exercise), its front, what is known of it."""

    entry: Entry
    card: Card | None
    front: str
    about: About


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read for one page: the rows of the list in view, each an entry with its front, from a place on."""

    first: int
    rows: Sequence[tuple[Entry, str]]
    preview: Preview | None


class BrowseModel:
    """One look through the cards. `faces` are those to show where they are chosen apart from the language."""

    def __init__(
        self,
        catalogue: Catalogue,
        finder: Finder,
        titles: SectionTitles,
        query: str,
        faces: View | None,
        say: Messages,
        keys: Keymap = CARDS,
    ) -> None:
        self._catalogue = catalogue
        self._finder = finder
        self.titles = titles
        self._faces = faces
        self.say = say
        self.keys = keys
        self.search_line = SearchLine()
        self.list = Listing()
        self.searching = False
        self.overlay: Overlay | None = None
        self.scroll = 0
        self.notice = self.alarm = ""
        self._changes: list[tuple[list[ReviewKey], TakeBack]] = []
        self.search("")
        self.search(query)

    @property
    def view(self) -> View:
        """The faces to show."""
        return self._faces or self.say.language

    @property
    def total(self) -> int:
        """How many cards there are."""
        return len(self._finder.cards)

    @property
    def today(self) -> date:
        """The study day of the search."""
        return self._finder.day

    def search(self, text: str) -> None:
        """Find what a query means; with a mistake in it the last result stays."""
        self.notice = ""
        try:
            found = self._finder.find(parse_query(text))
        except QueryError as error:
            self.search_line = SearchLine(text, error)
            return
        self.search_line = SearchLine(text)
        self.list.show(found, stay=not self.searching)
        self.scroll = 0

    def read(self, rows: int) -> Reading:
        """Read what a page shows whose list has some rows."""
        first = self.list.first_in_view(rows)
        in_view = [(entry, self._front(entry, self._card(entry))) for entry in self.list.entries[first : first + rows]]
        return Reading(first, in_view, self._preview(self.list.current) if self.list.current else None)

    def _preview(self, entry: Entry) -> Preview:
        card = self._card(entry)
        return Preview(entry, card, self._front(entry, card), self._catalogue.about(entry.key))

    def _card(self, entry: Entry) -> Card | None:
        return self._catalogue.card(entry.key) if isinstance(entry.key, CardKey) else None

    def _front(self, entry: Entry, card: Card | None) -> str:
        return card.faces_in(self.view)[0][1].front if card else self._catalogue.title(entry.key)

    def move(self, steps: int) -> None:
        """Go down the list, or up; over an overlay, scroll that."""
        if self.overlay is not None:
            self.turn(steps)
        else:
            self.list.move(steps)
            self.scroll = 0

    def turn(self, rows: int) -> None:
        """Scroll the preview, or what lies over it."""
        self.scroll = max(0, self.scroll + rows)

    def focus_search(self) -> None:
        """Go to the search line."""
        self.searching, self.overlay = True, None

    def focus_list(self) -> None:
        """Go from the search line to the list."""
        self.searching = False

    def open(self) -> None:
        """Show the card under the cursor alone, or the list again."""
        if self.list.current is not None:
            self._lay_over(Overlay.CARD)

    def info(self) -> None:
        """Show what is known of the card under the cursor, or the list again."""
        if self.list.current is not None:
            self._lay_over(Overlay.INFO)

    def help(self) -> None:
        """Show what the keys do, or the list again."""
        self._lay_over(Overlay.HELP)

    def _lay_over(self, overlay: Overlay) -> None:
        self.overlay, self.scroll = (None if self.overlay is overlay else overlay), 0

    def back(self) -> None:
        """Put an overlay away, else what was chosen, else the query."""
        if self.overlay is not None:
            self.overlay, self.scroll = None, 0
        elif self.list.chosen:
            self.list.chosen = {}
        elif self.search_line.text:
            self.search("")

    def choose(self) -> None:
        """Choose the entry under the cursor, or no more, and go on to the next."""
        if self.list.current is not None:
            self.list.choose()
            self.move(1)

    def choose_all(self) -> None:
        """Choose all that is found, or nothing."""
        self.list.choose_all()

    def suspend(self) -> None:
        """Suspend what is meant; where all of it is suspended, ask it again."""
        self._toggle(RowKind.SUSPEND, RowKind.RESUME, lambda entry: entry.suspended)

    def bury(self) -> None:
        """Bury what is meant until tomorrow; where all of it is buried, no more."""
        self._toggle(RowKind.BURY, RowKind.UNBURY, lambda entry: entry.is_buried(self.today))

    def flag(self) -> None:
        """Flag what is meant; where all of it is flagged, take the flags away."""
        self._toggle(RowKind.FLAG, RowKind.UNFLAG, lambda entry: entry.flagged)

    def _toggle(self, there: RowKind, back: RowKind, is_there: Callable[[Entry], bool]) -> None:
        entries = self._finder.named(self.list.meant)
        if not entries:
            return
        kind = back if all(map(is_there, entries)) else there
        keys = [entry.key for entry in entries if kind is back or not is_there(entry)]
        self._changes.append((keys, self._catalogue.mark(keys, kind)))
        self._refresh(keys)
        self.list.chosen = {}
        self.notice = _done(kind, keys, self.say)

    def undo(self) -> None:
        """Take the last change of this look back."""
        if not self._changes:
            self.notice = self.say("Nothing was changed here yet.")
            return
        keys, take_back = self._changes.pop()
        take_back()
        self._refresh(keys)
        self.notice = self.say("Undone: {cards}.", cards=_names(keys, self.say))

    def _refresh(self, keys: Sequence[ReviewKey]) -> None:
        """Take over the states as they are now; what is listed stays listed until the query changes."""
        fresh = {entry.key: self._catalogue.now(entry) for entry in self._finder.named(keys)}
        self._finder.replace(fresh.values())
        self.list.replace(fresh)

    def edit(self) -> Effect | None:
        """Ask for the learner's editor on the card under the cursor."""
        entry = self.list.current
        if entry is None:
            return None
        if isinstance(entry.key, CardKey):
            return OpenEditor(entry.key)
        self.notice = self.say("An exercise is not edited here: studykit exercise {id}", id=entry.key.id)
        return None

    def edited(self, key: CardKey, outcome: EditOutcome) -> None:
        """Take over what the editor left."""
        self.notice, self.alarm = outcome.notice, "\n".join(outcome.mistakes)
        if outcome.take_back is not None:
            self._changes.append(([key], outcome.take_back))
            self.reload()

    def reload(self) -> None:
        """Read everything anew."""
        notice = self.notice
        self._finder.renew(self._catalogue.entries())
        self.search(self.search_line.text)
        self.notice = notice

    def review(self) -> Effect | None:
        """Ask for a review of the cards that are meant."""
        meant = self.list.meant
        self.list.chosen = {}
        keys = tuple(key for key in meant if isinstance(key, CardKey))
        if keys:
            return Review(keys)
        if meant:
            self.notice = self.say("Exercises are not crammed: studykit exercise opens one.")
        return None

    def reviewed(self) -> None:
        """Take over what a review did; changes from before it are not taken back past it."""
        self._changes = []
        self.reload()

    def switch_view(self) -> None:
        """Show Korean, English or both."""
        self._faces = next_faces(self.view, self.say.language)

    def change_language(self) -> None:
        """Speak the other language; the faces follow unless they were chosen apart."""
        self.notice = self.say.change()

    def leave(self) -> Effect:
        """End the look."""
        return Leave()


def _names(keys: Sequence[ReviewKey], say: Messages) -> str:
    return keys[0].id if len(keys) == 1 else say(Plural("{count} card", "{count} cards"), count=len(keys))


def _done(kind: RowKind, keys: Sequence[ReviewKey], say: Messages) -> str:
    name = _names(keys, say)
    match kind:
        case RowKind.SUSPEND:
            return say("Suspended: {card}.", card=name)
        case RowKind.RESUME:
            return say("Asked again: {card}.", card=name)
        case RowKind.BURY:
            return say("Not asked until tomorrow: {card}.", card=name)
        case RowKind.UNBURY:
            return say("Asked today again: {card}.", card=name)
        case RowKind.FLAG:
            return say("Flagged: {card}.", card=name)
        case _:
            return say("Not flagged any more: {card}.", card=name)
