"""Every program on the cards and pages of the built-in pack is run, and does what is stated of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studykit.domain.cards.card import Face
from studykit.domain.running.run_result import RunResult
from studykit.packs.cards.parse import PlacedCard
from studykit.packs.lint.card_code import card_programs, ill_stated
from studykit.packs.lint.cards import CardLint
from studykit.packs.lint.pages import PageLint, lint_pages
from studykit.packs.lint.program import Program
from studykit.packs.lint.strict_rules import is_api_name
from studykit.packs.markdown.fences import fences
from studykit.runner import Runner
from studykit.runner.batch import run_all
from tests.content import CARDS
from tests.support.learner import Learner

OUTCOMES = ("output", "error")
GONE = {"tf.contrib"}
"""What a card is about because it is no longer there."""
HOLDERS = {
    "Session": "tf.Session", "Saver": "tf.train.Saver", "Optimizer": "tf.train.Optimizer", "Graph": "tf.Graph",
    "FileWriter": "tf.summary.FileWriter", "Tensor": "tf.constant(0)", "Variable": "tf.Variable",
    "VariableScope": "tf.VariableScope", "ndarray": "np.ndarray", "datetime": "__import__('datetime').datetime",
    "tensorflow": "__import__('tensorflow')",
}  # fmt: skip
"""Where the classes are whose methods stand among the tags."""


@pytest.fixture(scope="session")
def pages() -> PageLint:
    """The pages of the built-in pack."""
    return lint_pages(sorted((CARDS / "pages").glob("*.md")), (), strict=True)


@pytest.fixture(scope="session")
def ran(pack: CardLint, pages: PageLint, runner: Runner) -> dict[str, RunResult]:
    """What became of every program."""
    return run_all(runner, (program.source for program in [*pack.programs, *pages.programs]))


def test_every_program_of_the_cards_does_what_the_cards_state(pack: CardLint, ran: dict[str, RunResult]) -> None:
    assert disagreements(pack.programs, ran) == []


def test_every_program_of_the_pages_does_what_the_pages_state(pages: PageLint, ran: dict[str, RunResult]) -> None:
    assert disagreements(pages.programs, ran) == []


def test_no_fence_of_python_is_left_out(pack: CardLint, pages: PageLint) -> None:
    places = {(program.path, program.line) for program in [*pack.programs, *pages.programs]}
    written = {
        (str(path), number)
        for path in [*CARDS.glob("*.md"), *(CARDS / "pages").glob("*.md")]
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if line == "```python"
    }
    assert written <= places
    assert len(written) > 300


def test_a_stated_output_or_error_that_is_changed_is_reported(pack: CardLint, ran: dict[str, RunResult]) -> None:
    """For every fence that states an outcome, one sign of it is changed in a copy of the card."""
    changed = [copy for placed in pack.cards.values() for copy in _with_another_fence(placed)]
    assert len(changed) > 60
    for copy in changed:
        assert disagreements(card_programs(copy), ran), copy.card.key.id


def test_an_outcome_of_a_page_that_is_changed_is_reported(pages: PageLint, ran: dict[str, RunResult]) -> None:
    for program in pages.programs:
        copy = replace(program, error=f"{program.error}0") if program.error else replace(program, prints="other")
        assert disagreements([copy], ran), program


def test_a_stated_key_that_is_changed_is_reported(pack: CardLint, ran: dict[str, RunResult]) -> None:
    for placed in pack.cards.values():
        for key in ("prints", "raises"):
            if key in placed.outcomes:
                values = tuple(f"Other{value}" for value in placed.outcomes[key])
                copy = replace(placed, outcomes={**placed.outcomes, key: values})
                assert disagreements(card_programs(copy), ran), placed.card.key.id


def test_a_face_that_says_something_else_than_its_keys_is_reported(pack: CardLint) -> None:
    for placed in pack.cards.values():
        for value in placed.outcomes.get("prints", ()):
            for language, face in placed.card.faces.items():
                other = Face(face.front.replace(value, "other"), face.back.replace(value, "other"))
                faces = {**placed.card.faces, language: other}
                assert list(ill_stated(replace(placed, card=replace(placed.card, faces=faces)))), placed.card.key.id


def test_a_typed_answer_that_does_not_come_out_is_reported(pack: CardLint, ran: dict[str, RunResult]) -> None:
    typed = [
        placed
        for placed in pack.cards.values()
        if placed.card.typed and any(program.answers for program in card_programs(placed))
    ]
    assert len(typed) > 30
    for placed in typed:
        others = tuple(f"{answer}x" for answer in placed.card.typed)
        assert disagreements(card_programs(replace(placed, card=replace(placed.card, typed=others))), ran)


def test_check_reports_a_changed_output_with_its_file_and_line(runner: Runner, tmp_path: Path) -> None:
    file = tmp_path / "cards" / "9.8.md"
    file.parent.mkdir()
    text = (CARDS / file.name).read_text("utf-8").replace("[('a', [])]", "[('b', [])]")
    file.write_text(re.sub(r"^- needs: .*\n", "", text, flags=re.MULTILINE), "utf-8")
    shutil.copy(CARDS / "pack.toml", file.parent)

    ran = Learner(runner.home).runs("check", str(file))

    places = [line for line, words in enumerate(file.read_text("utf-8").split("\n")) if words.startswith("a = ")]
    sentence = "This code prints \"[('a', [])]\", which is not what is stated."
    assert ran.out.splitlines()[:2] == [f"{file}:{line}: {sentence}" for line in places]
    assert (ran.code, ran.out.splitlines()[-1]) == (1, "16 cards, 0 pages, 0 exercises, 2 mistakes")
    assert Learner(runner.home).runs("check", "--no-run", str(file)).code == 0


def test_without_tensorflow_the_code_is_read_and_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studykit.commands.check.code.has_tensorflow", lambda: False)
    learner = Learner(tmp_path)

    ran = learner.runs("check", str(CARDS / "9.1.md"))

    assert (ran.code, ran.err.partition(":")[0]) == (1, "The code of cards and pages cannot be run")
    assert 'pip install "tensorflow' in ran.err
    assert "cannot be run" not in learner.runs("check", "--no-run", str(CARDS / "9.1.md")).err


def test_the_names_of_the_api_among_the_tags_are_there(pack: CardLint, runner: Runner) -> None:
    tags = {tag for placed in pack.cards.values() for tag in placed.card.tags if is_api_name(tag) and "." in tag}
    paths = {tag: re.sub(r"^\w+", lambda found: HOLDERS.get(found[0], found[0]), tag) for tag in tags}
    lines = ["import numpy as np", "import tensorflow as tf"]
    lines += [f"try: {path}\nexcept AttributeError: print({tag!r})" for tag, path in sorted(paths.items())]

    ran = runner.run("\n".join(lines))

    assert (ran.error, set(ran.printed.split())) == (None, GONE)


def disagreements(programs: Iterator[Program] | list[Program], ran: dict[str, RunResult]) -> list[str]:
    return [
        f"{problem.path}:{problem.line}: {problem}"
        for program in programs
        for problem in program.disagreements(ran[program.source])
    ]


def _with_another_fence(placed: PlacedCard) -> Iterator[PlacedCard]:
    """The card with one of its stated outcomes changed, once for each."""
    for language, face in placed.card.faces.items():
        for side, text in (("front", face.front), ("back", face.back)):
            for fence in fences(text):
                if fence.language in OUTCOMES:
                    lines = text.split("\n")
                    lines[fence.line] += "0"
                    other = replace(face, **{side: "\n".join(lines)})
                    yield replace(placed, card=replace(placed.card, faces={**placed.card.faces, language: other}))
