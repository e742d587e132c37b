"""What a quiz shows, as pages that a person can read in tests/terminal/quiz/golden.

They are written anew by `GOLDEN=write python -m pytest tests/terminal/quiz/test_pages.py`;
read the difference before it is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from studykit.domain.cards.card import LANGUAGES, Card, CardKey, CardKind, Face, Language
from studykit.domain.cards.cloze import with_gaps
from studykit.domain.cards.quiz import ASKED_GAP, Choice, Question, answer_text
from studykit.terminal.messages import Messages
from studykit.terminal.quiz.model import QuizModel, Stage
from studykit.terminal.quiz.page import FOOT_ROWS, HEAD_ROWS, body_lines, foot_lines, head_lines
from studykit.terminal.ui.palette import PLAIN
from studykit.terminal.ui.size import Size
from studykit.terminal.ui.width import columns
from tests.support.goldens import Goldens, text_of
from tests.terminal.review.models import CLOZE, QUESTION, TYPED

GOLDENS = Goldens(Path(__file__).with_name("golden"))
SIZES = (Size(80, 24), Size(40, 12), Size(200, 50))
SEED = 7
WRONG = (
    ("새 값이 저장된 변수입니다.", "The variable, which holds the new value."),
    ("뺄셈의 결과인 파이썬 수입니다.", "A Python number, the result of the subtraction."),
    ("아무것도 가리키지 않습니다. 오류가 납니다.", "Nothing: it raises an error."),
)


def chosen_among(card: Card, language: Language, wrong: tuple[str, ...], place: int) -> Question:
    """A question with the right choice at a place."""
    right = Choice(answer_text(card, language), card.key)
    choices = [Choice(text, CardKey("test", f"other-{number}")) for number, text in enumerate(wrong)]
    choices.insert(place, right)
    front = card.faces[language].front
    if card.kind is CardKind.CLOZE:
        front = with_gaps(front, card.cloze, [], ASKED_GAP)
    return Question(card, front, (right.text,), tuple(choices))


def questions(language: Language) -> list[Question]:
    wrong = tuple(pair[language == "en"] for pair in WRONG)
    pieces = ("`sess.run()`", "`tf.Graph()`", "`theta.eval()`")
    return [
        chosen_among(QUESTION, language, wrong, 1),
        Question(TYPED, TYPED.faces[language].front, TYPED.typed),
        chosen_among(CLOZE, language, pieces, 2),
    ]


class Hours:
    """A clock that goes on by 40 seconds whenever it is read."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        self.seconds += 40
        return self.seconds


def asked_by_choice(language: Language) -> QuizModel:
    return QuizModel(questions(language), Messages(language), Hours())


def chosen_right(language: Language) -> QuizModel:
    return chose(asked_by_choice(language), 1)


def chosen_wrong(language: Language) -> QuizModel:
    return chose(asked_by_choice(language), 0)


def asked_to_type(language: Language) -> QuizModel:
    return went_on(chosen_right(language))


def typed_right(language: Language) -> QuizModel:
    return answered(asked_to_type(language), "loss/sub")


def typed_wrong(language: Language) -> QuizModel:
    return answered(asked_to_type(language), "lose/sub")


def not_known(language: Language) -> QuizModel:
    return answered(asked_to_type(language), "")


def cloze_asked(language: Language) -> QuizModel:
    return went_on(typed_wrong(language))


def end(language: Language) -> QuizModel:
    model = went_on(chose(cloze_asked(language), 0))
    assert model.stage is Stage.END
    return model


def end_with_all_right(language: Language) -> QuizModel:
    return went_on(chose(went_on(typed_right(language)), 2))


def end_of_another_section(language: Language) -> QuizModel:
    """A round over a card that only one language has."""
    card = Card(CardKey("mine", "only-english"), "10.12", {"en": Face("What is `x`?", "A name.")}, typed=("name",))
    model = QuizModel([Question(card, card.faces["en"].front, card.typed)], Messages(language), Hours())
    return went_on(answered(model, "nam"))


def chose(model: QuizModel, place: int) -> QuizModel:
    model.choose(place)
    return model


def answered(model: QuizModel, text: str) -> QuizModel:
    model.answer(text)
    return model


def went_on(model: QuizModel) -> QuizModel:
    model.go_on()
    return model


PAGES: dict[str, Callable[[Language], QuizModel]] = {
    made.__name__: made
    for made in (
        asked_by_choice,
        chosen_right,
        chosen_wrong,
        asked_to_type,
        typed_right,
        typed_wrong,
        not_known,
        cloze_asked,
        end,
        end_with_all_right,
        end_of_another_section,
    )
}
FILES = {
    f"{language}-{size.columns}x{size.rows}/{name}.txt": (made, language, size)
    for language in LANGUAGES
    for size in SIZES
    for name, made in PAGES.items()
}


def page(model: QuizModel, size: Size) -> list[str]:
    """The whole window, a text for each row; while typing, the line for it stands above the last one."""
    room = size.rows - HEAD_ROWS - FOOT_ROWS
    body = body_lines(model, size, SEED, PLAIN)
    rule, step, hints = foot_lines(model, size, more=len(body) > room)
    foot = [rule, " > " if model.typing else step, hints]
    return [*head_lines(model, size), *body[:room], *[""] * (room - len(body)), *foot]


@pytest.mark.parametrize("name", FILES)
def test_a_page_is_the_one_that_was_approved(name: str) -> None:
    made, language, size = FILES[name]

    assert GOLDENS.agrees(name, text_of(page(made(language), size)))


def test_every_approved_page_is_still_made() -> None:
    assert GOLDENS.names == set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_a_page_fills_its_window_and_no_more(name: str) -> None:
    made, language, size = FILES[name]

    lines = page(made(language), size)

    assert len(lines) == size.rows
    assert max(map(columns, lines)) <= size.columns
