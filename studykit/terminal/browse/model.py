"""Looking through cards on a screen, apart from the screen: what is found, what each key does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
from studykit.errors import Plural, UserError
from studykit.terminal.messages import Messages
from studykit.terminal.text.card_parts import next_faces
from studykit.terminal.text.info import About
from studykit.terminal.text.review import SectionTitles
from studykit.terminal.ui.external_editor import EditOutcome

TakeBack = Callable[[], None]


class Catalogue(Protocol):
    """The cards and exercises that are looked through. Steps may raise UserError."""

    def entries(self) -> Sequence[Entry]:
        """All of them as they are now."""
        ...

    def now(self, entry: Entry) -> Entry:
        """One of them with its standing as it is now."""
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


class Pane(Enum):
    """What takes the place of list and preview."""

    HELP = auto()
    INFO = auto()
    CARD = auto()


class BrowseModel:
    """One look through the cards. `wanted_review` are those that the learner wants to be asked now.

    `faces` are those to show where they are chosen apart from the language of the messages.
    """

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
        self.query = ""
        self.error: QueryError | None = None
        self.found: Sequence[Entry] = []
        self.place = 0
        self.marked: dict[ReviewKey, None] = {}
        self.searching = False
        self.pane: Pane | None = None
        self.scroll = 0
        self.notice = self.alarm = ""
        self.editor_wanted: CardKey | None = None
        self.wanted_review: list[ReviewKey] = []
        self.left = False
        self._steps: list[tuple[list[ReviewKey], TakeBack]] = []
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
    def current(self) -> Entry | None:
        """What the list marks; None where nothing is found."""
        return self.found[self.place] if self.found else None

    @property
    def today(self) -> date:
        """The study day of the search."""
        return self._finder.day

    @property
    def meant(self) -> list[ReviewKey]:
        """What a change is for: what was chosen with x, else what the list marks."""
        return list(self.marked) or ([self.current.key] if self.current else [])

    def search(self, query: str) -> None:
        """Find what a query means; with a mistake in it the last result stays."""
        before = self.current
        self.query, self.notice = query, ""
        try:
            self.found, self.error = self._finder.find(parse_query(query)), None
        except QueryError as error:
            self.error = error
            return
        keys = [entry.key for entry in self.found[:1000]]
        self.place = keys.index(before.key) if before and before.key in keys and not self.searching else 0
        self.scroll = 0

    def card(self, entry: Entry) -> Card | None:
        """The card of an entry; None for an exercise."""
        return self._catalogue.card(entry.key) if isinstance(entry.key, CardKey) else None

    def front(self, entry: Entry) -> str:
        """What a line of the list says."""
        card = self.card(entry)
        return card.faces_in(self.view)[0][1].front if card else self._catalogue.title(entry.key)

    def about(self) -> About | None:
        """What is known of the marked card."""
        return self._catalogue.about(self.current.key) if self.current else None

    def move(self, steps: int) -> None:
        """Go down the list, or up; over a page, scroll it."""
        if self.pane is not None:
            self.scroll = max(0, self.scroll + steps)
        else:
            self.place = max(0, min(self.place + steps, len(self.found) - 1))
            self.scroll = 0

    def turn(self, rows: int) -> None:
        """Scroll the preview."""
        self.scroll = max(0, self.scroll + rows)

    def focus_search(self) -> None:
        """Go to the search line."""
        self.searching, self.pane = True, None

    def focus_list(self) -> None:
        """Go from the search line to the list."""
        self.searching = False

    def open(self) -> None:
        """Show the marked card alone, or the list again."""
        self._show(Pane.CARD)

    def info(self) -> None:
        """Show what is known of the marked card, or the list again."""
        self._show(Pane.INFO)

    def help(self) -> None:
        """Show what the keys do, or the list again."""
        self.pane, self.scroll = (None if self.pane is Pane.HELP else Pane.HELP), 0

    def _show(self, pane: Pane) -> None:
        if self.current is not None:
            self.pane, self.scroll = (None if self.pane is pane else pane), 0

    def back(self) -> None:
        """Put a page away, else what was chosen, else the query."""
        if self.pane is not None:
            self.pane, self.scroll = None, 0
        elif self.marked:
            self.marked = {}
        elif self.query:
            self.search("")

    def choose(self) -> None:
        """Choose the marked card besides others, or no more, and go on to the next."""
        if self.current is not None:
            key = self.current.key
            if key in self.marked:
                del self.marked[key]
            else:
                self.marked[key] = None
            self.move(1)

    def choose_all(self) -> None:
        """Choose all that is found, or nothing."""
        self.marked = {} if self.marked else {entry.key: None for entry in self.found}

    def suspend(self) -> None:
        """Suspend what is meant; where all of it is suspended, ask it again."""
        self._toggle(RowKind.SUSPEND, RowKind.RESUME, lambda entry: entry.suspended)

    def bury(self) -> None:
        """Let what is meant rest until tomorrow; where all of it rests, no more."""
        self._toggle(RowKind.BURY, RowKind.UNBURY, lambda entry: entry.is_buried(self._finder.day))

    def flag(self) -> None:
        """Flag what is meant; where all of it is flagged, take the flags away."""
        self._toggle(RowKind.FLAG, RowKind.UNFLAG, lambda entry: entry.flagged)

    def _toggle(self, there: RowKind, back: RowKind, is_there: Callable[[Entry], bool]) -> None:
        keys = self.meant
        if not keys:
            return
        entries = self._finder.named(keys)
        kind = back if all(map(is_there, entries)) else there
        keys = [entry.key for entry in entries if kind is back or not is_there(entry)]
        self._steps.append((keys, self._catalogue.mark(keys, kind)))
        self._refresh(keys)
        self.marked = {}
        self.notice = _told(kind, keys, self.say)

    def undo(self) -> None:
        """Take the last change of this look back."""
        if not self._steps:
            self.notice = self.say("Nothing was changed here yet.")
            return
        keys, take_back = self._steps.pop()
        take_back()
        self._refresh(keys)
        self.notice = self.say("Undone: {cards}.", cards=_names(keys, self.say))

    def _refresh(self, keys: Sequence[ReviewKey]) -> None:
        """Show the standings as they are now; what is listed stays listed until the query changes."""
        fresh = {entry.key: self._catalogue.now(entry) for entry in self._finder.named(keys)}
        self._finder.replace(fresh.values())
        self.found = [fresh.get(entry.key, entry) for entry in self.found]

    def want_editor(self) -> None:
        """Ask for the learner's editor; whoever shows the desk calls `edited` with what came of it."""
        if self.current is not None and isinstance(self.current.key, CardKey):
            self.editor_wanted = self.current.key
        elif self.current is not None:
            self.notice = self.say("An exercise is not edited here: studykit exercise {id}", id=self.current.key.id)

    def edited(self, key: CardKey, outcome: EditOutcome) -> None:
        """Take over what the editor left."""
        self.notice, self.alarm = outcome.notice, "\n".join(outcome.mistakes)
        if outcome.take_back is not None:
            self._steps.append(([key], outcome.take_back))
            self.reload()

    def reload(self) -> None:
        """Read everything anew."""
        notice = self.notice
        self._finder.renew(self._catalogue.entries())
        self.search(self.query)
        self.notice = notice

    def review(self) -> None:
        """Leave to be asked what is meant."""
        self.wanted_review = self.meant
        self.left = bool(self.wanted_review)

    def reviewed(self) -> None:
        """Take over what a review did; changes from before it are not taken back past it."""
        self._steps = []
        self.reload()

    def switch_view(self) -> None:
        """Show Korean, English or both."""
        self._faces = next_faces(self.view, self.say.language)

    def change_language(self) -> None:
        """Speak the other language; the faces follow unless they were chosen apart."""
        self.notice = self.say.change()

    def leave(self) -> None:
        """End the look."""
        self.left = True

    def guarded(self, step: Callable[[], None]) -> None:
        """Take a step; where that fails, say why."""
        self.alarm = ""
        try:
            step()
        except UserError as error:
            self.alarm = self.say.error(error)


def _names(keys: Sequence[ReviewKey], say: Messages) -> str:
    return keys[0].id if len(keys) == 1 else say(Plural("{count} card", "{count} cards"), count=len(keys))


def _told(kind: RowKind, keys: Sequence[ReviewKey], say: Messages) -> str:
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
