"""Texts brought to a width in terminal columns, where a Hangul syllable takes two."""

from __future__ import annotations

from studykit.domain.language.columns import columns as columns


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
