"""The programs on cards. docs/cards.md says how a card states what they do."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from studykit.domain.cards.card import Language
from studykit.errors import N_, FileError
from studykit.packs.cards.parse import PlacedCard
from studykit.packs.lint.program import PROOF_MARK, Program
from studykit.packs.lint.whole_words import stands_in
from studykit.packs.markdown.fences import Fence, fences, plain_words

CODE, OUTPUT, ERROR, NOT_RUN = "python", "output", "error", "no-run"
PRELUDE = "import numpy as np\nimport tensorflow as tf\n"
"""What the code of a card may use without saying so."""


class _PlacedFence(NamedTuple):
    fence: Fence
    on_front: bool
    line: int


def card_programs(placed: PlacedCard) -> Iterator[Program]:
    """The programs of a card, those of each face by themselves.

    What the card's keys and its typed answers state, they state of the last one on the front; a front without a
    program has an empty one where there is something to prove.
    """
    for language in placed.card.faces:
        found = _fences(placed, language)
        programs = {place: _program(placed.path, found, place) for place, fence in enumerate(found) if _runs(fence)}
        fronts = [program for place, program in programs.items() if found[place].on_front]
        if not fronts and placed.outcomes:
            fronts = [Program(placed.path, placed.lines.get("proof", placed.line), PRELUDE)]
        yield from (*fronts[:-1], *(_as_stated(program, placed) for program in fronts[-1:]))
        yield from (program for place, program in programs.items() if not found[place].on_front)


def ill_stated(placed: PlacedCard) -> Iterator[FileError]:
    """What is stated of a card's code where no code stands before it, or where the words of a face do not say it."""
    for language, face in placed.card.faces.items():
        found = _fences(placed, language)
        for place, (fence, _, line) in enumerate(found):
            if fence.language in (OUTPUT, ERROR) and not any(map(_runs, found[:place])):
                message = N_("No code stands before this fence “{name}”, so it cannot be compared.")
                yield FileError(placed.path, line, message, name=fence.language)
        words = plain_words(f"{face.front}\n\n{face.back}")
        for key, value in _said(placed):
            if not stands_in(value, words):
                message = N_("“{key}” states {value}, and the words in the language {language} do not say it.")
                yield FileError(placed.path, placed.lines[key], message, key=key, value=value, language=language)


def _fences(placed: PlacedCard, language: Language) -> list[_PlacedFence]:
    face = placed.card.faces[language]
    return [
        _PlacedFence(fence, side == "front", placed.lines[f"{language} {side}"] + fence.line - 1)
        for side, text in (("front", face.front), ("back", face.back))
        for fence in fences(text)
    ]


def _runs(placed_fence: _PlacedFence) -> bool:
    fence = placed_fence.fence
    return fence.language == CODE and NOT_RUN not in fence.words


def _program(path: str, found: Sequence[_PlacedFence], place: int) -> Program:
    """The program in one fence, with the output and the error in the fences that follow it."""
    outcomes: dict[str, str] = {}
    for fence, _, _ in found[place + 1 :]:
        if fence.language == CODE:
            break
        outcomes.setdefault(fence.language, fence.code)
    code, error = found[place], outcomes.get(ERROR)
    source = PRELUDE + code.fence.code
    return Program(path, code.line, source, outcomes.get(OUTPUT), " ".join(error.split()) if error else None)


def _as_stated(program: Program, placed: PlacedCard) -> Program:
    """The program with what the card's keys and typed answers state of it."""
    outcomes, proof = placed.outcomes, placed.outcomes.get("proof", ())
    return replace(
        program,
        source=program.source + _proof_lines(proof),
        prints="".join(f"{line}\n" for line in outcomes.get("prints", ())) or program.prints,
        error=next(iter(outcomes.get("raises", ())), program.error),
        answers=placed.card.typed,
        proved=bool(proof),
    )


def _proof_lines(proof: Sequence[str]) -> str:
    if not proof:
        return ""
    *first, last = proof
    try:
        ast.parse(last, mode="eval")
        last = f"print({last})"
    except SyntaxError:
        pass
    return "\n".join([f"print({PROOF_MARK!r})", *first, last, ""])


def _said(placed: PlacedCard) -> Iterator[tuple[str, str]]:
    """What the words of a face must say: the lines printed, the class of an error and the part of its message."""
    for line in placed.outcomes.get("prints", ()):
        yield "prints", line
    for error in placed.outcomes.get("raises", ()):
        yield from (("raises", part) for part in error.split(": ", 1))
