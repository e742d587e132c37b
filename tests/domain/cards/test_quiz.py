"""Wrong choices of a quiz read as if they were answers to the question."""

from __future__ import annotations

from random import Random

import pytest

from studykit.domain.cards.card import Card, CardKey, Face, Language
from studykit.domain.cards.quiz import as_question

DIFFERENCES = {
    "ko": ("앞의 것만 느립니다.", "뒤의 것만 복사합니다.", "앞의 것만 정렬합니다.")
    + (
        "앞의 것은 목록이고 뒤의 것은 사전입니다.",
        "앞의 것은 값을, 뒤의 것은 객체를 견줍니다.",
        "하나는 새로 만들고 하나는 고칩니다.",
    ),
    "en": ("Only one is slow.", "Only one copies it.", "Only one sorts it.")
    + (
        "One is a list and the other is a dictionary.",
        "One compares values, the other objects.",
        "One makes it anew, one changes it.",
    ),
}
OUTCOMES = {
    "ko": ("두 배가 됩니다.", "번호가 붙습니다.", "출력이 없습니다.")
    + (
        "그래프가 두 배로 커지고 느려집니다.",
        "오류 없이 두 번 출력되고 끝납니다.",
        "새 이름에 번호가 하나씩 붙습니다.",
    ),
    "en": ("It gets twice as big.", "It gets a number.", "Nothing is printed.")
    + (
        "The graph gets slower with each pass.",
        "It is printed twice without an error.",
        "Each new name ends in a number then.",
    ),
}
DIFFER = {"ko": "{}번 둘은 어떻게 다른가요?", "en": "How do the two of {} differ?"}
BACK = {"ko": "뒤의 것은 세션 없이는 못 씁니다.", "en": "Only one of them needs a session."}
HAPPENS = {"ko": "다시 만들면 {}번은 어떻게 되나요?", "en": "What happens to {} then?"}


def card(language: Language, name: str, front: str, back: str) -> Card:
    return Card(CardKey("p", name), "1.1", {language: Face(front, back)})


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_question_is_offered_answers_to_questions_of_its_kind(language: Language, seed: int) -> None:
    asked = card(
        language,
        "asked",
        DIFFER[language].format(0),
        BACK[language],
    )
    others = [
        card(language, f"{name}-{number}", front[language].format(number), back)
        for name, front, backs in (("happens", HAPPENS, OUTCOMES), ("differ", DIFFER, DIFFERENCES))
        for number, back in enumerate(backs[language])
    ]

    found = as_question(asked, [asked, *others], language, Random(seed))

    assert found is not None
    wrong = {choice.text for choice in found.choices} - {found.answers[0]}
    assert len(wrong & set(DIFFERENCES[language])) >= 2
