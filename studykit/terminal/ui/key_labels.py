"""How keys are shown: in hints, in sentences and in the help, all from the keys in force."""

from __future__ import annotations

from studykit.domain.keys.key_names import works_while_typing
from studykit.domain.keys.keymap import Keymap
from studykit.terminal.messages import Messages
from studykit.terminal.ui.width import columns

SHOWN = {
    **{"up": "↑", "down": "↓", "left": "←", "right": "→", "pageup": "PgUp", "pagedown": "PgDn"},
    **{"delete": "Del", "insert": "Ins"},
}
WIDEST_KEYS = 11


def shown(key: str, say: Messages) -> str:
    """A key as it stands on a keyboard: ctrl-z is Ctrl-Z."""
    if len(key) == 1:
        return key
    return say("Space") if key == "space" else SHOWN.get(key, "-".join(part.capitalize() for part in key.split("-")))


def first_key(keymap: Keymap, name: str, say: Messages) -> str:
    """The first key of an action; nothing where it has none."""
    return next((shown(key, say) for key in keymap[name].all_keys), "")


def hint(keymap: Keymap, name: str, say: Messages, word: str = "") -> str:
    """An action's first key and its word: `u undo`."""
    key = first_key(keymap, name, say)
    return f"{key} {word or say(keymap[name].short)}" if key else ""


def hint_while_typing(keymap: Keymap, name: str, say: Messages) -> list[str]:
    """The first key of an action that acts where a text is typed, and its word; nothing where it has none."""
    keys = filter(works_while_typing, keymap[name].all_keys)
    return [f"{shown(key, say)}: {say(keymap[name].short)}" for key in keys][:1]


def offer(keymap: Keymap, name: str, say: Messages, words: str) -> str:
    """An action's first key and what it leads to: `u: undo the last step`."""
    key = first_key(keymap, name, say)
    return f"{key}: {words}" if key else ""


def listed(*offers: str) -> str:
    """Offers one after the other; those without a key are left out."""
    return " · ".join(filter(None, offers))


def help_rows(keymap: Keymap, say: Messages) -> list[tuple[str, str]]:
    """Keys and what they do; an action without words shares the row of the one above it."""
    rows: list[tuple[list[list[str]], str, str]] = []
    for action in keymap.actions:
        keys = [shown(key, say) for key in action.all_keys]
        if action.meaning:
            rows.append(([keys], say(action.meaning), action.beside))
        else:
            rows[-1][0].append(keys)
    joined = ((_together(groups, beside), meaning) for groups, meaning, beside in rows)
    return [(keys, meaning) for keys, meaning in joined if keys]


def _together(groups: list[list[str]], beside: str) -> str:
    """The keys of a row, first those that come first; those that would make it too wide are left out."""
    longest = max(map(len, groups))
    ranks = [[keys[place] for keys in groups if place < len(keys)] for place in range(longest)]
    words = [beside] if beside else []
    for rank in ranks:
        widened = [*words[: len(words) - bool(beside)], *rank, *([beside] if beside else [])]
        if words and len(words) > bool(beside) and columns(" ".join(widened)) > WIDEST_KEYS:
            break
        words = widened
    return " ".join(words)
