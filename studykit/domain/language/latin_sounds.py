"""With which final consonant a Korean reads an English word or a name in code: theta has none, Variable has ㄹ.

After loan-word spelling (외래어 표기법): a word that ends in l, m, n or ng has a final consonant; one that ends in
a vowel, in r or in any other consonant that ㅡ or ㅣ follows has none (노드, 클래스, 배치). Whether p, t, k, c and b
after a vowel close the syllable (스텝) or not (루프) hangs on the word: of these only well-known words are settled.
"""

from __future__ import annotations

import re

NONE, KIYEOK, NIEUN, RIEUL, MIEUM, PIEUP, SIOS, IEUNG = 0, 1, 4, 8, 16, 17, 19, 21
"""Numbers of final consonants, as in the composition of Hangul syllables."""

_LETTER_NAMES = {"l": RIEUL, "m": MIEUM, "n": NIEUN, "r": RIEUL}
_SONORANTS = {"l": RIEUL, "m": MIEUM, "n": NIEUN}
_VOWELS = "aeiou"
_OPEN_OR_CLOSED = "ptkcb"
_KNOWN = {
    **dict.fromkeys(("type", "step", "stop", "map", "group", "up", "setup"), PIEUP),
    **dict.fromkeys(("init", "out", "input", "output", "get", "set", "reset", "target", "format", "plot", "dot"), SIOS),
    **dict.fromkeys(("stack", "block", "track", "back", "logic", "metric", "static"), KIYEOK),
    **dict.fromkeys(("bit", "float", "root", "loop", "sub", "check"), NONE),
}
_LAST_WORD = re.compile(r"[A-Z]+$|[A-Z]?[a-z]+$")


def final_sound(word: str) -> int | None:
    """The final consonant's number, NONE for none; None where the spelling does not tell. `word` is ASCII letters."""
    found = _LAST_WORD.search(word)
    if found is None:
        return None
    last = found[0].lower()
    if len(last) == 1 or found[0].isupper() or not re.search(f"[{_VOWELS}y]", last):
        return _LETTER_NAMES.get(last[-1], NONE)
    if last in _KNOWN:
        return _KNOWN[last]
    return _of_ending(last)


def _of_ending(word: str) -> int | None:
    if word.endswith("ng"):
        return IEUNG
    silent_e = len(word) > 2 and word[-1] == "e" and word[-2] not in _VOWELS
    sounded = word[:-1] if silent_e else word
    if sounded[-1] in _SONORANTS:
        return _SONORANTS[sounded[-1]]
    unsure = not silent_e and sounded[-1] in _OPEN_OR_CLOSED and (sounded[-2] in _VOWELS or sounded.endswith("ck"))
    return None if unsure else NONE
