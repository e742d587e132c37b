"""What reading shows, as pages that a person can read in tests/terminal/read/golden.

They are written anew by `GOLDEN=write python -m pytest tests/terminal/read/test_pages.py`;
read the difference before it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.cards.card import LANGUAGES, Language
from studykit.domain.exercises.verdict import Finding, Verdict, VerdictKind
from studykit.domain.language.bilingual import Bilingual
from studykit.domain.running.recording import Ending
from studykit.domain.running.run_result import RunResult
from studykit.domain.schedule.practice import Practice
from studykit.terminal.messages import Messages
from studykit.terminal.read.body import page_rows, plain_lines
from studykit.terminal.read.model import ReadModel
from studykit.terminal.read.page_text import panned
from studykit.terminal.ui.palette import Depth, palette
from studykit.terminal.ui.size import Size
from studykit.terminal.ui.width import columns
from tests.support.goldens import Goldens, text_of
from tests.support.pages import page_of
from tests.terminal.read.reading import OTHER, PRACTICE, RAISED, RIGHT, TODAY, model_for, page, press
from tests.terminal.review.test_page_laws import steering

GOLDENS = Goldens(Path(__file__).with_name("golden"))
SMALL, NARROW, WIDE, TOO_SMALL = Size(80, 24), Size(40, 12), Size(200, 50), Size(39, 24)
CANNOT = Verdict(
    VerdictKind.ENVIRONMENT_FAULT,
    (
        Finding(
            "tensorflow-missing", Bilingual("텐서플로가 없습니다. 설치: pip install …", "No TensorFlow. pip install …")
        ),
    ),
)
SLOW = RunResult(
    Ending.TIMED_OUT,
    stopped=Finding(
        "timed-out", Bilingual("10초 안에 끝나지 않아 멈췄습니다.", "Stopped: it did not finish within 10 s.")
    ),
    seconds=10.0,
)


def ran(model: ReadModel, became: RunResult | Verdict | None) -> ReadModel:
    """Run the marked snippet, with this outcome."""
    press(model, "r").ran(became)
    return model


def top(language: Language) -> ReadModel:
    return model_for(language)


def second_snippet(language: Language) -> ReadModel:
    return press(model_for(language), "tab")


def running(language: Language) -> ReadModel:
    model = press(model_for(language), "r")
    assert model.running is not None
    model.running.progressed("importing")
    return model


def as_the_page_says(language: Language) -> ReadModel:
    return ran(model_for(language), RIGHT)


def something_else(language: Language) -> ReadModel:
    return ran(model_for(language), OTHER)


def raised_as_the_page_says(language: Language) -> ReadModel:
    return ran(press(model_for(language), "n"), RAISED)


def changed(language: Language) -> ReadModel:
    model = model_for(language)
    model.edited(model.text.snippets[0].code.replace("Variable(3", "Variable(4"))
    model.ran(OTHER)
    return model


def out_of_time(language: Language) -> ReadModel:
    return ran(model_for(language), SLOW)


def stopped(language: Language) -> ReadModel:
    return ran(model_for(language), None)


def cannot_run(language: Language) -> ReadModel:
    return ran(model_for(language), CANNOT)


def end(language: Language) -> ReadModel:
    return press(model_for(language), "G")


def practice(language: Language) -> ReadModel:
    return press(model_for(language), "c")


def exercise_asked(language: Language) -> ReadModel:
    return press(model_for(language), "c", "2")


def help_page(language: Language) -> ReadModel:
    return press(model_for(language), "?")


def other_section(language: Language) -> ReadModel:
    return press(model_for(language), "]")


def failed(language: Language) -> ReadModel:
    model = model_for(language)
    model.alarm = "The editor “nano” cannot be used: No such file or directory. The text is as it was."
    return model


PAGES: dict[str, Callable[[Language], ReadModel]] = {
    made.__name__: made
    for made in (
        *(top, second_snippet, running, as_the_page_says, something_else, raised_as_the_page_says, changed),
        *(out_of_time, stopped, cannot_run, end, practice, exercise_asked, help_page, other_section, failed),
    )
}
NARROW_PAGES = {name: PAGES[name] for name in ("top", "as_the_page_says", "practice", "help_page")}
FILES = {
    f"{language}-{size.columns}x{size.rows}/{name}.txt": (made, language, size)
    for language in LANGUAGES
    for size, pages in ((SMALL, PAGES), (NARROW, NARROW_PAGES), (WIDE, {"top": top}), (TOO_SMALL, {"top": top}))
    for name, made in pages.items()
}


@pytest.mark.parametrize("name", FILES)
def test_a_page_is_the_one_that_was_approved(name: str) -> None:
    made, language, size = FILES[name]

    assert GOLDENS.agrees(name, text_of(page(made(language), size)))


PRINTED = {f"{language}-{width}/printed.txt": (language, width) for language in LANGUAGES for width in (80, 40)}


@pytest.mark.parametrize("name", PRINTED)
def test_a_printed_page_is_the_one_that_was_approved(name: str) -> None:
    language, width = PRINTED[name]

    lines = plain_lines("1.1", page_of("1.1").text(language), PRACTICE, width, Messages(language))

    assert GOLDENS.agrees(name, text_of(lines))


def test_every_approved_page_is_still_made() -> None:
    assert GOLDENS.names == FILES.keys() | PRINTED.keys()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [SMALL, NARROW, WIDE, Size(41, 10)], ids=str)
def test_every_page_fills_the_window_and_goes_nowhere_beyond(name: str, language: Language, size: Size) -> None:
    model = PAGES[name](language)
    for _ in range(8):
        shown = page(model, size)
        assert len(shown) == size.rows
        assert [line for line in shown if columns(line) > size.columns] == []
        press(model, " ")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_in_colour_has_the_same_words_and_steers_nothing(name: str) -> None:
    coloured = [
        re.sub(r"\x1b\[[0-9;]*m", "", line) for line in page(PAGES[name]("ko"), SMALL, palette("dark", Depth.EXACT))
    ]

    assert [line.rstrip() for line in coloured] == [line.rstrip() for line in page(PAGES[name]("ko"), SMALL)]
    assert steering("\n".join(coloured)) == []
    assert not any("\x1b" in line for line in page(PAGES[name]("ko"), SMALL))


def test_a_printed_page_names_the_ways_to_go_on_only_where_there_are_any() -> None:
    text, say = page_of("1.1").text("en"), Messages("en")

    assert plain_lines("1.1", text, PRACTICE, 80, say)[-2:] == [
        "cards 3 (due 1)  studykit review 1.1",
        "exercises 3      studykit exercise 1.1",
    ]
    assert plain_lines("1.1", text, Practice(TODAY), 80, say)[-1].strip() == "v.assign_add(1)"


def test_the_length_of_a_page_counts_its_lines_as_drawn() -> None:
    assert page_rows(page_of("1.2").text("en")) == 1
    assert page_rows(page_of("1.1").text("en")) == 39


DIAGRAM = st.lists(st.text("ab가─┐ ", max_size=30), min_size=1, max_size=5).map("\n".join)


@given(DIAGRAM, st.integers(0, 80), st.integers(5, 60))
def test_a_diagram_keeps_its_columns_wherever_it_is_cut(diagram: str, shift: int, width: int) -> None:
    lines = diagram.split("\n")
    shown = panned(diagram, shift, width)
    widest = max(map(columns, lines))

    assert all(columns(line) <= width for line in shown)
    if widest <= width:
        assert shown == lines
    else:
        left = min(shift, widest - width + 1)
        for line, part in zip(lines, shown, strict=True):
            for place, character in enumerate(part):
                if character not in "… ":
                    column = columns(part[:place]) + left
                    assert cell(line, column) == character


def cell(line: str, column: int) -> str:
    """The character that begins in a column of a line."""
    for place, character in enumerate(line):
        if columns(line[:place]) == column and columns(character):
            return character
    return ""
