"""A review a line at a time: the real program with its ends in pipes."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path

import pytest

from studykit.domain.cards.card import CardKey
from studykit.domain.schedule.review_log import RowKind
from studykit.store.store import open_store
from tests.terminal.review.ten_cards import GRADES, TYPED, cards, due, graded, studykit


def reviewed(home: Path, *lines: str, language: str = "en") -> str:
    """What the program says to these lines of input; it ends with 0 and complains of nothing."""
    return reviewed_bytes(home, "".join(line + "\n" for line in lines).encode(), language)


def reviewed_bytes(home: Path, stdin: bytes, language: str = "en") -> str:
    run = studykit(home, "review", stdin=stdin, STUDYKIT_LANG=language)
    assert (run.returncode, run.stderr.decode()) == (0, "")
    return run.stdout.decode()


def answers(grades: str) -> list[str]:
    """The lines that show each answer and grade it."""
    return [line for grade in grades for line in ("", grade)]


def test_ten_cards_are_reviewed_drilled_undone_and_not_asked_again(home: Path) -> None:
    drills = answers("244444" + "4")

    said = reviewed(home, *answers(GRADES), *drills, "u", *answers("5"), "")

    asked = [line for line in said.splitlines() if line.startswith("Question number ")]
    assert asked[:10] == [f"Question number {number}." for number in range(1, 11)]
    assert [line.split()[-1] for line in asked[10:]] == ["1.", "2.", "3.", "4.", "9.", "10.", "1.", "1."]
    assert said.count("That was the last card. u undoes the last step, Enter ends.") == 2
    assert "Undone: grade 4 of card-1." in said
    assert said.endswith("10 answered · done for today\n")
    assert [card["repetitions"] for card in cards(home).values()] == [int(grade >= "3") for grade in GRADES]
    assert due(home) == (0, 0)
    assert reviewed(home).startswith("Nothing is due today.")


def test_the_first_page_says_what_to_press_and_the_answer_shows_every_interval(home: Path) -> None:
    said = reviewed(home, "", "q")

    assert said == (
        "Enter shows the answer, 0 to 5 and Enter grades, ? helps, q quits.\n"
        "\n[1 of 10] 1.1 Ten cards\n"
        "\nQuestion number 1.\n"
        "--\nAnswer number 1.\n"
        "\n0: 1 d  1: 1 d  2: 1 d  3: 1 d  4: 1 d  5: 1 d\n"
        "0 answered · 10 left\n"
    )


@pytest.mark.parametrize(("ending", "answered"), [(b"", 2), (b"\n", 2), (b"\n5", 3)])
def test_the_end_of_input_in_the_middle_loses_nothing(home: Path, ending: bytes, answered: int) -> None:
    said = reviewed_bytes(home, b"\n4\n\n1\n" + ending)

    assert said.endswith(f"{answered} answered · {11 - answered} left\n")
    assert graded(home) == "1" * answered + "0" * (10 - answered)
    assert f"Question number {answered + 1}." in reviewed(home)


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (["5"], "Press Enter to see the answer first; ? helps."),
        (["what"], "Press Enter to see the answer first; ? helps."),
        (["", "6"], "A grade is a whole number from 0 to 5; ? helps."),
        (["", "-1"], "A grade is a whole number from 0 to 5; ? helps."),
        (["", "4.5"], "A grade is a whole number from 0 to 5; ? helps."),
        (["", "good"], "A grade is a whole number from 0 to 5; ? helps."),
        (["", ""], "A grade is a whole number from 0 to 5; ? helps."),
        (["u"], "There is nothing of today to undo."),
    ],
)
def test_a_wrong_line_is_answered_with_one_sentence_and_grades_nothing(
    home: Path, lines: list[str], sentence: str
) -> None:
    before = reviewed(home, *lines[:-1]).splitlines()
    said = reviewed(home, *lines).splitlines()

    assert said[len(before) - 1] == sentence
    assert graded(home) == "0" * 10


def test_after_the_last_card_only_undo_and_the_end_have_a_meaning(home: Path) -> None:
    said = reviewed(home, *answers("4" * 10), "4", "s", "q")

    assert said.count("No card is left. u undoes the last step, Enter ends.") == 2
    assert graded(home) == "1" * 10


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("변수", "Right."),
        (" 변 수 ", "Right."),
        ("텐서", "Not the same. You typed: 텐서"),
        ("5", "Not the same. You typed: 5"),
    ],
)
def test_a_typed_answer_is_compared_and_then_graded(home: Path, typed: str, verdict: str) -> None:
    said = reviewed(home, *answers("44"), typed, "3")

    assert TYPED == 3
    assert "Type the answer, or only Enter.\n" + verdict + "\n" in said
    assert "\n--\nAnswer number 3." in said
    assert graded(home) == "1110000000"


def test_the_help_names_every_key_once_and_every_grade(home: Path) -> None:
    helped = [line.split(":")[0] for line in reviewed(home, "?").splitlines() if ": " in line][:20]

    assert [name.split(", ")[0] for name in helped] == ["Enter", *"uebsfiwnplL?q", *"012345"]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_line_of_the_help_says_a_keys_word_twice(home: Path, language: str) -> None:
    rows = re.findall(r"^(?:Enter|\S), (.+?): (.+)$", reviewed(home, "?", language=language), re.MULTILINE)

    assert len(rows) == 14
    assert [(word, meaning) for word, meaning in rows if re.match(rf"{word}[:;(]", meaning)] == []


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("undo", "There is nothing of today to undo."),
        ("bury", "Buried until tomorrow: card-1."),
        ("suspend", "Suspended: card-1."),
        ("flag", "Flagged: card-1."),
        ("info", "mine/card-1 · question"),
        ("why", "This card is new: it was never asked before."),
        ("skip", "Later: card-1 comes again at the end of this sitting."),
        ("later", "Later: card-1 comes again at the end of this sitting."),
        ("pause", "Paused. Enter goes on."),
        ("help", "b, bury: not today: ask it tomorrow"),
        ("answer", "Answer number 1."),
        ("view", "질문 1번입니다."),
        ("Q", "0 answered · 10 left"),
        ("QUIT", "0 answered · 10 left"),
    ],
)
def test_each_key_may_be_said_as_a_word(home: Path, word: str, shown: str) -> None:
    assert shown in reviewed(home, word)


@pytest.mark.parametrize(("word", "shown"), [("내일로", "내일로 미뤘습니다: card-1"), ("표시", "표시했습니다: card-1")])
def test_the_words_are_also_those_of_the_language(home: Path, word: str, shown: str) -> None:
    assert shown in reviewed(home, word, language="ko")


def test_every_step_is_undone_one_after_the_other(home: Path) -> None:
    said = reviewed(home, "flag", "bury", "later", "", "1", "suspend", *["undo"] * 6)

    undone = [line for line in said.splitlines() if line.startswith("Undone") or line.startswith("There is nothing")]
    assert undone == [
        "Undone: card-4 is asked again.",
        "Undone: grade 1 of card-3.",
        "Undone: card-2 is asked again.",
        "Undone: card-1 is asked again.",
        "Undone: card-1 is not flagged any more.",
        "There is nothing of today to undo.",
    ]
    assert (graded(home), due(home)) == ("0" * 10, (10, 0))


def test_a_flagged_card_says_so_above_its_question(home: Path) -> None:
    assert "[1 of 10] 1.1 Ten cards · flagged" in reviewed(home, "f", "b", "u")


def test_while_a_review_is_paused_any_line_only_goes_on(home: Path) -> None:
    said = reviewed(home, "", "p", "5", "4")

    assert said.index("Paused.") < said.rindex("Answer number 1.") < said.index("4 good: next on")


def test_what_was_typed_is_logged_also_in_a_drill(home: Path) -> None:
    reviewed(home, *answers("44"), "텐서", "1", *answers("4" * 7), " 텐서 하나", "4")

    shown = reviewed(home, "")
    assert "Nothing is due today." in shown
    with closing(open_store(home, lambda: "")) as store:
        rows = list(store.log.rows(CardKey("mine", f"card-{TYPED}")))
    assert [(row.kind, row.answer) for row in rows] == [(RowKind.REVIEW, "텐서"), (RowKind.DRILL, "텐서 하나")]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("q", "2 answered · 8 left"),
        (" q", "Not the same. You typed: q"),
        ("bury", "Buried"),
        (" bury", "You typed: bury"),
    ],
)
def test_a_typed_answer_that_is_a_key_begins_with_a_blank(home: Path, line: str, shown: str) -> None:
    assert shown in reviewed(home, *answers("44"), line)


def test_a_right_answer_is_never_taken_for_a_key(tmp_path: Path) -> None:
    (tmp_path / "cards").mkdir()
    card = "## a\n\n- typed: b\n\n### en front\n\nWhich letter?\n\n### en back\n\nIt is b.\n"
    (tmp_path / "cards" / "1.1.md").write_text(f'+++\nsection = "1.1"\n+++\n\n{card}', "utf-8")

    assert "Right." in reviewed(tmp_path, "b")


def test_a_key_without_meaning_at_the_end_says_what_is_left_to_do(home: Path) -> None:
    said = reviewed(home, *answers("4" * 10), "bury")

    assert "No card is left. u undoes the last step, Enter ends." in said


def test_the_end_tells_the_day_and_what_comes(home: Path) -> None:
    said = reviewed(home, *answers("5" * 9 + "2" + "4"))

    assert "Days in a row: 1" in said
    assert "2 nearly    1        5 perfect   9" in said
    assert "Below 4 today\n  2  Question number 10." in said
    assert "Tomorrow: 10 to review, 10 new, about 5 min" in said


def test_s_suspends_the_card_and_u_asks_it_again(home: Path) -> None:
    said = reviewed(home, "s", "s", "u", "q")

    assert "Suspended: card-1." in said
    assert said.index("Undone: card-2 is asked again.") < said.rindex("Question number 2.")
    assert [card for card, found in cards(home).items() if found["suspended"]] == ["card-1"]
    assert "Question number 1." not in reviewed(home)


def test_the_letters_of_a_hangul_keyboard_are_commands(home: Path) -> None:
    said = reviewed(home, "", "４", "ㅕ", "ㄴ", "？", "ㅂ", "", "5", language="ko")

    assert "되돌렸습니다: card-1 카드의 4점" in said
    assert "제외했습니다: card-1" in said
    assert said.endswith("0장 답함 · 9장 남음\n")
    assert graded(home) == "0" * 10


def test_a_screen_readers_input_may_have_windows_line_ends_and_capitals(home: Path) -> None:
    assert reviewed_bytes(home, b"\r\n4\r\nU\r\nQ\r\n").endswith("0 answered · 10 left\n")


def test_invalid_utf_8_is_a_wrong_line_like_any_other(home: Path) -> None:
    said = reviewed_bytes(home, b"\n\xff\xfe\n4\n\n4\n\xec\n5\n")

    assert "A grade is a whole number from 0 to 5; ? helps." in said
    assert "Not the same. You typed: �" in said
    assert graded(home) == "1110000000"


def test_what_steers_a_terminal_is_shown_also_in_lines(tmp_path: Path) -> None:
    (tmp_path / "cards").mkdir()
    text = '+++\nsection = "1.1"\n+++\n## a\n\n- typed: x\n\n### en front\n\n\x1b[2J\u202e\n\n### en back\n\n\x9b2J\n'
    (tmp_path / "cards" / "1.1.md").write_text(text, "utf-8")

    said = reviewed(tmp_path, "\x1b]0;title\x07", "q")

    assert "␛[2J<U+202E>" in said
    assert "You typed: ␛]0;title␇" in said
    assert "<U+009B>2J" in said
    assert set("\x1b\u202e\x9b\x07") & set(said) == set()
