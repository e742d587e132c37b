"""Editing a card in the learner's own editor: what is kept, what is reported, what is undone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from uuid import uuid4

import pytest

from studykit.commands.cards.edit import edit_card
from studykit.commands.shared.open_store import opened
from studykit.domain.cards.card import Card, CardKey, Language
from studykit.env import Environment
from studykit.store.store import Store
from studykit.terminal.ui.external_editor import EditOutcome
from tests.support.learner import NOW, Learner, card_text, file_text

MINE = CardKey("mine", "one-2")
PACKS = CardKey("homl9", "define-then-run")
SEEN = "seen.md"


@dataclass
class Model:
    """A learner with an open store and an editor that runs what it is given."""

    environment: Environment
    store: Store

    def edit(self, key: CardKey, program: str) -> EditOutcome:
        """Edit a card with an editor that runs Python: `text` is what it shows and, at the end, saves."""
        home = self.environment.home
        script = home / "editor.py"
        script.write_text(
            "import sys\nfrom pathlib import Path\nfile = Path(sys.argv[1])\ntext = file.read_text('utf-8')\n"
            f"Path({str(home / SEEN)!r}).write_text(text, 'utf-8')\n{program}\nfile.write_text(text, 'utf-8')\n",
            "utf-8",
        )
        self.environment.variables = {"EDITOR": f"{sys.executable} {script}"}
        return edit_card(self.environment, self.store, key)

    @property
    def seen(self) -> str:
        """What the editor showed last."""
        return (self.environment.home / SEEN).read_text("utf-8")

    def card(self, key: CardKey) -> Card:
        return self.store.card(key)


@contextmanager
def model_of(learner: Learner, language: Language = "en") -> Iterator[Model]:
    environment = Environment(
        home=learner.home,
        language=language,
        clock=lambda: NOW,
        new_id=lambda: uuid4().hex,
        stdout=StringIO(),
        stderr=StringIO(),
        variables={},
    )
    with opened(environment) as store:
        yield Model(environment, store)


def replaced(old: str, new: str) -> str:
    return f"assert {old!r} in text\ntext = text.replace({old!r}, {new!r})"


def kept(learner: Learner) -> list[Path]:
    folder = learner.home / "edits"
    return list(folder.iterdir()) if folder.exists() else []


def test_a_card_of_the_learners_own_is_changed_in_its_file(learner: Learner) -> None:
    path = learner.home / "cards" / "1.1.md"
    before = path.read_text()
    with model_of(learner) as model:
        outcome = model.edit(MINE, replaced("A question?", "어떤 질문?"))

        assert (outcome.notice, list(outcome.mistakes)) == ("Saved: one-2.", [])
        assert model.card(MINE).faces["en"].front == "어떤 질문?"
        assert not model.card(MINE).own
        cards = before.split("\n\n## ")
        assert path.read_text() == "\n\n## ".join(
            [*cards[:2], cards[2].replace("A question?", "어떤 질문?"), *cards[3:]]
        )

        assert outcome.take_back is not None
        outcome.take_back()
        assert path.read_text() == before
        assert model.card(MINE).faces["en"].front == "A question?"


def test_a_packs_card_gets_an_own_version_with_its_history(learner: Learner) -> None:
    with model_of(learner) as model:
        original = model.card(PACKS)
        outcome = model.edit(PACKS, replaced("### ko back\n", "### ko back\n\n내 말로: "))

        changed = model.card(PACKS)
        assert changed.own
        assert changed.faces["ko"].back.startswith("내 말로:")
        assert changed.faces["en"] == original.faces["en"]
        assert (changed.tags, changed.section) == (original.tags, original.section)

        second = model.edit(PACKS, replaced("내 말로", "더 짧게"))
        assert second.take_back is not None
        second.take_back()
        assert model.card(PACKS) == changed
        assert outcome.take_back is not None
        outcome.take_back()
        assert model.card(PACKS) == original
        assert len(model.store.versions.of(PACKS)) == 4


def test_an_empty_text_brings_the_packs_card_back(learner: Learner) -> None:
    with model_of(learner) as model:
        original = model.card(PACKS)
        assert model.edit(PACKS, "text = ''").notice == "An empty text changes nothing."
        model.edit(PACKS, replaced("### ko back\n", "### ko back\n\n내 말로: "))
        changed = model.card(PACKS)

        outcome = model.edit(PACKS, "text = text.split('## ')[0]")

        assert outcome.notice == "define-then-run is the pack’s card again."
        assert model.card(PACKS) == original
        assert outcome.take_back is not None
        outcome.take_back()
        assert model.card(PACKS) == changed


def test_an_empty_text_deletes_no_card(learner: Learner) -> None:
    path = learner.home / "cards" / "1.1.md"
    before = path.read_bytes()
    with model_of(learner) as model:
        outcome = model.edit(MINE, "text = ''")

        assert (outcome.notice, outcome.take_back) == ("An empty text changes nothing.", None)
        assert path.read_bytes() == before


@pytest.mark.parametrize("key", [MINE, PACKS])
def test_closing_the_editor_without_a_change_changes_nothing(learner: Learner, key: CardKey) -> None:
    with model_of(learner) as model:
        before = model.card(key)
        outcome = model.edit(key, "")

        assert (outcome.notice, outcome.take_back, model.card(key)) == ("Nothing was changed.", None, before)
        assert model.store.versions.of(key) == []


@pytest.mark.parametrize("key", [MINE, PACKS])
def test_mistakes_are_reported_with_their_lines_and_the_text_is_kept_for_another_try(
    learner: Learner, key: CardKey
) -> None:
    with model_of(learner) as model:
        before = model.card(key)
        outcome = model.edit(key, replaced("### en back", "### en bakc"))

        assert outcome.notice == "Not saved: mend it with e; your text is kept."
        assert outcome.take_back is None
        assert model.card(key) == before
        (line,) = {mistake.split(":")[1] for mistake in outcome.mistakes if "bakc" in mistake}

        again = model.edit(key, "")
        assert list(again.mistakes) == list(outcome.mistakes)
        assert model.seen.split("\n")[int(line) - 1] == "### en bakc"
        assert all(mistake in model.seen.split("-->")[0] for mistake in outcome.mistakes)

    with model_of(learner) as model:
        mended = model.edit(key, replaced("### en bakc", "### en back") + "\n" + replaced("-->", "-->\n"))
        assert mended.mistakes == ()
        assert kept(learner) == []


def test_a_kept_text_that_is_emptied_is_forgotten(learner: Learner) -> None:
    with model_of(learner) as model:
        model.edit(MINE, replaced("### en back", "### en bakc"))
        model.edit(MINE, "text = ''")
        model.edit(MINE, "")

        assert "bakc" not in model.seen
        assert kept(learner) == []


def test_the_id_stays(learner: Learner) -> None:
    with model_of(learner) as model:
        (mistake,) = model.edit(MINE, replaced("## one-2", "## another")).mistakes

        assert "The id carries the history, so it stays “## one-2”" in mistake


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("raise SystemExit(3)", "ended with code 3"),
        ("file.unlink(); file.mkdir()", "cannot be used"),
    ],
)
def test_an_editor_that_fails_is_reported_and_changes_nothing(learner: Learner, editor: str, words: str) -> None:
    with model_of(learner) as model:
        before = model.card(MINE)
        (mistake,) = model.edit(MINE, f"if True: {editor}\nraise SystemExit(0)").mistakes

        assert words in mistake
        assert model.card(MINE) == before


def test_without_an_editor_it_is_said_how_to_name_one(learner: Learner) -> None:
    with model_of(learner) as model:
        (mistake,) = edit_card(model.environment, model.store, MINE).mistakes

        assert mistake == "No editor is set. Name one in VISUAL or EDITOR, such as EDITOR=vim."


def test_a_file_that_got_a_mistake_meanwhile_is_reported_with_its_line(learner: Learner) -> None:
    with model_of(learner) as model:
        learner.writes("1.1.md", file_text("1.1", card_text("one-2"), "## broken\n"))
        mistakes = model.edit(MINE, "").mistakes

        assert "1.1.md has a mistake. Mend it, then edit the card again." in mistakes[0]
        assert "1.1.md:15: This card has no face" in mistakes[1]


def test_a_file_changed_while_the_editor_was_open_is_not_overwritten_and_the_text_is_kept(learner: Learner) -> None:
    path = learner.home / "cards" / "1.1.md"
    spoil = f"p = Path({str(path)!r}); p.write_text(p.read_text().replace('A question?', 'Other?'))\n"
    with model_of(learner) as model:
        outcome = model.edit(MINE, spoil + replaced("A question?", "Mine?"))

        assert "was changed meanwhile. Edit the card again." in outcome.mistakes[0]
        assert "Other?" in path.read_text()
        assert "Mine?" not in path.read_text()
        assert "Mine?" in kept(learner)[0].read_text()


def test_the_comment_is_in_the_learners_language(learner: Learner) -> None:
    with model_of(learner, "ko") as model:
        model.edit(PACKS, "")

        assert model.seen.startswith("<!--\n아래 카드를 고친 뒤 저장하고 닫으세요.")
        assert "\n-->\n## define-then-run\n" in model.seen


@pytest.mark.parametrize("arguments", [("cards", "--edit", "one-2"), ("add", "--edit", "--section", "1.2")])
def test_the_editor_of_the_settings_goes_before_that_of_the_environment(
    learner: Learner, arguments: tuple[str, ...]
) -> None:
    script = learner.home / "editor.py"
    script.write_text("import sys\nfrom pathlib import Path\nPath(sys.argv[0] + '.ran').touch()\n", "utf-8")
    (learner.home / "config.toml").write_text(f'editor = "{sys.executable} {script}"\n', "utf-8")

    learner.starts(*arguments, EDITOR="false", VISUAL="false")

    assert Path(f"{script}.ran").exists()
