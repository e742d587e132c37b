"""What one call of `studykit exercise` asks for; options that contradict each other are refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studykit.errors import UserError

WAYS = {
    "listed": "--list",
    "file": "--file",
    "watch": "--watch",
    "edit": "--edit",
    "hint": "--hint",
    "solution": "--solution",
    "reset": "--reset",
    "recording": "--recording",
}
"""What can be done with an exercise instead of opening it; one of them at most."""
PARTNERS = {
    "seed": ("--seed", ("--file", "--watch")),
    "variant": ("--variant", ("", "--file", "--watch")),
    "save_recording": ("--save-recording", ("--file", "--edit", "--watch")),
    "as_json": ("--json", ("", "--list", "--file", "--edit", "--recording")),
}
"""Options that say more about some ways only; "" is none of them."""


@dataclass(frozen=True, slots=True)
class ExerciseOptions:
    """What is asked for, beyond the exercise's name."""

    listed: bool
    file: str | None
    watch: Path | None
    edit: bool
    hint: bool
    solution: bool
    reset: bool
    as_json: bool
    seed: int | None
    variant: int | None
    save_recording: Path | None
    recording: Path | None

    @property
    def way(self) -> str:
        """The option that says what to do; "" for none."""
        return next((option for key, option in WAYS.items() if _given(getattr(self, key))), "")


def options_of(options: Mapping[str, Any], source: str | None) -> ExerciseOptions:
    """What the options and the word after the name ask for; raise UserError (exit 2) where they disagree."""
    chosen = [name for key, name in WAYS.items() if _given(options[key])]
    if source is not None:
        if source != "-":
            raise UserError("An answer file is named with --file; - alone reads the standard input.", exit_code=2)
        chosen.append("-")
        options = {**options, "file": "-"}
    if len(chosen) > 1:
        raise UserError("{one} and {other} do not go together.", exit_code=2, one=chosen[0], other=chosen[1])
    wanted = ExerciseOptions(**options)
    for key, (option, partners) in PARTNERS.items():
        if _given(options[key]) and wanted.way not in partners:
            if not wanted.way:
                names = ", ".join(filter(None, partners))
                raise UserError("{option} goes with one of {names}.", exit_code=2, option=option, names=names)
            raise UserError("{one} and {other} do not go together.", exit_code=2, one=option, other=wanted.way)
    return wanted


def _given(value: object) -> bool:
    return value is not None and value is not False
