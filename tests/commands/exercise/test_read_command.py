"""`studykit read --run`: snippets of pages run from scripts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from studykit.runner import Runner
from tests.support.learner import Learner
from tests.support.pages import write_pages


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Learner]:
    """A reader with pages and a runner."""
    home = tmp_path_factory.mktemp("home")
    write_pages(home)
    yield Learner(home)
    Runner(home).stop()


def changed(reader: Learner, name: str, old: str, new: str) -> str:
    """A copy of page 1.1 on a section of its own, changed."""
    folder = reader.home / "cards" / "pages"
    section = f"1.{10 + len(list(folder.iterdir()))}"
    text = (folder / name).read_text("utf-8").replace('"1.1"', f'"{section}"')
    assert old in text
    (folder / f"{section}.en.md").write_text(text.replace(old, new), "utf-8")
    return section


def test_a_snippet_that_does_what_the_page_says_prints_its_output_and_ends_with_0(reader: Learner) -> None:
    ran = reader.runs("read", "1.1", "--run", "1")

    assert (ran.code, ran.out, ran.err) == (0, "3\n", "")


def test_all_snippets_are_run_each_below_its_number(reader: Learner) -> None:
    ran = reader.runs("read", "1", "--run", "all")

    assert ran.code == 0
    assert ran.out.startswith("[1.1 1/2]\n3\n[1.1 2/2]\nFailedPreconditionError: ")


def test_a_snippet_that_does_something_else_ends_with_1_and_what_the_page_says(reader: Learner) -> None:
    section = changed(reader, "1.1.en.md", "```output\n3\n", "```output\n33\n")

    ran = reader.runs("read", section, "--run", "1")

    assert (ran.code, ran.out) == (1, "3\n")
    assert ran.err == f"Snippet 1 of {section} does not do what the page says:\n33\n"


def test_a_snippet_that_is_stopped_says_why(reader: Learner) -> None:
    section = changed(reader, "1.1.en.md", "    print(sess.run(v))", "    print(1)\nimport os\nos._exit(0)")

    ran = reader.runs("read", section, "--run", "1")

    assert (ran.code, ran.out) == (1, "1\n")
    assert "ended its own process" in ran.err


def test_runs_are_printed_as_json(reader: Learner) -> None:
    first, second = reader.runs("read", "1.1", "--run", "all", "--json").json["runs"]

    assert first.pop("seconds") > 0
    assert first.pop("protection") == second["protection"]
    assert first == {
        "section": "1.1", "number": 1, "agrees": True, "ending": "finished", "output": "3\n", "error": None,
    }  # fmt: skip
    assert (second["number"], second["agrees"], second["ending"], second["output"]) == (2, True, "raised", "")
    assert second["error"].startswith("FailedPreconditionError: ")


def test_what_a_snippet_prints_cannot_steer_the_terminal(reader: Learner) -> None:
    section = changed(reader, "1.1.en.md", "    print(sess.run(v))", r"    print('\x1b[2J')")

    assert reader.runs("read", section, "--run", "1").out == "␛[2J\n"


def test_without_tensorflow_the_page_reads_and_a_run_ends_with_3(
    reader: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studykit.runner.client.has_tensorflow", lambda: False)

    ran = reader.runs("read", "1.1", "--run", "1")

    assert (ran.code, ran.out) == (3, "")
    assert "pip install" in ran.err
    assert reader.runs("read", "1.1").code == 0
