"""What most commands begin with: the store, its cards up to date, and names looked up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from studykit.commands.shared.sync_cards import refresh
from studykit.commands.shared.sync_exercises import refresh_exercises
from studykit.commands.shared.sync_progress import progress_shown
from studykit.domain.cards.card import CardKey
from studykit.domain.nearest import nearest
from studykit.domain.section import contains
from studykit.env import Environment
from studykit.errors import FileError, UserError
from studykit.packs.pack_folder import BUILT_IN_PACK, content_folder, pack_folders
from studykit.store.store import Store, open_store
from studykit.terminal.messages import Messages


@contextmanager
def opened(environment: Environment, mistakes: list[FileError] | None = None) -> Iterator[Store]:
    """The learner's store with the cards as the files have them now; mistakes in files are warned of.

    They are also put into `mistakes`, for a screen that would hide the warning.
    """
    store = open_store(environment.home, environment.new_id, rollover_hour=environment.settings.rollover_hour)
    try:
        now = environment.clock()
        with progress_shown(environment) as on_progress:
            folders = pack_folders(environment.home)
            found = [problem for folder in folders for problem in refresh(store, folder, now, on_progress)]
        found += refresh_exercises(store, BUILT_IN_PACK, content_folder("exercises"))
        warn(environment, found)
        if mistakes is not None:
            mistakes += found
        yield store
    finally:
        store.close()


def warn(environment: Environment, problems: Sequence[FileError]) -> None:
    """Tell of mistakes in card files on the standard error."""
    say = Messages(environment.language)
    for problem in problems:
        print(say.error(problem), file=environment.stderr)
    if problems:
        print(say("Files with mistakes are left out; what was read from them before stays."), file=environment.stderr)


def sections_named(store: Store, names: Sequence[str]) -> list[str]:
    """The sections that the names mean, subsections included; raise UserError (exit 2) for an unknown one."""
    existing = list(store.content.section_titles())
    found = []
    for name in names:
        meant = [section for section in existing if contains(name, section)]
        if not meant:
            raise UserError(
                "No section is called “{name}”. Near it: {near}.",
                exit_code=2,
                name=name,
                near=", ".join(nearest(name, existing)),
            )
        found += meant
    return found


def card_named(store: Store, name: str) -> CardKey:
    """The card that an id or `pack/id` means; raise UserError (exit 2) for an unknown or ambiguous one."""
    pack, _, card_id = name.rpartition("/")
    found = [key for key in store.content.keys_called(card_id) if pack in ("", key.pack)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UserError(
            "Several packs have a card “{name}”: {names}. Say which.",
            exit_code=2,
            name=name,
            names=", ".join(map(str, found)),
        )
    ids = [str(key) if pack else key.id for key in store.content.all_keys()]
    raise UserError(
        "No card is called “{name}”. Near it: {near}.", exit_code=2, name=name, near=", ".join(nearest(name, ids))
    )
