"""What the keys of the form do."""

from __future__ import annotations

from collections.abc import Callable

from studykit.terminal.add.effects import PutFence, TogglePreview
from studykit.terminal.add.form import Form
from studykit.terminal.add.model import TEXTS, AddModel, Mode
from studykit.terminal.ui.effect import Effect

STEPS: dict[str, Callable[[AddModel, Form], Effect | None]] = {
    "save": lambda model, _: model.save(),
    "preview": lambda model, _: TogglePreview(),
    "hide": lambda model, form: model.hide(form.focused, form.take_selection()),
    "code": lambda model, form: PutFence(form.focused) if form.focused in TEXTS else None,
    "languages": lambda model, _: model.switch_languages(),
    "language": lambda model, _: model.change_language(),
    "quit": lambda model, _: model.ask_to_leave(),
}
"""What each action of the keys does, in some cases where the cursor is."""


def act(model: AddModel, form: Form, action: str | None) -> Effect | None:
    """Do what a key means while the form is written in; the language changes everywhere."""
    if action is None or (model.mode is not Mode.WRITE and action != "language"):
        return None
    return STEPS[action](model, form)
