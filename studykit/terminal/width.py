"""Widths in terminal columns, where a Hangul syllable takes two."""

from __future__ import annotations

from unicodedata import category, east_asian_width, normalize


def columns(text: str) -> int:
    """How many columns a line of text takes."""
    return sum(map(_columns, normalize("NFC", text)))


def _columns(character: str) -> int:
    if (
        category(character) in ("Mn", "Me", "Cf")
        or "\u1160" <= character <= "\u11ff"
        or "\ud7b0" <= character <= "\ud7ff"
    ):
        return 0  # a mark on the character before it, or a vowel or final of a Hangul syllable
    return 2 if east_asian_width(character) in "WF" else 1


def padded(text: str, width: int) -> str:
    """The text with blanks up to a width in columns."""
    return text + " " * (width - columns(text))


def shortened(text: str, width: int) -> str:
    """The text cut to a width in columns, with … where something is missing."""
    if columns(text) <= width:
        return text
    kept = ""
    for character in text:
        if columns(kept + character) > width - 1:
            break
        kept += character
    return kept + "…"


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns, broken between words; a longer word stays whole."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and columns(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def folded(line: str, width: int) -> list[str]:
    """The line in pieces of at most `width` columns, cut anywhere."""
    pieces = [""]
    for character in line:
        if pieces[-1] and columns(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces
