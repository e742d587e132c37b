"""The form for a new card on a real pseudo-terminal: typing, marking, and ends that lose nothing."""

from __future__ import annotations

import json
import signal
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from studykit.domain.cards.card import Language
from studykit.domain.language.columns import columns
from tests.support.goldens import Goldens
from tests.support.live_terminal import LiveTerminal, opened, variables
from tests.support.processes import REPOSITORY

SAVE, LEAVE, HIDE, CODE, LANGUAGES, PREVIEW = "\x13", "\x03", "\x07", "\x0f", "\x0c", "\x10"
SHIFT_LEFT = "\x1b[1;2D"
GOLDENS = Goldens(Path(__file__).with_name("golden"))
ADDED = {"ko": "추가했습니다", "en": "Added "}


@contextmanager
def form(
    home: Path, language: Language = "ko", size: tuple[int, int] = (80, 24), *options: str
) -> Iterator[LiveTerminal]:
    environment = variables(home, language, PYTHONPATH=str(REPOSITORY))
    with opened([sys.executable, "-m", "studykit", "add", *options], environment, size) as terminal:
        yield terminal


def drafts(home: Path) -> list[dict[str, str]]:
    return [json.loads(path.read_text("utf-8")) for path in sorted((home / "drafts").glob("*.json"))]


def own_file(home: Path, section: str) -> str:
    return (home / "cards" / f"{section}.md").read_text("utf-8")


def wait_for_draft(terminal: LiveTerminal, home: Path, words: str) -> None:
    """Read on until the words are on the disk; each question draws the form anew."""

    def kept() -> bool:
        terminal.press(PREVIEW)
        return any(words in text for draft in drafts(home) for text in draft.values())

    terminal.wait(kept, words)


def test_a_card_is_typed_in_hangul_composed_or_in_pieces(tmp_path: Path) -> None:
    with form(tmp_path, "ko", (80, 24), "--section", "9.6.1") as terminal:
        terminal.until("앞면", "그래디언트")
        terminal.press(unicodedata.normalize("NFD", "텐서는 무엇인가요?"))
        terminal.until("텐서는 무엇인가요?")
        row = terminal.rows[terminal.cursor[1]]
        assert terminal.cursor[0] == columns(row) == 32
        terminal.press("\t배열입니다.")
        terminal.until("배열입니다.")
        terminal.press(SAVE)
        terminal.until(ADDED["ko"])
        terminal.press("\r")
        assert terminal.end() == 0

    text = own_file(tmp_path, "9.6.1")
    assert "### ko front\n\n텐서는 무엇인가요?\n\n### ko back\n\n배열입니다.\n" in text
    assert unicodedata.is_normalized("NFC", text)
    assert list((tmp_path / "drafts").iterdir()) == []


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_a_sudden_end_loses_no_draft_and_the_next_form_offers_it(tmp_path: Path, number: int) -> None:
    with form(tmp_path, "ko", (80, 24), "--section", "9.6.1") as terminal:
        terminal.until("앞면")
        terminal.press("가나다라 마바사")
        terminal.until("가나다라 마바사")
        if number == signal.SIGKILL:
            wait_for_draft(terminal, tmp_path, "가나다라 마바사")
        terminal.kill(number)
        assert terminal.end() == -number
    assert drafts(tmp_path)[0]["ko front"] == "가나다라 마바사"

    with form(tmp_path) as terminal:
        terminal.until("저장하지 않은 카드", "가나다라 마바사")
        terminal.press("\r")
        terminal.until("›뒷면", "가나다라 마바사")
        terminal.press("정답입니다.")
        terminal.until("정답입니다.")
        terminal.press(SAVE)
        terminal.until(ADDED["ko"])
    assert "가나다라 마바사" in own_file(tmp_path, "9.6.1")
    assert drafts(tmp_path) == []


def test_a_closed_window_loses_no_draft(tmp_path: Path) -> None:
    with form(tmp_path, "en", (80, 24), "--section", "9.6.1") as terminal:
        terminal.until("Front")
        terminal.press("unsaved words")
        terminal.until("unsaved words")
        terminal.hang_up()

    assert drafts(tmp_path)[0]["en front"] == "unsaved words"


def test_ctrl_c_asks_and_keeps_the_draft_which_can_be_thrown_away_the_next_time(tmp_path: Path) -> None:
    with form(tmp_path, "en", (80, 24), "--section", "9.6.1") as terminal:
        terminal.until("Front")
        terminal.press("half a card")
        terminal.until("half a card")
        terminal.press(LEAVE)
        terminal.until("Leave without saving?")
        terminal.press("\r")
        assert terminal.end() == 0
        assert "The draft is kept" in terminal.text
    with form(tmp_path, "en") as terminal:
        terminal.until("begun and not saved", "half a card")
        terminal.press("ㅇ")
        terminal.until("Front", gone="half a card")
        terminal.press(LEAVE)
        assert terminal.end() == 0

    assert drafts(tmp_path) == []


