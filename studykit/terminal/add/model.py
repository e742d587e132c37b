"""What the form for a new card knows: the draft, how far it is, and what each step leads to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from studykit.domain.cards.card import LANGUAGES, Language
from studykit.domain.cards.draft import BACKS, FRONTS, LINKS, PIECES, Draft, DraftKind
from studykit.domain.keys.default_keys import ADD
from studykit.domain.keys.keymap import Keymap
from studykit.errors import N_, UserError
from studykit.terminal.messages import Messages
from studykit.terminal.ui.key_labels import first_key

LABELS = {
    "section": N_("Section"),
    "kind": N_("Kind"),
    "cloze": N_("Hidden"),
    "typed": N_("Answers"),
    "tags": N_("Tags"),
    "needs": N_("Needs"),
    "see": N_("See also"),
    "exercises": N_("Exercises"),
}
KINDS = {
    DraftKind.QUESTION: N_("Question"),
    DraftKind.CLOZE: N_("Cloze"),
    DraftKind.TYPED: N_("Typed"),
    DraftKind.CODE: N_("Code"),
}
TEXTS = (*FRONTS.values(), *BACKS.values())
ALIKE_FROM = 8
"""Fronts with fewer characters are not compared: their few words stand on many cards."""


class Phase(Enum):
    """What the form is at."""

    OFFER = auto()
    WRITE = auto()
    LEAVING = auto()
    SAVED = auto()


@dataclass(frozen=True, slots=True)
class Known:
    """What the fields complete: names, each with what it means."""

    sections: Mapping[str, str]
    tags: Mapping[str, str]
    cards: Mapping[str, str]
    exercises: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Added:
    """A card that was saved: its id, its section and its file."""

    id: str
    section: str
    path: str


class AddModel:
    """One form. `keep` puts a draft on the disk, `save` makes a card of it or raises UserError,
    `like` names the cards whose fronts ask much the same as a text."""

    def __init__(
        self,
        say: Messages,
        known: Mapping[Language, Known],
        draft: Draft,
        *,
        offered: Draft | None,
        keep: Callable[[Draft], None],
        save: Callable[[Draft], Added],
        like: Callable[[str, Language], Sequence[str]],
        keys: Keymap = ADD,
    ) -> None:
        self.say, self.draft, self.offered, self.keys = say, draft, offered, keys
        self._known = known
        self._own: Language = say.language
        self._keep, self._save, self._like = keep, save, like
        self._kept = draft if offered is None else offered
        self._compared = Draft()
        self.phase = Phase.WRITE if offered is None else Phase.OFFER
        self.both = self._other_language_used()
        self.alarm = self.notice = ""
        self.alike: tuple[str, ...] = ()
        self.added: list[Added] = []
        self.left = False
        self.wanted_field: str | None = None

    @property
    def known(self) -> Known:
        """What the fields complete, in the language of the messages."""
        return self._known[self.say.language]

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that have fields, the learner's own first."""
        return self._all_languages if self.both else self._all_languages[:1]

    @property
    def _all_languages(self) -> tuple[Language, ...]:
        own = self._own
        return (own, *(other for other in LANGUAGES if other != own))

    @property
    def fields(self) -> list[str]:
        """The fields in the order of the form."""
        faces = [side[language] for language in self.languages for side in (FRONTS, BACKS)]
        pieces = {DraftKind.CLOZE: ["cloze"], DraftKind.TYPED: ["typed"]}.get(self.draft.kind, [])
        return ["section", "kind", *faces, *pieces, *LINKS]

    @property
    def all_fields(self) -> list[str]:
        """The fields that there can be, in the order of the form."""
        faces = [side[language] for language in self._all_languages for side in (FRONTS, BACKS)]
        return ["section", "kind", *faces, *PIECES, *LINKS]

    def label(self, name: str) -> str:
        """What a field is called."""
        if name in LABELS:
            return self.say(LABELS[name])
        language, _, side = name.partition(" ")
        word = self.say("Front") if side == "front" else self.say("Back")
        return f"{word} {language}" if self.both or self._own != self.say.language else word

    def write(self, name: str, text: str) -> None:
        """Take over what stands in a field."""
        if self.draft[name] != text:
            self.draft = Draft({**self.draft.texts, name: text})
            self.alarm = self.notice = ""

    def switch_languages(self) -> None:
        """Show or hide the fields of the second language; its texts stay, so hiding them is refused."""
        if self.both and self._other_language_used():
            self.alarm = self.say("The second language has a text. Empty it to go back to one language.")
            return
        self.both = not self.both

    def change_language(self) -> None:
        """Speak the other language; so do the fields of a card of which no face is written yet."""
        self.notice = self.say.change()
        if not any(self.draft[name].strip() for name in TEXTS):
            self._own = self.say.language

    def pause(self) -> None:
        """Put on the disk what was written since the last time, and compare the fronts with those of other cards."""
        if self.phase in (Phase.OFFER, Phase.SAVED):
            return
        self.keep()
        fronts = {language: self.draft[FRONTS[language]] for language in self.languages}
        compared = Draft({FRONTS[language]: text for language, text in fronts.items()})
        if compared != self._compared:
            self._compared = compared
            found = [
                name
                for language, text in fronts.items()
                if len(text.strip()) >= ALIKE_FROM
                for name in self._like(text, language)
            ]
            self.alike = tuple(dict.fromkeys(found))

    def keep(self) -> None:
        """Put the draft on the disk if it is not there."""
        if self.phase in (Phase.OFFER, Phase.SAVED) or self.draft == self._kept:
            return
        try:
            self._keep(self.draft)
            self._kept = self.draft
        except UserError as error:
            self.alarm = self.say.error(error)

    def save(self) -> None:
        """Make a card of the draft, or say what is missing and where."""
        missing = self._missing()
        if missing:
            self.wanted_field, self.alarm = missing
            return
        try:
            self.added.append(self._save(self.draft))
        except UserError as error:
            self.alarm = self.say.error(error)
            return
        self.phase, self.alarm, self.alike = Phase.SAVED, "", ()

    def ask_to_leave(self) -> None:
        """The first Ctrl-C asks where something was written; without a text, and the second time, it leaves."""
        if self.phase is Phase.WRITE and self.draft.worth_keeping:
            self.phase = Phase.LEAVING
            self.keep()
        else:
            self.left = True

    def press(self, key: str) -> None:
        """A key where the form is not being written in."""
        match self.phase, key:
            case Phase.OFFER, "enter" if self.offered is not None:
                self._begin(self.offered)
            case Phase.OFFER, "d":
                self._begin(self.draft)
            case Phase.LEAVING, "enter" | "y":
                self.left = True
            case Phase.LEAVING, "d":
                self.draft = Draft()
                self.keep()
                self.left = True
            case Phase.LEAVING, _:
                self.phase = Phase.WRITE
            case Phase.SAVED, "a":
                self._begin(self.draft.next_one())
                self.wanted_field = FRONTS[self.languages[0]]
            case Phase.SAVED, "enter" | "q" | "escape":
                self.left = True

    def _begin(self, draft: Draft) -> None:
        self.draft, self.phase, self.alarm = draft, Phase.WRITE, ""
        self.both = self.both or self._other_language_used()

    def _other_language_used(self) -> bool:
        return any(
            self.draft[side[language]].strip()
            for side in (FRONTS, BACKS)
            for language in LANGUAGES
            if language != self._own
        )

    def _missing(self) -> tuple[str, str] | None:
        draft, say = self.draft, self.say
        section = draft["section"].strip()
        if not section:
            return "section", say("A section is missing. Type its number, or a word of its title.")
        used = [
            language for language in self.languages if any(draft[side[language]].strip() for side in (FRONTS, BACKS))
        ]
        for language in used or self.languages[:1]:
            if not draft[FRONTS[language]].strip():
                return FRONTS[language], say("The front is empty.")
            if not draft[BACKS[language]].strip() and draft.kind is not DraftKind.CLOZE:
                return BACKS[language], say("The back is empty.")
        if draft.kind is DraftKind.CLOZE and not draft.pieces("cloze"):
            return FRONTS[self.languages[0]], say(
                "Nothing is hidden yet. Select a piece of the front and press {key}.",
                key=first_key(self.keys, "hide", say) or "hide",
            )
        if draft.kind is DraftKind.TYPED and not draft.pieces("typed"):
            return "typed", say("An answer to be typed is missing.")
        for name, known in (
            ("needs", self.known.cards),
            ("see", self.known.cards),
            ("exercises", self.known.exercises),
        ):
            for link in draft.listed(name):
                if link not in known:
                    return name, say("“{name}” is not known here. Type a part of a name and choose.", name=link)
        return None
