"""What a review shows, as pages that a person can read in tests/terminal/review/golden.

They are written anew by `GOLDEN=write python -m pytest tests/terminal/review/test_pages.py`;
read the difference before it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from studykit.domain.cards.card import LANGUAGES, Face, Language
from studykit.domain.exercises.exercise import ExerciseKey
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.history import CardHistory, LinkedCardAsked, Version
from studykit.terminal.messages import Messages
from studykit.terminal.review.model import ReviewModel
from studykit.terminal.text.review import interval_words
from studykit.terminal.ui.external_editor import EditOutcome
from studykit.terminal.ui.palette import Depth, palette
from studykit.terminal.ui.size import Size
from studykit.terminal.ui.width import columns
from tests.support.goldens import Goldens, text_of
from tests.terminal.review.models import (
    CARDS,
    CLOZE,
    NOW,
    QUESTION,
    TYPED,
    experienced,
    forgetful,
    model_for,
    page,
    press,
)

GOLDENS = Goldens(Path(__file__).with_name("golden"))
SIZES = {"80x24": Size(80, 24), "200x50": Size(200, 50), "40x10": Size(40, 10)}
TOO_SMALL = {"20x10": Size(20, 10)}
NOTICES = {
    "ko": "마지막 복습은 2026-11-18이고, 시계로는 오늘이 2026-11-23입니다.",
    "en": "The last review was on 2026-11-18; by the clock, today is 2026-11-23.",
}

BESIDES = CardHistory(
    place="~/studykit/cards/3.2.md",
    added=date(2026, 11, 1),
    versions=(
        Version(date(2026, 11, 20), replace(TYPED, faces={"ko": Face("`sub`의 온전한 이름은?", "`loss/sub`")})),
        Version(date(2026, 11, 21), None),
    ),
)


def question(language: Language) -> ReviewModel:
    return model_for(language=language)


def answer(language: Language) -> ReviewModel:
    return press(question(language), " ")


def answer_known_for_years(language: Language) -> ReviewModel:
    return press(model_for(language=language, learner=experienced()), " ")


def graded_below_4(language: Language) -> ReviewModel:
    return press(answer(language), "2")


def cloze_asked(language: Language) -> ReviewModel:
    return model_for([CLOZE], language)


def cloze_revealed(language: Language) -> ReviewModel:
    return press(cloze_asked(language), " ")


def typed_asked(language: Language) -> ReviewModel:
    return model_for([TYPED], language)


def typed_right(language: Language) -> ReviewModel:
    return typed_as("loss/sub", language)


def typed_wrong(language: Language) -> ReviewModel:
    return typed_as("loss/Sub", language)


def typed_as(text: str, language: Language) -> ReviewModel:
    model = typed_asked(language)
    model.typed.text = text
    return press(model, " ")


def both_languages(language: Language) -> ReviewModel:
    return press(model_for(language=language, view="both"), " ")


def drill(language: Language) -> ReviewModel:
    return press(model_for([QUESTION], language), " 1 ")


def end(language: Language) -> ReviewModel:
    model = press(model_for([QUESTION, CLOZE], language), " 3 5 1 4")
    assert model.card is None
    return model


def undone_after_the_last_card(language: Language) -> ReviewModel:
    return press(end(language), "u")


def help_page(language: Language) -> ReviewModel:
    return press(question(language), "?")


def clock_question(language: Language) -> ReviewModel:
    return model_for(language=language, clock_notice=NOTICES[language])


def flagged(language: Language) -> ReviewModel:
    return press(model_for(language=language), " f")


def own_version(language: Language) -> ReviewModel:
    return model_for([replace(QUESTION, own=True)], language)


def mistakes_in_an_edit(language: Language) -> ReviewModel:
    model = press(question(language), "e")
    mistakes = ["assign.md:9: “ko back” is empty.", "assign.md:12: “en front” stands twice in this card."]
    model.edited(QUESTION.key, EditOutcome(model.say("Not saved: mend it with e; your text is kept."), mistakes))
    return model


def info_of_a_new_card(language: Language) -> ReviewModel:
    return press(question(language), "i")


def info_with_a_history(language: Language) -> ReviewModel:
    learner = forgetful([TYPED], "텐서플로의 손실", lapses=8)
    model = model_for([TYPED], language, learner=learner, besides={TYPED.key: BESIDES})
    return press(model, " i")


def info_while_the_card_is_asked(language: Language) -> ReviewModel:
    model = model_for([TYPED], language, learner=forgetful([TYPED], "텐서플로의 손실", lapses=2))
    model.typed.commanding = True
    return press(model, "i")


def why_it_is_overdue(language: Language) -> ReviewModel:
    besides = CardHistory(waited=LinkedCardAsked(date(2026, 11, 20), CLOZE.key))
    return press(model_for(language=language, learner=experienced(), besides={QUESTION.key: besides}), "w")


def why_it_is_drilled(language: Language) -> ReviewModel:
    stumbles = CardHistory(stumbles=(ExerciseKey("test", "3.1-assign"),))
    return press(model_for([QUESTION], language, besides={QUESTION.key: stumbles}), " 2w")


def paused(language: Language) -> ReviewModel:
    return press(question(language), "p")


def leech(language: Language) -> ReviewModel:
    model = model_for([TYPED, QUESTION], language, learner=forgetful([TYPED], "텐서플로의 손실", lapses=7))
    model.typed.text = "loss.sub"
    return press(model, " 1")


def a_key_while_typing(language: Language) -> ReviewModel:
    model = typed_asked(language)
    model.typed.commanding = True
    return model


def end_of_a_long_day(language: Language) -> ReviewModel:
    """The fifth day in a row: known cards and new ones, some forgotten, one leech buried."""
    model = model_for(language=language, learner=forgetful(CARDS, "?", lapses=2))
    press(model, " 1 4").typed.text = "loss/sub"
    return press(model, " 3 3 4 4")


PAGES: dict[str, Callable[[Language], ReviewModel]] = {
    found.__name__: found
    for found in (
        question,
        answer,
        answer_known_for_years,
        graded_below_4,
        cloze_asked,
        cloze_revealed,
        typed_asked,
        typed_right,
        typed_wrong,
        both_languages,
        drill,
        end,
        undone_after_the_last_card,
        help_page,
        clock_question,
        flagged,
        own_version,
        mistakes_in_an_edit,
        info_of_a_new_card,
        info_with_a_history,
        info_while_the_card_is_asked,
        why_it_is_overdue,
        why_it_is_drilled,
        paused,
        leech,
        a_key_while_typing,
        end_of_a_long_day,
    )
}
FILES = {
    f"{language}-{size}/{name}.txt": (made, language, Size(*sizes[size]))
    for language in LANGUAGES
    for sizes, pages in ((SIZES, PAGES), (TOO_SMALL, {"question": question}))
    for size in sizes
    for name, made in pages.items()
}


@pytest.mark.parametrize("name", FILES)
def test_a_page_is_the_one_that_was_approved(name: str) -> None:
    made, language, size = FILES[name]

    assert GOLDENS.agrees(name, text_of(page(made(language), size)))


def test_every_approved_page_is_still_made() -> None:
    assert GOLDENS.names == set(FILES)


def test_below_each_grade_stands_the_interval_that_it_gives() -> None:
    given = [experienced().grade(QUESTION.key, grade, NOW).after.memory.interval_days for grade in Grade]

    shown = page(press(model_for(learner=experienced()), " "), Size(200, 50))[-2]

    assert shown.split() == [word for days in given for word in interval_words(days, Messages("en")).split()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [40, 60, 61, 80, 99, 200])
def test_hangul_or_not_each_interval_stands_below_its_grade(language: Language, width: int) -> None:
    *_, grades, intervals, _ = page(press(model_for(language=language, learner=experienced()), " "), Size(width, 24))

    def starts(line: str, pattern: str) -> list[int]:
        return [columns(line[: found.start()]) for found in re.finditer(pattern, line)]

    indented = 2 if width >= 61 else 0
    assert [start - indented for start in starts(intervals, r"\d+")] == starts(grades, r"\d")
    assert len(starts(grades, r"\d")) == len(Grade)


def test_a_page_in_colour_has_the_same_words() -> None:
    model = press(model_for(language="ko"), " ")
    coloured = page(model, Size(80, 24), palette("dark", Depth.EXACT))

    assert any("\x1b[" in line for line in coloured)
    assert [re.sub(r"\x1b\[[0-9;]*m", "", line).rstrip() for line in coloured] == [
        line.rstrip() for line in page(model, Size(80, 24))
    ]
