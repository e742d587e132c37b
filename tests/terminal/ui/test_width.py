"""Widths in terminal columns, and characters that are shown instead of obeyed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.width import columns, padded, shortened, wrapped

TEXTS = st.text(st.sampled_from("ab 가나힣ㅂ…─\u0301\u200b中。"), max_size=40)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("한글", 4),
        (unicodedata.normalize("NFD", "한글"), 4),
        ("ㅂ", 2),
        ("ａ", 2),
        ("中文。", 6),
        ("e\u0301", 1),
        ("a\u200bb", 2),
        ("❤\ufe0f", 1),
        ("─…·✓", 4),
    ],
)
def test_a_hangul_syllable_takes_two_columns_and_a_mark_none(text: str, width: int) -> None:
    assert columns(text) == width


@given(TEXTS, st.integers(0, 60))
def test_a_padded_text_fills_its_columns(text: str, width: int) -> None:
    assert padded(text, width).startswith(text)
    assert columns(padded(text, width)) == max(width, columns(text))


@given(TEXTS, st.integers(1, 60))
def test_a_shortened_text_fits_and_says_that_something_is_missing(text: str, width: int) -> None:
    short = shortened(text, width)

    assert columns(short) <= width
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


def test_a_text_that_fits_is_not_shortened() -> None:
    assert shortened("한글", 4) == "한글"
    assert shortened("한글", 3) == "한…"


@given(TEXTS, st.integers(1, 30))
def test_wrapping_keeps_every_word_in_order_and_breaks_only_between_words(text: str, width: int) -> None:
    lines = wrapped(text, width)

    assert " ".join(lines).split() == text.split()
    assert all(columns(line) <= width or " " not in line for line in lines)


@pytest.mark.parametrize(
    ("steering", "symbol"),
    [
        ("\x1b[2J", "␛[2J"),
        ("\x07", "␇"),
        ("\r", "␍"),
        ("\x7f", "␡"),
        ("\x9b", "<U+009B>"),
        ("\u202e", "<U+202E>"),
        ("\u2069", "<U+2069>"),
        ("\u061c", "<U+061C>"),
        ("\u2028", "<U+2028>"),
    ],
)
def test_what_would_steer_the_terminal_is_shown(steering: str, symbol: str) -> None:
    assert visible(f"가{steering}나") == f"가{symbol}나"


@given(st.text())
def test_making_visible_loses_no_other_character_and_is_done_once(text: str) -> None:
    harmless = "".join(character for character in text if visible(character) == character)

    assert visible(harmless) == harmless
    assert visible(visible(text)) == visible(text)


def test_line_ends_tabs_and_letters_of_every_script_stay() -> None:
    text = "가\n\tא\u0301ب हिन्दी 👩\u200d🔧"

    assert visible(text) == text
