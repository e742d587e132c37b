"""How a typed answer differs from the right one: in rows one below the other, and in words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.text import Text

from studykit.domain.cards.comparison import MISSING, OTHER, TOO_MUCH, Comparison
from studykit.domain.cards.difference import Step
from studykit.terminal.messages import Messages
from studykit.terminal.ui.sanitize import visible
from studykit.terminal.ui.width import columns, padded

MOST_NAMED = 4
"""More differences than this are shown and not named one by one."""
_STYLES = {"": "", OTHER: "wrong", TOO_MUCH: "wrong", MISSING: ""}
_RIGHT_STYLES = {"": "", OTHER: "right", TOO_MUCH: "", MISSING: "right"}
_Marked = tuple[Step, str]


def comparison_texts(comparison: Comparison, width: int, say: Messages) -> list[Text]:
    """What was typed above what is right, with marks between and the differences named below."""
    if comparison.right:
        return [Text(f"✓ {visible(comparison.typed)}", style="right")]
    if not comparison.near:
        return [
            Text(f"✗ {visible(comparison.typed)}", style="wrong"),
            Text(f"✓ {visible(comparison.answer)}", style="heading"),
        ]
    rows = Text("\n").join(row for part in _rows(comparison, width - 2) for row in _drawn(part))
    named = [Text(words) for words in difference_words(comparison, say)]
    return [rows, Text("\n").join(named)] if named else [rows]


def difference_words(comparison: Comparison, say: Messages) -> list[str]:
    """Each difference in words; nothing where they are many or the texts have little in common."""
    named = list(_named(comparison, say)) if comparison.near else []
    return named if len(named) <= MOST_NAMED else []


def _rows(comparison: Comparison, width: int) -> Iterator[list[_Marked]]:
    """The steps in rows of at most `width` columns; a line's end that was typed in its place begins a new row."""
    row: list[_Marked] = []
    used = 0
    for step, mark in zip(comparison.steps, comparison.marks, strict=True):
        wide = _width(step)
        ends = step.typed == step.right == "\n"
        if row and (ends or used + wide > width):
            yield row
            row, used = [], 0
        if not ends:
            row.append((step, mark))
            used += wide
    if row:
        yield row


def _drawn(row: list[_Marked]) -> Iterator[Text]:
    wrong = any(mark for _, mark in row)
    typed, marks, right = Text("✗ " if wrong else "✓ "), "  ", Text("✓ ")
    for step, mark in row:
        typed.append(padded(_shown(step.typed), _width(step)), _STYLES[mark])
        right.append(padded(_shown(step.right), _width(step)), _RIGHT_STYLES[mark])
        marks += (mark or " ") * _width(step)
    yield typed
    if wrong:
        yield Text(marks.rstrip(), style="heading")
        yield right


def _width(step: Step) -> int:
    return max(columns(_shown(step.typed)), columns(_shown(step.right)))


def _shown(character: str) -> str:
    return "⏎" if character == "\n" else visible(character)


def _named(comparison: Comparison, say: Messages) -> Iterator[str]:
    typed_so_far = ""
    for (mark, _), group in groupby(_numbered(comparison), key=lambda numbered: (numbered[1], numbered[2])):
        steps = [step for step, *_ in group]
        typed, right = (_quotable("".join(side)) for side in zip(*((s.typed, s.right) for s in steps), strict=True))
        if mark == OTHER:
            words = say("“{typed}” should be “{right}”", typed=typed, right=right)
            jamo = ", ".join(_jamo(slip, say) for slip in steps[0].slips) if len(steps) == 1 else ""
            details = f" ({jamo})" if jamo and steps[0].slips != ((steps[0].typed, steps[0].right),) else ""
            yield _placed(words + details, typed_so_far, comparison, say)
        elif mark:
            words = say("“{typed}” is too much", typed=typed) if typed else say("“{right}” is missing", right=right)
            yield _placed(words, typed_so_far, comparison, say)
        typed_so_far += "".join(step.typed for step in steps)


def _placed(words: str, before: str, comparison: Comparison, say: Messages) -> str:
    """A difference behind its place: the character, of a text of several lines also the line, both from 1."""
    if "\n" not in comparison.typed:
        return say("Character {place}: {words}", place=len(before) + 1, words=words)
    line, place = before.count("\n") + 1, len(before) - before.rfind("\n")
    return say("Line {line}, character {place}: {words}", line=line, place=place, words=words)


def _numbered(comparison: Comparison) -> Iterator[tuple[Step, str, int]]:
    """The steps with their marks, and a number that is another for each syllable of which a part is wrong."""
    for number, (step, mark) in enumerate(zip(comparison.steps, comparison.marks, strict=True)):
        in_part = mark == OTHER and step.slips != ((step.typed, step.right),)
        yield step, mark, number if in_part else -1


def _jamo(slip: tuple[str, str], say: Messages) -> str:
    typed, right = slip
    if not typed:
        return say("{right} is missing", right=right)
    return say("{right}, not {typed}", right=right, typed=typed) if right else say("{typed} is too much", typed=typed)


def _quotable(text: str) -> str:
    return visible(text).replace(" ", "␣").replace("\n", "⏎")
