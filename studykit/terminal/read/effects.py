"""What the steps of the reading model ask of its screen."""

from __future__ import annotations

from dataclasses import dataclass

from studykit.terminal.read.snippet_run import SnippetRun
from studykit.terminal.ui.effect import Effect


@dataclass(frozen=True, slots=True)
class RunSnippet(Effect):
    """Have code run, then hand what became of it to `ReadModel.ran`."""

    run: SnippetRun


@dataclass(frozen=True, slots=True)
class EditCopy(Effect):
    """Open the learner's editor on a copy of a snippet, then hand it to `ReadModel.edited`."""

    code: str
