"""A card that is longer than its window: where the page stands when the answer is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from studykit.domain.cards.card import Language
from studykit.terminal.review.page import first_row
from tests.support.live_terminal import live


def write_card(home: Path, front: int, back: int) -> None:
    """A card with so many paragraphs on its faces, before all others."""
    faces = {"front": front, "back": back}
    texts = {name: "\n\n".join(f"{name} {number}." for number in range(1, many + 1)) for name, many in faces.items()}
    (home / "cards").mkdir()
    (home / "cards" / "1.1.md").write_text(
        '+++\nsection = "1.1"\n+++\n\n## long\n'
        + "".join(f"\n### {language} {name}\n\n{text}\n" for language in ("ko", "en") for name, text in texts.items()),
        "utf-8",
    )


@pytest.mark.parametrize("language", ["ko", "en"])
def test_below_a_long_question_the_answer_is_in_sight_and_the_question_above_it(
    tmp_path: Path, language: Language
) -> None:
    write_card(tmp_path, front=30, back=2)
    with live(tmp_path, language) as terminal:
        terminal.until("front 1.")
        terminal.press("\r")
        terminal.until("front 30.", "back 1.", "back 2.", gone="front 1.")
        terminal.press("\x1b[5~" * 9)
        terminal.until("front 1.", gone="back 1.")


def test_a_long_answer_is_shown_from_its_beginning(tmp_path: Path) -> None:
    write_card(tmp_path, front=30, back=30)
    with live(tmp_path) as terminal:
        terminal.until("front 1.")
        terminal.press("\r")
        terminal.until("back 1.", gone="front 30.")


@pytest.mark.parametrize(
    ("answer", "rows", "first"),
    [
        (3, 12, 0),  # everything is in sight
        (3, 60, 0),  # the answer begins in sight: the question stays
        (14, 60, 0),
        (15, 60, 15),  # too little of the answer would be in sight
        (15, 20, 2),  # the end of the answer fits: as much of the question as there is room for
        (90, 95, 77),
    ],
)
def test_the_page_moves_no_more_than_the_answer_needs(answer: int, rows: int, first: int) -> None:
    assert first_row(answer, rows, room=18) == first
