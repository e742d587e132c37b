"""Reading card files: Markdown to cards, every mistake with its line. docs/cards.md describes the format."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from studykit.domain.cards.card import LANGUAGES, Card, CardKey, Face, Language
from studykit.domain.nearest import nearest
from studykit.domain.section import is_section
from studykit.errors import FileError
from studykit.packs.cards.answer_block import fenced
from studykit.packs.cards.duplicate_id import duplicate_id
from studykit.packs.cards.format import BLOCK, CARD_LEVEL, FACE_LEVEL, FACE_NAMES, KEYS, LISTS, OUTCOMES
from studykit.packs.markdown.face_text import Heading, OpenFence, normalised, structure_of, trimmed
from studykit.packs.markdown.front_matter import front_matter

_CARD_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_KEY_LINE = re.compile(r"- (\w+):[ \t]*(.*)")


@dataclass(frozen=True, slots=True)
class PlacedCard:
    """A card and where it stands: its file, the line (from 1) of its heading, of its keys and of its faces' texts.

    `end` is the line after its last one that is not blank, `lines` has keys such as `tags` and `ko front`, `outcomes`
    are the values of prints, raises and proof.
    """

    card: Card
    line: int
    end: int
    path: str
    lines: Mapping[str, int]
    outcomes: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class CardFile:
    """What is in a card file: its section, the section's titles, its cards; or what is wrong with it."""

    section: str = ""
    titles: dict[Language, str] = field(default_factory=dict)
    cards: tuple[PlacedCard, ...] = ()
    problems: tuple[FileError, ...] = ()


def parse_card_file(text: str, pack: str, path: str) -> CardFile:
    """Read a card file; every mistake in it is among the problems, with its line and how to mend it."""
    return _Reading(normalised(text).split("\n"), pack, path).file()


@dataclass(frozen=True, slots=True)
class _Block:
    """A heading's words, its line (from 0) and the lines below it."""

    words: str
    line: int
    lines: list[str]


