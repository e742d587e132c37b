"""Editing a card in the learner's own editor: what is kept, what is told, what is undone."""

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
class Desk:
    """A learner with an open store and an editor that does as it is told."""

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
def desk_of(learner: Learner, language: Language = "en") -> Iterator[Desk]:
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
        yield Desk(environment, store)


def replaced(old: str, new: str) -> str:
    return f"assert {old!r} in text\ntext = text.replace({old!r}, {new!r})"


def kept(learner: Learner) -> list[Path]:
    folder = learner.home / "edits"
    return list(folder.iterdir()) if folder.exists() else []


def test_a_card_of_the_learners_own_is_changed_in_its_file(learner: Learner) -> None:
    path = learner.home / "cards" / "1.1.md"
    before = path.read_text()
    with desk_of(learner) as desk:
        outcome = desk.edit(MINE, replaced("A question?", "어떤 질문?"))

        assert (outcome.notice, list(outcome.mistakes)) == ("Saved: one-2.", [])
        assert desk.card(MINE).faces["en"].front == "어떤 질문?"
        assert not desk.card(MINE).own
        cards = before.split("\n\n## ")
        assert path.read_text() == "\n\n## ".join(
            [*cards[:2], cards[2].replace("A question?", "어떤 질문?"), *cards[3:]]
        )

        assert outcome.take_back is not None
        outcome.take_back()
        assert path.read_text() == before
        assert desk.card(MINE).faces["en"].front == "A question?"


def test_a_packs_card_gets_an_own_version_with_its_history(learner: Learner) -> None:
    with desk_of(learner) as desk:
        original = desk.card(PACKS)
        outcome = desk.edit(PACKS, replaced("### ko back\n", "### ko back\n\n내 말로: "))

        changed = desk.card(PACKS)
        assert changed.own
        assert changed.faces["ko"].back.startswith("내 말로:")
        assert changed.faces["en"] == original.faces["en"]
        assert (changed.tags, changed.section) == (original.tags, original.section)

        second = desk.edit(PACKS, replaced("내 말로", "더 짧게"))
        assert second.take_back is not None
        second.take_back()
        assert desk.card(PACKS) == changed
        assert outcome.take_back is not None
        outcome.take_back()
        assert desk.card(PACKS) == original
        assert len(desk.store.versions.of(PACKS)) == 4


def test_an_empty_text_brings_the_packs_card_back(learner: Learner) -> None:
    with desk_of(learner) as desk:
        original = desk.card(PACKS)
        assert desk.edit(PACKS, "text = ''").notice == "An empty text changes nothing."
        desk.edit(PACKS, replaced("### ko back\n", "### ko back\n\n내 말로: "))
        changed = desk.card(PACKS)

        outcome = desk.edit(PACKS, "text = text.split('## ')[0]")

        assert outcome.notice == "define-then-run is the pack’s card again."
        assert desk.card(PACKS) == original
        assert outcome.take_back is not None
        outcome.take_back()
        assert desk.card(PACKS) == changed


def test_an_empty_text_deletes_no_card(learner: Learner) -> None:
    path = learner.home / "cards" / "1.1.md"
    before = path.read_bytes()
    with desk_of(learner) as desk:
        outcome = desk.edit(MINE, "text = ''")

        assert (outcome.notice, outcome.take_back) == ("An empty text changes nothing.", None)
        assert path.read_bytes() == before


@pytest.mark.parametrize("key", [MINE, PACKS])
def test_closing_the_editor_without_a_change_changes_nothing(learner: Learner, key: CardKey) -> None:
    with desk_of(learner) as desk:
        before = desk.card(key)
        outcome = desk.edit(key, "")

        assert (outcome.notice, outcome.take_back, desk.card(key)) == ("Nothing was changed.", None, before)
        assert desk.store.versions.of(key) == []


