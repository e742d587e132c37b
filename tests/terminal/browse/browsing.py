"""The model of the list over three cards and an exercise."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from studykit.domain.cards.card import Card, CardKey, Language
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.history import CardHistory
from studykit.domain.schedule.review_log import ReviewKey, RowKind
from studykit.domain.schedule.study_day import study_day
from studykit.domain.search.entry import Entry
from studykit.domain.search.finder import Finder
from studykit.domain.search.normalize import searched, skeleton
from studykit.terminal.browse.actions import act
from studykit.terminal.browse.model import BrowseModel
from studykit.terminal.browse.page import PROMPT, list_rows, page_of, too_small_lines
from studykit.terminal.messages import Messages
from studykit.terminal.text.info import About
from studykit.terminal.ui.palette import PLAIN, Palette
from studykit.terminal.ui.size import Size
from studykit.terminal.ui.width import columns, padded
from tests.support.cards_in_memory import CardsInMemory
from tests.terminal.review.models import CARDS, NOW, TITLES

EXERCISE = ExerciseKey("test", "3.1-two-sessions")
TODAY = study_day(NOW)


class CatalogueInMemory:
    """Cards in memory, looked through."""

    def __init__(self, cards: Sequence[Card] = CARDS) -> None:
        self.learner = CardsInMemory(cards)

    def entries(self) -> list[Entry]:
        cards = [self.now(_entry(card)) for card in self.learner.cards.values()]
        return [*cards, self.now(Entry(EXERCISE, "3.1", "exercise", "3.1-two-sessions"))]

    def now(self, entry: Entry) -> Entry:
        return entry.with_card_state(self.learner.card_state(entry.key))

    def card(self, key: CardKey) -> Card:
        return self.learner.card(key)

    def title(self, key: ReviewKey) -> str:
        return "Two sessions"

    def about(self, key: ReviewKey) -> About:
        card = self.learner.cards[key] if isinstance(key, CardKey) else None
        return About(key, card, "3.1", CardHistory(self.learner.card_state(key)), [1] * 6, TODAY)

    def mark(self, keys: Sequence[ReviewKey], kind: RowKind) -> Callable[[], None]:
        steps = {
            RowKind.SUSPEND: self.learner.suspend,
            RowKind.RESUME: self.learner.resume,
            RowKind.BURY: self.learner.bury,
            RowKind.UNBURY: self.learner.unbury,
            RowKind.FLAG: self.learner.flag,
            RowKind.UNFLAG: self.learner.unflag,
        }
        for key in keys:
            steps[kind](key, NOW)

        def take_back() -> None:
            for _ in keys:
                self.learner.undo(NOW, TODAY)

        return take_back


def _entry(card: Card) -> Entry:
    texts = [card.key.id, *(text for face in card.faces.values() for text in (face.front, face.back))]
    text = "\n".join(map(searched, texts))
    return Entry(card.key, card.section, card.kind, text, skeleton(text))


def model_for(language: Language = "en", query: str = "", cards: Sequence[Card] = CARDS) -> BrowseModel:
    catalogue = CatalogueInMemory(cards)
    finder = Finder(catalogue.entries(), TODAY)
    return BrowseModel(catalogue, finder, TITLES, query, None, Messages(language))


def press(model: BrowseModel, *names: str) -> BrowseModel:
    for name in names:
        act(model, model.keys.action(name))
    return model


def page(model: BrowseModel, size: Size, palette: Palette = PLAIN) -> list[str]:
    """The whole window, a text for each row."""
    if not size.enough:
        return too_small_lines(model, size)
    shown = page_of(model, model.read(list_rows(size)), size, palette)
    model.scroll = shown.scroll
    line = padded(f"{PROMPT}{model.search_line.text}", size.columns - columns(shown.count)) + shown.count
    return [line, shown.rule, *shown.body, *shown.foot]
