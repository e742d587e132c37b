"""An answer that says no more than the starter was not attempted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.exercises.attempt import has_holes, is_untouched

STARTER = "import tensorflow as tf\n\nx = ___  # fill me\nif x:\n    y = 1\n"


@pytest.mark.parametrize(
    "answer",
    [
        STARTER,
        "# mine\n" + STARTER,
        STARTER.replace("    y", "        y"),
        "",
        "  \n\n",
        "# only a comment\n",
        "pass\n",
        "...\n",
    ],
)
def test_comments_and_spacing_are_no_attempt(answer: str) -> None:
    assert is_untouched(STARTER, answer)


def test_a_changed_word_is_an_attempt_even_in_a_broken_program() -> None:
    assert not is_untouched(STARTER, STARTER.replace("1", "2"))
    assert not is_untouched(STARTER, STARTER + "x = (\n")


def test_a_line_moved_into_or_out_of_a_block_is_an_attempt() -> None:
    assert not is_untouched(STARTER + "z = 2\n", STARTER + "    z = 2\n")
    assert not is_untouched("if x:\n    y = 1\n    z = 2\n", "if x:\n    y = 1\nz = 2\n")


def test_lines_in_another_order_are_an_attempt() -> None:
    assert not is_untouched("a = 1\nb = 2\n", "b = 2\na = 1\n")


def test_a_hole_that_is_left_is_seen_and_a_hole_in_a_comment_is_not() -> None:
    assert has_holes(STARTER, STARTER.replace("1", "2"))
    assert not has_holes(STARTER, STARTER.replace("___", "3") + "# ___\n")


@given(st.text(max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    assert is_untouched(text, text)
    has_holes(text, text)
