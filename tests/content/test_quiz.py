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
    as_question,
    excludes,
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
    found = [as_question(card, cards, language, Random(number)) for number in range(ROUNDS) for card in cards]
    return language, [question for question in found if question is not None]


def test_nearly_every_card_can_be_asked(cards: list[Card], asked: tuple[Language, list[Question]]) -> None:
    language, questions = asked

    assert len({card.key for card in cards} - {question.card.key for question in questions}) <= LEFT_OUT[language]
    assert all(question.choices or question.card.kind is not CardKind.QUESTION for question in questions)


def test_there_are_four_choices_and_one_is_right(cards: list[Card], asked: tuple[Language, list[Question]]) -> None:
    language, questions = asked
    by_key = {card.key: card for card in cards}
    for question in questions:
        if question.choices:
            right = answer_text(question.card, language)
            others = [by_key[choice.card] for choice in question.choices if choice.card != question.card.key]
            assert len({choice.text for choice in question.choices}) == CHOICES
            assert len(others) == CHOICES - 1
            for other in others:
                wrong = answer_text(other, language)
                assert not excludes(question.card, right, other, wrong)
                assert not is_right(wrong, question.answers)
                assert wrong not in question.card.cloze


def test_the_length_of_a_choice_does_not_give_it_away(
    cards: list[Card], asked: tuple[Language, list[Question]]
) -> None:
    ranks, by_key, language = [0] * CHOICES, {card.key: card for card in cards}, asked[0]
    chosen = [question for question in asked[1] if question.choices]
    for question in chosen:
        texts = [answer_text(by_key[choice.card], language) for choice in question.choices]
        assert all(similar_length(text, other) for text in texts for other in texts)
        lengths = [columns(text) for text in texts]
        ranks[sorted(lengths).index(lengths[question.right_choice])] += 1

    assert max(ranks) < 0.45 * len(chosen)


def test_the_place_of_a_choice_does_not_give_it_away(asked: tuple[Language, list[Question]]) -> None:
    chosen = [question for question in asked[1] if question.choices]
    for place in range(CHOICES):
        assert 0.17 * len(chosen) < sum(question.right_choice == place for question in chosen) < 0.33 * len(chosen)


def test_a_cloze_hides_the_piece_it_asks_for(asked: tuple[Language, list[Question]]) -> None:
    for question in asked[1]:
        if question.card.kind is CardKind.CLOZE:
            assert ASKED_GAP in question.front


def test_a_seed_is_a_round(cards: list[Card]) -> None:
    def round_of(seed: int) -> list[tuple[str, list[str]]]:
        found = random_questions(cards, cards, "ko", 10, seed)
        return [(question.card.key.id, [choice.text for choice in question.choices]) for question in found]

    assert round_of(7) == round_of(7) != round_of(8)
    assert len(round_of(7)) == 10