class _Reading:
    """One file being read; mistakes are collected, not raised."""

    def __init__(self, lines: list[str], pack: str, path: str) -> None:
        self.lines, self.pack, self.path = lines, pack, path
        self.problems: list[FileError] = []
        self.headings: defaultdict[int, list[Heading]] = defaultdict(list)
        self.section = ""

    def problem(self, line: int, message: str, **values: object) -> None:
        self.problems.append(FileError(self.path, line + 1, message, **values))

    def file(self) -> CardFile:
        head = front_matter(self.lines, self.path)
        body = head.body
        titles = {} if head.problem else self._titles(head.values)
        self.problems += [head.problem] if head.problem else []
        placed = [self._placed(block) for block in self._card_blocks(body)]
        self._refuse_duplicates([found for found in placed if found])
        if not placed and not self.problems:
            self.problem(0, "This file holds no card. A card begins with “## its-id”.")
        if self.problems:
            in_order = sorted(self.problems, key=lambda problem: problem.line)
            return CardFile(problems=tuple(in_order))
        return CardFile(self.section, titles, tuple(found for found in placed if found))

    def _titles(self, head: dict[str, Any]) -> dict[Language, str]:
        section = head.get("section")
        if not isinstance(section, str) or not is_section(section):
            self.problem(0, 'The head needs the section in quotes, such as section = "9.10".')
        else:
            self.section = section
        titles = head.get("title", {})
        if not isinstance(titles, dict) or not all(isinstance(title, str) for title in titles.values()):
            self.problem(0, 'The title has a text for each language: title = {{ ko = "…", en = "…" }}.')
            return {}
        return {language: normalised(titles[language]) for language in LANGUAGES if language in titles}

    def _card_blocks(self, body: int) -> list[_Block]:
        self._read_structure(body)
        outside, blocks = self._split(body, len(self.lines), CARD_LEVEL)
        for number, line in enumerate(outside):
            if line.strip():
                self.problem(body + number, "Text before the first card. A card begins with “## its-id”.")
                break
        return blocks

    def _read_structure(self, body: int) -> None:
        for found in structure_of([""] * body + self.lines[body:]):
            if isinstance(found, OpenFence):
                self.problem(found.line, "This code fence is never closed. End it with “{mark}”.", mark=found.mark)
            elif found.level < CARD_LEVEL:
                self.problem(
                    found.line,
                    "A heading of level 1 has no place here. Code belongs in a fence; a card is “## its-id”.",
                )
            else:
                self.headings[found.level].append(found)

    def _split(self, start: int, end: int, level: int) -> tuple[list[str], list[_Block]]:
        """The lines before the first heading of the level, then a block for each such heading."""
        of_level = self.headings[level]
        first, after = (bisect_left(of_level, line, key=lambda heading: heading.line) for line in (start, end))
        headings = of_level[first:after]
        ends = [heading.line for heading in headings[1:]] + [end]
        blocks = [
            _Block(heading.words, heading.line, self.lines[heading.line + 1 : below])
            for heading, below in zip(headings, ends, strict=False)
        ]
        return self.lines[start : headings[0].line if headings else end], blocks

    def _placed(self, block: _Block) -> PlacedCard | None:
        before = len(self.problems)
        if not _CARD_ID.fullmatch(block.words):
            self.problem(
                block.line,
                "“{id}” is no id. An id has lower-case letters, digits and hyphens, 40 at most.",
                id=block.words,
            )
        keys, faces = self._split(block.line + 1, block.line + 1 + len(block.lines), FACE_LEVEL)
        lines: dict[str, int] = {}
        values = self._values(block.line + 1, keys, lines)
        outcomes = {key: values.pop(key) for key in OUTCOMES if key in values}
        texts = self._texts(faces, lines)
        card = Card(
            key=CardKey(self.pack, block.words),
            section=self.section,
            faces=self._faces(block.line, texts, cloze=bool(values.get("cloze"))),
            own=False,
            **values,
        )
        self._check_pieces(block.line, card)
        if len(self.problems) > before:
            return None
        filled = [number for number, line in enumerate(block.lines, start=1) if line.strip()]
        end = block.line + 2 + max(filled, default=0)
        return PlacedCard(card, block.line + 1, end, self.path, lines, outcomes)

    def _values(self, start: int, lines: list[str], places: dict[str, int]) -> dict[str, tuple[str, ...]]:
        values: dict[str, tuple[str, ...]] = {}
        taken = 0
        for number, line in enumerate(lines, start=start):
            taken = max(0, taken - 1)
            if taken or not line.strip():
                continue
            found = _KEY_LINE.fullmatch(line.rstrip())
            if found is None:
                self.problem(
                    number,
                    "Only lines “- key: value” stand between a card's id and its first face “### ko front”.",
                )
                continue
            key, value = found[1], found[2]
            places.setdefault(key, number + 1)
            block = fenced(lines[number - start + 1 :]) if key == BLOCK and not value else None
            if block is not None:
                values[key] = (*values.get(key, ()), block.text)
                taken = block.lines + 1
                continue
            if key in LISTS and key not in values:
                values[key] = tuple(part.strip() for part in value.split(",") if part.strip())
            elif key in KEYS and key not in LISTS and _bare(value):
                values[key] = (*values.get(key, ()), _bare(value))
            else:
                self._refuse_key(number, key)
        return values

    def _refuse_key(self, number: int, key: str) -> None:
        if key in LISTS:
            self.problem(number, "“{key}” stands twice. Put all its values on one line.", key=key)
        elif key in KEYS:
            self.problem(number, "“{key}” needs a value.", key=key)
        else:
            near = nearest(key, KEYS, most=1)[0]
            self.problem(number, "A card has no key “{key}”. Did you mean “{near}”?", key=key, near=near)

    def _texts(self, blocks: list[_Block], places: dict[str, int]) -> dict[str, str]:
        texts: dict[str, str] = {}
        for block in blocks:
            if block.words not in FACE_NAMES:
                near = nearest(block.words, FACE_NAMES, most=1)[0]
                self.problem(
                    block.line,
                    "A face cannot be called “{name}”. Did you mean “{near}”?",
                    name=block.words,
                    near=near,
                )
            elif block.words in texts:
                self.problem(block.line, "“{name}” stands twice in this card.", name=block.words)
            else:
                texts[block.words] = trimmed(block.lines)
                places[block.words] = block.line + 2 + _blank_lines(block.lines)
                if not texts[block.words]:
                    self.problem(block.line, "“{name}” is empty.", name=block.words)
        return texts

    def _faces(self, line: int, texts: dict[str, str], *, cloze: bool) -> dict[Language, Face]:
        faces: dict[Language, Face] = {}
        for language in LANGUAGES:
            front, back = texts.get(f"{language} front"), texts.get(f"{language} back")
            if front is not None and (back is not None or cloze):
                faces[language] = Face(front, back or "")
            elif front is not None or back is not None:
                missing = f"{language} {'front' if front is None else 'back'}"
                self.problem(line, "“{name}” is missing in this card.", name=missing)
        if not texts:
            self.problem(line, "This card has no face. Write “### ko front” and “### ko back” below its id.")
        return faces

    def _check_pieces(self, line: int, card: Card) -> None:
        if card.cloze and card.typed:
            self.problem(line, "A card has either “cloze” or “typed”, not both.")
        for piece in card.cloze:
            if not any(piece in face.front for face in card.faces.values()):
                self.problem(line, "The piece “{piece}” to hide stands on no front of this card.", piece=piece)
        for language, face in card.faces.items():
            if card.cloze and not any(piece in face.front for piece in card.cloze):
                self.problem(line, "“{name}” holds none of the pieces to hide.", name=f"{language} front")

    def _refuse_duplicates(self, cards: list[PlacedCard]) -> None:
        first: dict[CardKey, int] = {}
        for placed in cards:
            line = first.setdefault(placed.card.key, placed.line)
            if line != placed.line:
                self.problems.append(duplicate_id(self.path, placed.line, placed.card.key.id, f"{self.path}:{line}"))


def _blank_lines(lines: list[str]) -> int:
    return next((number for number, line in enumerate(lines) if line.strip()), 0)


def _bare(value: str) -> str:
    return value[1:-1] if len(value) > 2 and value[0] == value[-1] == "`" else value
