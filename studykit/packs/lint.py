"""What `studykit check` finds in a pack's card files."""

from __future__ import annotations

from dataclasses import dataclass, field

from studykit.domain.card import LANGUAGES
from studykit.errors import FileError
from studykit.packs.card_file import PlacedCard, decoded, parse_card_file
from studykit.packs.copied_id import copied_id
from studykit.packs.pack_folder import PackFolder, file_stamps


@dataclass(slots=True)
class Lint:
    """The mistakes of a pack, and the ids of the cards that were read."""

    problems: list[FileError] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    @property
    def cards(self) -> int:
        """How many cards were read."""
        return len(self.ids)

    def __add__(self, other: Lint) -> Lint:
        return Lint(self.problems + other.problems, self.ids | other.ids)


def lint(folder: PackFolder, *, bilingual: bool) -> Lint:
    """Read every card file of a folder, or the one file that it is."""
    found = Lint()
    places: dict[str, str] = {}
    paths = [folder.root] if folder.root.is_file() else [folder.root / stamp.path for stamp in file_stamps(folder)]
    placed: list[tuple[str, PlacedCard]] = []
    for path in paths:
        try:
            file = parse_card_file(decoded(path.read_bytes(), str(path)), folder.pack, str(path))
        except FileError as error:
            found.problems.append(error)
            continue
        found.problems += file.problems
        placed += [(str(path), card) for card in file.cards]
    for name, card in placed:
        here = f"{name}:{card.line}"
        other = places.setdefault(card.card.key.id, here)
        if other != here:
            found.problems.append(copied_id(name, card.line, card.card.key.id, other))
        if bilingual:
            found.problems += _missing_languages(name, card)
    found.ids = set(places)
    for name, card in placed:
        found.problems += _unknown_links(name, card, found.ids)
    return found


def _missing_languages(path: str, placed: PlacedCard) -> list[FileError]:
    return [
        FileError(path, placed.line, "“{name}” is missing in this card.", name=f"{language} front")
        for language in LANGUAGES
        if language not in placed.card.faces
    ]


def _unknown_links(path: str, placed: PlacedCard, ids: set[str]) -> list[FileError]:
    links = (*placed.card.needs, *placed.card.see)
    return [
        FileError(path, placed.line, "This card points to “{id}”, which is no card of the pack.", id=link)
        for link in links
        if link not in ids
    ]
