"""Looking through cards: the steps of the model, its pages in all sizes, and a real pseudo-terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studykit.domain.cards.card import Language
from studykit.domain.keys.default_keys import CARDS
from studykit.terminal.browse.actions import STEPS, act
from studykit.terminal.browse.model import BrowseModel, Review
from studykit.terminal.browse.page import list_rows, page_of
from studykit.terminal.ui.palette import PLAIN
from studykit.terminal.ui.size import Size
from studykit.terminal.ui.width import columns
from tests.support.goldens import Goldens, text_of
from tests.support.live_terminal import PROGRAM, opened, variables
from tests.terminal.browse.browsing import CatalogueInMemory, model_for, page, press

SIZES = (Size(40, 12), Size(80, 24), Size(200, 50))
GOLDENS = Goldens(Path(__file__).with_name("golden"))


def mistaken(language: Language) -> BrowseModel:
    model = model_for(language, "세션 or init")
    model.search("세션 is:deu")
    return model


PAGES: dict[str, Callable[[Language], BrowseModel]] = {
    "list": lambda language: press(model_for(language), "j"),
    "changed": lambda language: press(model_for(language), "f", "j", "s", "j", "x"),
    "mistake": mistaken,
    "nothing": lambda language: model_for(language, "zzz"),
    "no_cards": lambda language: model_for(language, cards=()),
    "exercise": lambda language: model_for(language, "is:exercise"),
    "alone": lambda language: press(model_for(language), "enter"),
    "info": lambda language: press(model_for(language), "i"),
    "help": lambda language: press(model_for(language), "?"),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_it_was_agreed(name: str, language: Language, size: Size) -> None:
    shown = text_of(page(PAGES[name](language), size))

    assert GOLDENS.agrees(f"{language}-{size.columns}x{size.rows}/{name}.txt", shown)


@pytest.mark.parametrize("size", [*SIZES, Size(99, 10), Size(100, 11)])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_fills_its_window_and_no_more(name: str, size: Size) -> None:
    lines = page(PAGES[name]("ko"), size)

    assert len(lines) == size.rows
    assert max(map(columns, lines)) <= size.columns


def test_a_mistake_keeps_the_last_result() -> None:
    model = model_for(query="init")
    before = model.list.entries
    model.search("init is:deu")

    assert model.list.entries == before
    assert model.search_line.error is not None
    model.search("init")
    assert model.search_line.error is None


def test_a_change_is_for_what_was_chosen() -> None:
    model = press(model_for(), "x", "x", "s")

    assert [entry.suspended for entry in model.list.entries] == [True, True, False]
    assert not model.list.chosen
    press(model, "u")
    assert not any(entry.suspended for entry in model.list.entries)


def test_a_changed_card_stays_until_the_query_changes() -> None:
    model = press(model_for(query="-is:suspended"), "s")

    assert len(model.list.entries) == 3
    model.search("is:suspended")
    assert len(model.list.entries) == 1


def test_review_asks_for_what_was_chosen() -> None:
    model = press(model_for(), "x", "j", "x")
    effect = act(model, "review")

    assert isinstance(effect, Review)
    assert [key.id for key in effect.keys] == ["assign", "scope"]
    assert not model.list.chosen


def test_an_exercise_is_neither_reviewed_nor_edited() -> None:
    model = model_for(query="is:exercise")

    assert act(model, "review") is None
    assert model.notice == "Exercises are not crammed: studykit exercise opens one."
    assert act(model, "edit") is None
    assert model.notice == "An exercise is not edited here: studykit exercise 3.1-two-sessions"


def test_making_a_page_changes_nothing_and_asks_the_catalogue_nothing() -> None:
    model = press(model_for(), "enter", "space")
    size = Size(80, 24)
    reading = model.read(list_rows(size))
    model._catalogue = None  # type: ignore[assignment]
    before = dict(vars(model))

    assert page_of(model, reading, size, PLAIN) == page_of(model, reading, size, PLAIN)
    assert vars(model) == before


@given(st.lists(st.sampled_from(["f", "b", "x", "j", "k", "a", "/"]), max_size=12))
def test_undo_takes_every_change_back(keys: list[str]) -> None:
    model = press(model_for(), *keys)
    changes = sum(key in "fb" for key in keys)
    press(model, *["u"] * changes)

    assert model.list.entries == CatalogueInMemory().entries()[:3]


@given(st.lists(st.sampled_from(sorted(CARDS.keys)), max_size=15), st.sampled_from(SIZES))
@settings(deadline=None)
def test_no_keys_break_a_page(keys: list[str], size: Size) -> None:
    model = model_for("ko")
    for key in keys:
        if key not in ("s", "b", "f"):
            press(model, key)
            assert len(page(model, size)) == size.rows


def test_every_action_has_its_step() -> None:
    assert list(STEPS) == CARDS.names


def test_typing_finds_and_the_cursor_is_in_the_search_line(home: Path) -> None:
    with opened([str(PROGRAM), "cards"], variables(home, "en"), (80, 24)) as terminal:
        terminal.until("card-1", "search")
        terminal.press("/변수")
        terminal.until("/ 변수", "Enter: to the list")
        assert terminal.cursor == (7, 0)
        terminal.press(" id:card-3")
        terminal.until(" 1/")
        terminal.press("\rf")
        terminal.until("Flagged: card-3.", "[F]")
        terminal.press("ㅕ")
        terminal.until("Undone: card-3.", gone="[F]")
        terminal.press("q")
        assert terminal.end() == 0


def test_a_query_on_the_command_line_and_a_mistake_in_it(home: Path) -> None:
    with opened([str(PROGRAM), "cards", "card-1", "(a"], variables(home, "ko"), (100, 24)) as terminal:
        terminal.until("이 괄호가 닫히지 않았습니다.")
        terminal.press("\x03")
        assert terminal.end() == 130
