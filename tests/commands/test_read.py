"""`studykit read` without a screen: printed pages, lists, JSON, and what is said where there is no page."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from studykit.env import Environment
from tests.support.learner import Learner
from tests.support.pages import ENGLISH, KOREAN, write_pages


@pytest.fixture
def reader(learner: Learner) -> Learner:
    """A learner with pages on 1.1 and 1.2."""
    write_pages(learner.home)
    return learner


def test_a_page_is_printed_with_the_ways_to_go_on(reader: Learner) -> None:
    reader.runs("grade", "one-1", "5")

    ran = reader.runs("read", "1.1")

    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "1.1 Variables live in sessions"
    assert lines[-1] == "cards 6 (due 0)  studykit review 1.1"
    assert '  v = tf.Variable(3, name="v")  # where it starts' in lines
    assert "   v ── Assign                    v = 3            v = 7" in lines


def test_a_page_is_printed_in_the_language_that_is_asked_for(reader: Learner) -> None:
    assert "# 변수는" not in reader.runs("read", "1.1").out
    assert reader.runs("read", "1.1", "--lang", "ko").out.startswith("1.1 변수는 세션 안에 산다\n")
    assert reader.runs("read", "1.2", "--lang", "ko").out.startswith("1.2 Names\n")

    refused = reader.runs("read", "1.1", "--lang", "both")
    assert (refused.code, refused.out) == (2, "")
    assert "--lang ko or --lang en" in refused.err


def test_a_section_with_subsections_is_read_page_after_page(reader: Learner) -> None:
    printed = reader.runs("read", "1").out

    assert printed.index("1.1 Variables") < printed.index("\n\n\n1.2 Names")


def test_printed_lines_are_as_wide_as_the_columns_say(reader: Learner) -> None:
    narrow = reader.starts("read", "1.1", COLUMNS="40").out
    wide = reader.starts("read", "1.1", COLUMNS="200").out
    usual = reader.starts("read", "1.1", COLUMNS="no number").out

    assert "The value of a variable is in the\nsession, not in" in narrow
    assert "The graph holds only the operations that make, read and change it.\n" in wide
    assert usual == reader.runs("read", "1.1", "--plain").out


def test_the_list_shows_each_page_and_how_much_of_it_was_practised(reader: Learner) -> None:
    reader.runs("grade", "one-1", "5")

    titles, first, second, *_, last = reader.runs("read").out.splitlines()

    assert titles.split() == ["reviewed", "due", "exercises"]
    assert first.split() == ["1.1", "Variables", "live", "in", "sessions", "1/6", "·", "·"]
    assert second.split() == ["1.2", "Names", "0/6", "·", "·"]
    assert first.index("1/6") == second.index("0/6") == titles.index("reviewed")
    assert last == "To read one: studykit read 1.1"
    assert "1.1 변수는 세션 안에 산다" in replace(reader, language="ko").runs("read").out


def test_json_holds_both_languages_the_snippets_and_what_practises_them(reader: Learner) -> None:
    page = reader.runs("read", "1.1", "--json").json

    assert page.pop("body") == {"ko": KOREAN.split("+++\n\n")[1].strip(), "en": ENGLISH.split("+++\n\n")[1].strip()}
    first, second = page.pop("snippets")
    assert first["code"].endswith("    print(sess.run(v))\n")
    assert (first["expected"], first["kind"], second["kind"]) == ("3", "output", "error")
    assert page == {
        "schema": 1,
        "section": "1.1",
        "title": {"ko": "변수는 세션 안에 산다", "en": "Variables live in sessions"},
        "cards": [f"one-{number}" for number in range(1, 7)],
        "exercises": [],
    }


def test_json_of_several_pages_is_a_list_with_null_for_a_missing_language(reader: Learner) -> None:
    pages = reader.runs("read", "1", "--json").json["pages"]

    assert [page["section"] for page in pages] == ["1.1", "1.2"]
    assert pages[1]["title"] == {"ko": None, "en": "Names"}
    assert pages[1]["body"]["ko"] is None
    assert reader.runs("read", "--json").json["pages"][:2] == pages


def test_an_unknown_section_is_answered_with_the_nearest(reader: Learner) -> None:
    ran = reader.runs("read", "1.3")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "No section is called “1.3”. Near it: 9.3, 1.2, 1.1.\n"


def test_a_section_without_a_page_names_its_cards(reader: Learner) -> None:
    (reader.home / "cards" / "pages" / "1.2.en.md").unlink()

    ran = reader.runs("read", "1.2")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "Section 1.2 has no page yet. Its cards: studykit review 1.2\n"


def test_without_any_page_it_is_said_where_the_cards_are(learner: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studykit.packs.pages.shelf.PAGES", "no such folder")

    ran = learner.runs("read")

    assert (ran.code, ran.out) == (0, "There are no pages yet. The cards: studykit review\n")
    assert learner.runs("read", "--json").json == {"schema": 1, "pages": []}


def test_a_page_with_a_mistake_is_reported_and_the_other_language_read(reader: Learner) -> None:
    folder = reader.home / "cards" / "pages"
    (folder / "1.1.en.md").write_text("no head\n", "utf-8")

    ran = reader.runs("read", "1.1")

    assert (ran.code, ran.out.splitlines()[0]) == (0, "1.1 변수는 세션 안에 산다")
    assert f"{folder / '1.1.en.md'}:1: The file must begin with a head" in ran.err
    (folder / "1.1.ko.md").write_text("no head\n", "utf-8")
    broken = reader.runs("read", "1.1")
    assert broken.code == 1
    assert broken.err.count(":1: The file must begin with a head") == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--run", "1"), "Say which section's code to run"),
        (("1", "--run", "1"), "Several pages are meant: 1.1, 1.2."),
        (("1.1", "--run", "3"), "The page of 1.1 has 2 snippets"),
        (("1.1", "--run", "0"), "The page of 1.1 has 2 snippets"),
        (("1.1", "--run", "one"), "The page of 1.1 has 2 snippets"),
        (("1.2", "--run", "1"), "The page of 1.2 has 0 snippets"),
    ],
)
def test_a_snippet_that_is_not_there_is_not_run(reader: Learner, arguments: tuple[str, ...], sentence: str) -> None:
    ran = reader.runs("read", *arguments)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(sentence)


def test_a_page_without_snippets_has_all_of_them_run_at_once(reader: Learner) -> None:
    assert reader.runs("read", "1.2", "--run", "all", "--json").json == {"schema": 1, "runs": []}


def test_the_sections_with_a_page_are_completed(reader: Learner) -> None:
    completed = reader.starts(_STUDYKIT_COMPLETE="bash_complete", COMP_WORDS="studykit read 1.", COMP_CWORD="2").out

    assert completed.split() == ["plain,1.1", "plain,1.2"]


def test_check_reads_the_pages_of_a_pack(reader: Learner, tmp_path: Path) -> None:
    assert reader.runs("check", str(reader.home / "cards")).out == "12 cards, 3 pages, 0 exercises, 0 mistakes\n"
    pack = tmp_path / "pack"
    shutil.copytree(reader.home / "cards", pack)
    (pack / "pack.toml").write_text("strict = true\n")

    def checked(path: Path) -> list[str]:
        return reader.runs("check", "--no-run", str(path)).out.splitlines()

    strict = [
        f"{pack}/pages/1.2.en.md:1: Beside this page 1.2.ko.md is missing.",
        f"{pack}/pages/1.2.en.md:1: This page has 1 lines at 78 columns; it should have 20 to 80.",
    ]
    assert [line for line in checked(pack) if "/pages/" in line] == strict
    assert checked(pack / "pages") == [*strict, "0 cards, 3 pages, 0 exercises, 2 mistakes"]
    assert checked(pack / "pages" / "1.1.en.md") == ["0 cards, 2 pages, 0 exercises, 0 mistakes"]
    assert reader.runs("check", "--no-run", str(pack / "pages" / "1.2.en.md")).code == 1


def test_the_width_of_printed_text_is_the_variable_s_or_the_usual_one(learner: Learner) -> None:
    def width(**variables: str) -> int:
        return Environment(home=learner.home, language="en", variables=variables).columns

    assert [width(COLUMNS="40"), width(COLUMNS="0"), width(COLUMNS="-1"), width()] == [40, 80, 80, 80]
