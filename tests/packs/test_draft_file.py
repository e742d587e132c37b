"""Drafts on the disk: one writer each, and the last one left is offered."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from studykit.domain.cards.draft import FIELDS, Draft
from studykit.packs.cards.draft_file import DraftFile, left_draft


@given(texts=st.dictionaries(st.sampled_from([name for name in FIELDS if name != "kind"]), st.text()))
def test_a_draft_comes_back_as_it_was_written(texts: dict[str, str]) -> None:
    with TemporaryDirectory() as folder:
        file = DraftFile(Path(folder), "one")
        file.write(Draft(texts))
        assert file.read() == Draft(texts)
        file.close()


def test_a_draft_that_another_form_writes_is_not_offered(tmp_path: Path) -> None:
    first = DraftFile(tmp_path, "first")
    assert first.acquire()
    first.write(Draft({"ko front": "쓰는 중"}))
    assert left_draft(tmp_path) is None

    first.close()
    left = left_draft(tmp_path)

    assert left is not None
    assert left.read()["ko front"] == "쓰는 중"
    left.remove()
    left.close()
    assert list((tmp_path / "drafts").iterdir()) == []


def test_a_draft_file_that_cannot_be_read_is_no_draft(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    for name, text in (("a", "{"), ("b", "[]"), ("c", "3"), ("d", "")):
        (tmp_path / "drafts" / f"{name}.json").write_text(text, "utf-8")

    assert left_draft(tmp_path) is None
