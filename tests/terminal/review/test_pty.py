"""A whole review on a real pseudo-terminal: keys in, screen out."""

from __future__ import annotations

from pathlib import Path

import pytest

from studykit.domain.cards.card import Language
from tests.support.live_terminal import PROGRAM, LiveTerminal, live, opened, variables
from tests.terminal.review.ten_cards import GRADES, cards, due, graded

SIZES = [(80, 24), (200, 50)]
QUESTION = {"ko": "질문 {}번입니다.", "en": "Question number {}."}
ANSWER = {"ko": "정답 {}번입니다.", "en": "Answer number {}."}
DRILL = {"ko": "반복 연습 · {}장 남음", "en": "drill · {} left"}
LAST = {"ko": "10장 답함 · 오늘 몫을 마쳤습니다", "en": "10 answered · done for today"}
UNDO = {"ko": "ㅕ", "en": "u"}
QUIT = {"ko": "ㅂ", "en": "q"}
UNDONE = {"ko": "되돌렸습니다", "en": "Undone"}
NOTHING = {"ko": "오늘 복습할 카드가 없습니다.", "en": "Nothing is due today."}


def answer_card(terminal: LiveTerminal, language: Language, number: int, grade: str) -> None:
    """Wait for a card's question, show its answer, grade it."""
    terminal.until(QUESTION[language].format(number))
    terminal.press("\r")
    terminal.until(ANSWER[language].format(number))
    terminal.press(grade)


def answer_all(terminal: LiveTerminal, language: Language) -> None:
    """The ten cards with every grade, then the drills: the first one once more below 4."""
    for number, grade in enumerate(GRADES, start=1):
        answer_card(terminal, language, number, grade)
    drilled = [number for number, grade in enumerate(GRADES, start=1) if grade < "4"]
    for number, grade, left in zip([*drilled, 1], "2444444", [6, 6, 5, 4, 3, 2, 1], strict=True):
        terminal.until(DRILL[language].format(left))
        answer_card(terminal, language, number, grade)
    terminal.until(LAST[language])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_ten_cards_are_reviewed_drilled_undone_and_not_asked_again(
    home: Path, language: Language, size: tuple[int, int]
) -> None:
    with live(home, language, size) as terminal:
        answer_all(terminal, language)
        terminal.press(UNDO[language])
        terminal.until(UNDONE[language], QUESTION[language].format(1))
        answer_card(terminal, language, 1, "5")
        terminal.until(LAST[language])
        terminal.press(QUIT[language])
        assert terminal.end() == 0
        assert LAST[language] in terminal.text

    with live(home, language, size) as terminal:
        assert terminal.end() == 0
        assert NOTHING[language] in terminal.text
    after = cards(home)
    assert [card["repetitions"] for card in after.values()] == [int(grade >= "3") for grade in GRADES]
    assert due(home) == (0, 0)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_after_quitting_in_the_middle_the_queue_goes_on_where_it_was(home: Path, language: Language) -> None:
    with live(home, language) as terminal:
        for number in (1, 2, 3, 4):
            answer_card(terminal, language, number, GRADES[number - 1])
        terminal.until(QUESTION[language].format(5))
        terminal.press(QUIT[language])
        assert terminal.end() == 0

    assert due(home) == (6, 4)
    with live(home, language) as terminal:
        terminal.until(QUESTION[language].format(5))
        terminal.press(UNDO[language])
        terminal.until(UNDONE[language], QUESTION[language].format(4))
    assert graded(home) == "1110000000"


@pytest.mark.parametrize(("language", "words"), [("ko", "카드 파일 읽는 중: "), ("en", "reading card files: ")])
def test_while_many_cards_are_read_for_the_first_time_the_learner_sees_how_far_it_is(
    tmp_path: Path, language: Language, words: str
) -> None:
    (tmp_path / "cards").mkdir()
    for section in ("1.1", "1.2"):
        cards = "".join(
            f"\n## card-{number}-{section[-1]}\n\n### en front\n\nQ{number}\n\n### en back\n\n{'long ' * 200}\n"
            for number in range(300)
        )
        (tmp_path / "cards" / f"{section}.md").write_text(f'+++\nsection = "{section}"\n+++\n{cards}', "utf-8")
    with opened([str(PROGRAM), "due"], variables(tmp_path, language), (80, 24)) as terminal:
        assert terminal.end() == 0
        assert words in terminal.raw
        assert words not in terminal.text
