"""What the form for a new card knows: the draft, how far it is, and what each step leads to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from studykit.domain.cards.card import LANGUAGES, Language
from studykit.domain.cards.draft import BACKS, FRONTS, LINKS, PIECES, Draft, DraftKind
from studykit.domain.keys.default_keys import ADD
from studykit.domain.keys.keymap import Keymap
from studykit.errors import N_, UserError
from studykit.terminal.add.effects import Fill, GoTo, PutFence, SetText
from studykit.terminal.messages import Messages
from studykit.terminal.text.card_parts import FENCE
from studykit.terminal.ui.effect import Effect, Leave
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
EMPTY_FENCE = f"{FENCE}python\n\n{FENCE}"
ALIKE_FROM = 8
"""Fronts with fewer characters are not compared: their few words stand on many cards."""


class Mode(Enum):
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


@dataclass(frozen=True, slots=True)
class Outside:
    """What the form needs done outside of it.

    `keep` puts a draft on the disk, `save` makes a card of it or raises UserError, `like` names the cards whose fronts
    ask much the same as a text.
    """

    keep: Callable[[Draft], None]
    save: Callable[[Draft], Added]
    like: Callable[[str, Language], Sequence[str]]


@dataclass(frozen=True, slots=True)
class FormLanguages:
    """The languages of the faces: the learner's own alone, or both."""

    own: Language
    both: bool = False

    @property
    def all(self) -> tuple[Language, ...]:
        """All languages, the learner's own first."""
        return (self.own, *(other for other in LANGUAGES if other != self.own))

    @property
    def shown(self) -> tuple[Language, ...]:
        """The languages that have fields."""
        return self.all if self.both else (self.own,)


@dataclass(frozen=True, slots=True)
class Compared:
    """The fronts that were compared last, and the cards that ask much the same."""

    fronts: Mapping[Language, str] = field(default_factory=dict)
    alike: tuple[str, ...] = ()


