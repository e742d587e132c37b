"""Whether an answer was attempted at all; nothing is run to tell."""

from __future__ import annotations

import io
import tokenize

HOLE = "___"
SILENT = frozenset({tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.ENCODING, tokenize.ENDMARKER})
BLOCKS = {tokenize.INDENT: "→|", tokenize.DEDENT: "|←"}
"""A block is a block however far it is indented."""


def is_untouched(starter: str, answer: str) -> bool:
    """Whether the answer says nothing, or no more than the starter: comments and spacing do not count."""
    written = _words(answer)
    return not written or written == _words(starter) or set(written) <= {"pass", "..."}


def has_holes(starter: str, answer: str) -> bool:
    """Whether a hole of the starter, a name of three underscores, is still to be filled."""
    return HOLE in _words(starter) and HOLE in _words(answer)


def _words(source: str) -> list[str]:
    """The words of a program in order, or what stands between spaces where it cannot be read as one."""
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    except (tokenize.TokenError, SyntaxError, ValueError):
        return source.split()
    return [BLOCKS.get(token.type, token.string) for token in tokens if token.type not in SILENT]
