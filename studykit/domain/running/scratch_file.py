"""A file of the scratch folder in which an answer ran."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScratchFile:
    """A file that the answer left; None where it was too large to keep."""

    path: str
    size: int
    content: bytes | None
