"""Comparing a typed answer with the right ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from keyword import kwlist

MARKS_OF_CODE = set("._/()=[]{}'\"+*<>%@#")
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff"),
        **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
        "\u3000": " ",
        "\u00a0": " ",
        "\u3002": ".",
    }
)
"""What keyboards and editors make of plain signs: slanted quotes, long dashes, full width, marks without width."""
_TOKEN = re.compile(
    r"""(?P<text>(?P<quote>['"])(?:\\.|(?!(?P=quote)).)*(?P=quote))"""
    r"|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?(?!\w)|\w+"
    r"|\*\*=?|//=?|<<=?|>>=?|->|\.\.\.|[-+*/%@&|^<>=!:]=|\S"
)
_CLOSING, _OPENING = set(")]}"), set("([{")
_Line = tuple[int, tuple[str, ...]]


def is_right(typed: str, answers: Sequence[str]) -> bool:
    """Whether the typed text is one of the answers. docs/cards.md says what does not count.

    An answer in words is compared without blanks and case. One that looks like code is compared token by token
    and in its case: `a+b` is `a + b`, but `loss/sub` is not `loss/Sub`, and `inx` is not `in x`.
    """
    return any(_core(typed, code=is_code(answer)) == _core(answer, code=is_code(answer)) for answer in answers)


def is_code(answer: str) -> bool:
    """Whether an answer reads as code: it has a sign of code, or a word of Python among others."""
    words = answer.split()
    return bool(MARKS_OF_CODE & set(answer.rstrip("."))) or (len(words) > 1 and bool(set(kwlist) & set(words)))


def plainly(text: str) -> str:
    """The text as it is compared and shown: composed, with plain signs, one blank between words, no empty lines."""
    plain = unicodedata.normalize("NFC", text).translate(_PLAIN)
    lines = [line.expandtabs(4).rstrip() for line in plain.splitlines()]
    filled = [line for line in lines if line]
    margin = min((_indent(line) for line in filled), default=0)
    return "\n".join(line[margin : _indent(line)] + " ".join(line.split()) for line in filled)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


@lru_cache(maxsize=4096)
def _core(text: str, *, code: bool) -> tuple[_Line, ...]:
    """What must be the same in two answers, line by line: how deep it stands, and its tokens or letters."""
    lines = plainly(text.strip().strip("`") if "\n" not in text.strip() else text).split("\n")
    if not code:
        return tuple((0, (_letters(line),)) for line in lines)
    depths: list[int] = []
    core = []
    for line in lines:
        while depths and depths[-1] >= _indent(line):
            depths.pop()
        core.append((len(depths), _tokens(line)))
        depths.append(_indent(line))
    return tuple(core)


def _letters(line: str) -> str:
    """A line of words without case, full stop and blanks, except those between two numbers."""
    folded = unicodedata.normalize("NFKC", line).casefold().strip()
    folded = folded.rstrip(".,;!") or folded
    return re.sub(r"(?<!\d)\s+|\s+(?!\d)", "", folded)


def _tokens(line: str) -> tuple[str, ...]:
    found = [
        f"'{match[0][1:-1]}'" if match["text"] else unicodedata.normalize("NFKC", match[0])
        for match in _TOKEN.finditer(line)
    ]
    while len(found) > 1 and found[-1] == ";":
        found.pop()
    return tuple(token for place, token in enumerate(found) if not _is_spare_comma(found, place))


def _is_spare_comma(tokens: Sequence[str], place: int) -> bool:
    """Whether a comma before a closing bracket may as well be left out; in `(1,)` it makes the tuple."""
    if tokens[place] != "," or place + 1 == len(tokens) or tokens[place + 1] not in _CLOSING:
        return False
    depth, commas = 0, 0
    for before in range(place - 1, -1, -1):
        token = tokens[before]
        if token in _OPENING and depth == 0:
            is_call = before > 0 and (tokens[before - 1].isidentifier() or tokens[before - 1] in _CLOSING)
            return place - before > 1 and (token != "(" or commas > 0 or is_call)
        depth += (token in _CLOSING) - (token in _OPENING)
        commas += token == "," and depth == 0
    return False
