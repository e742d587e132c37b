"""Taking over card files that changed since the last start."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from studykit.errors import FileError
from studykit.packs.cards.duplicate_id import duplicate_id
from studykit.packs.pack_folder import FileStamp, PackFolder, file_stamps
from studykit.store.content import KnownFile, ReadFile
from studykit.store.store import Store


def refresh(
    store: Store, folder: PackFolder, now: datetime, on_progress: Callable[[int, int], None] = lambda done, total: None
) -> list[FileError]:
    """Bring the store's cards to the files of a pack; the mistakes in files, which keep their earlier cards.

    Cards that were not there before were first seen `now`. `on_progress` hears how many bytes of how many are read.
    """
    known = store.content.known_files(folder.pack)
    stamps = {stamp.path: stamp for stamp in file_stamps(folder)}
    gone = [path for path in known if path not in stamps]
    changed = [stamp for stamp in stamps.values() if not _unchanged(known.get(stamp.path), stamp, folder)]
    if not changed and not gone:
        return []
    return _take_over(store, folder, known, changed, gone, now, on_progress)


def _unchanged(known: KnownFile | None, stamp: FileStamp, folder: PackFolder) -> bool:
    return known is not None and known[:4] == (str(folder.root), *stamp)


def _take_over(
    store: Store,
    folder: PackFolder,
    known: dict[str, KnownFile],
    changed: list[FileStamp],
    gone: list[str],
    now: datetime,
    on_progress: Callable[[int, int], None],
) -> list[FileError]:
    same: list[KnownFile] = []
    read: list[ReadFile] = []
    problems: list[FileError] = []
    done, total = 0, sum(stamp.size for stamp in changed)
    for stamp in changed:
        on_progress(done, total)
        done += stamp.size
        try:
            data = (folder.root / stamp.path).read_bytes()
        except OSError as error:
            path = str(folder.root / stamp.path)
            problems.append(FileError(path, 1, "This file cannot be read: {reason}.", reason=error.strerror))
            continue
        found = KnownFile(str(folder.root), *stamp, sha256(data).hexdigest())
        before = known.get(stamp.path)
        if before is not None and before.sha256 == found.sha256:
            same.append(found)
        else:
            _read(data, found, folder, read, problems)
    on_progress(done, total)
    read = _without_copies(store, folder, read, gone, problems)
    if same:
        store.content.restamp(folder.pack, same)
    if read or gone:
        store.content.replace(folder.pack, read, gone, store.study_day(now))
    return problems


def _read(data: bytes, now: KnownFile, folder: PackFolder, read: list[ReadFile], problems: list[FileError]) -> None:
    from studykit.packs.cards.parse import parse_card_file
    from studykit.packs.text_file import decoded

    path = str(folder.root / now.path)
    try:
        file = parse_card_file(decoded(data, path), folder.pack, path)
    except FileError as error:
        problems.append(error)
        return
    problems.extend(file.problems)
    if not file.problems:
        read.append(ReadFile(now, file.section, file.titles, [(placed.card, placed.line) for placed in file.cards]))


def _without_copies(
    store: Store, folder: PackFolder, read: list[ReadFile], gone: list[str], problems: list[FileError]
) -> list[ReadFile]:
    """The files whose ids no other file has; the later file of a pair is left out, and both places are named."""
    replaced = {*gone, *(file.known.path for file in read)}
    places = {card: place for card, place in store.content.places(folder.pack).items() if place[0] not in replaced}
    kept = []
    for file in read:
        copies = [(card.key.id, line) for card, line in file.cards if card.key.id in places]
        for card_id, line in copies:
            other_path, other_line = places[card_id]
            other = f"{folder.root / other_path}:{other_line}"
            problems.append(duplicate_id(str(folder.root / file.known.path), line, card_id, other))
        if not copies:
            kept.append(file)
            places |= {card.key.id: (file.known.path, line) for card, line in file.cards}
    return kept
