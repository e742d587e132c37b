"""How keys reach a screen: what the terminal sends for them, and which of its keys letters are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from prompt_toolkit.application import Application
from prompt_toolkit.filters import Always, Condition, FilterOrBool
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from studykit.domain.keys.hangul_keyboard import JAMO, latin_keys
from studykit.domain.keys.key_names import types, works_while_typing
from studykit.domain.keys.keymap import Keymap

SECONDS_FOR_ESCAPE = 0.1
"""How long a lone Esc waits for the rest of a key that begins with it."""
_CODES = {"esc": "escape", "shift-tab": "s-tab"}


def codes_of(key: str) -> Iterator[tuple[str, ...]]:
    """What prompt_toolkit calls a key; with Alt, also the Hangul on it."""
    if key.startswith("alt-"):
        letter = key.removeprefix("alt-")
        yield from (("escape", character) for character in (letter, JAMO[letter]))
    else:
        yield (_CODES.get(key, key.replace("ctrl-", "c-")),)


def bind_keys(
    bindings: KeyBindings, keymap: Keymap, press: Callable[[str], None], *, typing: Callable[[], bool] = lambda: False
) -> None:
    """Bind the keys that are no characters; where a text is typed, only those that leave it alone."""
    not_typing = Condition(lambda: not typing())
    alt = any(key.startswith("alt-") for key in keymap.keys)
    for key in keymap.keys:
        if types(key) or key == "ctrl-c":
            continue
        when: FilterOrBool = Always() if works_while_typing(key) else not_typing
        for codes in codes_of(key):
            eager = not (alt and key == "esc")
            bindings.add(*codes, filter=when, eager=eager, save_before=lambda event: False)(
                lambda event, key=key: press(key)
            )


def letters_of(event: KeyPressEvent, keymap: Keymap) -> list[str]:
    """The keys of typed characters, as many as an input method composed; none of a key without a character."""
    if isinstance(event.key_sequence[0].key, Keys):  # Delete sends "\x1b[3~", which is no grade
        return []
    return [keymap.pressed(letter) for letter in latin_keys(event.data)]


def answer_escape_soon(app: Application[Any]) -> None:
    """Let Esc act without a noticeable wait."""
    app.ttimeoutlen = app.timeoutlen = SECONDS_FOR_ESCAPE
