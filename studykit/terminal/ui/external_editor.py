"""Editing a text in the learner's own editor."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from studykit.errors import UserError


@dataclass(frozen=True, slots=True)
class EditOutcome:
    """How the editing of a card ended: a notice, or the mistakes for which it was not saved.

    `take_back` changes the card back; without it, nothing was changed.
    """

    notice: str = ""
    mistakes: Sequence[str] = ()
    take_back: Callable[[], None] | None = None


def edited(text: str, name: str, variables: Mapping[str, str]) -> str:
    """The text as $VISUAL or $EDITOR left it; raise UserError where there is no editor or it failed."""
    import shlex
    import subprocess  # with tempfile a tenth of a start, and only for who edits
    import tempfile

    command = variables.get("VISUAL") or variables.get("EDITOR") or ""
    if not command.strip():
        raise UserError("No editor is set. Name one in VISUAL or EDITOR, such as EDITOR=vim.")
    with tempfile.TemporaryDirectory(prefix="studykit-") as folder:
        file = Path(folder) / name
        file.write_text(text, "utf-8")
        try:
            code = subprocess.call([*shlex.split(command), str(file)])
            after = file.read_text("utf-8")
        except (OSError, ValueError) as error:
            raise UserError(
                "The editor “{command}” cannot be used: {reason}. The text is as it was.", command=command, reason=error
            ) from error
    if code != 0:
        raise UserError(
            "The editor “{command}” ended with code {code}. The text is as it was.", command=command, code=code
        )
    return after
