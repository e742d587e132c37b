"""What `studykit check` finds in a pack's card files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from studykit.errors import FileError
from studykit.packs.cards.code import card_programs
from studykit.packs.cards.parse import PlacedCard, decoded, parse_card_file
from studykit.packs.exercises.folder import read_exercises
from studykit.packs.lint.card_links import circles, unknown_cards, unknown_exercises
from studykit.packs.lint.duplicate_id import copied_id
from studykit.packs.lint.exercise_links import unmended_labels
from studykit.packs.lint.strict_rules import strict_problems
from studykit.packs.manifest import PACK_DATA, pack_toml
from studykit.packs.markdown.programs import Program
from studykit.packs.pack_folder import PackFolder, exercises_beside, file_stamps


@dataclass(slots=True)
class Lint:
    """The mistakes of a pack, the cards that were read, by id, and the programs of a strict pack."""

    problems: list[FileError] = field(default_factory=list)
    cards: dict[str, PlacedCard] = field(default_factory=dict)
    programs: list[Program] = field(default_factory=list)

    def __add__(self, other: Lint) -> Lint:
        return Lint(self.problems + other.problems, self.cards | other.cards, self.programs + other.programs)


def lint(folder: PackFolder) -> Lint:
    """What is wrong in a folder of cards, or in one file; a pack that is strict is held to every rule.

    A file of a pack is read with the others, which its cards may point to or repeat.
    """
    if folder.root.is_file() and (folder.root.parent / PACK_DATA).is_file():
        return _only(str(folder.root), _lint(PackFolder(folder.pack, folder.root.parent)))
    return _lint(folder)


def _only(path: str, found: Lint) -> Lint:
    return Lint(
        [problem for problem in found.problems if problem.path == path],
        {card: placed for card, placed in found.cards.items() if placed.path == path},
        [program for program in found.programs if program.path == path],
    )


def _lint(folder: PackFolder) -> Lint:
    found = Lint()
    for placed in _read(folder, found.problems):
        first = found.cards.setdefault(placed.card.key.id, placed)
        if first is not placed:
            place = f"{first.path}:{first.line}"
            found.problems.append(copied_id(placed.path, placed.line, placed.card.key.id, place))
    for placed in found.cards.values():
        found.problems += unknown_cards(placed, found.cards)
    pack = pack_toml(folder.root)
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


def _strict(found: Lint, exercises: PackFolder) -> Iterator[FileError]:
    cards = list(found.cards.values())
    yield from strict_problems(cards)
    yield from circles(found.cards)
    if exercises.root.is_dir():
        read = list(read_exercises(exercises.pack, exercises.root))
        ids = [one.path.name for one in read]
        yield from (problem for placed in cards for problem in unknown_exercises(placed, ids))
        yield from unmended_labels([one.exercise for one in read if one.exercise], found.cards)
