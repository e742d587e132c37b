"""A card of the learner's own is changed in its place, and nothing else in its file."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studykit.errors import UserError
from studykit.packs.cards.parse import parse_card_file
from studykit.packs.cards.personal import block_of, line_end_of, replace_block
from tests.support.processes import line_of, python

HEAD = '+++\nsection = "1.1"\n+++\n'
CARD = "## {id}\n\n### en front\n\nFront of {id}.\n\n```\n## no card\n```\n\n### en back\n\nBack.  "
NEW = "## b\n\n- tags: new\n\n### ko front\n\n새 질문\n\n### ko back\n\n새 답"
GAPS = st.sampled_from(["\n", "\n\n", "\n\n\n", "\n \n\t\n"])
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@st.composite
def files(draw: st.DrawFn) -> tuple[bytes, bytes, bytes]:
    """A file of three cards: what is above the middle one, it, what is below."""
    line_end = draw(LINE_ENDS)
    mark = draw(st.sampled_from(["", "\ufeff"]))
    above = f"{HEAD}{draw(GAPS)}{CARD.format(id='a')}{draw(GAPS)}\n"
    below = draw(st.sampled_from(["", "\n", f"{draw(GAPS)}\n{CARD.format(id='c')}", f"\n{CARD.format(id='c')}\n\n"]))
    parts = (mark + above, CARD.format(id="b"), below)
    first, middle, last = (part.replace("\n", line_end).encode() for part in parts)
    return first, middle, last


@given(files())
@settings(deadline=None)
def test_every_byte_outside_the_card_stays(tmp_path_factory: pytest.TempPathFactory, parts: tuple[bytes, ...]) -> None:
    above, card, below = parts
    path = tmp_path_factory.mktemp("cards") / "1.1.md"
    path.write_bytes(above + card + below)
    before = block_of(path, "b")
    assert before.encode() == card

    after = NEW.replace("\n", line_end_of(before))
    replace_block(path, "b", before, after)
    assert path.read_bytes() == above + after.encode() + below

    replace_block(path, "b", after, before)
    assert path.read_bytes() == above + card + below


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "1.1.md"
    path.write_text(f"{HEAD}\n{CARD.format(id='a')}\n\n{CARD.format(id='b')}\n", "utf-8")
    return path


@pytest.mark.parametrize(
    "after",
    [
        "## b",
        "no heading",
        "## a\n\n### en front\n\nA copied id\n\n### en back\n\nx",
        "## b\n\n### en front\n\n```\nnever closed",
    ],
)
def test_an_edit_that_would_spoil_the_file_changes_nothing(path: Path, after: str) -> None:
    before = path.read_bytes()

    with pytest.raises(UserError, match="would have a mistake"):
        replace_block(path, "b", block_of(path, "b"), after)

    assert path.read_bytes() == before


def test_a_card_that_was_changed_meanwhile_is_not_overwritten(path: Path) -> None:
    read = block_of(path, "b")
    path.write_text(path.read_text().replace("Front of b", "Another front of b"))
    before = path.read_bytes()

    with pytest.raises(UserError, match="changed meanwhile"):
        replace_block(path, "b", read, NEW)

    assert path.read_bytes() == before


def test_another_card_that_was_changed_meanwhile_stays_changed(path: Path) -> None:
    read = block_of(path, "b")
    path.write_text(path.read_text().replace("Front of a", "Another front of a"))

    replace_block(path, "b", read, NEW)

    assert "Another front of a" in path.read_text()
    assert path.read_text().endswith(f"{NEW}\n")


@pytest.mark.parametrize(("text", "sentence"), [("", "no card “b” any more"), ("## broken\n", "has a mistake")])
def test_a_card_that_cannot_be_found_is_not_edited(path: Path, text: str, sentence: str) -> None:
    path.write_text(f"{HEAD}\n{CARD.format(id='a')}\n{text}")

    with pytest.raises(UserError, match=sentence):
        block_of(path, "b")


def test_mode_and_links_of_the_file_stay(path: Path, tmp_path: Path) -> None:
    path.chmod(0o640)
    link = tmp_path / "link.md"
    link.symlink_to(path)

    replace_block(link, "b", block_of(link, "b"), NEW)

    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert NEW in path.read_text()
    assert {found.name for found in tmp_path.iterdir()} == {"1.1.md", "link.md"}


def test_a_folder_that_cannot_be_written_is_reported(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    before = path.read_bytes()
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UserError, match="No space left on device"):
        replace_block(path, "b", block_of(path, "b"), NEW)

    assert path.read_bytes() == before
    assert [found.name for found in path.parent.iterdir()] == ["1.1.md"]


EDITING = """
import sys
from itertools import count
from pathlib import Path

from studykit.packs.cards.personal import block_of, replace_block

path = Path(sys.argv[1])
for number in count():
    front = f"Front {number}. " * 2000
    replace_block(path, "b", block_of(path, "b"), f"## b\\n\\n### en front\\n\\n{front}\\n\\n### en back\\n\\nBack.")
    print(number, flush=True)
"""


@pytest.mark.parametrize("edits", [0, 1, 7, 40])
def test_a_killed_edit_leaves_the_old_card_or_the_new_one(path: Path, edits: int) -> None:
    with python(EDITING, path) as process:
        for _ in range(edits):
            line_of(process)
        process.kill()
        printed = process.communicate()[0].split()
        changes = edits + len(printed)
    assert process.returncode == -signal.SIGKILL

    file = parse_card_file(path.read_text(), "mine", str(path))
    assert file.problems == ()
    assert [placed.card.key.id for placed in file.cards] == ["a", "b"]
    front = file.cards[1].card.faces["en"].front
    assert front.startswith((f"Front {changes - 1}." if changes else "Front of b.", f"Front {changes}."))
