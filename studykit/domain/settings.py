"""What a learner can set: each setting with its default, what it may be, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from studykit.domain.cards.card import Language, View
from studykit.domain.keys.default_keys import SCREENS
from studykit.domain.keys.keymap import Bindings, Keymap, bound
from studykit.domain.schedule.limits import Limits, NewOrder
from studykit.domain.schedule.study_day import ROLLOVER_HOUR
from studykit.errors import N_

Theme = Literal["auto", "dark", "light", "mono"]


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force; `keys` are the bindings of each screen, `set_in_file` names those that the file sets."""

    language: Language | None = None
    faces: View | None = None
    theme: Theme = "auto"
    editor: str | None = None
    rollover_hour: int = ROLLOVER_HOUR
    limits: Limits = field(default_factory=Limits)
    new_order: NewOrder = "chapter"
    siblings_apart: bool = True
    idle_seconds: int = 60
    keys: Mapping[str, Bindings] = field(default_factory=dict)
    set_in_file: frozenset[str] = frozenset()

    def keymap(self, screen: str) -> Keymap:
        """The keys of a screen."""
        return bound(SCREENS[screen], self.keys.get(screen, {}))


@dataclass(frozen=True, slots=True)
class OneOf:
    """A text out of a few."""

    texts: tuple[str, ...]

    def refuses(self, value: object) -> bool:
        """Whether a value is none of the texts."""
        return value not in self.texts

    @property
    def words(self) -> str:
        """What is allowed, as a person reads it."""
        return ", ".join(f'"{text}"' for text in self.texts)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number between two others."""

    least: int
    most: int

    def refuses(self, value: object) -> bool:
        """Whether a value is no such number."""
        return type(value) is not int or not self.least <= value <= self.most

    @property
    def words(self) -> str:
        """What is allowed, as a person reads it."""
        return f"{self.least}–{self.most}"


@dataclass(frozen=True, slots=True)
class YesOrNo:
    """true or false."""

    def refuses(self, value: object) -> bool:
        """Whether a value is neither."""
        return type(value) is not bool

    @property
    def words(self) -> str:
        """What is allowed, as TOML writes it."""
        return "true, false"


@dataclass(frozen=True, slots=True)
class Text:
    """Any text that says something."""

    def refuses(self, value: object) -> bool:
        """Whether a value says nothing."""
        return type(value) is not str or not value.strip()

    @property
    def words(self) -> str:
        """What is allowed, as TOML writes it."""
        return '"…"'


Allowed = OneOf | Whole | YesOrNo | Text


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its key in the file, what it may be, what it means, and where `Settings` holds it."""

    key: str
    allowed: Allowed
    meaning: str
    place: tuple[str, ...]


SETTINGS = {
    setting.key: setting
    for setting in (
        Setting("language", OneOf(("ko", "en")), N_("language of the program"), ("language",)),
        Setting("faces", OneOf(("ko", "en", "both")), N_("faces of the cards to show"), ("faces",)),
        Setting(
            "theme",
            OneOf(("auto", "dark", "light", "mono")),
            N_("colours: as the terminal has them, for a dark or a light background, or none"),
            ("theme",),
        ),
        Setting("editor", Text(), N_("command of the editor, before $VISUAL and $EDITOR"), ("editor",)),
        Setting("rollover_hour", Whole(0, 23), N_("hour at which a study day begins"), ("rollover_hour",)),
        Setting("limits.new", Whole(0, 9999), N_("new cards a day"), ("limits", "new")),
        Setting("limits.reviews", Whole(0, 9999), N_("reviews a day"), ("limits", "reviews")),
        Setting("limits.exercises", Whole(0, 9999), N_("new exercises a day"), ("limits", "exercises")),
        Setting("review.new_order", OneOf(("chapter", "random")), N_("order of new cards"), ("new_order",)),
        Setting("review.siblings_apart", YesOrNo(), N_("related cards not on the same day"), ("siblings_apart",)),
        Setting("review.idle_seconds", Whole(5, 3600), N_("longest time counted for a card"), ("idle_seconds",)),
    )
}
"""The settings by key, in the order of the documentation."""


def value_of(settings: Settings, setting: Setting) -> Any:
    """What a setting is."""
    value: Any = settings
    for name in setting.place:
        value = getattr(value, name)
    return value


def with_value(settings: Settings, setting: Setting, value: Any) -> Settings:
    """The settings with one of them as the file sets it."""
    settings = replace(settings, set_in_file=settings.set_in_file | {setting.key})
    if len(setting.place) == 2:
        outer, inner = setting.place
        value = replace(getattr(settings, outer), **{inner: value})
        return replace(settings, **{outer: value})
    return replace(settings, **{setting.place[0]: value})
