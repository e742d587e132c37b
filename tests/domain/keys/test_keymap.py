"""The keys of the screens: their spelling, the tables, and what a learner may bind."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from studykit.domain.keys.default_keys import ADD, CARDS, EXERCISE, READ, REVIEW, SCREENS
from studykit.domain.keys.key_names import is_key, key_meant, types, works_while_typing
from studykit.domain.keys.keymap import Keymap, bound, mistakes

KEYS = [*"abzLUZ/-]7", "f1", "f8", "f11", "ctrl-b", "ctrl-q", "alt-q", "space", "home", "delete", "esc"]


@st.composite
def bindings(draw: st.DrawFn) -> tuple[Keymap, dict[str, list[str]]]:
    """A screen and any keys for some of its actions."""
    keymap = draw(st.sampled_from(list(SCREENS.values())))
    chosen = draw(st.lists(st.sampled_from(keymap.names), unique=True, max_size=5))
    return keymap, {name: draw(st.lists(st.sampled_from(KEYS), max_size=3)) for name in chosen}


@st.composite
def likely_bindings(draw: st.DrawFn) -> tuple[Keymap, dict[str, list[str]]]:
    """A screen and keys for some of its actions that no other action has: mostly without a mistake."""
    keymap = draw(st.sampled_from(list(SCREENS.values())))
    chosen = draw(st.lists(st.sampled_from(keymap.names), unique=True, max_size=5))
    kept = {key for action in keymap.actions if action.name not in chosen for key in action.keys}
    taken = kept.union(keymap.reserved, *(action.always for action in keymap.actions))
    free = [key for key in [*KEYS, *keymap.keys] if key not in taken]
    keys = draw(st.lists(st.sampled_from(free), unique=True, max_size=3 * len(chosen)))
    return keymap, {name: keys[place :: len(chosen)] for place, name in enumerate(chosen)}


@pytest.mark.parametrize("keymap", SCREENS.values(), ids=list(SCREENS))
def test_each_table_obeys_the_rules_that_a_learner_s_keys_obey(keymap: Keymap) -> None:
    assert len(set(keymap.names)) == len(keymap.names)
    assert len(list(keymap.keys)) == len(set(keymap.keys))
    assert [key for key in keymap.keys if not is_key(key)] == []
    assert mistakes(keymap, {action.name: action.keys for action in keymap.actions}) == []


@pytest.mark.parametrize("keymap", SCREENS.values(), ids=list(SCREENS))
def test_every_screen_can_be_left_and_speaks_the_other_language(keymap: Keymap) -> None:
    assert keymap["quit"].all_keys
    assert any(map(works_while_typing, keymap["language"].keys))


@given(likely_bindings())
def test_bindings_without_a_mistake_leave_every_action_its_own_keys(
    bound_keys: tuple[Keymap, dict[str, list[str]]],
) -> None:
    keymap, keys = bound_keys
    assume(not mistakes(keymap, keys))
    after = bound(keymap, keys)

    assert after.names == keymap.names
    for action in after.actions:
        assert {after.action(key) for key in action.all_keys} <= {action.name}
        assert action.all_keys or action.name in keys
        assert action.all_keys or not action.needed
        assert set(action.keys) == set(keys.get(action.name, action.keys))
        assert set(keymap[action.name].always) <= set(action.all_keys)
    assert not set(after.keys) & set(keymap.reserved)


@given(bindings())
def test_a_mistake_names_an_action_that_was_bound(bound_keys: tuple[Keymap, dict[str, list[str]]]) -> None:
    keymap, keys = bound_keys

    assert {name for name, _ in mistakes(keymap, keys)} <= set(keys)


@pytest.mark.parametrize(
    ("keymap", "bound_keys", "said"),
    [
        (REVIEW, {"undo": ["s"]}, "“s” is the key of suspend, too. Give undo or suspend another key."),
        (REVIEW, {"undo": ["enter"]}, "“enter” always does reveal here. Give undo another key."),
        (REVIEW, {"undo": ["3"]}, "“3” grades here. Choose another key."),
        (REVIEW, {"undo": ["ctrl-c"]}, "“ctrl-c” always leaves the program. Choose another key."),
        (REVIEW, {"undo": ["ctrl-m"]}, "A terminal cannot tell “ctrl-m” from enter. Choose another key."),
        (REVIEW, {"undo": ["Ctrl+Q"]}, "“Ctrl+Q” is written ctrl-q here."),
        (REVIEW, {"undo": ["ㅋ"]}, "“ㅋ” is written z here."),
        (REVIEW, {"udno": ["z"]}, "review has no action “udno”. Near it: undo"),
        (REVIEW, {"help": []}, "help needs a key, or the screen is a trap. Name one."),
        (EXERCISE, {"run": ["r"]}, "run needs a key that works while you type: f1 to f12, or ctrl- or alt- with a"),
        (ADD, {"save": ["s"]}, "“s” is typed into the text here."),
        (READ, {"run": ["2"]}, "“2” names an exercise of the list here. Choose another key."),
    ],
)
def test_a_mistake_says_why_and_how_to_mend_it(keymap: Keymap, bound_keys: dict[str, list[str]], said: str) -> None:
    (_, error), *_ = mistakes(keymap, bound_keys)

    assert str(error).startswith(said)


def test_two_actions_may_exchange_their_keys() -> None:
    bound_keys = {"undo": ["s"], "suspend": ["u"]}

    assert mistakes(REVIEW, bound_keys) == []
    assert bound(REVIEW, bound_keys).action("s") == "undo"
    assert bound(REVIEW, bound_keys).action("ctrl-z") is None


def test_a_capital_letter_without_a_meaning_is_the_small_one() -> None:
    assert [REVIEW.pressed(letter) for letter in "UL "] == ["u", "L", "space"]
    assert CARDS.action(CARDS.pressed("G")) == "last"


@pytest.mark.parametrize(
    ("written", "key"),
    [("Ctrl+Q", "ctrl-q"), ("^q", "ctrl-q"), ("C-q", "ctrl-q"), ("M-x", "alt-x"), ("F8", "f8"), ("Escape", "esc")]
    + [
        ("PgUp", "pageup"),
        ("Return", "enter"),
        ("Shift+Tab", "shift-tab"),
        ("shift-l", "L"),
        (" ", "space"),
        ("ㅂ", "q"),
    ],
)
def test_another_spelling_is_understood(written: str, key: str) -> None:
    assert key_meant(written) == key
    assert not is_key(written)


@given(st.text(max_size=8))
def test_what_is_meant_is_a_key(text: str) -> None:
    found = key_meant(text)

    assert found is None or is_key(found)
    assert not types(text) or found == text
