"""Korean particles that follow the sound before them: 은/는, 이/가, 을/를, 와/과, (으)로, (이)라."""

from __future__ import annotations

import re

from studykit.domain.language.latin_sounds import NONE, RIEUL, final_sound

FORMS = {"은(는)": "은는", "이(가)": "이가", "을(를)": "을를", "와(과)": "과와"}
_OPEN_FORMS = r"은\(는\)|이\(가\)|을\(를\)|와\(과\)|\(으\)로|\(이\)라"
_PARTICLE = re.compile(rf"(?P<before>[가-힣]|[0-9]|[A-Za-z]+)(?P<close>(?:\(\))?[`'\"’”]?)(?P<form>{_OPEN_FORMS})")
FINALS = 28
FINAL_OF_DIGIT = {
    "0": 21,
    "1": RIEUL,
    "2": NONE,
    "3": 16,
    "4": NONE,
    "5": NONE,
    "6": 1,
    "7": RIEUL,
    "8": RIEUL,
    "9": NONE,
}


def with_particles(text: str) -> str:
    """The text with each open particle settled where the sound before it is known."""
    return _PARTICLE.sub(_settled, text)


def _settled(found: re.Match[str]) -> str:
    before, form = found["before"], found["form"]
    final = _final(before)
    if final is None:
        return found[0]
    if form == "(으)로":
        chosen = "로" if final in (NONE, RIEUL) else "으로"
    elif form == "(이)라":
        chosen = "이라" if final else "라"
    else:
        chosen = FORMS[form][0 if final else 1]
    return before + found["close"] + chosen


def _final(before: str) -> int | None:
    """The number of the final consonant with which something is read; None where it is not known."""
    if before in FINAL_OF_DIGIT:
        return FINAL_OF_DIGIT[before]
    return final_sound(before) if before.isascii() else (ord(before) - ord("가")) % FINALS
