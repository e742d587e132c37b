"""What holds for every page, whatever a card says and however large the window is."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from studykit.domain.cards.card import LANGUAGES, Card, CardKey, Face, View
from studykit.terminal.ui.palette import PLAIN, Depth, Palette, palette
from studykit.terminal.ui.size import Size
from studykit.terminal.ui.width import columns
from tests.terminal.review.models import model_for, page, press

STEERING = [
    "\x1b[31mred", "\x1b]0;title\x07", "\x9b2J", "\x00", "\x7f", "\r", "\x0c", "\u202e", "\u2066", "\u200f", "\u061c",
    "&#x202E;", "&#27;[2J", "&#13;", "&lrm;", "&rlm;", "`\x1b[2J`", "    \x1b", "<b>\x1b</b>",
    "```python\n\x1b]0;t\x07 = '\u202e'\n```", "[a](http://x/\u202e&#x202E;)", "![\u202e&#x2067;](x)",
    "| \x1b | b |\n|---|---|\n| 가 | &rlm; |",
]  # fmt: skip
WIDE = [
    "텐서플로 ", "각", "가" * 120, "x" * 210, "`" + "가x" * 90 + "`", "```\n" + "가나다라 " * 40 + "\n```", "> 인용",
    "- 하나\n- 둘\n  - 셋", "1. 가\n2. 나", "# 제목", "#### 제목", 
    "\t", "|가|나|\n|-|-|\n|" + "다" * 60 + "|라|", "**a**",
]  # fmt: skip
PIECES = st.sampled_from(STEERING + WIDE)
CHARACTERS = st.characters(
    categories=["Lu", "Ll", "Lo", "Mn", "Nd", "P", "Sm", "Z", "Cc", "Cf"], exclude_characters="\u3164", codec="utf-8"
)
"""Those on whose width the standard and the terminals agree; emoji and unassigned ones are as each terminal likes."""
WORDS = st.text(CHARACTERS, max_size=20)
TEXTS = st.lists(PIECES | WORDS, min_size=1, max_size=6).map("\n".join) | st.lists(PIECES, min_size=1).map("".join)
SIZES = st.just(Size(40, 10)) | st.builds(Size, st.integers(40, 200), st.integers(10, 50))


@st.composite
def pages(draw: st.DrawFn, size: Size, looks: Palette = PLAIN) -> list[list[str]]:
    """Every page of one card: asked, revealed, graded, asked again, helped, undone."""
    front, back = draw(TEXTS), draw(TEXTS)
    typed = draw(st.just(()) | st.tuples(TEXTS))
    card = Card(CardKey("test", "any"), "3.1", {"ko": Face(front, back), "en": Face(back, front)}, typed=typed)
    view: View = draw(st.sampled_from(["ko", "en", "both"]))
    model = model_for([card], draw(st.sampled_from(LANGUAGES)), view=view, clock_notice=draw(st.none() | st.just("?")))
    model.typed.text = draw(TEXTS)
    shown = [page(model, size, looks)]
    for keys in (" ", " ", draw(st.sampled_from("012345")), "?", "?", " 4", "u"):
        press(model, keys)
        shown.append(page(model, size, looks))
    return shown


@given(st.data(), SIZES)
@settings(max_examples=60, deadline=None)
def test_no_line_is_wider_than_the_window(data: st.DataObject, size: Size) -> None:
    for shown in data.draw(pages(size)):
        assert len(shown) == size.rows
        assert [line for line in shown if columns(line) > size.columns] == []


@given(st.data(), SIZES)
@settings(max_examples=60, deadline=None)
def test_nothing_on_a_card_steers_the_terminal(data: st.DataObject, size: Size) -> None:
    for shown in data.draw(pages(size, palette("dark", Depth.EXACT))):
        text = re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(shown))
        assert steering(text) == []


def steering(text: str) -> list[str]:
    """The characters that a terminal obeys instead of showing them."""
    bidirectional = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    return [
        character
        for character in text
        if (unicodedata.category(character) in ("Cc", "Zl", "Zp") and character != "\n")
        or unicodedata.bidirectional(character) in bidirectional
        or character in "\u061c\u200e\u200f"
    ]
