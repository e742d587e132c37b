"""A quiz on a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.live_terminal import PROGRAM, opened, variables

SIZES = [(80, 24), (40, 12), (200, 50)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("language", "known", "end"), [("ko", "몰랐습니다", "복습 일정은 그대로"), ("en", "Not known", "as it was")]
)
def test_a_round_is_asked_judged_and_scored(
    tmp_path: Path, language: str, known: str, end: str, size: tuple[int, int]
) -> None:
    command = [str(PROGRAM), "quiz", "9.2", "--seed", "5", "--count", "2"]
    with opened(command, variables(tmp_path, language), size) as terminal:
        terminal.until("· 9.2", "1/2" if language == "ko" else "1 of 2", "Enter")
        terminal.press("\r")
        terminal.until(f"✗ {known}")
        terminal.press("\r")
        terminal.until("2/2" if language == "ko" else "2 of 2")
        terminal.press("\r")
        terminal.until(f"✗ {known}")
        terminal.press("\r")
        terminal.until("0 %" if language == "en" else "0%")
        terminal.press("ㅂ")
        assert terminal.end() == 0
        assert end in terminal.text


def test_a_choice_is_taken_with_its_key_and_ctrl_c_ends(tmp_path: Path) -> None:
    command = [str(PROGRAM), "quiz", "9.2", "--seed", "5", "--count", "3"]
    with opened(command, variables(tmp_path, "en"), (80, 24)) as terminal:
        terminal.until("Choose 1 to 4")
        terminal.press("1")
        terminal.until("Enter: go on")
        assert ("✓ Right." in terminal.text) != ("✗ Wrong." in terminal.text)
        terminal.press("\x03")
        assert terminal.end() == 130
