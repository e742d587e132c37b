"""Reading and checking pages: what they hold, and every mistake with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.page import Outcome, Snippet, Verbatim
from studykit.errors import FileError, UserError
from studykit.packs.lint.pages import lint_pages
from studykit.packs.pack_folder import PackFolder
from studykit.packs.pages.parse import PageFile, PageName, page_name, parse_page
from studykit.packs.pages.shelf import PageShelf
from tests.support.pages import ENGLISH, KOREAN, SHORT, write_pages

HEAD = '+++\nsection = "1.1"\ntitle = "A title"\n+++\n\n'
"""Five lines: a body begins at line 6."""


def parsed(body: str, head: str = HEAD) -> PageFile:
    return parse_page(head + body, PageName("1.1", "en"), "1.1.en.md")


def reported(problems: tuple[FileError, ...] | list[FileError]) -> list[tuple[int, str]]:
    return [(problem.line, str(problem)) for problem in problems]


def test_a_page_is_cut_where_its_snippets_stand() -> None:
    page = parse_page(KOREAN, PageName("1.1", "ko"), "")

    assert page.problems == ()
    assert page.text is not None
    assert page.text.title == "변수는 세션 안에 산다"
    before, diagram, text, first, between, second, after, fragment = page.text.parts
    assert isinstance(first, Snippet)
    assert isinstance(second, Snippet)
    assert (first.outcome, first.expected, first.line) == (Outcome.OUTPUT, "3", 17)
    assert first.code.startswith("import tensorflow as tf\n\nv = tf.Variable(3")
    assert second.outcome is Outcome.ERROR
    assert KOREAN.splitlines()[second.line - 1] == "```python"
    assert between == "### 잊으면"
    assert str(before).startswith("변수의 값은")
    assert str(text).endswith("값이 생깁니다.")
    assert str(after).startswith("- 세션을 닫으면")
    assert isinstance(diagram, Verbatim)
    assert diagram.text.startswith(" graph   ")
    assert fragment == Verbatim("v.assign_add(1)", True)


def test_the_parts_of_a_page_are_its_body() -> None:
    text = parsed("One.\n\n```python\n1\n```\n```output\n\n```\nTwo.\n\n").text

    assert text is not None
    assert text.body == "One.\n\n```python\n1\n```\n```output\n\n```\nTwo."
    assert text.parts == ("One.", Snippet("1\n", "", Outcome.OUTPUT, 8), "Two.")


PIECES = st.sampled_from(
    ["```python", "```python no-run", "```output", "```error", "```", "~~~", "````", "# A", "- ", "> "]
)


@given(st.lists(PIECES | st.text(max_size=8), max_size=12).map("\n".join))
def test_any_text_gives_a_page_whose_snippets_stand_in_it_in_their_order(text: str) -> None:
    page = parsed(text)

    assert page.text is not None
    lines = (HEAD + page.text.body).split("\n")
    places = [snippet.line for snippet in page.text.snippets]
    assert places == sorted(set(places))
    assert all("```python" in lines[place - page.first + 5] for place in places)


@pytest.mark.parametrize(
    ("body", "line", "sentence"),
    [
        ("```python\n1\n```\n", 6, "Below this snippet stands no fence"),
        ("```python\n1\n```\n\nIt prints:\n\n```output\n1\n```\n", 6, "Below this snippet stands no fence"),
        ("Text.\n\n```output\n1\n```\n", 8, "Above this fence stands no snippet"),
        ("```python\n1\n```\n```output\n1\n```\n```error\n1\n```\n", 12, "Above this fence stands no snippet"),
        ("```text\nnever closed\n", 6, "This code fence is never closed."),
    ],
)
def test_a_mistake_in_the_body_is_reported_and_the_page_still_reads(body: str, line: int, sentence: str) -> None:
    page = parsed(body)

    assert page.text is not None
    assert any(place == line and words.startswith(sentence) for place, words in reported(page.problems)), page.problems


@pytest.mark.parametrize(
    ("head", "line", "sentence"),
    [
        ("Text.\n", 1, "The file must begin with a head"),
        ('+++\nsection = "1.1"\n', 1, "The file must begin with a head"),
        ('+++\nsection = "1.1"\ntitle = A\n+++\n', 3, "The head is not valid TOML"),
        ('+++\nsection = "1.2"\ntitle = "A"\n+++\n', 1, 'The head needs section = "1.1"'),
        ("+++\nsection = 1.1\ntitle = 'A'\n+++\n", 1, 'The head needs section = "1.1"'),
        ('+++\nsection = "1.1"\n+++\n', 1, "The head of a page needs its title"),
        ('+++\nsection = "1.1"\ntitle = {en = "A"}\n+++\n', 1, "The head of a page needs its title"),
    ],
)
def test_a_page_with_a_bad_head_is_refused(head: str, line: int, sentence: str) -> None:
    page = parsed("Text.\n", head)

    assert page.text is None
    ((place, words),) = reported(page.problems)
    assert (place, words[: len(sentence)]) == (line, sentence)


@pytest.mark.parametrize("name", ["README.md", "9.6.1.md", "9.6.1.fr.md", "9..1.ko.md", "9.1.ko.txt", "9.1.ko.md.bak"])
def test_other_files_are_no_pages(name: str) -> None:
    assert page_name(name) is None
    assert page_name("9.10.ko.md") == ("9.10", "ko")


def lint(folder: Path, *sections: str, strict: bool = True) -> list[tuple[str, int, str]]:
    found = lint_pages(sorted(folder.iterdir()), sections, strict=strict)
    return [(Path(problem.path).name, problem.line, str(problem)) for problem in found.problems]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = write_pages(tmp_path)
    (folder / "1.2.ko.md").write_text(SHORT.replace("Names", "이름"), "utf-8")
    return folder


def test_good_pages_have_no_mistakes(folder: Path) -> None:
    assert lint(folder, "1.1", "1.2") == []


def test_a_page_without_its_other_language_is_reported_in_a_strict_pack(folder: Path) -> None:
    (folder / "1.1.ko.md").unlink()

    assert lint(folder) == [("1.1.en.md", 1, "Beside this page 1.1.ko.md is missing.")]
    assert lint(folder, strict=False) == []


def test_a_page_on_a_section_without_cards_is_reported_with_the_nearest(folder: Path) -> None:
    assert lint(folder, "1.2", "1.3", strict=False) == [
        ("1.1.en.md", 1, "No cards are on section 1.1. Near it: 1.3, 1.2."),
        ("1.1.ko.md", 1, "No cards are on section 1.1. Near it: 1.3, 1.2."),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ("tf.Variable(3, name", "tf.Variable(4, name", 18, "This snippet is not the one at line 17 of the other"),
        ("```output\n3\n", "```output\n4\n", 18, "This snippet is not the one at line 17 of the other"),
        ("## Storing", "# Storing", 14, "The title stands in the head"),
        ("## Storing", "#### Storing", 14, "This heading of level 4 stands below one of level 1."),
        (" graph   ", " graph" + " " * 60, 10, "This line of code or of a diagram has"),
        ("# where it starts", "# 가" + "나" * 30, 21, "This line of code or of a diagram has 94 columns; 76"),
    ],
    ids=["program", "output", "level 1", "level left out", "diagram", "code"],
)
def test_what_reads_badly_is_reported_in_a_strict_pack(
    old: str, new: str, line: int, sentence: str, folder: Path
) -> None:
    assert old in ENGLISH
    (folder / "1.1.en.md").write_text(ENGLISH.replace(old, new, 1), "utf-8")

    found = lint(folder)

    assert [(name, place) for name, place, words in found if words.startswith(sentence)] == [("1.1.en.md", line)], found
    assert lint(folder, strict=False) == []


def test_pages_with_a_different_number_of_snippets_are_reported(folder: Path) -> None:
    (folder / "1.2.ko.md").write_text(SHORT + "\n```python\nprint(1)\n```\n```output\n1\n```\n", "utf-8")

    assert lint(folder) == [("1.2.en.md", 1, "This page has 0 snippets, the other language 1.")]


def test_a_file_of_another_name_and_one_that_is_no_text_are_reported(folder: Path) -> None:
    (folder / "notes.md").write_text("notes")
    (folder / "1.2.ko.md").write_bytes(b"+++\n\xff")

    assert lint(folder, strict=False) == [
        ("1.2.ko.md", 2, "This line is not valid UTF-8. Save the file with the encoding UTF-8."),
        ("notes.md", 1, "A page is called after its section and language, such as 9.6.1.ko.md."),
    ]


def test_the_shelf_has_the_pages_of_all_packs_in_the_order_of_the_chapter(tmp_path: Path) -> None:
    built_in, mine = PackFolder("a", tmp_path / "a" / "cards"), PackFolder("mine", tmp_path / "b" / "cards")
    write_pages(tmp_path / "a")
    folder = write_pages(tmp_path / "b")
    (folder / "1.10.en.md").write_text(SHORT.replace("1.2", "1.10"), "utf-8")
    (folder / "1.2.en.md").write_text(SHORT.replace("Names", "Other names"), "utf-8")

    shelf = PageShelf([built_in, mine, PackFolder("none", tmp_path / "c")])

    assert shelf.sections == ["1.1", "1.2", "1.10"]
    assert shelf.page("1.2").page.text("en").title == "Names"
    assert list(shelf.page("1.1").page.texts) == ["ko", "en"]


def test_a_page_reads_in_one_language_when_the_other_is_broken(tmp_path: Path) -> None:
    folder = write_pages(tmp_path)
    (folder / "1.1.ko.md").write_text("no head", "utf-8")
    shelf = PageShelf([PackFolder("mine", tmp_path / "cards")])

    page, problems = shelf.page("1.1")

    assert list(page.texts) == ["en"]
    assert [Path(problem.path).name for problem in problems] == ["1.1.ko.md"]
    (folder / "1.1.en.md").write_text("no head", "utf-8")
    with pytest.raises(UserError) as refused:
        shelf.page("1.1")
    assert len(refused.value.details) == 2
