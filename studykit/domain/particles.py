"""Korean particles that follow the sound before them: 은/는, 이/가, 을/를, (으)로, (이)라."""

from __future__ import annotations

import re

FORMS = {"은(는)": "은는", "이(가)": "이가", "을(를)": "을를", "와(과)": "과와"}
_OPEN_FORMS = r"은\(는\)|이\(가\)|을\(를\)|와\(과\)|\(으\)로|\(이\)라"
_PARTICLE = re.compile(rf"(?P<before>[가-힣0-9])(?P<close>[`'\"]?)(?P<form>{_OPEN_FORMS})")
FINALS = 28
RIEUL = 8
FINAL_OF_DIGIT = {"0": 21, "1": RIEUL, "2": 0, "3": 16, "4": 0, "5": 0, "6": 1, "7": RIEUL, "8": RIEUL, "9": 0}


def with_particles(text: str) -> str:
    """The text with each open particle settled where the sound before it is known: Hangul and digits."""
    return _PARTICLE.sub(_settled, text)


def _settled(found: re.Match[str]) -> str:
    before, form = found["before"], found["form"]
    final = _final(before)
    if form == "(으)로":
        chosen = "로" if final in (0, RIEUL) else "으로"
    elif form == "(이)라":
        chosen = "이라" if final else "라"
    else:
        chosen = FORMS[form][0 if final else 1]
    return before + found["close"] + chosen


def _final(syllable: str) -> int:
    """The number of the syllable's final consonant; 0 for none."""
    return FINAL_OF_DIGIT[syllable] if syllable in FINAL_OF_DIGIT else (ord(syllable) - ord("가")) % FINALS