@pytest.mark.parametrize("key", [MINE, PACKS])
def test_mistakes_are_told_with_their_lines_and_the_text_is_kept_for_another_try(
    learner: Learner, key: CardKey
) -> None:
    with desk_of(learner) as desk:
        before = desk.card(key)
        outcome = desk.edit(key, replaced("### en back", "### en bakc"))

        assert outcome.notice == "Not saved: mend it with e; your text is kept."
        assert outcome.take_back is None
        assert desk.card(key) == before
        (line,) = {mistake.split(":")[1] for mistake in outcome.mistakes if "bakc" in mistake}

        again = desk.edit(key, "")
        assert list(again.mistakes) == list(outcome.mistakes)
        assert desk.seen.split("\n")[int(line) - 1] == "### en bakc"
        assert all(mistake in desk.seen.split("-->")[0] for mistake in outcome.mistakes)

    with desk_of(learner) as desk:
        mended = desk.edit(key, replaced("### en bakc", "### en back") + "\n" + replaced("-->", "-->\n"))
        assert mended.mistakes == ()
        assert kept(learner) == []


def test_a_kept_text_that_is_emptied_is_forgotten(learner: Learner) -> None:
    with desk_of(learner) as desk:
        desk.edit(MINE, replaced("### en back", "### en bakc"))
        desk.edit(MINE, "text = ''")
        desk.edit(MINE, "")

        assert "bakc" not in desk.seen
        assert kept(learner) == []


def test_the_id_stays(learner: Learner) -> None:
    with desk_of(learner) as desk:
        (mistake,) = desk.edit(MINE, replaced("## one-2", "## another")).mistakes

        assert "The id carries the history, so it stays “## one-2”" in mistake


@pytest.mark.parametrize(
    ("editor", "told"),
    [
        ("raise SystemExit(3)", "ended with code 3"),
        ("file.unlink(); file.mkdir()", "cannot be used"),
    ],
)
def test_an_editor_that_fails_is_told_and_changes_nothing(learner: Learner, editor: str, told: str) -> None:
    with desk_of(learner) as desk:
        before = desk.card(MINE)
        (mistake,) = desk.edit(MINE, f"if True: {editor}\nraise SystemExit(0)").mistakes

        assert told in mistake
        assert desk.card(MINE) == before


def test_without_an_editor_it_is_said_how_to_name_one(learner: Learner) -> None:
    with desk_of(learner) as desk:
        (mistake,) = edit_card(desk.environment, desk.store, MINE).mistakes

        assert mistake == "No editor is set. Name one in VISUAL or EDITOR, such as EDITOR=vim."


def test_a_file_that_got_a_mistake_meanwhile_is_told_with_its_line(learner: Learner) -> None:
    with desk_of(learner) as desk:
        learner.writes("1.1.md", file_text("1.1", card_text("one-2"), "## broken\n"))
        told = desk.edit(MINE, "").mistakes

        assert "1.1.md has a mistake. Mend it, then edit the card again." in told[0]
        assert "1.1.md:15: This card has no face" in told[1]


def test_a_file_changed_while_the_editor_was_open_is_not_overwritten_and_the_text_is_kept(learner: Learner) -> None:
    path = learner.home / "cards" / "1.1.md"
    spoil = f"p = Path({str(path)!r}); p.write_text(p.read_text().replace('A question?', 'Other?'))\n"
    with desk_of(learner) as desk:
        outcome = desk.edit(MINE, spoil + replaced("A question?", "Mine?"))

        assert "was changed meanwhile. Edit the card again." in outcome.mistakes[0]
        assert "Other?" in path.read_text()
        assert "Mine?" not in path.read_text()
        assert "Mine?" in kept(learner)[0].read_text()


def test_the_comment_is_in_the_learners_language(learner: Learner) -> None:
    with desk_of(learner, "ko") as desk:
        desk.edit(PACKS, "")

        assert desk.seen.startswith("<!--\n아래 카드를 고친 뒤 저장하고 닫으세요.")
        assert "\n-->\n## define-then-run\n" in desk.seen
