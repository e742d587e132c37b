"""What holds for every page that is read, whatever stands on it, is run or was printed."""

from __future__ import annotations

import re
from copy import deepcopy

from hypothesis import given, settings
from hypothesis import strategies as st

from studykit.domain.cards.card import LANGUAGES
from studykit.domain.page import Outcome, Page, PageText, Snippet, Verbatim
from studykit.domain.running.output import Output
from studykit.domain.running.recording import Ending
from studykit.domain.running.run_result import RunResult
from studykit.domain.schedule.practice import Practice
from studykit.packs.markdown.face_text import one_line
from studykit.packs.pages.parse import PageName, parse_page
from studykit.terminal.messages import Messages
from studykit.terminal.read.body import plain_lines
from studykit.terminal.read.model import ReadModel, Shelf
from studykit.terminal.ui.palette import Depth, palette
from studykit.terminal.ui.size import Size
from studykit.terminal.ui.width import columns
from tests.terminal.read.reading import PRACTICE, TODAY, drawn, page, press
from tests.terminal.review.test_page_laws import SIZES, TEXTS, steering

HEAD = '+++\nsection = "1.1"\ntitle = "T"\n+++\n'
PARTS = st.builds(Verbatim, TEXTS, st.booleans()) | st.builds(Snippet, TEXTS, TEXTS, st.sampled_from(Outcome)) | TEXTS
RANS = st.builds(RunResult, st.sampled_from(Ending), st.builds(Output, TEXTS, st.just("") | TEXTS), st.none() | TEXTS)
KEYS = st.lists(
    st.sampled_from(["r", "n", "p", "c", "?", " ", "j", "G", "g", "l", "]", "[", "L", "right", "left", "1", "enter"])
)


@st.composite
def models(draw: st.DrawFn) -> ReadModel:
    """A model with any page, some keys pressed and anything run."""
    texts = {
        language: PageText(one_line(draw(TEXTS)), "", tuple(draw(st.lists(PARTS, max_size=4))))
        for language in LANGUAGES
    }
    practice = draw(st.sampled_from([PRACTICE, Practice(TODAY)]))
    shelf = Shelf(["1.1"], lambda _: Page("1.1", texts), lambda _: practice)
    model = ReadModel(shelf, "1.1", Messages(draw(st.sampled_from(LANGUAGES))), lambda: 0.0)
    for key in draw(KEYS):
        press(model, key)
        if model.running is not None:
            model.ran(draw(st.none() | RANS))
    return model


@given(models(), SIZES)
@settings(max_examples=100, deadline=None)
def test_a_page_fills_the_window_and_no_line_is_wider(model: ReadModel, size: Size) -> None:
    shown = page(model, size)

    assert len(shown) == size.rows
    assert [line for line in shown if columns(line) > size.columns] == []


@given(models(), SIZES.filter(lambda size: size.enough))
@settings(max_examples=100, deadline=None)
def test_drawing_changes_nothing(model: ReadModel, size: Size) -> None:
    shown = page(model, size)
    before = deepcopy((model.view, model.opened, model.results, model.notice, model.alarm))

    assert drawn(model, size) == shown
    assert (model.view, model.opened, model.results, model.notice, model.alarm) == before


@given(models(), SIZES)
@settings(max_examples=100, deadline=None)
def test_nothing_on_a_page_steers_the_terminal(model: ReadModel, size: Size) -> None:
    text = re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(page(model, size, palette("dark", Depth.EXACT))))
    printed = plain_lines("1.1", model.text, PRACTICE, size.columns, Messages("ko"))

    assert steering(text) == []
    assert steering("\n".join(printed)) == []


@given(TEXTS)
@settings(deadline=None)
def test_every_line_of_a_page_is_shown_somewhere_when_it_is_scrolled_through(text: str) -> None:
    read = parse_page(HEAD + text, PageName("1.1", "en"), "")
    assert read.text is not None
    found = Page("1.1", {"en": read.text})
    model = ReadModel(Shelf(["1.1"], lambda _: found, lambda _: Practice(TODAY)), "1.1", Messages("en"), lambda: 0.0)
    tall, small = Size(80, 2000), Size(80, 12)

    whole = [line for line in page(model, tall)[2:-2] if line]
    press(model, "g")
    seen: list[str] = []
    for _ in range(len(whole) + 2):
        seen += page(model, small)[2:-2]
        press(model, " ")

    assert {*whole} <= {*seen}
