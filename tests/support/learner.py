"""Running studykit's commands: here, in a faked environment, or as processes of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from io import StringIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from studykit.cli import run
from studykit.domain.cards.card import Language
from studykit.env import Environment
from tests.support.processes import REPOSITORY

NOW = datetime(2026, 11, 23, 9, tzinfo=timezone(timedelta(hours=9)))
"""Nine in the morning in Seoul."""


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class Learner:
    """Someone with a home who types commands. Without a language, that of the messages is English."""

    home: Path
    language: Language = "en"

    def runs(self, *arguments: str, now: datetime = NOW, typing: str = "") -> Ran:
        """Run a command in this process."""
        environment = Environment(
            home=self.home,
            language=self.language,
            clock=lambda: now,
            new_id=lambda: uuid4().hex,
            stdin=StringIO(typing),
            stdout=StringIO(),
            stderr=StringIO(),
            variables={},
        )
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("LANGUAGE", self.language)  # a run changes it; this changes it back
            code = run(arguments, environment)
        return Ran(code, str(environment.stdout.getvalue()), str(environment.stderr.getvalue()))  # type: ignore[attr-defined]

    def starts(
        self,
        *arguments: str,
        now: str = NOW.isoformat(),
        typing: bytes = b"",
        zone: str | None = None,
        **variables: str,
    ) -> Ran:
        """Run a command as a process of its own."""
        done = subprocess.run(
            [sys.executable, "-m", "studykit", *arguments],
            env=process_variables(self.home, now, self.language, variables | ({"TZ": zone} if zone else {})),
            cwd=REPOSITORY,
            input=typing,
            capture_output=True,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    def writes(self, file: str, text: str | bytes) -> Path:
        """Save one of their own card files."""
        path = self.home / "cards" / file
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def card(self, card_id: str, now: datetime = NOW) -> dict[str, Any]:
        """What `cards --json` prints of a card."""
        cards = self.runs("cards", "--json", now=now).json["cards"]
        (found,) = [card for card in cards if card["id"] == card_id]
        return dict(found)


def process_variables(home: Path, now: str, language: Language, variables: Mapping[str, str]) -> dict[str, str]:
    """The environment of a process, with nothing of the person who runs the tests in it."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "SYSTEMROOT") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "STUDYKIT_HOME": str(home),
        "STUDYKIT_NOW": now,
        "STUDYKIT_LANG": language,
        "PYTHONWARNINGS": "error",
        **variables,
    }


def card_text(card_id: str, front: str = "A question?", back: str = "An answer.", keys: str = "") -> str:
    """A card as it stands in a card file."""
    return f"## {card_id}\n\n{keys}### en front\n\n{front}\n\n### en back\n\n{back}\n\n"


def file_text(section: str, *cards: str) -> str:
    """A card file with these cards; its first card begins at line 5."""
    return f'+++\nsection = "{section}"\n+++\n\n' + "".join(cards)
