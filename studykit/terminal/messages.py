"""Messages in the learner's language. English is the key; the catalogs are gettext's, in studykit/locale."""

from __future__ import annotations

import gettext
import os
from collections.abc import Callable
from pathlib import Path

from studykit.domain.cards.card import Language
from studykit.domain.language.particles import with_particles
from studykit.domain.language.plurals import with_plurals
from studykit.errors import N_, FileError, UserError
from studykit.terminal.ui.sanitize import visible

CATALOGS = Path(__file__).parents[1] / "locale"


class Messages:
    """Says an English message with named gaps in the learner's language.

    `remember` is told a language that the learner changes to, and gives back the source that fixed another one for
    this run, if one did; it may raise UserError where the choice cannot be kept.
    """

    def __init__(self, language: Language, remember: Callable[[Language], str | None] = lambda language: None) -> None:
        self._remember = remember
        self._speak(language)

    def _speak(self, language: Language) -> None:
        self.language: Language = language
        catalog = gettext.translation("messages", CATALOGS, [language], fallback=language == "en")
        self._translated = catalog.gettext

    def change(self) -> str:
        """Go over to the other language, and have it remembered; what to tell of that."""
        self._speak("en" if self.language == "ko" else "ko")
        try:
            fixed_by = self._remember(self.language)
        except UserError as error:
            return self.error(error)
        if fixed_by:
            return self(N_("English for this run only: {source} says otherwise."), source=fixed_by)
        return self(N_("English from now on."))

    def __call__(self, message: str, /, **values: object) -> str:
        """The message in the language, its gaps filled and what hangs on them settled: particles, plurals."""
        text = self._translated(message).format(**values)
        return with_particles(text) if self.language == "ko" else with_plurals(text)

    def error(self, error: UserError) -> str:
        """A mistake in one sentence, after the place where it stands if it is in a file."""
        sentence = self(error.message, **error.values)
        place = f"{error.path}:{error.line}: " if isinstance(error, FileError) else ""
        return visible(place + sentence)


def speak(language: Language) -> None:
    """Let the sentences of the command-line library come from the same catalogs, in the same language."""
    gettext.bindtextdomain("messages", str(CATALOGS))
    os.environ["LANGUAGE"] = language
