"""A small set of cards, and reviews that ask them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone

from studykit.domain.cards.card import Card, CardKey, Face, Language, View
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.history import CardHistory
from studykit.domain.schedule.review_log import ReviewKey
from studykit.domain.schedule.review_session import Reviewer
from studykit.domain.schedule.session import Session
from studykit.terminal.messages import Messages
from studykit.terminal.review.actions import act
from studykit.terminal.review.model import ReviewContext, ReviewModel
from studykit.terminal.review.page import FOOT_ROWS, HEAD_ROWS, body_lines, foot_lines, head_lines, too_small_lines
from studykit.terminal.ui.effect import Effect
from studykit.terminal.ui.palette import PLAIN, Palette
from studykit.terminal.ui.size import Size
from tests.support.cards_in_memory import CardsInMemory, HistoryInMemory

NOW = datetime(2026, 11, 23, 9, tzinfo=timezone(timedelta(hours=9)))
LONG_AGO = datetime(2020, 1, 1, 12, tzinfo=UTC)

TITLES: dict[str, dict[Language, str]] = {
    "3.1": {"ko": "변수와 세션의 수명", "en": "The life of variables and sessions"},
    "3.2": {"ko": "이름 짓기", "en": "Naming"},
}

QUESTION = Card(
    key=CardKey("test", "assign"),
    section="3.1",
    faces={
        "ko": Face(
            "`theta = theta - step`을 실행하면 `theta`라는 이름은 무엇을 가리키게 되나요?",
            "뺄셈 연산의 **출력 텐서**입니다. 변수의 값은 그대로 남습니다.\n\n"
            "```python\ntheta = theta - step  # 텐서\nsess.run(theta)\n```",
        ),
        "en": Face(
            "After `theta = theta - step`, what does the name `theta` refer to?",
            "The **output tensor** of a subtraction. The variable keeps its value.\n\n"
            "```python\ntheta = theta - step  # a tensor\nsess.run(theta)\n```",
        ),
    },
)
CLOZE = Card(
    key=CardKey("test", "initialise"),
    section="3.1",
    faces={
        "ko": Face("변수는 `init.run()`을 부르기 전에는 값이 없습니다.", "그래프에는 초기화 연산만 있습니다."),
        "en": Face("A variable has no value before `init.run()` is called.", "The graph holds only its initialiser."),
    },
    cloze=("init.run()",),
)
TYPED = Card(
    key=CardKey("test", "scope"),
    section="3.2",
    faces={
        "ko": Face(
            '`with tf.name_scope("loss"):` 안에서 만든 `sub`의 이름은?', "`loss/sub`입니다. 이름 공간이 앞에 붙습니다."
        ),
        "en": Face(
            'What is `sub` called inside `with tf.name_scope("loss"):`?', "It is `loss/sub`: the scope stands in front."
        ),
    },
    typed=("loss/sub", "loss/sub:0"),
)
CARDS = (QUESTION, CLOZE, TYPED)


def keys(cards: Sequence[Card]) -> tuple[CardKey, ...]:
    return tuple(card.key for card in cards)


def model_for(
    cards: Sequence[Card] = CARDS,
    language: Language = "en",
    *,
    view: View | None = None,
    learner: CardsInMemory | None = None,
    clock_notice: str | None = None,
    besides: Mapping[ReviewKey, CardHistory] | None = None,
    monotonic: Callable[[], float] = lambda: 0.0,
) -> ReviewModel:
    """A review that asks the cards in their order; its time stands still unless another is given."""
    learner = learner or CardsInMemory(cards)
    return ReviewModel(
        Reviewer(learner, Session(upcoming=keys(cards)), lambda: NOW),
        HistoryInMemory(learner, NOW, besides or {}),
        Messages(language),
        monotonic,
        ReviewContext(TITLES, faces=view, clock_notice=clock_notice),
    )


def experienced(cards: Sequence[Card] = CARDS, successes: int = 4) -> CardsInMemory:
    """A learner who knew every card at once, again and again, years ago."""
    learner = CardsInMemory(cards)
    for number in range(successes):
        for card in cards:
            learner.grade(card.key, Grade.PERFECT, LONG_AGO + timedelta(days=number))
    return learner


def forgetful(cards: Sequence[Card], typed: str, lapses: int) -> CardsInMemory:
    """A learner who knew the cards on every other day, up to yesterday, and forgot them on those between."""
    learner = CardsInMemory(cards)
    days = 2 * lapses + 1
    for number in range(days):
        known = number % 2 == 0
        when = NOW - timedelta(days=days - number)
        for seconds, card in enumerate(cards, start=6):
            grade = Grade.GOOD if known else Grade.WRONG
            learner.grade(card.key, grade, when, 1000 * (seconds + number), None if known else typed)
    return learner


def press(model: ReviewModel, names: str) -> ReviewModel:
    """Press keys one after the other; a blank is the space bar."""
    for name in names:
        effect_of(model, name)
    return model


def effect_of(model: ReviewModel, name: str) -> Effect | None:
    """Press a key; what its step asks of the screen."""
    key = model.keys.pressed(name)
    return act(model, key, model.keys.action(key))


def page(model: ReviewModel, size: Size, palette: Palette = PLAIN) -> list[str]:
    """The whole window, a text for each row."""
    if not size.enough:
        return too_small_lines(model, size)
    body, room = body_lines(model, size, palette), size.rows - HEAD_ROWS - FOOT_ROWS
    shown = [*[""] * (len(body) < room), *body][:room]
    more = len(body) > room
    blank = [""] * (room - len(shown))
    return [*head_lines(model, size), *shown, *blank, *foot_lines(model, size, more=more)]
