"""Every card of the built-in pack as a quiz asks it: fair, and with one right choice."""

from __future__ import annotations

from random import Random

import pytest

from studykit.domain.cards.card import LANGUAGES, Card, CardKind, Language
from studykit.domain.cards.quiz import (
    ASKED_GAP,
    CHOICES,
    Question,
    answer_text,
    excludes,
    question,
    random_questions,
    similar_length,
)
from studykit.domain.cards.typed_answer import is_right
from studykit.domain.language.columns import columns
from studykit.packs.lint.cards import CardLint

ROUNDS = 5
LEFT_OUT = {"ko": 3, "en": 8}
"""At most so many questions have no three fair wrong answers and are not asked: those answered in one word."""


@pytest.fixture(scope="session")
def cards(pack: CardLint) -> list[Card]:
    return [placed.card for placed in pack.cards.values()]


@pytest.fixture(scope="session", params=LANGUAGES)
def asked(request: pytest.FixtureRequest, cards: list[Card]) -> tuple[Language, list[Question]]:
    """Each card in several rounds."""
    language: Language = request.param
    found = [question(card, cards, language, Random(number)) for number in range(ROUNDS) for card in cards]
    return language, [one for one in found if one is not None]


def test_nearly_every_card_can_be_asked(cards: list[Card], asked: tuple[Language, list[Question]]) -> None:
    language, questions = asked

    assert len({card.key for card in cards} - {one.card.key for one in questions}) <= LEFT_OUT[language]
    assert all(one.choices or one.card.kind is not CardKind.QUESTION for one in questions)


def test_there_are_four_choices_and_one_is_right(cards: list[Card], asked: tuple[Language, list[Question]]) -> None:
    language, questions = asked
    by_key = {card.key: card for card in cards}
    for one in questions:
        if one.choices:
            right = answer_text(one.card, language)
            others = [by_key[choice.card] for choice in one.choices if choice.card != one.card.key]
            assert len({choice.text for choice in one.choices}) == CHOICES
            assert len(others) == CHOICES - 1
            for other in others:
                wrong = answer_text(other, language)
                assert not excludes(one.card, right, other, wrong)
                assert not is_right(wrong, one.answers)
                assert wrong not in one.card.cloze


def test_the_length_of_a_choice_does_not_give_it_away(
    cards: list[Card], asked: tuple[Language, list[Question]]
) -> None:
    ranks, by_key, language = [0] * CHOICES, {card.key: card for card in cards}, asked[0]
    chosen = [one for one in asked[1] if one.choices]
    for one in chosen:
        texts = [answer_text(by_key[choice.card], language) for choice in one.choices]
        assert all(similar_length(one, other) for one in texts for other in texts)
        lengths = [columns(text) for text in texts]
        ranks[sorted(lengths).index(lengths[one.right_choice])] += 1

    assert max(ranks) < 0.45 * len(chosen)


def test_the_place_of_a_choice_does_not_give_it_away(asked: tuple[Language, list[Question]]) -> None:
    chosen = [one for one in asked[1] if one.choices]
    for place in range(CHOICES):
        assert 0.17 * len(chosen) < sum(one.right_choice == place for one in chosen) < 0.33 * len(chosen)


def test_a_cloze_hides_the_piece_it_asks_for(asked: tuple[Language, list[Question]]) -> None:
    for one in asked[1]:
        if one.card.kind is CardKind.CLOZE:
            assert ASKED_GAP in one.front


def test_a_seed_is_a_round(cards: list[Card]) -> None:
    def round_of(seed: int) -> list[tuple[str, list[str]]]:
        found = random_questions(cards, cards, "ko", 10, seed)
        return [(one.card.key.id, [choice.text for choice in one.choices]) for one in found]

    assert round_of(7) == round_of(7) != round_of(8)
    assert len(round_of(7)) == 10
