"""Emoji of several characters, which terminals and libraries measure in different ways."""

from __future__ import annotations

from dataclasses import replace

import pytest
from prompt_toolkit.utils import get_cwidth
from rich.cells import cell_len

from studykit.domain.cards.card import Face
from studykit.terminal.ui.sanitize import steady
from studykit.terminal.ui.size import Size
from studykit.terminal.ui.width import columns
from tests.terminal.review.models import QUESTION, model_for, page


@pytest.mark.parametrize(
    ("emoji", "shown"),
    [
        ("🧑‍💻", "🧑💻"),
        ("👨‍👩‍👧", "👨👩👧"),
        ("❤️", "❤"),
        ("👍🏽", "👍"),
        ("1️⃣", "1"),
        ("🇰🇷", "KR"),
        ("🚀", "🚀"),
        ("값", "값"),
        ("x\u200dy", "xy"),
    ],
)
def test_everything_that_measures_a_steady_text_finds_the_same_width(emoji: str, shown: str) -> None:
    assert steady(emoji) == shown
    assert columns(shown) == cell_len(shown) == sum(map(get_cwidth, shown))


def test_a_line_with_emoji_is_broken_where_the_window_ends() -> None:
    front = "값을 주입받는 노드를 한국어로 무엇이라 부르나요? 🧑‍💻👨‍👩‍👧 넓은 이모지 🚀 확인"
    model = model_for([replace(QUESTION, faces={"ko": Face(front, "답")})], "ko")

    lines = page(model, Size(80, 24))

    assert max(sum(map(get_cwidth, line)) for line in lines) <= 80
    assert "확인" in "\n".join(lines)
