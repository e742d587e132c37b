"""What each step of the form for a new card changes, and what it asks of the screen."""

from __future__ import annotations

from studykit.domain.cards.draft import Draft, DraftKind
from studykit.domain.keys.default_keys import ADD
from studykit.terminal.add.actions import STEPS
from studykit.terminal.add.effects import Fill, GoTo, PutFence, SetText
from studykit.terminal.add.model import Added, AddModel, Known, Mode, Outside
from studykit.terminal.messages import Messages
from studykit.terminal.ui.effect import Leave

KNOWN = Known({"9.6.1": "Gradients"}, {}, {}, {})
WRITTEN = Draft({"section": "9.6.1", "en front": "A graph holds nodes", "en back": "Yes."})


class DiskInMemory:
    """Drafts and cards that were put on a disk."""

    def __init__(self) -> None:
        self.kept: list[Draft] = []
        self.saved: list[Draft] = []

    def save(self, draft: Draft) -> Added:
        self.saved.append(draft)
        return Added("a-card", draft["section"], "9.6.1.md")


def model_for(draft: Draft = WRITTEN, offered: Draft | None = None, disk: DiskInMemory | None = None) -> AddModel:
    disk = disk or DiskInMemory()
    outside = Outside(disk.kept.append, disk.save, lambda text, language: [])
    return AddModel(Messages("en"), {"en": KNOWN, "ko": KNOWN}, draft, outside, offered=offered)


def test_every_action_has_its_step() -> None:
    assert list(STEPS) == ADD.names


def test_saving_goes_to_what_is_missing() -> None:
    model = model_for(Draft({"section": "9.6.1", "en front": "What?"}))

    assert model.save() == GoTo("en back")
    assert model.alarm == "The back is empty."
    assert model.mode is Mode.WRITE


def test_after_a_card_another_one_begins_at_its_front() -> None:
    disk = DiskInMemory()
    model = model_for(disk=disk)

    assert model.save() is None
    assert (model.mode, disk.saved) == (Mode.SAVED, [WRITTEN])
    assert model.answer("a") == Fill("en front")
    assert (model.mode, model.draft["section"], model.draft["en front"]) == (Mode.WRITE, "9.6.1", "")


def test_an_offered_draft_is_gone_on_with_or_thrown_away() -> None:
    assert model_for(Draft(), offered=WRITTEN).answer("enter") == Fill("tags")
    assert model_for(Draft(), offered=WRITTEN).answer("d") == Fill("section")


def test_what_was_written_is_kept_before_the_form_is_left() -> None:
    disk = DiskInMemory()
    model = model_for(disk=disk)
    model.write("en back", "No.")

    assert model.ask_to_leave() is None
    assert disk.kept == [model.draft]
    assert model.ask_to_leave() == Leave()
    assert model_for(Draft()).ask_to_leave() == Leave()


def test_a_piece_is_hidden_and_shown_again() -> None:
    model = model_for()

    assert model.hide("en front", "nodes") == SetText("cloze", "nodes")
    assert model.draft.kind is DraftKind.CLOZE
    model.write("cloze", "nodes")
    assert model.hide("en front", "nodes") == SetText("cloze", "")
    assert model.hide("en back", "Yes") is None
    assert model.alarm.startswith("Select a piece of the front")


def test_an_empty_front_gets_a_fence_for_code_and_loses_it_with_another_kind() -> None:
    model = model_for(Draft({"kind": "typed"}))

    assert model.choose_kind(1) == PutFence("en front")
    model.write("en front", "```python\n\n```")
    assert model.choose_kind(-1) == SetText("en front", "")
