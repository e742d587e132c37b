"""What can go wrong around a database is told in one sentence, and nothing is lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from studykit.domain.cards.card import CardKey
from studykit.domain.schedule.grade import Grade
from studykit.domain.schedule.review_log import LogRow
from studykit.errors import UserError
from studykit.store.connection import connect
from studykit.store.lock_holder import lock_holder
from studykit.store.store import DATABASE, Store, open_store
from tests.store.learners import CARDS, NOW, new_id
from tests.support.processes import line_of, python

WRITING = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(sys.argv[2])
connection.execute("CREATE TABLE IF NOT EXISTS unfinished (a)")
print("locked", flush=True)
sys.stdin.read()
"""
PATIENCE_SECONDS = 0.05


@pytest.mark.parametrize("begin", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_a_locked_database_names_who_holds_it(tmp_path: Path, begin: str) -> None:
    with (
        closing(open_store(tmp_path, new_id, patience_seconds=PATIENCE_SECONDS)) as store,
        python(WRITING, tmp_path / DATABASE, begin) as writer,
    ):
        assert line_of(writer) == "locked"

        with pytest.raises(UserError, match=rf"^Process {writer.pid} \(.+\) has been writing to .*studykit\.db"):
            store.grade(CARDS[0], Grade.GOOD, NOW)

        assert list(store.log.rows()) == []
        writer.communicate()
        row = store.grade(CARDS[0], Grade.GOOD, NOW)
        assert list(store.log.rows()) == [row]


@pytest.mark.parametrize("begin", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_a_database_locked_at_the_first_start_names_who_holds_it(tmp_path: Path, begin: str) -> None:
    with python(WRITING, tmp_path / DATABASE, begin) as writer:
        assert line_of(writer) == "locked"

        with pytest.raises(UserError, match=rf"^Process {writer.pid} "):
            open_store(tmp_path, new_id, patience_seconds=PATIENCE_SECONDS)

        writer.kill()
        writer.wait()
        open_store(tmp_path, new_id).close()


def test_a_reader_disturbs_nobody(tmp_path: Path) -> None:
    with closing(open_store(tmp_path, new_id)) as store, closing(connect(tmp_path / DATABASE)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM reviews").fetchone()

        assert store.grade(CARDS[0], Grade.GOOD, NOW).sequence == 1
        assert lock_holder(tmp_path / DATABASE) is None


def test_a_full_disk_is_reported_and_loses_nothing(tmp_path: Path) -> None:
    connection = connect(tmp_path / DATABASE)
    with closing(open_store(tmp_path, new_id)), closing(Store(connection, new_id)) as store:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + 3}")
        rows: list[LogRow] = []
        grades = (store.grade(CardKey("mine", f"card-{number}"), Grade.GOOD, NOW) for number in count())

        with pytest.raises(UserError, match=r"^The disk is full: nothing more can be saved in .*Make room"):
            rows.extend(grades)

        assert rows
        assert {row.id for row in store.log.rows()} == {row.id for row in rows}
        assert not store.differing()
        assert not store.damage()
        connection.execute(f"PRAGMA max_page_count = {pages + 100}")
        assert store.grade(CARDS[0], Grade.GOOD, NOW).sequence == len(rows) + 1


def test_a_write_that_fails_is_reported_and_loses_nothing(tmp_path: Path) -> None:
    limited = """
import resource, sys
from pathlib import Path
from studykit.domain.schedule.grade import Grade
from studykit.errors import UserError
from studykit.store.store import open_store
from tests.store.learners import CARDS, NOW, new_id
store = open_store(Path(sys.argv[1]), new_id)
resource.setrlimit(resource.RLIMIT_FSIZE, (250_000, resource.RLIM_INFINITY))
try:
    while True:
        print(store.grade(CARDS[0], Grade.GOOD, NOW).id, flush=True)
except UserError as error:
    print(error, flush=True)
"""
    with python(limited, tmp_path) as process:
        *printed, sentence = process.communicate()[0].splitlines()

    assert sentence == f"{tmp_path} cannot be read or written. Check the disk and its free space, then try again."
    assert printed
    with closing(open_store(tmp_path, new_id)) as store:
        assert [row.id for row in store.log.rows()] == printed
        assert not store.differing()
        assert not store.damage()


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    letter = b"Dear diary, " * 1000
    (tmp_path / DATABASE).write_bytes(letter)

    with pytest.raises(UserError, match=r"studykit\.db is not a studykit database\. Move it away"):
        open_store(tmp_path, new_id)

    assert (tmp_path / DATABASE).read_bytes() == letter


def test_damage_anywhere_in_the_file_is_one_sentence(tmp_path: Path) -> None:
    with closing(open_store(tmp_path, new_id)) as store:
        for number in range(300):
            store.grade(CardKey("mine", f"card-{number}"), Grade.GOOD, NOW + timedelta(days=number))
    whole = (tmp_path / DATABASE).read_bytes()
    page_bytes = int.from_bytes(whole[16:18], "big")
    told = []
    for start in range(0, len(whole), page_bytes):
        damaged = whole[:start] + b"\xff" * page_bytes + whole[start + page_bytes :]
        (tmp_path / DATABASE).write_bytes(damaged)
        told.append(what_is_told_of_damage(tmp_path))

    assert told[0] == "{path} is not a studykit database. Move it away or choose another folder with --home."
    assert set(told[1:]) == {"{path} is damaged. Put a copy from {folder}/backups in its place.", "quick_check"}


def what_is_told_of_damage(home: Path) -> str:
    """The sentence of the first failure of an ordinary day, or who else found something."""
    try:
        with closing(open_store(home, new_id)) as store:
            store.differing()
            store.agenda.days_studied()
            for number in range(0, 300, 10):
                store.grade(CardKey("mine", f"card-{number}"), Grade.GOOD, NOW + timedelta(days=500))
            return "quick_check" if store.damage() else "nothing"
    except UserError as error:
        return str(error.message)


def test_a_home_below_a_regular_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")

    for home in (tmp_path / "file", tmp_path / "file" / "home"):
        with pytest.raises(UserError, match=r"^The folder .*file.* cannot be made: .* Choose another one"):
            open_store(home, new_id)


def test_a_folder_where_the_database_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / DATABASE).mkdir()

    with pytest.raises(UserError, match=r"studykit\.db cannot be opened\. Check"):
        open_store(tmp_path, new_id)


def test_another_program_s_database_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / DATABASE
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE theirs (word TEXT)")
    before = path.read_bytes()

    with pytest.raises(UserError, match="not a studykit database"):
        open_store(tmp_path, new_id)

    assert path.read_bytes() == before
