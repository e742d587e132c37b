"""What the learner presses and says, and what is waited for, in the two languages."""

from __future__ import annotations

from collections.abc import Mapping

from studykit.domain.cards.card import Language

SPOKEN: Mapping[Language, Mapping[str, str]] = {
    "ko": {
        "undo": "되돌리기",
        "edit": "고치기",
        "suspend": "제외",
        "bury": "내일로",
        "flag": "표시",
        "info": "정보",
        "why": "이유",
        "skip": "나중에",
        "pause": "잠시 멈춤",
        "help": "도움말",
        "quit": "끝내기",
    },
    "en": {
        "undo": "undo",
        "edit": "edit",
        "suspend": "suspend",
        "bury": "bury",
        "flag": "flag",
        "info": "info",
        "why": "why",
        "skip": "later",
        "pause": "pause",
        "help": "help",
        "quit": "quit",
    },
}
"""The words of a review in lines."""

PRESSED: Mapping[Language, Mapping[str, str]] = {
    "ko": {
        "undo": "ㅕ",
        "edit": "ㄷ",
        "suspend": "ㄴ",
        "resume": "ㄴ",
        "bury": "ㅠ",
        "flag": "ㄹ",
        "info": "ㅑ",
        "why": "ㅈ",
        "skip": "ㅜ",
        "pause": "ㅔ",
        "help": "?",
        "quit": "ㅂ",
    },
    "en": {
        "undo": "u",
        "edit": "e",
        "suspend": "s",
        "resume": "s",
        "bury": "b",
        "flag": "f",
        "info": "i",
        "why": "w",
        "skip": "n",
        "pause": "p",
        "help": "?",
        "quit": "q",
    },
}
"""The keys of the screens; in Korean as a keyboard types them that is still in Hangul."""

SAVED: Mapping[Language, str] = {"ko": "저장했습니다: {}", "en": "Saved: {}."}
UNDONE: Mapping[Language, str] = {"ko": "되돌렸습니다", "en": "Undone: "}
ADDED_NOW: Mapping[Language, str] = {"ko": "추가했습니다", "en": "Added "}
LAST_PAGE: Mapping[Language, str] = {"ko": "Enter: 끝내기", "en": "Enter: end"}
LAST_CARD: Mapping[Language, str] = {"ko": "마지막 카드", "en": "That was the last card."}
MARKED: Mapping[Language, Mapping[str, str]] = {
    "ko": {"suspend": "제외했습니다: {}", "resume": "다시 묻습니다: {}", "flag": "표시했습니다: {}"},
    "en": {"suspend": "Suspended: {}.", "resume": "Asked again: {}.", "flag": "Flagged: {}."},
}
LEECH: Mapping[Language, str] = {"ko": "지금까지 틀린 답", "en": "Wrong answers so far"}
