"""Cards in a text that somebody pastes: a card file, one without its head or its ids, or plain headings.

Where no heading of level 3 is a face such as `### ko front`, each heading of level 1 or 2 is a front and the text
below it, down to the next such heading, its back.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from studykit.domain.cards.card import PERSONAL_PACK, Card, Language
from studykit.errors import FileError, UserError
from studykit.packs.cards.format import CARD_LEVEL, FACE_NAMES, KEYS, format_head
from studykit.packs.cards.parse import parse_card_file
from studykit.packs.markdown.face_text import Heading, normalised, structure_of
from studykit.packs.markdown.front_matter import HEAD_MARK, front_matter

_KEY_LINE = re.compile(rf"- ({'|'.join(KEYS)}):.*")


def pasted_cards(
    text: str, section: str | None, language: Language, path: str, key: Callable[[Card], Card]
) -> list[Card]:
    """The cards of a text; `key` gives an id to a card that has none.

    Raises UserError with every mistake and its line in the text, called `path`.
    """
    if not text.strip():
        raise UserError("There is no card in {path}.", exit_code=2, path=path)
    lines = normalised(text).split("\n")
    lines, origins = _with_head(lines, section, path)
    lines, origins, without_id = _as_card_file(lines, origins, language, path)
    file = parse_card_file("\n".join(lines), PERSONAL_PACK, path)
    if file.problems:
        problems = [_at(problem, origins[min(problem.line, len(origins)) - 1]) for problem in file.problems]
        raise UserError("Nothing was added: {count} to mend.", exit_code=2, details=problems, count=len(problems))
    return [key(card) if card.key.id in without_id else card for card in (placed.card for placed in file.cards)]


def _with_head(lines: list[str], section: str | None, path: str) -> tuple[list[str], list[int]]:
    """The text with a head, and for each line the one (from 1) it comes from."""
    numbers = list(range(1, len(lines) + 1))
    if lines[0].strip() != HEAD_MARK:
        if section is None:
            raise UserError("A card still needs {options}.", exit_code=2, options="--section")
        head = format_head(section).split("\n")
        return head + lines, [1] * len(head) + numbers
    stated = front_matter(lines, path).values.get("section")
    if section is not None and stated is not None and stated != section:
        raise UserError(
            "The text is on section {told}, --section says {section}. Leave one out.",
            exit_code=2,
            told=stated,
            section=section,
        )
    return lines, numbers


def _as_card_file(
    lines: list[str], origins: list[int], language: Language, path: str
) -> tuple[list[str], list[int], set[str]]:
    """The text as a card file, for each line the one it comes from, and the ids that only stand in for one."""
    body = front_matter(lines, path).body
    headings = {found.line: found for found in structure_of([""] * body + lines[body:]) if isinstance(found, Heading)}
    plain = not any(found.level > CARD_LEVEL and found.words in FACE_NAMES for found in headings.values())
    made: list[tuple[str, int]] = []
    waiting: list[tuple[str, int]] = []
    without_id: set[str] = set()
    keys_may_stand = False
    for number, line in enumerate(lines):
        found, origin = headings.get(number), origins[number]
        if found is not None and found.level <= CARD_LEVEL and (plain or not found.words):
            made += waiting[:3] if keys_may_stand else []
            stand_in = f"line-{number}"
            without_id.add(stand_in)
            made.append((f"## {stand_in}", origin))
            keys_may_stand = plain
            front = [f"### {language} front", "", found.words, "", f"### {language} back"]
            waiting = [(text, origin) for text in front]
        elif keys_may_stand and line.strip() and not _KEY_LINE.fullmatch(line.rstrip()):
            made += [*waiting, ("", origin), (_harmless(line, found), origin)]
            keys_may_stand = False
        else:
            made.append((_harmless(line, found) if plain else line, origin))
    if keys_may_stand:
        made += waiting[:3]
    return [text for text, _ in made], [origin for _, origin in made], without_id


def _harmless(line: str, heading: Heading | None) -> str:
    """A heading of level 3 in a plain text is a heading of the back, and stands there one level lower."""
    return f"#{line.lstrip()}" if heading is not None and heading.level == CARD_LEVEL + 1 else line


def _at(problem: FileError, line: int) -> FileError:
    return FileError(problem.path, line, problem.message, **problem.values)
