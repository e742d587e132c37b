"""What `studykit check` finds in a pack's card files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from studykit.errors import FileError
from studykit.packs.cards.duplicate_id import duplicate_id
from studykit.packs.cards.parse import PlacedCard, parse_card_file
from studykit.packs.exercises.folder import read_exercises
from studykit.packs.lint.card_code import card_programs
from studykit.packs.lint.card_links import circles, unknown_cards, unknown_exercises
from studykit.packs.lint.exercise_links import unmended_labels
from studykit.packs.lint.program import Program
from studykit.packs.lint.strict_rules import strict_problems
from studykit.packs.manifest import PACK_MANIFEST, read_manifest
from studykit.packs.pack_folder import PackFolder, exercises_beside, file_stamps
from studykit.packs.text_file import decoded


@dataclass(slots=True)
class CardLint:
    """The mistakes of a pack, the cards that were read, by id, and the programs of a strict pack."""

    problems: list[FileError] = field(default_factory=list)
    cards: dict[str, PlacedCard] = field(default_factory=dict)
    programs: list[Program] = field(default_factory=list)

    def __add__(self, other: CardLint) -> CardLint:
        return CardLint(self.problems + other.problems, self.cards | other.cards, self.programs + other.programs)


def lint_cards(folder: PackFolder) -> CardLint:
    """What is wrong in a folder of cards, or in one file; a pack that is strict is held to every rule.

    A file of a pack is read with the others, which its cards may point to or repeat.
    """
    if folder.root.is_file() and (folder.root.parent / PACK_MANIFEST).is_file():
        return _only(str(folder.root), _lint(PackFolder(folder.pack, folder.root.parent)))
    return _lint(folder)


def _only(path: str, found: CardLint) -> CardLint:
    return CardLint(
        [problem for problem in found.problems if problem.path == path],
        {card: placed for card, placed in found.cards.items() if placed.path == path},
        [program for program in found.programs if program.path == path],
    )


def _lint(folder: PackFolder) -> CardLint:
    found = CardLint()
    for placed in _read(folder, found.problems):
        first = found.cards.setdefault(placed.card.key.id, placed)
        if first is not placed:
            place = f"{first.path}:{first.line}"
            found.problems.append(duplicate_id(placed.path, placed.line, placed.card.key.id, place))
    for placed in found.cards.values():
        found.problems += unknown_cards(placed, found.cards)
    pack = read_manifest(folder.root)
    found.problems += [pack.problem] if pack.problem else []
    if pack.strict:
        found.problems += _strict(found, PackFolder(folder.pack, exercises_beside(folder.root)))
        found.programs += (program for placed in found.cards.values() for program in card_programs(placed))
    return found


def _read(folder: PackFolder, problems: list[FileError]) -> Iterator[PlacedCard]:
    paths = [folder.root] if folder.root.is_file() else [folder.root / stamp.path for stamp in file_stamps(folder)]
    for path in paths:
        try:
            file = parse_card_file(decoded(path.read_bytes(), str(path)), folder.pack, str(path))
        except FileError as error:
            problems.append(error)
            continue
        problems += file.problems
        yield from file.cards


def _strict(found: CardLint, exercises: PackFolder) -> Iterator[FileError]:
    cards = list(found.cards.values())
    yield from strict_problems(cards)
    yield from circles(found.cards)
    if exercises.root.is_dir():
        exercise_folders = list(read_exercises(exercises.pack, exercises.root))
        ids = [read.path.name for read in exercise_folders]
        yield from (problem for placed in cards for problem in unknown_exercises(placed, ids))
        yield from unmended_labels([read.exercise for read in exercise_folders if read.exercise], found.cards)