class AddModel:
    """One form; `offered` is a draft of an earlier form that was not saved."""

    def __init__(
        self,
        say: Messages,
        known: Mapping[Language, Known],
        draft: Draft,
        outside: Outside,
        *,
        offered: Draft | None,
        keys: Keymap = ADD,
    ) -> None:
        self.say, self.draft, self.offered, self.keys = say, draft, offered, keys
        self._known = known
        self._outside = outside
        self._languages = FormLanguages(say.language)
        self._kept = draft if offered is None else offered
        self._compared = Compared()
        self.mode = Mode.WRITE if offered is None else Mode.OFFER
        self.alarm = self.notice = ""
        self.added: list[Added] = []
        self._show_used_languages()

    @property
    def known(self) -> Known:
        """What the fields complete, in the language of the messages."""
        return self._known[self.say.language]

    @property
    def alike(self) -> tuple[str, ...]:
        """The cards whose fronts ask much the same."""
        return self._compared.alike

    @property
    def both(self) -> bool:
        """Whether there are fields for both languages."""
        return self._languages.both

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that have fields, the learner's own first."""
        return self._languages.shown

    @property
    def fields(self) -> list[str]:
        """The fields in the order of the form."""
        pieces = {DraftKind.CLOZE: ["cloze"], DraftKind.TYPED: ["typed"]}.get(self.draft.kind, [])
        return ["section", "kind", *_faces(self._languages.shown), *pieces, *LINKS]

    @property
    def all_fields(self) -> list[str]:
        """The fields that there can be, in the order of the form."""
        return ["section", "kind", *_faces(self._languages.all), *PIECES, *LINKS]

    @property
    def first_empty(self) -> str:
        """The first field without a text; the first of all where every field has one."""
        return next((name for name in self.fields if name != "kind" and not self.draft[name]), self.fields[0])

    def label(self, name: str) -> str:
        """What a field is called."""
        if name in LABELS:
            return self.say(LABELS[name])
        language, _, side = name.partition(" ")
        word = self.say("Front") if side == "front" else self.say("Back")
        return f"{word} {language}" if self.both or self._languages.own != self.say.language else word

    def write(self, name: str, text: str) -> None:
        """Take over what stands in a field."""
        if self.draft[name] != text:
            self.draft = Draft({**self.draft.texts, name: text})
            self.alarm = self.notice = ""

    def choose_kind(self, step: int) -> Effect | None:
        """Choose the next kind, or the one before; an empty front of a card with code gets a fence."""
        kinds = list(KINDS)
        kind = kinds[(kinds.index(self.draft.kind) + step) % len(kinds)]
        self.write("kind", kind.value)
        front = FRONTS[self.languages[0]]
        if kind is DraftKind.CODE and not self.draft[front].strip():
            return PutFence(front)
        if kind is not DraftKind.CODE and self.draft[front] == EMPTY_FENCE:
            return SetText(front, "")
        return None

    def hide(self, name: str, piece: str) -> Effect | None:
        """Hide a piece of a front, or show it again."""
        key = first_key(self.keys, "hide", self.say)
        if name not in FRONTS.values():
            self.alarm = self.say("Select a piece of the front, then press {key}.", key=key)
            return None
        if not piece or "\n" in piece:
            self.alarm = self.say("Select a piece of one line of the front, then press {key}.", key=key)
            return None
        pieces = self.draft.pieces("cloze")
        others = [other for other in pieces if other != piece]
        self.write("kind", DraftKind.CLOZE)
        return SetText("cloze", "\n".join(others if piece in pieces else [*pieces, piece]))

    def switch_languages(self) -> None:
        """Show or hide the fields of the second language; its texts stay, so hiding them is refused."""
        if self.both and self._other_language_used():
            self.alarm = self.say("The second language has a text. Empty it to go back to one language.")
            return
        self._languages = replace(self._languages, both=not self.both)

    def change_language(self) -> None:
        """Speak the other language; so do the fields of a card of which no face is written yet."""
        self.notice = self.say.change()
        if not any(self.draft[name].strip() for name in TEXTS):
            self._languages = replace(self._languages, own=self.say.language)

    def pause(self) -> None:
        """Put on the disk what was written since the last time, and compare the fronts with those of other cards."""
        if self.mode in (Mode.OFFER, Mode.SAVED):
            return
        self.keep()
        fronts = {language: self.draft[FRONTS[language]] for language in self.languages}
        if fronts != self._compared.fronts:
            names = [
                name
                for language, text in fronts.items()
                if len(text.strip()) >= ALIKE_FROM
                for name in self._outside.like(text, language)
            ]
            self._compared = Compared(fronts, tuple(dict.fromkeys(names)))

    def keep(self) -> None:
        """Put the draft on the disk if it is not there."""
        if self.mode in (Mode.OFFER, Mode.SAVED) or self.draft == self._kept:
            return
        try:
            self._outside.keep(self.draft)
            self._kept = self.draft
        except UserError as error:
            self.alarm = self.say.error(error)

    def save(self) -> Effect | None:
        """Make a card of the draft, or say what is missing and go there."""
        missing = self._missing()
        if missing:
            name, self.alarm = missing
            return GoTo(name)
        try:
            self.added.append(self._outside.save(self.draft))
        except UserError as error:
            self.alarm = self.say.error(error)
            return None
        self.mode, self.alarm, self._compared = Mode.SAVED, "", replace(self._compared, alike=())
        return None

    def ask_to_leave(self) -> Effect | None:
        """The first Ctrl-C asks where something was written; without a text, and the second time, it leaves."""
        if self.mode is Mode.WRITE and self.draft.worth_keeping:
            self.mode = Mode.LEAVING
            self.keep()
            return None
        return Leave()

    def answer(self, key: str) -> Effect | None:
        """Take a key as the answer to what is asked in place of the form."""
        match self.mode, key:
            case Mode.OFFER, "enter" if self.offered is not None:
                return self._begin(self.offered)
            case Mode.OFFER, "d":
                return self._begin(self.draft)
            case Mode.LEAVING, "enter" | "y":
                return Leave()
            case Mode.LEAVING, "d":
                self.draft = Draft()
                self.keep()
                return Leave()
            case Mode.LEAVING, _:
                self.mode = Mode.WRITE
            case Mode.SAVED, "a":
                self._begin(self.draft.next_one())
                return Fill(FRONTS[self.languages[0]])
            case Mode.SAVED, "enter" | "q" | "escape":
                return Leave()
        return None

    def _begin(self, draft: Draft) -> Effect:
        self.draft, self.mode, self.alarm = draft, Mode.WRITE, ""
        self._show_used_languages()
        return Fill(self.first_empty)

    def _show_used_languages(self) -> None:
        self._languages = replace(self._languages, both=self.both or self._other_language_used())

    def _other_language_used(self) -> bool:
        return any(self.draft[name].strip() for name in _faces(self._languages.all[1:]))

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


def _faces(languages: Sequence[Language]) -> list[str]:
    """The fields of the faces of some languages."""
    return [side[language] for language in languages for side in (FRONTS, BACKS)]
