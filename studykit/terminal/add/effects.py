"""What a step of the form asks of its screen."""

from __future__ import annotations

from dataclasses import dataclass

from studykit.terminal.ui.effect import Effect


@dataclass(frozen=True, slots=True)
class GoTo(Effect):
    """Put the cursor into a field."""

    field: str


@dataclass(frozen=True, slots=True)
class Fill(Effect):
    """Put the texts of the draft into all fields, and the cursor into one of them."""

    field: str


@dataclass(frozen=True, slots=True)
class SetText(Effect):
    """Put a text into a field."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class PutFence(Effect):
    """Put a fence of Python around the selected lines of a field."""

    field: str


@dataclass(frozen=True, slots=True)
class TogglePreview(Effect):
    """Show the card in place of the form, or the form again."""
