"""The cards on a screen, joined to the store."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from studykit.commands.cards.edit import edit_card
from studykit.commands.cards.list import finder_of
from studykit.commands.cards.show import about
from studykit.commands.review.command import ask
from studykit.commands.review.options import ReviewOptions
from studykit.commands.shared.exit_codes import DONE, INTERRUPTED
from studykit.commands.shared.first_start import ask_language
from studykit.commands.shared.language import spoken
from studykit.domain.cards.card import Card, CardKey
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.schedule.queue import Queue
from studykit.domain.schedule.review_log import ReviewKey, RowKind
from studykit.domain.search.entry import Entry
from studykit.env import Environment
from studykit.store.store import Store
from studykit.terminal.browse.model import BrowseModel, Review
from studykit.terminal.browse.screen import BrowseScreen
from studykit.terminal.text.info import About
from studykit.terminal.ui.effect import Leave
from studykit.terminal.ui.external_editor import EditOutcome
from studykit.terminal.ui.palette import palette_of


def browse(environment: Environment, store: Store, query: str) -> int:
    """Show what a query means until the learner leaves; what he wants to be asked is asked in between."""
    ask_language(environment)
    model = BrowseModel(
        StoreCatalogue(environment, store),
        finder_of(environment, store),
        store.content.section_titles(),
        query,
        environment.faces_apart,
        spoken(environment),
        environment.settings.keymap("cards"),
    )

    def edit(key: CardKey) -> EditOutcome:
        return edit_card(environment, store, key)

    while True:
        effect = BrowseScreen(model, edit, palette_of(environment)).run()
        if not isinstance(effect, Review):
            return INTERRUPTED if effect == Leave(interrupted=True) else DONE
        ask(environment, store, Queue(due=effect.keys), ReviewOptions(cram=True), say=model.say)
        model.reviewed()


class StoreCatalogue:
    """The cards and exercises as the store has them."""

    def __init__(self, environment: Environment, store: Store) -> None:
        self._environment = environment
        self._store = store
        self._titles: dict[ReviewKey, Bilingual] = {
            exercise.key: exercise.title for exercise in store.exercises.exercises()
        }

    def entries(self) -> Sequence[Entry]:
        """All of them as they are now."""
        return self._store.search.entries()

    def now(self, entry: Entry) -> Entry:
        """One of them in its state as it is now."""
        return entry.with_card_state(self._store.card_state(entry.key))

    def card(self, key: CardKey) -> Card:
        """A card."""
        return self._store.card(key)

    def title(self, key: ReviewKey) -> str:
        """An exercise's title."""
        return self._titles[key].in_language(self._environment.language)

    def about(self, key: ReviewKey) -> About:
        """What is known of one of them."""
        return about(self._environment, self._store, key)

    def mark(self, keys: Sequence[ReviewKey], kind: RowKind) -> Callable[[], None]:
        """Suspend, bury, flag or the opposite; gives back how to undo it."""
        rows = self._store.mark(keys, self._environment.clock(), kind)

        def take_back() -> None:
            for row in rows:
                self._store.undo(self._environment.clock(), row.stamp.study_day)

        return take_back
