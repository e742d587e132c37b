"""How the keys of a keyboard are written: one spelling each, and what another spelling may have meant."""

from __future__ import annotations

from string import ascii_letters, ascii_lowercase, digits, punctuation

from studykit.domain.keys.hangul_keyboard import latin_keys

NAMED = (
    *("space", "enter", "esc", "tab", "shift-tab"),
    *("up", "down", "left", "right", "pageup", "pagedown", "home", "end", "insert", "delete"),
)
CHARACTERS = frozenset(ascii_letters + digits + punctuation)
SAME_AS = {"ctrl-i": "tab", "ctrl-j": "enter", "ctrl-m": "enter", "ctrl-h": "backspace"}
"""Keys that reach a program as another one does."""
FUNCTION = tuple(f"f{number}" for number in range(1, 13))
CONTROL = tuple(f"ctrl-{letter}" for letter in ascii_lowercase)
ALT = tuple(f"alt-{letter}" for letter in ascii_lowercase)
_KNOWN = CHARACTERS.union(NAMED, FUNCTION, CONTROL, ALT)
_OTHERWISE = {
    **{"escape": "esc", "return": "enter", "spacebar": "space", "del": "delete", "ins": "insert", " ": "space"},
    **{"pgup": "pageup", "pgdn": "pagedown", "pgdown": "pagedown", "page-up": "pageup", "page-down": "pagedown"},
    **{"backtab": "shift-tab", "s-tab": "shift-tab", "arrow-up": "up", "arrow-down": "down"},
    **{"↑": "up", "↓": "down", "←": "left", "→": "right"},
}
_BEFORE = {
    "^": "ctrl-",
    "c-": "ctrl-",
    "control-": "ctrl-",
    "m-": "alt-",
    "a-": "alt-",
    "meta-": "alt-",
    "option-": "alt-",
}


def is_key(text: str) -> bool:
    """Whether a text is a key in its one spelling."""
    return text in _KNOWN


def types(key: str) -> bool:
    """Whether a key puts a character into a text."""
    return key in CHARACTERS or key == "space"


def works_while_typing(key: str) -> bool:
    """Whether a key can act where a text is typed: it neither types nor moves the cursor."""
    return key in FUNCTION or key in CONTROL or key in ALT


def key_meant(text: str) -> str | None:
    """The key that another spelling, such as Ctrl+Q or ㅂ, may have meant."""
    if is_key(text):
        return text
    name = latin_keys(text) if len(text) == 1 and text not in _OTHERWISE else text.lower()
    name = name if len(name) == 1 else name.replace("+", "-").replace("_", "-").replace(" ", "-")
    name = _OTHERWISE.get(name, name)
    for before, right in _BEFORE.items():
        if name.startswith(before) and not is_key(name):
            name = right + name.removeprefix(before)
    if name.startswith("shift-") and len(name) == len("shift-x"):
        name = name[-1].upper()
    return name if is_key(name) else None
