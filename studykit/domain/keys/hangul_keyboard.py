"""Keys of a Hangul keyboard (두벌식): ㅂ is on the key of q, and 벼 was typed with q and u."""

from __future__ import annotations

import unicodedata

_INITIALS = "r R s e E f a q Q t T d w W c z x v g"
_VOWELS = "k o i O j p u P h hk ho hl y n nj np nl b m ml l"
_FINALS = "r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g"

_KEYS = {
    chr(first + index): keys
    for first, row in ((0x1100, _INITIALS), (0x1161, _VOWELS), (0x11A8, _FINALS))
    for index, keys in enumerate(row.split())
}
"""The conjoining jamo in Unicode's order, each with the keys that type it."""

JAMO = dict(zip("qwertyuiopasdfghjklzxcvbnm", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", strict=True))
"""The jamo on the key of each small letter."""


def latin_keys(typed: str) -> str:
    """The Latin letters on the keys that were pressed; full-width forms count as their plain ones."""
    return "".join(_KEYS.get(jamo, jamo) for jamo in unicodedata.normalize("NFKD", typed))