def test_both_faces_are_written_and_seen_beside_the_fields(tmp_path: Path) -> None:
    with form(tmp_path, "ko", (120, 40), "--section", "9.6.1") as terminal:
        terminal.until("앞면")
        terminal.press(LANGUAGES)
        terminal.until("앞면 ko", "앞면 en")
        terminal.press("질문입니다\t답입니다\tWhat is it?\tAn answer.")
        terminal.until("An answer.")
        terminal.wait(lambda: terminal.text.count("질문입니다") == terminal.text.count("An answer.") == 2)
        terminal.press(SAVE)
        terminal.until(ADDED["ko"])
        terminal.press("ㅁ")
        terminal.until("9.6.1", "종류", gone="An answer.")
        terminal.press(LEAVE)
        assert terminal.end() == 0

    text = own_file(tmp_path, "9.6.1")
    assert "## what-is-it-" in text
    assert "### ko front\n\n질문입니다" in text
    assert "### en back\n\nAn answer." in text


def test_selected_words_become_the_gaps_of_a_cloze(tmp_path: Path) -> None:
    with form(tmp_path, "en", (120, 30), "--section", "9.6.1") as terminal:
        terminal.until("Front")
        terminal.press("A graph holds nodes" + SHIFT_LEFT * 5 + HIDE)
        terminal.until("●Cloze", "A graph holds ‗")
        terminal.press(SAVE)
        terminal.until(ADDED["en"])

    assert "- cloze: `nodes`\n" in own_file(tmp_path, "9.6.1")


def test_code_gets_a_fence_and_pasted_markdown_stays_as_it_is(tmp_path: Path) -> None:
    with form(tmp_path, "en", (80, 24), "--section", "9.6.1") as terminal:
        terminal.until("Front")
        terminal.press("What is x?" + CODE + "x = 1")
        terminal.until("x = 1")
        terminal.press("\t\x1b[200~- one\r\n\r\n- `two`\x1b[201~")
        terminal.until("`two`")
        terminal.press(SAVE)
        terminal.until(ADDED["en"])

    text = own_file(tmp_path, "9.6.1")
    assert "What is x?\n```python\nx = 1\n```\n" in text
    assert "- one\n\n- `two`\n" in text


def test_a_front_that_is_asked_already_is_reported_while_it_is_typed(tmp_path: Path) -> None:
    (tmp_path / "cards").mkdir()
    asked = "플레이스홀더에 값을 넣지 않고 실행하면 어떤 오류가 나나요?"
    (tmp_path / "cards" / "9.6.1.md").write_text(
        f'+++\nsection = "9.6.1"\n+++\n\n## fed-nothing\n\n### ko front\n\n{asked}\n\n### ko back\n\n답\n', "utf-8"
    )
    with form(tmp_path, "ko", (80, 24), "--section", "9.6.1") as terminal:
        terminal.until("앞면")
        terminal.press("플레이스홀더에 값을 안 넣고 실행하면 어떤 오류가 날까요?")
        terminal.until("비슷한 카드: fed-nothing")


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (120, 24)])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_form_looks_as_it_should(tmp_path: Path, language: Language, size: tuple[int, int]) -> None:
    front = {"ko": "`tf.add`의 출력은 **무엇**인가요?", "en": "What does `tf.add` **return**?"}[language]
    back = {"ko": "- 텐서입니다.", "en": "- A tensor."}[language]
    options = ("--section", "9.6.1", "--front", front, "--tag", "tf.add", "--typed", "tensor")
    with form(tmp_path, language, size, *options) as terminal:
        terminal.until("●" if size[0] > 40 or language == "ko" else "← Typed →")
        terminal.press(back)
        terminal.wait(lambda: back in terminal.text and (size[0] < 100 or "•" in terminal.text))
        shown = terminal.text.rstrip() + "\n"

    assert GOLDENS.agrees(f"{language}-{size[0]}x{size[1]}", shown)


def test_what_is_missing_is_reported_and_the_cursor_goes_there(tmp_path: Path) -> None:
    with form(tmp_path, "en", (40, 12)) as terminal:
        terminal.until("›Section")
        terminal.press(SAVE)
        terminal.until("! A section is missing.")
        terminal.press("9.6.1\t\tQ")
        terminal.until("›Front")
        terminal.press(SAVE)
        terminal.until("! The back is empty.", "›Back")


def test_the_preview_puts_the_names_away_that_were_offered(tmp_path: Path) -> None:
    with form(tmp_path, "en", (80, 24), "--section", "9.6.1", "--front", "Which function?") as terminal:
        terminal.until("Back")
        terminal.press("This one.\tgrad")
        terminal.until("gradient descent")
        terminal.press("\x10")
        terminal.until("^P back", "This one.", gone="gradient descent")
