"""The language of everything: asked at the first start, changed by one key; and keys bound by the learner."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from studykit.domain.cards.card import Language
from tests.support.live_terminal import PROGRAM, live, opened, variables
from tests.terminal.exercise.test_pty import F5, at_work, left

F12, ALT_Z, CTRL_C, CTRL_D = "\x1b[24~", "\x1bz", "\x03", "\x04"
QUESTION = "언어를 고르세요 / Choose your language"


def settings(home: Path) -> dict[str, object]:
    path = home / "config.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}


def untold(home: Path, locale: str) -> dict[str, str]:
    """The environment of a learner who has chosen no language."""
    return variables(home, "en", STUDYKIT_LANG="", LANG=locale)


@pytest.mark.parametrize(
    ("locale", "guess", "typed", "language", "greeting"),
    [
        ("ko_KR.UTF-8", "1  한국어  ← Enter", "\r", "ko", "Enter: 시작, q: 나가기"),
        ("en_US.UTF-8", "2  English  ← Enter", "\r", "en", "Enter starts it, q leaves"),
        ("en_US.UTF-8", "2  English  ← Enter", "9\rㅏ\r", "ko", "Enter: 시작, q: 나가기"),
        ("C.UTF-8", "1  한국어  ← Enter", "E\r", "en", "Enter starts it, q leaves"),
    ],
)
def test_the_first_start_asks_once_which_language(
    home: Path, locale: str, guess: str, typed: str, language: Language, greeting: str
) -> None:
    with opened([str(PROGRAM)], untold(home, locale), (80, 24)) as terminal:
        terminal.until(QUESTION, guess)
        terminal.press(typed)
        terminal.until(greeting)
        terminal.press("\r")
        terminal.until("질문 1번입니다." if language == "ko" else "Question number 1.")
        terminal.press("q")
        assert terminal.end() == 0
    assert settings(home) == {"language": language}

    with opened([str(PROGRAM)], untold(home, locale), (80, 24)) as terminal:
        terminal.until(greeting)
        assert QUESTION not in terminal.text


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
def test_leaving_the_question_writes_nothing(home: Path, key: str) -> None:
    with opened([str(PROGRAM), "review"], untold(home, "ko_KR.UTF-8"), (80, 24)) as terminal:
        terminal.until(QUESTION, "\n>")
        terminal.press(key)
        assert terminal.end() == 130
    assert settings(home) == {}


@pytest.mark.parametrize("arguments", [["due"], ["--help"], ["config"], ["cards", "--plain"]])
def test_a_command_without_a_screen_does_not_ask(home: Path, arguments: Sequence[str]) -> None:
    with opened([str(PROGRAM), *arguments], untold(home, "ko_KR.UTF-8"), (80, 24)) as terminal:
        assert terminal.end() == 0
        assert QUESTION not in terminal.raw


@pytest.mark.parametrize("key", ["L", F12])
def test_one_key_changes_the_language_of_a_review_and_of_its_cards(home: Path, key: str) -> None:
    (home / "config.toml").write_text('language = "ko"\n[keys.review]\nundo = "z"\nsuspend = "alt-z"\n', "utf-8")
    with live(home, size=(140, 24), STUDYKIT_LANG="") as terminal:
        terminal.until("질문 1번입니다.", "Space 또는 Enter: 답 보기", "L 언어 바꾸기")
        terminal.press(key)
        terminal.until("Question number 1.", "Space or Enter: show the answer", "English from now on.", "L language")
        terminal.press("\r4")
        terminal.until("Question number 2.", "z undo")
        terminal.press("ㅋ")
        terminal.until("Question number 1.", "Undone")
        terminal.press(ALT_Z)
        terminal.until("Suspended", "Question number 2.")
        terminal.press("uQ")
        assert terminal.end() == 0
    assert settings(home)["language"] == "en"


def test_the_language_changes_in_the_middle_of_a_query(home: Path) -> None:
    (home / "config.toml").write_text('language = "ko"\n[keys.cards]\nflag = "m"\n', "utf-8")
    with opened([str(PROGRAM), "cards"], untold(home, "ko_KR.UTF-8"), (80, 24)) as terminal:
        terminal.until("card-1", "m 표시")
        terminal.press("/id:card-3" + F12)
        terminal.until("English from now on.", "Enter: to the list", "Question number 3.")
        terminal.press("\rm")
        terminal.until("Flagged: card-3.", "m flag")
        terminal.press("L")
        terminal.until("이제부터 한국어로", "질문 3번입니다.")
        terminal.press("ㅂ")
        assert terminal.end() == 0
    assert settings(home)["language"] == "ko"


def test_faces_that_were_chosen_apart_stay(home: Path) -> None:
    with live(home, "ko") as terminal:
        terminal.until("질문 1번입니다.")
        terminal.press("l")
        terminal.until("Question number 1.")
        terminal.press("L")
        terminal.until("for this run only: STUDYKIT_LANG", "Question number 1.")
        terminal.press("L")
        terminal.until("이번에만 한국어로", "Question number 1.")
        terminal.press("q")
        assert terminal.end() == 0
    assert settings(home) == {}


def test_the_exercise_speaks_the_other_language_also_while_an_answer_is_written(tmp_path: Path) -> None:
    with at_work(tmp_path, "ko", RUN_KEY="f11") as terminal:
        terminal.until("F11 실행", "갱신하는 노드")
        terminal.press("L" + F12)
        terminal.until("F11 run", "really updates", "English from now on.", "Limport")
        terminal.press(F5 + "\x1b[23~")
        terminal.until("✗", "no longer the variable")
        terminal.press("L")
        terminal.until("이제부터 한국어로", "변수가 아니라")
        terminal.press("\x1b[21~")
        assert left(terminal) == "left interrupted=False row=False"


def test_the_quiz_and_the_form_speak_the_other_language(home: Path) -> None:
    quiz = [str(PROGRAM), "quiz", "9.2", "--seed", "5", "--count", "2"]
    with opened(quiz, untold(home, "en_US.UTF-8") | {"STUDYKIT_LANG": "en"}, (80, 24)) as terminal:
        terminal.until("Quiz · 9.2", "Choose 1 to 4", "L language")
        terminal.press("L")
        terminal.until("퀴즈 · 9.2", "이번에만 한국어로")
        terminal.press("q")
        assert terminal.end() == 0

    with opened([str(PROGRAM), "add"], variables(home, "en"), (120, 24)) as terminal:
        terminal.until("New card", "Front", "^S save", "F12 language")
        terminal.press(F12)
        terminal.until("새 카드", "앞면", "^S 저장", "이번에만 한국어로")
        terminal.press("\x03")
        assert terminal.end() == 0


def test_the_page_is_read_in_the_other_language(home: Path) -> None:
    with opened([str(PROGRAM), "read", "9.2"], variables(home, "en"), (100, 24)) as terminal:
        terminal.until("9.2 ", "L language", "? help")
        before = terminal.rows[0]
        terminal.press("L")
        terminal.until("L 언어 바꾸기", "이번에만 한국어로", gone=before)
        terminal.press("q")
        assert terminal.end() == 0
