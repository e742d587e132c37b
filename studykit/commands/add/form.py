"""The form of `studykit add`: its draft on the disk, its cards in the learner's own files."""

from __future__ import annotations

from dataclasses import replace

from studykit.commands.add.new_card import as_in_a_file, new_key, refuse_unknown_names, written
from studykit.commands.shared.first_start import ask_language
from studykit.commands.shared.language import spoken
from studykit.commands.shared.open_store import opened
from studykit.domain.cards.card import LANGUAGES, PERSONAL_PACK, Card, CardKey, Language
from studykit.domain.cards.draft import Draft
from studykit.env import Environment
from studykit.store.store import Store
from studykit.terminal.add.model import Added, AddModel, Known, Outside
from studykit.terminal.ui.palette import palette_of


def filled_in(environment: Environment, begun: Draft) -> None:
    """Show the form until the learner leaves; what was begun and not saved stays on the disk."""
    from studykit.packs.cards.draft_file import DraftFile, left_draft
    from studykit.packs.lint.near_duplicates import KnownFronts
    from studykit.terminal.add.screen import AddScreen

    ask_language(environment)
    say = spoken(environment)
    with opened(environment) as store:
        cards = list(store.content.cards())
        known = {language: _known(store, cards, language) for language in LANGUAGES}
    keys = environment.settings.keymap("add")
    fronts = KnownFronts(cards)
    left = left_draft(environment.home)
    file = left or DraftFile(environment.home, environment.new_id()[:8])
    if left is None:
        file.acquire()

    def keep(draft: Draft) -> None:
        if draft.worth_keeping:
            file.write(draft)
        else:
            file.remove()

    def save(draft: Draft) -> Added:
        card = as_in_a_file(draft.card(CardKey(PERSONAL_PACK, "")))
        with opened(environment) as store:
            refuse_unknown_names(store, card)
            card = replace(card, key=new_key(environment, store, card))
        path = written(environment, [card])
        file.remove()
        return Added(card.key.id, card.section, path)

    outside = Outside(keep, save, fronts.like)
    model = AddModel(say, known, begun, outside, offered=left.read() if left else None, keys=keys)
    try:
        AddScreen(model, palette_of(environment)).run()
    finally:
        file.close()
    for added in model.added:
        print(say("Added {card} to {path}.", card=added.id, path=added.path), file=environment.stdout)
    if file.path.exists():
        print(say("The draft is kept; studykit add offers it again."), file=environment.stdout)


def _known(store: Store, cards: list[Card], language: Language) -> Known:
    titles = store.content.section_titles()
    other: Language = "en" if language == "ko" else "ko"
    return Known(
        sections={name: title.get(language) or title.get(other, "") for name, title in titles.items()},
        tags={tag: "" for card in cards for tag in card.tags},
        cards={card.key.id: card.faces_in(language)[0][1].front for card in cards},
        exercises={exercise.key.id: exercise.title.in_language(language) for exercise in store.exercises.exercises()},
    )
