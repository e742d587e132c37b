"""A misconception found in an answer leads to a card that sets it right."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

from studykit.domain.cards.card import Card, CardKey, Face, Language
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.exercises.verdict import Finding, Verdict, VerdictKind
from studykit.domain.language.bilingual import Bilingual
from studykit.store.content import KnownFile, ReadFile
from studykit.store.store import open_store
from tests.store.learners import new_id


def card(name: str, mends: tuple[str, ...], exercises: tuple[str, ...] = ()) -> Card:
    faces: dict[Language, Face] = {"en": Face("A question?", "An answer.")}
    return Card(CardKey("mine", name), "9.2", faces, mends=mends, exercises=exercises)


def test_the_card_that_the_exercise_trains_comes_before_the_first_of_the_chapter(tmp_path: Path) -> None:
    cards = [
        card("first", ("not-fed", "wrong-shape")),
        card("second", ("not-fed",), ("9.2-other",)),
        card("third", ("not-fed", "wrong-dtype"), ("9.2-this",)),
        card("fourth", ("not-fed",), ("9.2-this",)),
    ]
    with closing(open_store(tmp_path, new_id)) as store:
        known = KnownFile("root", "9.2.md", 1, 1, "hash")
        file = ReadFile(known, "9.2", {}, list(zip(cards, range(4), strict=True)))
        store.content.replace("mine", [file], [], date(2026, 11, 23))

        this = store.content.cards_mending(ExerciseKey("mine", "9.2-this"))
        untrained = store.content.cards_mending(ExerciseKey("mine", "9.3-new"))

    assert this == {"not-fed": "third", "wrong-shape": "first", "wrong-dtype": "third"}
    assert untrained == {"not-fed": "first", "wrong-shape": "first", "wrong-dtype": "third"}


def test_a_label_that_the_exercise_describes_leads_where_the_exercise_says() -> None:
    labels = [("described", None), ("described-with-card", "its-card"), ("of-the-vocabulary", None), ("unknown", None)]
    findings = tuple(Finding(label, Bilingual("…", "…"), card=card) for label, card in labels)
    mending = {label: "a-card" for label, _ in labels[:-1]}

    verdict = Verdict(VerdictKind.WRONG, findings).naming_cards(mending, ["described", "described-with-card"])

    assert [finding.card for finding in verdict.findings] == [None, "its-card", "a-card", None]
