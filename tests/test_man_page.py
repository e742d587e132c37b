"""The manual page is that of the program as it is, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.cli import COMMANDS, command_of
from studykit.commands.man import roff
from studykit.domain.cards.card import Language
from tests.support.learner import Learner
from tests.support.live_terminal import PROGRAM, opened, variables

PAGES: dict[Language, Path] = {
    "en": Path(__file__).parents[1] / "man" / "studykit.1",
    "ko": Path(__file__).parents[1] / "man" / "ko" / "studykit.1",
}
MACROS = {"TH", "SH", "SS", "PP", "TP", "nh", "ad", "in", "nf", "fi"}
SECTIONS: dict[Language, str] = {
    "en": "NAME SYNOPSIS DESCRIPTION OPTIONS COMMANDS FILES ENVIRONMENT EXIT STATUS EXAMPLES",
    "ko": "이름 개요 설명 옵션 명령 파일 환경 변수 종료 상태 예제",
}


def read(page: str) -> str:
    """The text of a page without what steers roff."""
    text = re.sub(r"\\f[BIR]|\\&", "", page)
    for escape, sign in ((r"\-", "-"), (r"\(aq", "'"), (r"\(ga", "`"), (r"\(ha", "^"), (r"\(ti", "~"), (r"\e", "\\")):
        text = text.replace(escape, sign)
    return text


@pytest.mark.parametrize("language", PAGES)
def test_the_kept_page_is_the_one_that_the_program_makes(language: Language, tmp_path: Path) -> None:
    made = Learner(tmp_path, language).runs("man")

    assert (made.code, made.err) == (0, "")
    kept = PAGES[language].read_text("utf-8")
    assert made.out == kept, f"make it anew: studykit man --lang {language} > {PAGES[language]}"


@pytest.mark.parametrize("language", PAGES)
def test_the_page_has_its_sections_and_all_commands_with_all_options(language: Language) -> None:
    page = PAGES[language].read_text("utf-8")
    parts = {part.split("\n", 1)[0].split('"')[0].split()[1]: part for part in page.split('.SS "')[1:]}

    assert " ".join(re.findall(r'^\.SH "(.*)"$', page, re.MULTILINE)) == SECTIONS[language]
    assert list(parts) == list(COMMANDS)
    for name, part in parts.items():
        options = {word for parameter in command_of(name).params for word in parameter.opts}
        for option in {word for word in options if word.startswith("-")} - {"--lang", "--home"}:
            assert re.search(rf"^{re.escape(option)}\b|, {re.escape(option)}\b", read(part), re.MULTILINE), option


@pytest.mark.parametrize("language", PAGES)
def test_the_page_uses_no_macro_but_those_of_the_man_pages(language: Language) -> None:
    lines = PAGES[language].read_text("utf-8").splitlines()

    assert lines[0] == roff.ENCODING
    assert {line[1:].split()[0] for line in lines if line.startswith(".")} == MACROS
    assert [line for line in lines[1:] if line.startswith("'")] == []


@given(st.text(st.sampled_from("\\.'\"-`^~ aZ9가ㄱ…“e&(")))
def test_escaped_text_steers_nothing_and_reads_the_same(text: str) -> None:
    shown = roff.escaped(text)

    assert not shown.startswith((".", "'"))
    assert re.sub(r"\\(e|-|&|\((aq|ga|ha|ti))", "", shown).count("\\") == 0
    assert read(shown) == text


def test_on_a_terminal_man_shows_the_page_in_the_learners_language(tmp_path: Path) -> None:
    man = tmp_path / "bin" / "man"
    man.parent.mkdir()
    man.write_text(
        '#!/bin/sh\ncase $1 in */studykit.1) grep -c "^.SS" "$1"; grep "^.SH" "$1" | tail -1;; esac\nexit 4\n'
    )
    man.chmod(0o755)
    path = {"PATH": f"{man.parent}:{variables(tmp_path, 'ko')['PATH']}"}

    with opened([str(PROGRAM), "man"], variables(tmp_path, "ko", **path), (80, 24)) as terminal:
        terminal.until(str(len(COMMANDS)), '.SH "예제"')
        assert terminal.end() == 4


def test_where_there_is_no_man_the_help_is_named(tmp_path: Path) -> None:
    with opened([str(PROGRAM), "man"], variables(tmp_path, "en", PATH=str(tmp_path)), (80, 24)) as terminal:
        terminal.until("This system has no man. studykit --help tells the same.")
        assert terminal.end() == 1
